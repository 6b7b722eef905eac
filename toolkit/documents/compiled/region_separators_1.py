from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_attachments = resolve('attachments')
    pass
    yield '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>'
    for l_1_attachment in (undefined(name='attachments') if l_0_attachments is missing else l_0_attachments):
        _loop_vars = {}
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="SheetTop"/></w:pPr></w:p><w:p tagged="1"><w:pPr><w:pStyle w:val="SheetItem"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
        yield escape(environment.getattr(l_1_attachment, 'anchor'))
        yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr(l_1_attachment, 'item'))
        yield '</w:t></w:r></w:p><w:p tagged="1"><w:pPr><w:pStyle w:val="SheetNumber"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr(l_1_attachment, 'name'))
        yield '</w:t></w:r></w:p><w:p tagged="1"><w:pPr><w:pStyle w:val="SheetTitle"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr(l_1_attachment, 'title'))
        yield '</w:t></w:r></w:p>'
    l_1_attachment = missing
    yield '<w:sectPr><w:headerReference w:type="first" r:id="rIdheader1"/><w:headerReference w:type="default" r:id="rIdheader2"/><w:footerReference w:type="first" r:id="rIdfooter1"/><w:footerReference w:type="default" r:id="rIdfooter2"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1928" w:right="1417" w:bottom="1587" w:left="1701" w:header="794" w:footer="680" w:gutter="0"/><w:cols w:space="708"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '2=13&3=17&4=19&5=21&6=23'

# Written by docs/generators from templates/region/separators.docx: do not edit.
