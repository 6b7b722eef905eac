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
    l_0_signatures = resolve('signatures')
    l_0_corrections = resolve('corrections')
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
    if ((((environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'participants_text') or environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'guests_text')) or environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'absent_text')) or environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'chaired_by')) or environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'head_fields')):
        pass
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="InfoTable"/><w:tblW w:w="8788" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0480" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="'
        yield escape(environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'full_title'))
        yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="2150"/><w:gridCol w:w="6638"/></w:tblGrid>'
        if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'participants_text'):
            pass
            yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'participants'))
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
        if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'absent_text'):
            pass
            yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'absent'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6638" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'absent_text'))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'chaired_by'):
            pass
            yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'chaired_by'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6638" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'chaired_by'))
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
                    if environment.getattr(l_1_item, 'has_decision'):
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="DecisionHeading"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield escape(environment.getattr(l_1_item, 'decision_anchor'))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr(l_1_item, 'decision_title'))
                        yield '</w:t></w:r></w:p>'
                        yield escape(environment.getattr(l_1_item, 'decision'))
                    for l_3_line in environment.getattr(l_1_item, 'attendance'):
                        _loop_vars = {}
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(l_3_line)
                        yield '</w:t></w:r></w:p>'
                    l_3_line = missing
                    if environment.getattr(l_1_item, 'withheld_text'):
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr(l_1_item, 'withheld_text'))
                        yield '</w:t></w:r></w:p>'
                    if environment.getattr(l_1_item, 'referred_text'):
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr(l_1_item, 'referred_text'))
                        yield '</w:t></w:r></w:p>'
                    if environment.getattr(l_1_item, 'votes'):
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'votes'))
                        yield '</w:t></w:r></w:p>'
                        for l_3_vote in environment.getattr(l_1_item, 'votes'):
                            _loop_vars = {}
                            pass
                            if environment.getattr(l_3_vote, 'ballots'):
                                pass
                                if environment.getattr(l_3_vote, 'text'):
                                    pass
                                    yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Lead-in"/></w:pPr><w:r><w:t xml:space="preserve">'
                                    yield escape(environment.getattr(l_3_vote, 'text'))
                                    yield '</w:t></w:r></w:p>'
                                yield '<w:tbl><w:tblPr><w:tblStyle w:val="MinutesTable"/><w:tblW w:w="8788" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="'
                                yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'votes'))
                                yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="1100"/><w:gridCol w:w="5288"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'vote_way'))
                                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1100" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'vote_count'))
                                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5288" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'vote_names'))
                                yield '</w:t></w:r></w:p></w:tc></w:tr>'
                                for l_4_ballot in environment.getattr(l_3_vote, 'ballots'):
                                    _loop_vars = {}
                                    pass
                                    yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                                    yield escape(environment.getattr(l_4_ballot, 'way'))
                                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1100" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                                    yield escape(environment.getattr(l_4_ballot, 'count'))
                                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5288" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                                    yield escape(environment.getattr(l_4_ballot, 'names'))
                                    yield '</w:t></w:r></w:p></w:tc></w:tr>'
                                l_4_ballot = missing
                                yield '</w:tbl>'
                            if (not environment.getattr(l_3_vote, 'ballots')):
                                pass
                                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield escape(environment.getattr(l_3_vote, 'sentence'))
                                yield '</w:t></w:r></w:p>'
                        l_3_vote = missing
                    if environment.getattr(l_1_item, 'dissents'):
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'dissents'))
                        yield '</w:t></w:r></w:p>'
                        for l_3_dissent in environment.getattr(l_1_item, 'dissents'):
                            _loop_vars = {}
                            pass
                            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Lead-in"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield escape(environment.getattr(l_3_dissent, 'by'))
                            yield '</w:t></w:r></w:p>'
                            yield escape(environment.getattr(l_3_dissent, 'text'))
                            if environment.getattr(l_3_dissent, 'follows_text'):
                                pass
                                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield escape(environment.getattr(l_3_dissent, 'follows_text'))
                                yield '</w:t></w:r></w:p>'
                        l_3_dissent = missing
                    for l_3_correction in environment.getattr(l_1_item, 'corrections'):
                        _loop_vars = {}
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Lead-inHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr(l_3_correction, 'title'))
                        yield '</w:t></w:r></w:p>'
                        yield escape(environment.getattr(l_3_correction, 'text'))
                    l_3_correction = missing
                if (environment.getattr(l_2_part, 'name') == 'actions'):
                    pass
                    if environment.getattr(l_1_item, 'actions'):
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr(l_2_part, 'heading'))
                        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="MinutesTable"/><w:tblW w:w="8788" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="'
                        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'actions'))
                        yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="4388"/><w:gridCol w:w="2500"/><w:gridCol w:w="1900"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4388" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'action_what'))
                        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2500" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'action_who'))
                        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1900" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'action_due'))
                        yield '</w:t></w:r></w:p></w:tc></w:tr>'
                        for l_3_action in environment.getattr(l_1_item, 'actions'):
                            _loop_vars = {}
                            pass
                            yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="4388" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield escape(environment.getattr(l_3_action, 'what'))
                            yield '</w:t></w:r></w:p>'
                            if environment.getattr(l_3_action, 'own_facts'):
                                pass
                                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="TableNote"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield escape(environment.getattr(l_3_action, 'own_facts'))
                                yield '</w:t></w:r></w:p>'
                            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2500" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield escape(environment.getattr(l_3_action, 'who'))
                            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1900" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield escape(environment.getattr(l_3_action, 'due'))
                            yield '</w:t></w:r></w:p></w:tc></w:tr>'
                        l_3_action = missing
                        yield '</w:tbl>'
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
    if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'ended_text'):
        pass
        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Adjourned"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'ended_text'))
        yield '</w:t></w:r></w:p>'
    if (environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'approved_text') and (not (undefined(name='signatures') if l_0_signatures is missing else l_0_signatures))):
        pass
        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Adjourned"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'approved_text'))
        yield '</w:t></w:r></w:p>'
    if (undefined(name='corrections') if l_0_corrections is missing else l_0_corrections):
        pass
        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="DocumentHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'corrections'))
        yield '</w:t></w:r></w:p>'
        for l_1_correction in (undefined(name='corrections') if l_0_corrections is missing else l_0_corrections):
            _loop_vars = {}
            pass
            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Lead-inHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'item'))
            yield ' '
            yield escape(environment.getattr(l_1_correction, 'number'))
            yield ': '
            yield escape(environment.getattr(l_1_correction, 'title'))
            yield '</w:t></w:r></w:p>'
            yield escape(environment.getattr(l_1_correction, 'text'))
        l_1_correction = missing
    if (undefined(name='signatures') if l_0_signatures is missing else l_0_signatures):
        pass
        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="SignatureHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signatures'))
        yield '</w:t></w:r></w:p>'
        if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'approved_text'):
            pass
            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'approved_text'))
            yield '</w:t></w:r></w:p>'
        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature_intro'))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="SignatureTable"/><w:tblW w:w="8788" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signatures'))
        yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="3100"/><w:gridCol w:w="3788"/><w:gridCol w:w="1900"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3100" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature_name'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3788" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature_signature'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1900" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature_date'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_person in (undefined(name='signatures') if l_0_signatures is missing else l_0_signatures):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:trHeight w:val="1080" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3100" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr(l_1_person, 'name'))
            yield '</w:t></w:r></w:p><w:p tagged="1"><w:pPr><w:pStyle w:val="TableNote"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(t_1(context.eval_ctx, t_3(context, [environment.getattr(l_1_person, 'role'), environment.getattr(l_1_person, 'note'), environment.getattr(l_1_person, 'own_facts')]), ', '))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3788" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1900" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p></w:tc></w:tr>'
        l_1_person = missing
        yield '</w:tbl>'
    yield '<w:sectPr><w:footerReference w:type="default" r:id="rIdfooter1"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1928" w:right="1417" w:bottom="1587" w:left="1701" w:header="794" w:footer="680" w:gutter="0"/><w:pgNumType w:fmt="decimal" w:start="1"/><w:cols w:space="708"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '2=43&3=45&4=47&5=49&6=52&8=55&9=57&10=59&11=62&12=66&13=68&15=70&17=74&18=77&19=79&20=82&21=84&23=86&24=89&25=91&27=93&28=96&29=98&31=100&32=103&33=105&35=107&36=111&37=113&38=116&40=118&41=120&45=124&46=127&47=129&49=130&50=133&51=135&52=139&55=143&56=145&57=148&58=151&60=153&61=156&63=158&64=161&65=162&66=165&69=168&70=171&73=175&74=178&75=180&76=183&77=185&78=187&80=192&81=194&83=196&84=199&85=201&86=203&88=205&90=207&91=210&93=212&94=215&96=217&97=220&99=222&100=225&102=227&103=230&104=232&105=235&106=237&109=238&110=240&111=242&112=245&113=247&115=249&116=252&118=254&119=258&123=261&124=263&125=266&126=268&129=269&130=271&131=275&132=277&135=279&136=281&137=284&138=286&139=288&141=289&142=293&144=296&145=299&147=301&148=304&150=306&151=309&152=311&153=314&154=316&155=319&157=322&158=324&159=326&160=328&161=330&162=334&163=336&164=338&167=342&168=345&172=348&173=351&174=353&175=357&176=359&177=360&178=363&182=366&183=370&184=372&187=374&188=376&189=379&190=381&191=383&192=385&193=387&194=389&195=393&196=395&197=398&199=401&200=403&204=407&205=409&206=412&207=414&208=418&209=420&210=423&215=426&216=429&217=431&218=433&220=434&221=437&227=441&228=444&230=446&231=449&233=451&234=454&235=456&236=460&237=462&238=464&239=466&242=468&243=471&244=473&245=476&247=479&248=481&249=483&250=485&251=487&252=489&253=493&254=495'

# Written by docs/generators from templates/region/minutes.docx: do not edit.
