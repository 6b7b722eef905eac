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
    try:
        t_4 = environment.filters['upper']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'upper' found.")
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
    if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'date_with_weekday'):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'date'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'date_with_weekday'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'time_range'):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'time'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'time_range'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'place'):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'place'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'place'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'programme'):
        pass
        yield '<w:tr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p tagged="1"><w:pPr><w:pStyle w:val="InfoLabel"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'information'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6752" w:type="dxa"/></w:tcPr>'
        for l_1_line in environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'programme'):
            _loop_vars = {}
            pass
            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="Programme"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(l_1_line)
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
        yield '</w:tc></w:tr>'
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
    yield '</w:t></w:r></w:p><w:p tagged="1"><w:pPr><w:pStyle w:val="TOC2"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "2-3" \\t "Item Group;1" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">'
    yield escape(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'contents'))
    yield '</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
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
            if t_2(context.eval_ctx, t_3(context, [environment.getattr(l_1_item, 'case'), environment.getattr(l_1_item, 'closed_text'), markup_join((t_4(environment.getattr(l_1_item, 'kind_text')[:1]), environment.getattr(l_1_item, 'kind_text')[1:], )), environment.getattr(l_1_item, 'note'), environment.getattr(l_1_item, 'own_facts')])):
                pass
                yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="ItemFacts"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(t_1(context.eval_ctx, t_3(context, [environment.getattr(l_1_item, 'case'), environment.getattr(l_1_item, 'closed_text'), markup_join((t_4(environment.getattr(l_1_item, 'kind_text')[:1]), environment.getattr(l_1_item, 'kind_text')[1:], )), environment.getattr(l_1_item, 'note'), environment.getattr(l_1_item, 'own_facts')]), ' · '))
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
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="SectionHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr(l_2_part, 'heading'))
                        yield '</w:t></w:r></w:p>'
                        yield escape(environment.getattr(l_1_item, 'summary'))
                if (environment.getattr(l_2_part, 'name') == 'recommendation'):
                    pass
                    if environment.getattr(l_1_item, 'recommendation'):
                        pass
                        if environment.getattr(l_2_part, 'heading'):
                            pass
                            yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="SectionHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
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
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="SectionHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield escape(environment.getattr(l_2_part, 'heading'))
                        yield '</w:t></w:r></w:p>'
                        yield escape(environment.getattr(l_1_item, 'statement'))
                if (environment.getattr(l_2_part, 'name') == 'sections'):
                    pass
                    for l_3_section in environment.getattr(l_1_item, 'sections'):
                        _loop_vars = {}
                        pass
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="SectionHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
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
                        yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="SectionHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
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
                    yield '<w:p tagged="1"><w:pPr><w:pStyle w:val="SectionHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
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
debug_info = '2=41&3=43&4=46&6=48&7=51&9=54&10=56&11=59&12=61&14=63&15=66&16=68&18=70&19=73&20=75&22=77&23=80&24=82&26=84&27=87&28=89&29=93&32=97&33=100&34=102&36=104&37=107&38=109&40=111&41=114&42=116&44=118&45=122&46=124&47=127&49=129&50=131&53=135&54=137&56=138&57=141&58=143&59=147&62=151&63=153&64=155&65=158&66=161&68=163&69=166&71=168&72=171&73=173&75=178&76=180&77=182&78=185&80=187&81=190&83=192&84=195&86=197&87=200&89=202&90=205&91=207&92=210&93=212&96=213&97=215&98=217&99=220&100=222&102=224&103=227&105=229&106=233&110=236&111=238&112=241&113=243&116=244&117=246&118=250&119=252&122=254&123=256&124=259&127=261&128=263&129=266&130=268&131=272&132=274&133=277&138=280&139=283&140=285&141=287&143=288&144=291'

# Written by docs/generators from templates/municipality/agenda.docx: do not edit.
