from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_document = resolve('document')
    l_0_meeting = resolve('meeting')
    l_0_committee = resolve('committee')
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
    pass
    yield '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body><w:p tagged="1"><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'heading'))
    yield '</w:t></w:r></w:p>'
    if t_2(context.eval_ctx, t_3(context, [environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'standing'), environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'notice')])):
        pass
        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Notice"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(t_1(context.eval_ctx, t_3(context, [environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'standing'), environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'notice')]), ' · '))
        yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'title'):
        pass
        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Subtitle"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'title'))
        yield '</w:t></w:r></w:p>'
    yield '<w:tbl><w:tblPr><w:tblStyle w:val="InfoTable"/><w:tblW w:w="8902" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0480" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="'
    yield escape(environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'full_title'))
    yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="2150"/><w:gridCol w:w="6752"/></w:tblGrid>'
    if environment.getattr((undefined(name='committee') if l_0_committee is missing else l_0_committee), 'long_name'):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'committee'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='committee') if l_0_committee is missing else l_0_committee), 'long_name'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if environment.getattr((undefined(name='committee') if l_0_committee is missing else l_0_committee), 'department'):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'department'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='committee') if l_0_committee is missing else l_0_committee), 'department'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if environment.getattr((undefined(name='committee') if l_0_committee is missing else l_0_committee), 'subject'):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'subject'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='committee') if l_0_committee is missing else l_0_committee), 'subject'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'place'):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'place'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'place'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'numeric_date'):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'date'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'numeric_date'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if environment.getattr((undefined(name='committee') if l_0_committee is missing else l_0_committee), 'sent_to'):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'sent_to'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='committee') if l_0_committee is missing else l_0_committee), 'sent_to'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'participants_text'):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'participants'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'participants_text'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'guests_text'):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'guests'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'guests_text'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'absent_text'):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'absent'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'absent_text'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'chaired_by'):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'chaired_by'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'chaired_by'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if t_1(context.eval_ctx, t_3(context, [environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'issued'), environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'initials')]), ' / '):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'issued'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(t_1(context.eval_ctx, t_3(context, [environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'issued'), environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'initials')]), ' / '))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_field in environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'head_fields'):
        _loop_vars = {}
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr(l_1_field, 'title'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr>'
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
    for l_1_item in (undefined(name='items') if l_0_items is missing else l_0_items):
        _loop_vars = {}
        pass
        if environment.getattr(l_1_item, 'day'):
            pass
            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Day"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr(l_1_item, 'day'))
            yield '</w:t></w:r></w:p>'
        if environment.getattr(l_1_item, 'group'):
            pass
            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="ItemGroup"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr(l_1_item, 'group'))
            yield '</w:t></w:r></w:p>'
        if environment.getattr(l_1_item, 'is_break'):
            pass
            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Break"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr(l_1_item, 'title'))
            yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr(l_1_item, 'time'))
            yield '</w:t></w:r></w:p>'
        else:
            pass
            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
            yield escape(environment.getattr(l_1_item, 'anchor'))
            yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
            yield escape(environment.getattr(l_1_item, 'heading'))
            yield '</w:t></w:r></w:p>'
            if t_2(context.eval_ctx, t_3(context, [environment.getattr(l_1_item, 'case'), environment.getattr(l_1_item, 'closed_text'), environment.getattr(l_1_item, 'own_facts')])):
                pass
                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="ItemFacts"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(t_1(context.eval_ctx, t_3(context, [environment.getattr(l_1_item, 'case'), environment.getattr(l_1_item, 'closed_text'), environment.getattr(l_1_item, 'own_facts')]), ' · '))
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
                        if ((environment.getattr(l_1_item, 'recommendation') or environment.getattr(l_1_item, 'has_statement')) or environment.getattr(l_1_item, 'sections')):
                            pass
                            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
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
                                yield '<w:tbl><w:tblPr><w:tblStyle w:val="MinutesTable"/><w:tblW w:w="8902" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="'
                                yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'votes'))
                                yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="1100"/><w:gridCol w:w="5402"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'vote_way'))
                                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1100" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'vote_count'))
                                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5402" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'vote_names'))
                                yield '</w:t></w:r></w:p></w:tc></w:tr>'
                                for l_4_ballot in environment.getattr(l_3_vote, 'ballots'):
                                    _loop_vars = {}
                                    pass
                                    yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                                    yield escape(environment.getattr(l_4_ballot, 'way'))
                                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1100" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                                    yield escape(environment.getattr(l_4_ballot, 'count'))
                                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5402" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
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
                        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="MinutesTable"/><w:tblW w:w="8902" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="'
                        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'actions'))
                        yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="4502"/><w:gridCol w:w="2500"/><w:gridCol w:w="1900"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4502" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'action_what'))
                        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2500" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'action_who'))
                        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1900" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'action_due'))
                        yield '</w:t></w:r></w:p></w:tc></w:tr>'
                        for l_3_action in environment.getattr(l_1_item, 'actions'):
                            _loop_vars = {}
                            pass
                            yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="4502" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
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
            if (not (((((((((((((((((environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'is_public') or environment.getattr(l_1_item, 'has_summary')) or environment.getattr(l_1_item, 'has_statement')) or environment.getattr(l_1_item, 'has_decision')) or environment.getattr(l_1_item, 'recommendation')) or environment.getattr(l_1_item, 'sections')) or environment.getattr(l_1_item, 'attachments')) or environment.getattr(l_1_item, 'actions')) or environment.getattr(l_1_item, 'votes')) or environment.getattr(l_1_item, 'dissents')) or environment.getattr(l_1_item, 'attendance')) or environment.getattr(l_1_item, 'corrections')) or environment.getattr(l_1_item, 'own_fields')) or environment.getattr(l_1_item, 'withdrawn_text')) or environment.getattr(l_1_item, 'closed_ground')) or environment.getattr(l_1_item, 'late_text')) or environment.getattr(l_1_item, 'withheld_text')) or environment.getattr(l_1_item, 'referred_text'))):
                pass
                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="ItemFacts"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'nothing_noted'))
                yield '</w:t></w:r></w:p>'
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
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="SignatureTable"/><w:tblW w:w="8902" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signatures'))
        yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="3100"/><w:gridCol w:w="3902"/><w:gridCol w:w="1900"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3100" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature_name'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3902" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="TableHeader"/></w:pPr><w:r><w:t xml:space="preserve">'
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
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3902" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1900" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p></w:tc></w:tr>'
        l_1_person = missing
        yield '</w:tbl>'
    yield '<w:sectPr><w:headerReference w:type="first" r:id="rIdheader1"/><w:headerReference w:type="default" r:id="rIdheader2"/><w:footerReference w:type="first" r:id="rIdfooter1"/><w:footerReference w:type="default" r:id="rIdfooter2"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1814" w:right="1417" w:bottom="1587" w:left="1587" w:header="794" w:footer="680" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '2=37&3=39&4=42&6=44&7=47&9=50&10=52&11=55&12=57&14=59&15=62&16=64&18=66&19=69&20=71&22=73&23=76&24=78&26=80&27=83&28=85&30=87&31=90&32=92&34=94&35=97&36=99&38=101&39=104&40=106&42=108&43=111&44=113&46=115&47=118&48=120&50=122&51=125&52=127&54=129&55=133&56=135&57=138&59=140&60=142&63=146&64=149&65=151&67=152&68=155&69=157&70=161&73=164&74=167&75=170&77=172&78=175&80=177&81=180&82=182&84=187&85=189&86=191&87=194&89=196&90=199&92=201&93=204&95=206&96=209&98=211&99=214&100=216&101=219&102=221&105=222&106=224&107=226&108=229&109=231&111=233&112=236&114=238&115=242&119=245&120=247&121=250&122=252&125=253&126=255&127=259&128=261&131=263&132=265&133=267&134=270&135=272&137=274&139=275&140=279&142=282&143=285&145=287&146=290&148=292&149=295&150=297&151=300&152=302&153=305&155=308&156=310&157=312&158=314&159=316&160=320&161=322&162=324&165=328&166=331&170=334&171=337&172=339&173=343&174=345&175=346&176=349&180=352&181=356&182=358&185=360&186=362&187=365&188=367&189=369&190=371&191=373&192=375&193=379&194=381&195=384&197=387&198=389&202=393&203=395&204=398&205=400&206=404&207=406&208=409&213=412&214=415&215=417&216=419&218=420&219=423&223=426&224=429&228=432&229=435&231=437&232=440&234=442&235=445&236=447&237=451&238=453&239=455&240=457&243=459&244=462&245=464&246=467&248=470&249=472&250=474&251=476&252=478&253=480&254=484&255=486'

# Written by docs/generators from templates/local/minutes.docx: do not edit.
