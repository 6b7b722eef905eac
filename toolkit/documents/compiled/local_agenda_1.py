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
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'invited'))
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
    yield '<w:sectPr><w:headerReference w:type="first" r:id="rIdheader1"/><w:headerReference w:type="default" r:id="rIdheader2"/><w:footerReference w:type="first" r:id="rIdfooter1"/><w:footerReference w:type="default" r:id="rIdfooter2"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1814" w:right="1417" w:bottom="1587" w:left="1587" w:header="794" w:footer="680" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '2=35&3=37&4=40&6=42&7=45&9=48&10=50&11=53&12=55&14=57&15=60&16=62&18=64&19=67&20=69&22=71&23=74&24=76&26=78&27=81&28=83&30=85&31=88&32=90&34=92&35=95&36=97&38=99&39=102&40=104&42=106&43=109&44=111&46=113&47=117&48=119&49=122&51=124&52=126&55=130&56=133&57=135&59=136&60=139&61=141&62=145&65=148&66=151&67=154&69=156&70=159&72=161&73=164&74=166&76=171&77=173&78=175&79=178&81=180&82=183&84=185&85=188&87=190&88=193&90=195&91=198&92=200&93=203&94=205&97=206&98=208&99=210&100=213&101=215&103=217&104=220&106=222&107=226&111=229&112=231&113=234&114=236&117=237&118=239&119=243&120=245&123=247&124=249&125=252&128=254&129=256&130=259&131=261&132=265&133=267&134=270&139=273&140=276&141=278&142=280&144=281&145=284'

# Written by docs/generators from templates/local/agenda.docx: do not edit.
