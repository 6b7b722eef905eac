from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_committee = resolve('committee')
    l_0_document = resolve('document')
    try:
        t_1 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_2 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_3 = environment.filters['select']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'select' found.")
    pass
    yield '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:p tagged="1"><w:pPr><w:pStyle w:val="Organisation"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.getattr((undefined(name='committee') if l_0_committee is missing else l_0_committee), 'organisation'))
    yield '</w:t></w:r></w:p>'
    if t_2(context.eval_ctx, t_3(context, [environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'standing'), environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'notice')])):
        pass
        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Notice"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(t_1(context.eval_ctx, t_3(context, [environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'standing'), environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'notice')]), ' · '))
        yield '</w:t></w:r></w:p>'
    yield '</w:hdr>'

blocks = {}
debug_info = '2=32&3=34&4=37'

# Written by docs/generators from templates/local/attachments.docx: do not edit.
