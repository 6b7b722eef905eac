from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_committee = resolve('committee')
    l_0_meeting = resolve('meeting')
    l_0_document = resolve('document')
    l_0_labels = resolve('labels')
    l_0_items = resolve('items')
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
    try:
        t_4 = environment.filters['upper']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'upper' found.")
    pass
    yield '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body><w:p tagged="1"><w:pPr><w:pStyle w:val="DocumentInfo"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.getattr((undefined(name='committee') if l_0_committee is missing else l_0_committee), 'long_name'))
    yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
    yield escape(t_1(context.eval_ctx, t_3(context, [environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'issued'), environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'initials')]), ' / '))
    yield '</w:t></w:r></w:p><w:p tagged="1"><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'heading'))
    yield '</w:t></w:r></w:p>'
    if t_2(context.eval_ctx, t_3(context, [environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'standing'), environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'notice')])):
        pass
        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Notice"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(t_1(context.eval_ctx, t_3(context, [environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'standing'), environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'notice')]), ' · '))
        yield '</w:t></w:r></w:p>'
    yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Subtitle"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'to'))
    yield ' '
    yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'occasion'))
    yield '</w:t></w:r></w:p><w:p tagged="1"><w:pPr><w:pStyle w:val="Subtitle"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'date_time'))
    yield '</w:t></w:r></w:p>'
    l_1_loop = missing
    for l_1_line, l_1_loop in LoopContext(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'place_lines'), undefined):
        _loop_vars = {}
        pass
        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Place"/></w:pPr><w:r><w:t xml:space="preserve">'
        if environment.getattr(l_1_loop, 'first'):
            pass
            yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'at'))
            yield ' '
        yield escape(l_1_line)
        yield '</w:t></w:r></w:p>'
    l_1_loop = l_1_line = missing
    yield '<w:p><w:pPr><w:pStyle w:val="FrontRule"/></w:pPr></w:p>'
    if ((environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'participants_text') or environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'guests_text')) or environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'head_fields')):
        pass
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="InfoTable"/><w:tblW w:w="8788" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0480" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="'
        yield escape(environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'full_title'))
        yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="2150"/><w:gridCol w:w="6638"/></w:tblGrid>'
        if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'participants_text'):
            pass
            yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'invited'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6638" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'participants_text'))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'guests_text'):
            pass
            yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'guests'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6638" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'guests_text'))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_field in environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'head_fields'):
            _loop_vars = {}
            pass
            yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr(l_1_field, 'title'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6638" w:type="dxa"/></w:tcPr>'
            if (not environment.getattr(l_1_field, 'is_text')):
                pass
                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.getattr(l_1_field, 'value'))
                yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_field, 'is_text'):
                pass
                yield escape(environment.getattr(l_1_field, 'text'))
            yield '</w:tc></w:tr>'
        l_1_field = missing
        yield '</w:tbl>'
    if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'has_information'):
        pass
        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="NoteLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'information'))
        yield '</w:t></w:r></w:p>'
        yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'information'))
    if environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'changes'):
        pass
        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="DocumentHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'changes_title'))
        yield '</w:t></w:r></w:p>'
        for l_1_line in environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'changes'):
            _loop_vars = {}
            pass
            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(l_1_line)
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
    yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'contents'))
    yield '</w:t></w:r></w:p>'
    for l_1_item in (undefined(name='items') if l_0_items is missing else l_0_items):
        _loop_vars = {}
        pass
        if environment.getattr(l_1_item, 'day'):
            pass
            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr(l_1_item, 'day'))
            yield '</w:t></w:r></w:p>'
        if environment.getattr(l_1_item, 'group'):
            pass
            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr(l_1_item, 'group'))
            yield '</w:t></w:r></w:p>'
        if environment.getattr(l_1_item, 'is_break'):
            pass
            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="ContentsNote"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr(l_1_item, 'title'))
            if environment.getattr(l_1_item, 'time'):
                pass
                yield ' ('
                yield escape(environment.getattr(l_1_item, 'time'))
                yield ')'
            yield '</w:t></w:r></w:p>'
        if (not environment.getattr(l_1_item, 'is_break')):
            pass
            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="TOC2"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
            yield escape(environment.getattr(l_1_item, 'contents_line'))
            yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
    l_1_item = missing
    yield '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/><w:sectPr><w:headerReference w:type="first" r:id="rIdheader1"/><w:headerReference w:type="default" r:id="rIdheader2"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1928" w:right="1417" w:bottom="1587" w:left="1701" w:header="794" w:footer="680" w:gutter="0"/><w:pgNumType w:fmt="lowerRoman" w:start="1"/><w:cols w:space="708"/><w:titlePg/></w:sectPr></w:pPr></w:p>'
    for l_1_item in (undefined(name='items') if l_0_items is missing else l_0_items):
        _loop_vars = {}
        pass
        if (not environment.getattr(l_1_item, 'is_break')):
            pass
            if environment.getattr(l_1_item, 'group'):
                pass
                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="GroupPage"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.getattr(l_1_item, 'group'))
                yield '</w:t></w:r></w:p><w:p tagged="1"><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
                yield escape(environment.getattr(l_1_item, 'anchor'))
                yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                yield escape(environment.getattr(l_1_item, 'heading'))
                yield '</w:t></w:r></w:p>'
            else:
                pass
                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="ItemPage"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
                yield escape(environment.getattr(l_1_item, 'anchor'))
                yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                yield escape(environment.getattr(l_1_item, 'heading'))
                yield '</w:t></w:r></w:p>'
            if ((environment.getattr(l_1_item, 'case') or environment.getattr(l_1_item, 'closed_text')) or environment.getattr(l_1_item, 'day')):
                pass
                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="CaseNumber"/></w:pPr><w:r><w:t xml:space="preserve">'
                if environment.getattr(l_1_item, 'case'):
                    pass
                    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'case'))
                    yield ' '
                    yield escape(environment.getattr(l_1_item, 'case'))
                yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                yield escape((environment.getattr(l_1_item, 'closed_text') or environment.getattr(l_1_item, 'day')))
                yield '</w:t></w:r></w:p>'
            if t_2(context.eval_ctx, t_3(context, [markup_join((t_4(environment.getattr(l_1_item, 'kind_text')[:1]), environment.getattr(l_1_item, 'kind_text')[1:], )), environment.getattr(l_1_item, 'presenters'), environment.getattr(l_1_item, 'note'), environment.getattr(l_1_item, 'own_facts')])):
                pass
                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="ItemFacts"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(t_1(context.eval_ctx, t_3(context, [markup_join((t_4(environment.getattr(l_1_item, 'kind_text')[:1]), environment.getattr(l_1_item, 'kind_text')[1:], )), environment.getattr(l_1_item, 'presenters'), environment.getattr(l_1_item, 'note'), environment.getattr(l_1_item, 'own_facts')]), ' · '))
                yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_item, 'closed_ground'):
                pass
                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="ItemFacts"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.getattr(l_1_item, 'closed_ground'))
                yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_item, 'late_text'):
                pass
                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="ItemFacts"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.getattr(l_1_item, 'late_text'))
                yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_item, 'withdrawn_text'):
                pass
                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.getattr(l_1_item, 'withdrawn_text'))
                yield '</w:t></w:r></w:p>'
            for l_2_part in environment.getattr(l_1_item, 'parts'):
                _loop_vars = {}
                pass
                if (environment.getattr(l_2_part, 'name') == 'summary'):
                    pass
                    if environment.getattr(l_1_item, 'has_summary'):
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr(l_2_part, 'heading'))
                        yield '</w:t></w:r></w:p>'
                        yield escape(environment.getattr(l_1_item, 'summary'))
                if (environment.getattr(l_2_part, 'name') == 'recommendation'):
                    pass
                    if environment.getattr(l_1_item, 'recommendation'):
                        pass
                        if environment.getattr(l_2_part, 'heading'):
                            pass
                            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield escape(environment.getattr(l_2_part, 'heading'))
                            yield '</w:t></w:r></w:p><w:p tagged="1"><w:pPr><w:pStyle w:val="Lead-in"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield escape(environment.getattr(environment.getattr(l_1_item, 'recommendation'), 'lead'))
                            yield '</w:t></w:r></w:p>'
                        if (not environment.getattr(l_2_part, 'heading')):
                            pass
                            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Lead-inHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield escape(environment.getattr(environment.getattr(l_1_item, 'recommendation'), 'lead'))
                            yield '</w:t></w:r></w:p>'
                        for l_3_point in environment.getattr(environment.getattr(l_1_item, 'recommendation'), 'points'):
                            _loop_vars = {}
                            pass
                            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
                            yield escape(l_3_point)
                            yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
                        l_3_point = missing
                if (environment.getattr(l_2_part, 'name') == 'statement'):
                    pass
                    if environment.getattr(l_1_item, 'has_statement'):
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr(l_2_part, 'heading'))
                        yield '</w:t></w:r></w:p>'
                        yield escape(environment.getattr(l_1_item, 'statement'))
                if (environment.getattr(l_2_part, 'name') == 'sections'):
                    pass
                    for l_3_section in environment.getattr(l_1_item, 'sections'):
                        _loop_vars = {}
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr(l_3_section, 'heading'))
                        yield '</w:t></w:r></w:p>'
                        yield escape(environment.getattr(l_3_section, 'text'))
                    l_3_section = missing
                if (environment.getattr(l_2_part, 'name') == 'decision'):
                    pass
                    if environment.getattr(l_1_item, 'referred_text'):
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr(l_1_item, 'referred_text'))
                        yield '</w:t></w:r></w:p>'
                if (environment.getattr(l_2_part, 'name') == 'attachments'):
                    pass
                    if environment.getattr(l_1_item, 'attachments'):
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr(l_2_part, 'heading'))
                        yield '</w:t></w:r></w:p>'
                        for l_3_attachment in environment.getattr(l_1_item, 'attachments'):
                            _loop_vars = {}
                            pass
                            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Attachment"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
                            yield escape(environment.getattr(l_3_attachment, 'line'))
                            yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
                            if environment.getattr(l_3_attachment, 'own_facts'):
                                pass
                                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="ItemFacts"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield escape(environment.getattr(l_3_attachment, 'own_facts'))
                                yield '</w:t></w:r></w:p>'
                        l_3_attachment = missing
                if environment.getattr(l_2_part, 'own'):
                    pass
                    yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.getattr(l_2_part, 'heading'))
                    yield '</w:t></w:r></w:p>'
                    if environment.getattr(environment.getattr(l_2_part, 'own'), 'is_text'):
                        pass
                        yield escape(environment.getattr(environment.getattr(l_2_part, 'own'), 'text'))
                    if (not environment.getattr(environment.getattr(l_2_part, 'own'), 'is_text')):
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr(environment.getattr(l_2_part, 'own'), 'value'))
                        yield '</w:t></w:r></w:p>'
            l_2_part = missing
    l_1_item = missing
    yield '<w:sectPr><w:footerReference w:type="default" r:id="rIdfooter1"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1928" w:right="1417" w:bottom="1587" w:left="1701" w:header="794" w:footer="680" w:gutter="0"/><w:pgNumType w:fmt="decimal" w:start="1"/><w:cols w:space="708"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '2=41&3=43&4=45&5=47&6=50&8=53&9=55&10=57&11=60&12=64&13=66&15=68&17=72&18=75&19=77&20=80&21=82&23=84&24=87&25=89&27=91&28=95&29=97&30=100&32=102&33=104&37=108&38=111&39=113&41=114&42=117&43=119&44=123&47=127&48=129&49=132&50=135&52=137&53=140&55=142&56=145&57=146&58=149&61=152&62=155&65=159&66=162&67=164&68=167&69=169&70=171&72=176&73=178&75=180&76=183&77=185&78=187&80=189&82=191&83=194&85=196&86=199&88=201&89=204&91=206&92=209&94=211&95=214&96=216&97=219&98=221&101=222&102=224&103=226&104=229&105=231&107=233&108=236&110=238&111=242&115=245&116=247&117=250&118=252&121=253&122=255&123=259&124=261&127=263&128=265&129=268&132=270&133=272&134=275&135=277&136=281&137=283&138=286&143=289&144=292&145=294&146=296&148=297&149=300'

# Written by docs/generators from templates/region/agenda.docx: do not edit.
