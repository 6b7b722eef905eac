from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_packet = resolve('packet')
    l_0_labels = resolve('labels')
    l_0_attachments = resolve('attachments')
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
    yield '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>'
    if environment.getattr((undefined(name='packet') if l_0_packet is missing else l_0_packet), 'volume'):
        pass
        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="ItemFacts"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='packet') if l_0_packet is missing else l_0_packet), 'volume'))
        yield '</w:t></w:r></w:p>'
    yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'attachment_list'))
    yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='packet') if l_0_packet is missing else l_0_packet), 'note'):
        pass
        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='packet') if l_0_packet is missing else l_0_packet), 'note'))
        yield '</w:t></w:r></w:p>'
    yield '<w:tbl><w:tblPr><w:tblStyle w:val="MinutesTable"/><w:tblW w:w="8788" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'attachment_list'))
    yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="5788"/><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'attachment'))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5788" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'attachment_title'))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableNumberHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'attachment_pages'))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableNumberHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'attachment_page'))
    yield '</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_attachment in (undefined(name='attachments') if l_0_attachments is missing else l_0_attachments):
        _loop_vars = {}
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr(l_1_attachment, 'number'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5788" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
        yield escape(environment.getattr(l_1_attachment, 'line'))
        yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
        if t_2(context.eval_ctx, t_3(context, [environment.getattr(l_1_attachment, 'file_name'), environment.getattr(l_1_attachment, 'remark')])):
            pass
            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="TableNote"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(t_1(context.eval_ctx, t_3(context, [environment.getattr(l_1_attachment, 'file_name'), environment.getattr(l_1_attachment, 'remark')]), ' · '))
            yield '</w:t></w:r></w:p>'
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableNumber"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr(l_1_attachment, 'pages'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableNumber"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr(l_1_attachment, 'page'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    l_1_attachment = missing
    yield '</w:tbl><w:sectPr><w:headerReference w:type="first" r:id="rIdheader1"/><w:headerReference w:type="default" r:id="rIdheader2"/><w:footerReference w:type="first" r:id="rIdfooter1"/><w:footerReference w:type="default" r:id="rIdfooter2"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1928" w:right="1417" w:bottom="1587" w:left="1701" w:header="794" w:footer="680" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '2=33&3=36&5=39&6=41&7=44&9=47&10=49&11=51&12=53&13=55&14=57&15=61&16=63&17=65&18=68&20=71&21=73'

# Written by docs/generators from templates/region/attachments.docx: do not edit.
