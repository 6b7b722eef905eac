"""Whether data fits a schema, for a quick yes or no. Written by docs/generators: do not edit."""

from toolkit.regex import regex


class JsonSchemaValueException(ValueError):
    pass


class JsonSchemaValuesException(ValueError):
    pass


REGEX_PATTERNS = {
    '^([01]?[0-9]|2[0-3])[:.][0-5][0-9] *[-–] *([01]?[0-9]|2[0-3])[:.][0-5][0-9]$(?!\\n)': regex('^([01]?[0-9]|2[0-3])[:.][0-5][0-9] *[-–] *([01]?[0-9]|2[0-3])[:.][0-5][0-9]\\Z(?!\\n)'),
    '^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+$(?!\\n)': regex('^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+\\Z(?!\\n)'),
    '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$(?!\\n)': regex('^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\\Z(?!\\n)'),
    '^[0-9]{1,5}[A-Za-zÆØÅæøå]?$(?!\\n)': regex('^[0-9]{1,5}[A-Za-zÆØÅæøå]?\\Z(?!\\n)'),
    '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$(?!\\n)': regex('^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\\Z(?!\\n)'),
    '^[0-9]{4}-(0[1-9]|1[0-2])$(?!\\n)': regex('^[0-9]{4}-(0[1-9]|1[0-2])\\Z(?!\\n)'),
    '^[0-9]{1,3} (days?|workdays?) (before|after)$(?!\\n)': regex('^[0-9]{1,3} (days?|workdays?) (before|after)\\Z(?!\\n)'),
    '^([01]?[0-9]|2[0-3])[:.][0-5][0-9]$(?!\\n)': regex('^([01]?[0-9]|2[0-3])[:.][0-5][0-9]\\Z(?!\\n)'),
    '^(?=[^\\n]*\\{document\\})([^{}<>:"/\\\\|?*\\n]|\\{(committee|date|document|case|version)\\})+$(?!\\n)': regex('^(?=[^\\n]*\\{document\\})([^{}<>:"/\\\\|?*\\n]|\\{(committee|date|document|case|version)\\})+\\Z(?!\\n)'),
    '^[0-9]{1,6}([.,][0-9]{1,3})? ?([kK]|[mM]|[gG])[bB]$(?!\\n)': regex('^[0-9]{1,6}([.,][0-9]{1,3})? ?([kK]|[mM]|[gG])[bB]\\Z(?!\\n)'),
    '^([1-9]|[1-4][0-9]|5[0-3])-([1-9]|[1-4][0-9]|5[0-3])$(?!\\n)': regex('^([1-9]|[1-4][0-9]|5[0-3])-([1-9]|[1-4][0-9]|5[0-3])\\Z(?!\\n)'),
    '^(([01]?[0-9]|2[0-3])[:.][0-5][0-9]|[0-9]{1,5}[A-Za-zÆØÅæøå]?)$(?!\\n)': regex('^(([01]?[0-9]|2[0-3])[:.][0-5][0-9]|[0-9]{1,5}[A-Za-zÆØÅæøå]?)\\Z(?!\\n)')
}

NoneType = type(None)

def validate(data):
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "meeting" in data_keys:
            data_keys.remove("meeting")
            data__meeting = data["meeting"]
            validate____defs_meeting_file(data__meeting)
        if "committee" in data_keys:
            data_keys.remove("committee")
            data__committee = data["committee"]
            validate____defs_committee_file(data__committee)
        if "plan" in data_keys:
            data_keys.remove("plan")
            data__plan = data["plan"]
            validate____defs_plan_file(data__plan)
    return data

def validate____defs_plan_file(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['year', 'meetings']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "year" in data_keys:
            data_keys.remove("year")
            data__year = data["year"]
            if not isinstance(data__year, (int)) and not (isinstance(data__year, float) and data__year.is_integer()) or isinstance(data__year, bool):
                raise JsonSchemaValueException
            if isinstance(data__year, (int, float)) and not isinstance(data__year, bool):
                if data__year < 1900:
                    raise JsonSchemaValueException
                if data__year > 2999:
                    raise JsonSchemaValueException
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            validate____defs_caption(data__title)
        if "defaults" in data_keys:
            data_keys.remove("defaults")
            data__defaults = data["defaults"]
            if not isinstance(data__defaults, (dict)):
                raise JsonSchemaValueException
            data__defaults_is_dict = isinstance(data__defaults, dict)
            if data__defaults_is_dict:
                data__defaults_keys = set(data__defaults.keys())
                if "start" in data__defaults_keys:
                    data__defaults_keys.remove("start")
                    data__defaults__start = data__defaults["start"]
                    validate____defs_time(data__defaults__start)
                if "end" in data__defaults_keys:
                    data__defaults_keys.remove("end")
                    data__defaults__end = data__defaults["end"]
                    validate____defs_time(data__defaults__end)
                if "place" in data__defaults_keys:
                    data__defaults_keys.remove("place")
                    data__defaults__place = data__defaults["place"]
                    validate____defs_place(data__defaults__place)
                if data__defaults_keys:
                    raise JsonSchemaValueException
        if "deadlines" in data_keys:
            data_keys.remove("deadlines")
            data__deadlines = data["deadlines"]
            if not isinstance(data__deadlines, (dict)):
                raise JsonSchemaValueException
            data__deadlines_is_dict = isinstance(data__deadlines, dict)
            if data__deadlines_is_dict:
                data__deadlines_keys = set(data__deadlines.keys())
                if "proposals" in data__deadlines_keys:
                    data__deadlines_keys.remove("proposals")
                    data__deadlines__proposals = data__deadlines["proposals"]
                    validate____defs_deadline(data__deadlines__proposals)
                if "agenda" in data__deadlines_keys:
                    data__deadlines_keys.remove("agenda")
                    data__deadlines__agenda = data__deadlines["agenda"]
                    validate____defs_deadline(data__deadlines__agenda)
                if "minutes" in data__deadlines_keys:
                    data__deadlines_keys.remove("minutes")
                    data__deadlines__minutes = data__deadlines["minutes"]
                    validate____defs_deadline(data__deadlines__minutes)
                if data__deadlines_keys:
                    raise JsonSchemaValueException
        if "country" in data_keys:
            data_keys.remove("country")
            data__country = data["country"]
            validate____defs_line(data__country)
        if "meetings" in data_keys:
            data_keys.remove("meetings")
            data__meetings = data["meetings"]
            if not isinstance(data__meetings, (list, tuple)):
                raise JsonSchemaValueException
            data__meetings_is_list = isinstance(data__meetings, (list, tuple))
            if data__meetings_is_list:
                data__meetings_len = len(data__meetings)
                if data__meetings_len > 366:
                    raise JsonSchemaValueException
                for data__meetings_x, data__meetings_item in enumerate(data__meetings):
                    validate____defs_meeting(data__meetings_item)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_meeting(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_any_of_count1 = 0
    if not data_any_of_count1:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['date']) - data.keys()
                if data__missing_keys:
                    raise JsonSchemaValueException
            data_any_of_count1 += 1
        except (JsonSchemaValueException, JsonSchemaValuesException): pass
    if not data_any_of_count1:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['period']) - data.keys()
                if data__missing_keys:
                    raise JsonSchemaValueException
            data_any_of_count1 += 1
        except (JsonSchemaValueException, JsonSchemaValuesException): pass
    if not data_any_of_count1:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['rule']) - data.keys()
                if data__missing_keys:
                    raise JsonSchemaValueException
            data_any_of_count1 += 1
        except (JsonSchemaValueException, JsonSchemaValuesException): pass
    if not data_any_of_count1:
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "date" in data_keys:
            data_keys.remove("date")
            data__date = data["date"]
            validate____defs_day(data__date)
        if "period" in data_keys:
            data_keys.remove("period")
            data__period = data["period"]
            if not isinstance(data__period, (dict)):
                raise JsonSchemaValueException
            data__period_is_dict = isinstance(data__period, dict)
            if data__period_is_dict:
                data__period__missing_keys = set(['from', 'to']) - data__period.keys()
                if data__period__missing_keys:
                    raise JsonSchemaValueException
                data__period_keys = set(data__period.keys())
                if "from" in data__period_keys:
                    data__period_keys.remove("from")
                    data__period__from = data__period["from"]
                    validate____defs_month(data__period__from)
                if "to" in data__period_keys:
                    data__period_keys.remove("to")
                    data__period__to = data__period["to"]
                    validate____defs_month(data__period__to)
                if data__period_keys:
                    raise JsonSchemaValueException
        if "rule" in data_keys:
            data_keys.remove("rule")
            data__rule = data["rule"]
            validate____defs_heading(data__rule)
        if "from" in data_keys:
            data_keys.remove("from")
            data__from = data["from"]
            validate____defs_date(data__from)
        if "except" in data_keys:
            data_keys.remove("except")
            data__except = data["except"]
            if not isinstance(data__except, (list, tuple)):
                raise JsonSchemaValueException
            data__except_is_list = isinstance(data__except, (list, tuple))
            if data__except_is_list:
                data__except_len = len(data__except)
                for data__except_x, data__except_item in enumerate(data__except):
                    validate____defs_date(data__except_item)
        if "moved_from" in data_keys:
            data_keys.remove("moved_from")
            data__movedfrom = data["moved_from"]
            try:
                if not isinstance(data__movedfrom, (list, tuple)):
                    raise JsonSchemaValueException
            except (JsonSchemaValueException, JsonSchemaValuesException):
                validate____defs_date(data__movedfrom)
            else:
                if not isinstance(data__movedfrom, (list, tuple)):
                    raise JsonSchemaValueException
                data__movedfrom_is_list = isinstance(data__movedfrom, (list, tuple))
                if data__movedfrom_is_list:
                    data__movedfrom_len = len(data__movedfrom)
                    for data__movedfrom_x, data__movedfrom_item in enumerate(data__movedfrom):
                        validate____defs_date(data__movedfrom_item)
        if "id" in data_keys:
            data_keys.remove("id")
            data__id = data["id"]
            validate____defs_heading(data__id)
        if "kind" in data_keys:
            data_keys.remove("kind")
            data__kind = data["kind"]
            if not (isinstance(data__kind, str) and data__kind == 'ordinary' or isinstance(data__kind, str) and data__kind == 'extraordinary' or isinstance(data__kind, str) and data__kind == 'constituting' or isinstance(data__kind, str) and data__kind == 'seminar'):
                raise JsonSchemaValueException
        if "status" in data_keys:
            data_keys.remove("status")
            data__status = data["status"]
            if not (isinstance(data__status, str) and data__status == 'planned' or isinstance(data__status, str) and data__status == 'reserved' or isinstance(data__status, str) and data__status == 'cancelled'):
                raise JsonSchemaValueException
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            validate____defs_caption(data__title)
        if "start" in data_keys:
            data_keys.remove("start")
            data__start = data["start"]
            validate____defs_time(data__start)
        if "end" in data_keys:
            data_keys.remove("end")
            data__end = data["end"]
            validate____defs_time(data__end)
        if "place" in data_keys:
            data_keys.remove("place")
            data__place = data["place"]
            validate____defs_place(data__place)
        if "themes" in data_keys:
            data_keys.remove("themes")
            data__themes = data["themes"]
            if not isinstance(data__themes, (list, tuple)):
                raise JsonSchemaValueException
            data__themes_is_list = isinstance(data__themes, (list, tuple))
            if data__themes_is_list:
                data__themes_len = len(data__themes)
                for data__themes_x, data__themes_item in enumerate(data__themes):
                    validate____defs_line(data__themes_item)
        if "items" in data_keys:
            data_keys.remove("items")
            data__items = data["items"]
            if not isinstance(data__items, (list, tuple)):
                raise JsonSchemaValueException
            data__items_is_list = isinstance(data__items, (list, tuple))
            if data__items_is_list:
                data__items_len = len(data__items)
                for data__items_x, data__items_item in enumerate(data__items):
                    validate____defs_entry(data__items_item)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_entry(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    try:
        if not isinstance(data, (dict)):
            raise JsonSchemaValueException
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['break']) - data.keys()
            if data__missing_keys:
                raise JsonSchemaValueException
    except (JsonSchemaValueException, JsonSchemaValuesException):
        try:
            if not isinstance(data, (dict)):
                raise JsonSchemaValueException
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['heading']) - data.keys()
                if data__missing_keys:
                    raise JsonSchemaValueException
        except (JsonSchemaValueException, JsonSchemaValuesException):
            try:
                if not isinstance(data, (dict)):
                    raise JsonSchemaValueException
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data__missing_keys = set(['file']) - data.keys()
                    if data__missing_keys:
                        raise JsonSchemaValueException
            except (JsonSchemaValueException, JsonSchemaValuesException):
                validate____defs_item(data)
            else:
                validate____defs_item_file(data)
        else:
            validate____defs_group(data)
    else:
        validate____defs_break(data)
    return data

def validate____defs_break(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['break']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "break" in data_keys:
            data_keys.remove("break")
            data__break = data["break"]
            validate____defs_caption(data__break)
        if "date" in data_keys:
            data_keys.remove("date")
            data__date = data["date"]
            validate____defs_date(data__date)
        if "time" in data_keys:
            data_keys.remove("time")
            data__time = data["time"]
            validate____defs_slot(data__time)
        if "duration" in data_keys:
            data_keys.remove("duration")
            data__duration = data["duration"]
            validate____defs_length(data__duration)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_length(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise JsonSchemaValueException
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 0:
            raise JsonSchemaValueException
        if data > 1440:
            raise JsonSchemaValueException
    return data

def validate____defs_slot(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        if not REGEX_PATTERNS['^([01]?[0-9]|2[0-3])[:.][0-5][0-9] *[-–] *([01]?[0-9]|2[0-3])[:.][0-5][0-9]$(?!\\n)'].search(data):
            raise JsonSchemaValueException
    return data

def validate____defs_group(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['heading']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "heading" in data_keys:
            data_keys.remove("heading")
            data__heading = data["heading"]
            validate____defs_heading(data__heading)
        if "closed" in data_keys:
            data_keys.remove("closed")
            data__closed = data["closed"]
            if not isinstance(data__closed, (bool)):
                raise JsonSchemaValueException
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_item_file(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['file']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "file" in data_keys:
            data_keys.remove("file")
            data__file = data["file"]
            validate____defs_line(data__file)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_item(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['title']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "number" in data_keys:
            data_keys.remove("number")
            data__number = data["number"]
            validate____defs_number(data__number)
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            validate____defs_caption(data__title)
        if "lang" in data_keys:
            data_keys.remove("lang")
            data__lang = data["lang"]
            validate____defs_spoken(data__lang)
        if "case" in data_keys:
            data_keys.remove("case")
            data__case = data["case"]
            validate____defs_heading(data__case)
        if "late" in data_keys:
            data_keys.remove("late")
            data__late = data["late"]
            validate____defs_late(data__late)
        if "withdrawn" in data_keys:
            data_keys.remove("withdrawn")
            data__withdrawn = data["withdrawn"]
            validate____defs_line(data__withdrawn)
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            if not (isinstance(data__type, str) and data__type == 'decision' or isinstance(data__type, str) and data__type == 'discussion' or isinstance(data__type, str) and data__type == 'information' or isinstance(data__type, str) and data__type == 'written'):
                raise JsonSchemaValueException
        if "date" in data_keys:
            data_keys.remove("date")
            data__date = data["date"]
            validate____defs_date(data__date)
        if "time" in data_keys:
            data_keys.remove("time")
            data__time = data["time"]
            validate____defs_slot(data__time)
        if "duration" in data_keys:
            data_keys.remove("duration")
            data__duration = data["duration"]
            validate____defs_length(data__duration)
        if "closed" in data_keys:
            data_keys.remove("closed")
            data__closed = data["closed"]
            if not isinstance(data__closed, (bool)):
                raise JsonSchemaValueException
        if "closed_because" in data_keys:
            data_keys.remove("closed_because")
            data__closedbecause = data["closed_because"]
            validate____defs_heading(data__closedbecause)
        if "public_title" in data_keys:
            data_keys.remove("public_title")
            data__publictitle = data["public_title"]
            validate____defs_caption(data__publictitle)
        if "public_decision" in data_keys:
            data_keys.remove("public_decision")
            data__publicdecision = data["public_decision"]
            validate____defs_text(data__publicdecision)
        if "disclose" in data_keys:
            data_keys.remove("disclose")
            data__disclose = data["disclose"]
            validate____defs_line(data__disclose)
        if "withheld" in data_keys:
            data_keys.remove("withheld")
            data__withheld = data["withheld"]
            validate____defs_heading(data__withheld)
        if "presenters" in data_keys:
            data_keys.remove("presenters")
            data__presenters = data["presenters"]
            if not isinstance(data__presenters, (list, tuple)):
                raise JsonSchemaValueException
            data__presenters_is_list = isinstance(data__presenters, (list, tuple))
            if data__presenters_is_list:
                data__presenters_len = len(data__presenters)
                if data__presenters_len > 300:
                    raise JsonSchemaValueException
                for data__presenters_x, data__presenters_item in enumerate(data__presenters):
                    validate____defs_person(data__presenters_item)
        if "absent" in data_keys:
            data_keys.remove("absent")
            data__absent = data["absent"]
            if not isinstance(data__absent, (list, tuple)):
                raise JsonSchemaValueException
            data__absent_is_list = isinstance(data__absent, (list, tuple))
            if data__absent_is_list:
                data__absent_len = len(data__absent)
                if data__absent_len > 300:
                    raise JsonSchemaValueException
                for data__absent_x, data__absent_item in enumerate(data__absent):
                    validate____defs_item_absence(data__absent_item)
        if "note" in data_keys:
            data_keys.remove("note")
            data__note = data["note"]
            validate____defs_heading(data__note)
        if "fields" in data_keys:
            data_keys.remove("fields")
            data__fields = data["fields"]
            validate____defs_own_values(data__fields)
        if "summary" in data_keys:
            data_keys.remove("summary")
            data__summary = data["summary"]
            validate____defs_written(data__summary)
        if "recommends" in data_keys:
            data_keys.remove("recommends")
            data__recommends = data["recommends"]
            validate____defs_line(data__recommends)
        if "recommendation" in data_keys:
            data_keys.remove("recommendation")
            data__recommendation = data["recommendation"]
            try:
                if not isinstance(data__recommendation, (dict)):
                    raise JsonSchemaValueException
            except (JsonSchemaValueException, JsonSchemaValuesException):
                if not isinstance(data__recommendation, (NoneType, list, tuple)):
                    raise JsonSchemaValueException
                data__recommendation_is_list = isinstance(data__recommendation, (list, tuple))
                if data__recommendation_is_list:
                    data__recommendation_len = len(data__recommendation)
                    for data__recommendation_x, data__recommendation_item in enumerate(data__recommendation):
                        validate____defs_line(data__recommendation_item)
            else:
                validate____defs_text_file(data__recommendation)
        if "statement" in data_keys:
            data_keys.remove("statement")
            data__statement = data["statement"]
            validate____defs_written(data__statement)
        if "sections" in data_keys:
            data_keys.remove("sections")
            data__sections = data["sections"]
            if not isinstance(data__sections, (list, tuple)):
                raise JsonSchemaValueException
            data__sections_is_list = isinstance(data__sections, (list, tuple))
            if data__sections_is_list:
                data__sections_len = len(data__sections)
                for data__sections_x, data__sections_item in enumerate(data__sections):
                    validate____defs_section(data__sections_item)
        if "decision" in data_keys:
            data_keys.remove("decision")
            data__decision = data["decision"]
            validate____defs_written(data__decision)
        if "votes" in data_keys:
            data_keys.remove("votes")
            data__votes = data["votes"]
            try:
                if not isinstance(data__votes, (list, tuple)):
                    raise JsonSchemaValueException
            except (JsonSchemaValueException, JsonSchemaValuesException):
                validate____defs_vote(data__votes)
            else:
                if not isinstance(data__votes, (list, tuple)):
                    raise JsonSchemaValueException
                data__votes_is_list = isinstance(data__votes, (list, tuple))
                if data__votes_is_list:
                    data__votes_len = len(data__votes)
                    if data__votes_len > 50:
                        raise JsonSchemaValueException
                    for data__votes_x, data__votes_item in enumerate(data__votes):
                        validate____defs_vote(data__votes_item)
        if "dissents" in data_keys:
            data_keys.remove("dissents")
            data__dissents = data["dissents"]
            if not isinstance(data__dissents, (list, tuple)):
                raise JsonSchemaValueException
            data__dissents_is_list = isinstance(data__dissents, (list, tuple))
            if data__dissents_is_list:
                data__dissents_len = len(data__dissents)
                if data__dissents_len > 50:
                    raise JsonSchemaValueException
                for data__dissents_x, data__dissents_item in enumerate(data__dissents):
                    validate____defs_dissent(data__dissents_item)
        if "chaired_by" in data_keys:
            data_keys.remove("chaired_by")
            data__chairedby = data["chaired_by"]
            validate____defs_person(data__chairedby)
        if "to" in data_keys:
            data_keys.remove("to")
            data__to = data["to"]
            validate____defs_heading(data__to)
        if "carry_to" in data_keys:
            data_keys.remove("carry_to")
            data__carryto = data["carry_to"]
            if not (isinstance(data__carryto, str) and data__carryto == 'next'):
                raise JsonSchemaValueException
        if "actions" in data_keys:
            data_keys.remove("actions")
            data__actions = data["actions"]
            if not isinstance(data__actions, (list, tuple)):
                raise JsonSchemaValueException
            data__actions_is_list = isinstance(data__actions, (list, tuple))
            if data__actions_is_list:
                data__actions_len = len(data__actions)
                for data__actions_x, data__actions_item in enumerate(data__actions):
                    validate____defs_action(data__actions_item)
        if "attachments" in data_keys:
            data_keys.remove("attachments")
            data__attachments = data["attachments"]
            if not isinstance(data__attachments, (list, tuple)):
                raise JsonSchemaValueException
            data__attachments_is_list = isinstance(data__attachments, (list, tuple))
            if data__attachments_is_list:
                data__attachments_len = len(data__attachments)
                for data__attachments_x, data__attachments_item in enumerate(data__attachments):
                    validate____defs_attachment(data__attachments_item)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_attachment(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['title', 'file']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            validate____defs_caption(data__title)
        if "file" in data_keys:
            data_keys.remove("file")
            data__file = data["file"]
            validate____defs_line(data__file)
        if "closed" in data_keys:
            data_keys.remove("closed")
            data__closed = data["closed"]
            if not isinstance(data__closed, (bool)):
                raise JsonSchemaValueException
        if "public_title" in data_keys:
            data_keys.remove("public_title")
            data__publictitle = data["public_title"]
            validate____defs_caption(data__publictitle)
        if "alt" in data_keys:
            data_keys.remove("alt")
            data__alt = data["alt"]
            validate____defs_line(data__alt)
        if "lang" in data_keys:
            data_keys.remove("lang")
            data__lang = data["lang"]
            validate____defs_spoken(data__lang)
        if "keep_original" in data_keys:
            data_keys.remove("keep_original")
            data__keeporiginal = data["keep_original"]
            if not isinstance(data__keeporiginal, (bool)):
                raise JsonSchemaValueException
        if "disclose" in data_keys:
            data_keys.remove("disclose")
            data__disclose = data["disclose"]
            validate____defs_line(data__disclose)
        if "fields" in data_keys:
            data_keys.remove("fields")
            data__fields = data["fields"]
            validate____defs_own_values(data__fields)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_action(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['what']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "what" in data_keys:
            data_keys.remove("what")
            data__what = data["what"]
            validate____defs_line(data__what)
        if "who" in data_keys:
            data_keys.remove("who")
            data__who = data["who"]
            validate____defs_heading(data__who)
        if "due" in data_keys:
            data_keys.remove("due")
            data__due = data["due"]
            validate____defs_date(data__due)
        if "done" in data_keys:
            data_keys.remove("done")
            data__done = data["done"]
            if not isinstance(data__done, (bool)):
                raise JsonSchemaValueException
        if "fields" in data_keys:
            data_keys.remove("fields")
            data__fields = data["fields"]
            validate____defs_own_values(data__fields)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_dissent(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['by', 'text']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "by" in data_keys:
            data_keys.remove("by")
            data__by = data["by"]
            if not isinstance(data__by, (list, tuple)):
                raise JsonSchemaValueException
            data__by_is_list = isinstance(data__by, (list, tuple))
            if data__by_is_list:
                data__by_len = len(data__by)
                if data__by_len > 300:
                    raise JsonSchemaValueException
                for data__by_x, data__by_item in enumerate(data__by):
                    validate____defs_person(data__by_item)
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            validate____defs_text(data__text)
        if "follows_case" in data_keys:
            data_keys.remove("follows_case")
            data__followscase = data["follows_case"]
            if not isinstance(data__followscase, (bool)):
                raise JsonSchemaValueException
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_vote(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set([]) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            validate____defs_line(data__text)
        if "for" in data_keys:
            data_keys.remove("for")
            data__for = data["for"]
            try:
                if not isinstance(data__for, (list, tuple)):
                    raise JsonSchemaValueException
            except (JsonSchemaValueException, JsonSchemaValuesException):
                if not isinstance(data__for, (int)) and not (isinstance(data__for, float) and data__for.is_integer()) or isinstance(data__for, bool):
                    raise JsonSchemaValueException
                if isinstance(data__for, (int, float)) and not isinstance(data__for, bool):
                    if data__for < 0:
                        raise JsonSchemaValueException
                    if data__for > 300:
                        raise JsonSchemaValueException
            else:
                if not isinstance(data__for, (list, tuple)):
                    raise JsonSchemaValueException
                data__for_is_list = isinstance(data__for, (list, tuple))
                if data__for_is_list:
                    data__for_len = len(data__for)
                    if data__for_len > 300:
                        raise JsonSchemaValueException
                    for data__for_x, data__for_item in enumerate(data__for):
                        validate____defs_person(data__for_item)
        if "against" in data_keys:
            data_keys.remove("against")
            data__against = data["against"]
            try:
                if not isinstance(data__against, (list, tuple)):
                    raise JsonSchemaValueException
            except (JsonSchemaValueException, JsonSchemaValuesException):
                if not isinstance(data__against, (int)) and not (isinstance(data__against, float) and data__against.is_integer()) or isinstance(data__against, bool):
                    raise JsonSchemaValueException
                if isinstance(data__against, (int, float)) and not isinstance(data__against, bool):
                    if data__against < 0:
                        raise JsonSchemaValueException
                    if data__against > 300:
                        raise JsonSchemaValueException
            else:
                if not isinstance(data__against, (list, tuple)):
                    raise JsonSchemaValueException
                data__against_is_list = isinstance(data__against, (list, tuple))
                if data__against_is_list:
                    data__against_len = len(data__against)
                    if data__against_len > 300:
                        raise JsonSchemaValueException
                    for data__against_x, data__against_item in enumerate(data__against):
                        validate____defs_person(data__against_item)
        if "abstain" in data_keys:
            data_keys.remove("abstain")
            data__abstain = data["abstain"]
            try:
                if not isinstance(data__abstain, (list, tuple)):
                    raise JsonSchemaValueException
            except (JsonSchemaValueException, JsonSchemaValuesException):
                if not isinstance(data__abstain, (int)) and not (isinstance(data__abstain, float) and data__abstain.is_integer()) or isinstance(data__abstain, bool):
                    raise JsonSchemaValueException
                if isinstance(data__abstain, (int, float)) and not isinstance(data__abstain, bool):
                    if data__abstain < 0:
                        raise JsonSchemaValueException
                    if data__abstain > 300:
                        raise JsonSchemaValueException
            else:
                if not isinstance(data__abstain, (list, tuple)):
                    raise JsonSchemaValueException
                data__abstain_is_list = isinstance(data__abstain, (list, tuple))
                if data__abstain_is_list:
                    data__abstain_len = len(data__abstain)
                    if data__abstain_len > 300:
                        raise JsonSchemaValueException
                    for data__abstain_x, data__abstain_item in enumerate(data__abstain):
                        validate____defs_person(data__abstain_item)
        if "unanimous" in data_keys:
            data_keys.remove("unanimous")
            data__unanimous = data["unanimous"]
            if not isinstance(data__unanimous, (bool)):
                raise JsonSchemaValueException
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_section(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['heading', 'text']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "heading" in data_keys:
            data_keys.remove("heading")
            data__heading = data["heading"]
            validate____defs_heading(data__heading)
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            validate____defs_written(data__text)
        if "lang" in data_keys:
            data_keys.remove("lang")
            data__lang = data["lang"]
            validate____defs_spoken(data__lang)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_text_file(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['file']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "file" in data_keys:
            data_keys.remove("file")
            data__file = data["file"]
            validate____defs_line(data__file)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_written(data):
    try:
        if not isinstance(data, (dict)):
            raise JsonSchemaValueException
    except (JsonSchemaValueException, JsonSchemaValuesException):
        validate____defs_text(data)
    else:
        validate____defs_text_file(data)
    return data

def validate____defs_own_values(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    return data

def validate____defs_item_absence(data):
    try:
        if not isinstance(data, (dict)):
            raise JsonSchemaValueException
    except (JsonSchemaValueException, JsonSchemaValuesException):
        validate____defs_person(data)
    else:
        validate____defs_absence(data)
    return data

def validate____defs_absence(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate____defs_person(data__name)
        if "reason" in data_keys:
            data_keys.remove("reason")
            data__reason = data["reason"]
            if not (isinstance(data__reason, str) and data__reason == 'disqualified' or isinstance(data__reason, str) and data__reason == 'left' or isinstance(data__reason, str) and data__reason == 'late' or isinstance(data__reason, str) and data__reason == 'other'):
                raise JsonSchemaValueException
        if "substitute" in data_keys:
            data_keys.remove("substitute")
            data__substitute = data["substitute"]
            validate____defs_person(data__substitute)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_person(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 200:
            raise JsonSchemaValueException
        if not REGEX_PATTERNS['^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+$(?!\\n)'].search(data):
            raise JsonSchemaValueException
    return data

def validate____defs_text(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate____defs_late(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['added']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "added" in data_keys:
            data_keys.remove("added")
            data__added = data["added"]
            validate____defs_date(data__added)
        if "reason" in data_keys:
            data_keys.remove("reason")
            data__reason = data["reason"]
            validate____defs_line(data__reason)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_spoken(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$(?!\\n)'].search(data):
            raise JsonSchemaValueException
    return data

def validate____defs_number(data):
    if not isinstance(data, (int, str)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise JsonSchemaValueException
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[0-9]{1,5}[A-Za-zÆØÅæøå]?$(?!\\n)'].search(data):
            raise JsonSchemaValueException
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 1:
            raise JsonSchemaValueException
        if data > 99999:
            raise JsonSchemaValueException
    return data

def validate____defs_date(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$(?!\\n)'].search(data):
            raise JsonSchemaValueException
    return data

def validate____defs_heading(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 300:
            raise JsonSchemaValueException
        if not REGEX_PATTERNS['^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+$(?!\\n)'].search(data):
            raise JsonSchemaValueException
    return data

def validate____defs_month(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[0-9]{4}-(0[1-9]|1[0-2])$(?!\\n)'].search(data):
            raise JsonSchemaValueException
    return data

def validate____defs_day(data):
    try:
        if not isinstance(data, (dict)):
            raise JsonSchemaValueException
    except (JsonSchemaValueException, JsonSchemaValuesException):
        validate____defs_date(data)
    else:
        validate____defs_days(data)
    return data

def validate____defs_days(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['from', 'to']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "from" in data_keys:
            data_keys.remove("from")
            data__from = data["from"]
            validate____defs_date(data__from)
        if "to" in data_keys:
            data_keys.remove("to")
            data__to = data["to"]
            validate____defs_date(data__to)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_line(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        if not REGEX_PATTERNS['^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+$(?!\\n)'].search(data):
            raise JsonSchemaValueException
    return data

def validate____defs_deadline(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[0-9]{1,3} (days?|workdays?) (before|after)$(?!\\n)'].search(data):
            raise JsonSchemaValueException
    return data

def validate____defs_place(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 500:
            raise JsonSchemaValueException
    return data

def validate____defs_time(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        if not REGEX_PATTERNS['^([01]?[0-9]|2[0-3])[:.][0-5][0-9]$(?!\\n)'].search(data):
            raise JsonSchemaValueException
    return data

def validate____defs_caption(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 500:
            raise JsonSchemaValueException
        if not REGEX_PATTERNS['^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+$(?!\\n)'].search(data):
            raise JsonSchemaValueException
    return data

def validate____defs_committee_file(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name', 'organisation']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate____defs_caption(data__name)
        if "long_name" in data_keys:
            data_keys.remove("long_name")
            data__longname = data["long_name"]
            validate____defs_caption(data__longname)
        if "organisation" in data_keys:
            data_keys.remove("organisation")
            data__organisation = data["organisation"]
            validate____defs_caption(data__organisation)
        if "department" in data_keys:
            data_keys.remove("department")
            data__department = data["department"]
            validate____defs_caption(data__department)
        if "subject" in data_keys:
            data_keys.remove("subject")
            data__subject = data["subject"]
            validate____defs_caption(data__subject)
        if "kind" in data_keys:
            data_keys.remove("kind")
            data__kind = data["kind"]
            if not (isinstance(data__kind, str) and data__kind == 'political' or isinstance(data__kind, str) and data__kind == 'med' or isinstance(data__kind, str) and data__kind == 'internal'):
                raise JsonSchemaValueException
        if "sent_to" in data_keys:
            data_keys.remove("sent_to")
            data__sentto = data["sent_to"]
            validate____defs_line(data__sentto)
        if "language" in data_keys:
            data_keys.remove("language")
            data__language = data["language"]
            if not (isinstance(data__language, str) and data__language == 'da' or isinstance(data__language, str) and data__language == 'en'):
                raise JsonSchemaValueException
        if "style" in data_keys:
            data_keys.remove("style")
            data__style = data["style"]
            validate____defs_line(data__style)
        if "templates" in data_keys:
            data_keys.remove("templates")
            data__templates = data["templates"]
            validate____defs_line(data__templates)
        if "case" in data_keys:
            data_keys.remove("case")
            data__case = data["case"]
            validate____defs_heading(data__case)
        if "case_pattern" in data_keys:
            data_keys.remove("case_pattern")
            data__casepattern = data["case_pattern"]
            validate____defs_line(data__casepattern)
        if "place" in data_keys:
            data_keys.remove("place")
            data__place = data["place"]
            validate____defs_place(data__place)
        if "start" in data_keys:
            data_keys.remove("start")
            data__start = data["start"]
            validate____defs_time(data__start)
        if "end" in data_keys:
            data_keys.remove("end")
            data__end = data["end"]
            validate____defs_time(data__end)
        if "recommends" in data_keys:
            data_keys.remove("recommends")
            data__recommends = data["recommends"]
            validate____defs_line(data__recommends)
        if "labels" in data_keys:
            data_keys.remove("labels")
            data__labels = data["labels"]
            if not isinstance(data__labels, (dict)):
                raise JsonSchemaValueException
            data__labels_is_dict = isinstance(data__labels, dict)
            if data__labels_is_dict:
                data__labels_keys = set(data__labels.keys())
                for data__labels_key in data__labels_keys:
                    if data__labels_key not in []:
                        data__labels_value = data__labels.get(data__labels_key)
                        validate____defs_caption(data__labels_value)
        if "members" in data_keys:
            data_keys.remove("members")
            data__members = data["members"]
            if not isinstance(data__members, (list, tuple)):
                raise JsonSchemaValueException
            data__members_is_list = isinstance(data__members, (list, tuple))
            if data__members_is_list:
                data__members_len = len(data__members)
                for data__members_x, data__members_item in enumerate(data__members):
                    if not isinstance(data__members_item, (dict)):
                        raise JsonSchemaValueException
                    data__members_item_is_dict = isinstance(data__members_item, dict)
                    if data__members_item_is_dict:
                        data__members_item__missing_keys = set(['name']) - data__members_item.keys()
                        if data__members_item__missing_keys:
                            raise JsonSchemaValueException
                        data__members_item_keys = set(data__members_item.keys())
                        if "name" in data__members_item_keys:
                            data__members_item_keys.remove("name")
                            data__members_item__name = data__members_item["name"]
                            validate____defs_person(data__members_item__name)
                        if "role" in data__members_item_keys:
                            data__members_item_keys.remove("role")
                            data__members_item__role = data__members_item["role"]
                            validate____defs_person(data__members_item__role)
                        if "side" in data__members_item_keys:
                            data__members_item_keys.remove("side")
                            data__members_item__side = data__members_item["side"]
                            if not (isinstance(data__members_item__side, str) and data__members_item__side == 'management' or isinstance(data__members_item__side, str) and data__members_item__side == 'staff'):
                                raise JsonSchemaValueException
                        if "group" in data__members_item_keys:
                            data__members_item_keys.remove("group")
                            data__members_item__group = data__members_item["group"]
                            validate____defs_person(data__members_item__group)
                        if "votes" in data__members_item_keys:
                            data__members_item_keys.remove("votes")
                            data__members_item__votes = data__members_item["votes"]
                            if not isinstance(data__members_item__votes, (bool)):
                                raise JsonSchemaValueException
                        if "substitute_for" in data__members_item_keys:
                            data__members_item_keys.remove("substitute_for")
                            data__members_item__substitutefor = data__members_item["substitute_for"]
                            validate____defs_person(data__members_item__substitutefor)
                        if "from" in data__members_item_keys:
                            data__members_item_keys.remove("from")
                            data__members_item__from = data__members_item["from"]
                            validate____defs_date(data__members_item__from)
                        if "until" in data__members_item_keys:
                            data__members_item_keys.remove("until")
                            data__members_item__until = data__members_item["until"]
                            validate____defs_date(data__members_item__until)
                        if "fields" in data__members_item_keys:
                            data__members_item_keys.remove("fields")
                            data__members_item__fields = data__members_item["fields"]
                            validate____defs_own_values(data__members_item__fields)
                        if data__members_item_keys:
                            raise JsonSchemaValueException
        if "fields" in data_keys:
            data_keys.remove("fields")
            data__fields = data["fields"]
            if not isinstance(data__fields, (dict)):
                raise JsonSchemaValueException
            data__fields_is_dict = isinstance(data__fields, dict)
            if data__fields_is_dict:
                data__fields_keys = set(data__fields.keys())
                if "meeting" in data__fields_keys:
                    data__fields_keys.remove("meeting")
                    data__fields__meeting = data__fields["meeting"]
                    validate____defs_own_fields(data__fields__meeting)
                if "item" in data__fields_keys:
                    data__fields_keys.remove("item")
                    data__fields__item = data__fields["item"]
                    validate____defs_own_fields(data__fields__item)
                if "action" in data__fields_keys:
                    data__fields_keys.remove("action")
                    data__fields__action = data__fields["action"]
                    validate____defs_own_fields(data__fields__action)
                if "member" in data__fields_keys:
                    data__fields_keys.remove("member")
                    data__fields__member = data__fields["member"]
                    validate____defs_own_fields(data__fields__member)
                if "attachment" in data__fields_keys:
                    data__fields_keys.remove("attachment")
                    data__fields__attachment = data__fields["attachment"]
                    validate____defs_own_fields(data__fields__attachment)
                if data__fields_keys:
                    raise JsonSchemaValueException
        if "item_layout" in data_keys:
            data_keys.remove("item_layout")
            data__itemlayout = data["item_layout"]
            if not isinstance(data__itemlayout, (dict)):
                raise JsonSchemaValueException
            data__itemlayout_is_dict = isinstance(data__itemlayout, dict)
            if data__itemlayout_is_dict:
                data__itemlayout_keys = set(data__itemlayout.keys())
                if "default" in data__itemlayout_keys:
                    data__itemlayout_keys.remove("default")
                    data__itemlayout__default = data__itemlayout["default"]
                    validate____defs_item_parts(data__itemlayout__default)
                if "decision" in data__itemlayout_keys:
                    data__itemlayout_keys.remove("decision")
                    data__itemlayout__decision = data__itemlayout["decision"]
                    validate____defs_item_parts(data__itemlayout__decision)
                if "discussion" in data__itemlayout_keys:
                    data__itemlayout_keys.remove("discussion")
                    data__itemlayout__discussion = data__itemlayout["discussion"]
                    validate____defs_item_parts(data__itemlayout__discussion)
                if "information" in data__itemlayout_keys:
                    data__itemlayout_keys.remove("information")
                    data__itemlayout__information = data__itemlayout["information"]
                    validate____defs_item_parts(data__itemlayout__information)
                if "written" in data__itemlayout_keys:
                    data__itemlayout_keys.remove("written")
                    data__itemlayout__written = data__itemlayout["written"]
                    validate____defs_item_parts(data__itemlayout__written)
                if data__itemlayout_keys:
                    raise JsonSchemaValueException
        if "blocks" in data_keys:
            data_keys.remove("blocks")
            data__blocks = data["blocks"]
            if not isinstance(data__blocks, (dict)):
                raise JsonSchemaValueException
            data__blocks_is_dict = isinstance(data__blocks, dict)
            if data__blocks_is_dict:
                data__blocks_keys = set(data__blocks.keys())
                for data__blocks_key in data__blocks_keys:
                    if data__blocks_key not in []:
                        data__blocks_value = data__blocks.get(data__blocks_key)
                        validate____defs_text(data__blocks_value)
        if "quorum" in data_keys:
            data_keys.remove("quorum")
            data__quorum = data["quorum"]
            try:
                if not isinstance(data__quorum, (str)):
                    raise JsonSchemaValueException
            except (JsonSchemaValueException, JsonSchemaValuesException):
                if not isinstance(data__quorum, (int)) and not (isinstance(data__quorum, float) and data__quorum.is_integer()) or isinstance(data__quorum, bool):
                    raise JsonSchemaValueException
                if isinstance(data__quorum, (int, float)) and not isinstance(data__quorum, bool):
                    if data__quorum < 1:
                        raise JsonSchemaValueException
                    if data__quorum > 300:
                        raise JsonSchemaValueException
            else:
                if not (isinstance(data__quorum, str) and data__quorum == 'half'):
                    raise JsonSchemaValueException
        if "numbering" in data_keys:
            data_keys.remove("numbering")
            data__numbering = data["numbering"]
            if not (isinstance(data__numbering, str) and data__numbering == 'meeting' or isinstance(data__numbering, str) and data__numbering == 'year'):
                raise JsonSchemaValueException
        if "signature_page" in data_keys:
            data_keys.remove("signature_page")
            data__signaturepage = data["signature_page"]
            if not isinstance(data__signaturepage, (bool)):
                raise JsonSchemaValueException
        if "watermark" in data_keys:
            data_keys.remove("watermark")
            data__watermark = data["watermark"]
            if not isinstance(data__watermark, (bool)):
                raise JsonSchemaValueException
        if "file_names" in data_keys:
            data_keys.remove("file_names")
            data__filenames = data["file_names"]
            if not isinstance(data__filenames, (str)):
                raise JsonSchemaValueException
            if isinstance(data__filenames, str):
                data__filenames_len = len(data__filenames)
                if data__filenames_len > 100:
                    raise JsonSchemaValueException
                if not REGEX_PATTERNS['^(?=[^\\n]*\\{document\\})([^{}<>:"/\\\\|?*\\n]|\\{(committee|date|document|case|version)\\})+$(?!\\n)'].search(data__filenames):
                    raise JsonSchemaValueException
        if "publishes" in data_keys:
            data_keys.remove("publishes")
            data__publishes = data["publishes"]
            if not isinstance(data__publishes, (bool)):
                raise JsonSchemaValueException
        if "closed_items" in data_keys:
            data_keys.remove("closed_items")
            data__closeditems = data["closed_items"]
            if not (isinstance(data__closeditems, str) and data__closeditems == 'omit' or isinstance(data__closeditems, str) and data__closeditems == 'title'):
                raise JsonSchemaValueException
        if "packet" in data_keys:
            data_keys.remove("packet")
            data__packet = data["packet"]
            if not isinstance(data__packet, (dict)):
                raise JsonSchemaValueException
            data__packet_is_dict = isinstance(data__packet, dict)
            if data__packet_is_dict:
                data__packet_keys = set(data__packet.keys())
                if "contents_from" in data__packet_keys:
                    data__packet_keys.remove("contents_from")
                    data__packet__contentsfrom = data__packet["contents_from"]
                    if not isinstance(data__packet__contentsfrom, (int)) and not (isinstance(data__packet__contentsfrom, float) and data__packet__contentsfrom.is_integer()) or isinstance(data__packet__contentsfrom, bool):
                        raise JsonSchemaValueException
                    if isinstance(data__packet__contentsfrom, (int, float)) and not isinstance(data__packet__contentsfrom, bool):
                        if data__packet__contentsfrom < 0:
                            raise JsonSchemaValueException
                        if data__packet__contentsfrom > 999:
                            raise JsonSchemaValueException
                if "separators" in data__packet_keys:
                    data__packet_keys.remove("separators")
                    data__packet__separators = data__packet["separators"]
                    if not isinstance(data__packet__separators, (bool)):
                        raise JsonSchemaValueException
                if "odd_pages" in data__packet_keys:
                    data__packet_keys.remove("odd_pages")
                    data__packet__oddpages = data__packet["odd_pages"]
                    if not isinstance(data__packet__oddpages, (bool)):
                        raise JsonSchemaValueException
                if "make_room" in data__packet_keys:
                    data__packet_keys.remove("make_room")
                    data__packet__makeroom = data__packet["make_room"]
                    if not isinstance(data__packet__makeroom, (bool)):
                        raise JsonSchemaValueException
                if "flatten_forms" in data__packet_keys:
                    data__packet_keys.remove("flatten_forms")
                    data__packet__flattenforms = data__packet["flatten_forms"]
                    if not isinstance(data__packet__flattenforms, (bool)):
                        raise JsonSchemaValueException
                if "tag_untagged" in data__packet_keys:
                    data__packet_keys.remove("tag_untagged")
                    data__packet__taguntagged = data__packet["tag_untagged"]
                    if not isinstance(data__packet__taguntagged, (bool)):
                        raise JsonSchemaValueException
                if "read_scans" in data__packet_keys:
                    data__packet_keys.remove("read_scans")
                    data__packet__readscans = data__packet["read_scans"]
                    if not isinstance(data__packet__readscans, (bool)):
                        raise JsonSchemaValueException
                if "max_size" in data__packet_keys:
                    data__packet_keys.remove("max_size")
                    data__packet__maxsize = data__packet["max_size"]
                    if not isinstance(data__packet__maxsize, (str)):
                        raise JsonSchemaValueException
                    if isinstance(data__packet__maxsize, str):
                        if not REGEX_PATTERNS['^[0-9]{1,6}([.,][0-9]{1,3})? ?([kK]|[mM]|[gG])[bB]$(?!\\n)'].search(data__packet__maxsize):
                            raise JsonSchemaValueException
                if "linearised" in data__packet_keys:
                    data__packet_keys.remove("linearised")
                    data__packet__linearised = data__packet["linearised"]
                    if not isinstance(data__packet__linearised, (bool)):
                        raise JsonSchemaValueException
                if data__packet_keys:
                    raise JsonSchemaValueException
        if "limits" in data_keys:
            data_keys.remove("limits")
            data__limits = data["limits"]
            if not isinstance(data__limits, (dict)):
                raise JsonSchemaValueException
            data__limits_is_dict = isinstance(data__limits, dict)
            if data__limits_is_dict:
                data__limits_keys = set(data__limits.keys())
                if "megabytes" in data__limits_keys:
                    data__limits_keys.remove("megabytes")
                    data__limits__megabytes = data__limits["megabytes"]
                    if not isinstance(data__limits__megabytes, (int)) and not (isinstance(data__limits__megabytes, float) and data__limits__megabytes.is_integer()) or isinstance(data__limits__megabytes, bool):
                        raise JsonSchemaValueException
                    if isinstance(data__limits__megabytes, (int, float)) and not isinstance(data__limits__megabytes, bool):
                        if data__limits__megabytes < 1:
                            raise JsonSchemaValueException
                        if data__limits__megabytes > 2000:
                            raise JsonSchemaValueException
                if "pages" in data__limits_keys:
                    data__limits_keys.remove("pages")
                    data__limits__pages = data__limits["pages"]
                    if not isinstance(data__limits__pages, (int)) and not (isinstance(data__limits__pages, float) and data__limits__pages.is_integer()) or isinstance(data__limits__pages, bool):
                        raise JsonSchemaValueException
                    if isinstance(data__limits__pages, (int, float)) and not isinstance(data__limits__pages, bool):
                        if data__limits__pages < 1:
                            raise JsonSchemaValueException
                        if data__limits__pages > 100000:
                            raise JsonSchemaValueException
                if "megapixels" in data__limits_keys:
                    data__limits_keys.remove("megapixels")
                    data__limits__megapixels = data__limits["megapixels"]
                    if not isinstance(data__limits__megapixels, (int)) and not (isinstance(data__limits__megapixels, float) and data__limits__megapixels.is_integer()) or isinstance(data__limits__megapixels, bool):
                        raise JsonSchemaValueException
                    if isinstance(data__limits__megapixels, (int, float)) and not isinstance(data__limits__megapixels, bool):
                        if data__limits__megapixels < 1:
                            raise JsonSchemaValueException
                        if data__limits__megapixels > 178:
                            raise JsonSchemaValueException
                if "parts" in data__limits_keys:
                    data__limits_keys.remove("parts")
                    data__limits__parts = data__limits["parts"]
                    if not isinstance(data__limits__parts, (int)) and not (isinstance(data__limits__parts, float) and data__limits__parts.is_integer()) or isinstance(data__limits__parts, bool):
                        raise JsonSchemaValueException
                    if isinstance(data__limits__parts, (int, float)) and not isinstance(data__limits__parts, bool):
                        if data__limits__parts < 1:
                            raise JsonSchemaValueException
                        if data__limits__parts > 100000:
                            raise JsonSchemaValueException
                if "unpacking" in data__limits_keys:
                    data__limits_keys.remove("unpacking")
                    data__limits__unpacking = data__limits["unpacking"]
                    if not isinstance(data__limits__unpacking, (int)) and not (isinstance(data__limits__unpacking, float) and data__limits__unpacking.is_integer()) or isinstance(data__limits__unpacking, bool):
                        raise JsonSchemaValueException
                    if isinstance(data__limits__unpacking, (int, float)) and not isinstance(data__limits__unpacking, bool):
                        if data__limits__unpacking < 1:
                            raise JsonSchemaValueException
                        if data__limits__unpacking > 2000:
                            raise JsonSchemaValueException
                if "seconds" in data__limits_keys:
                    data__limits_keys.remove("seconds")
                    data__limits__seconds = data__limits["seconds"]
                    if not isinstance(data__limits__seconds, (int)) and not (isinstance(data__limits__seconds, float) and data__limits__seconds.is_integer()) or isinstance(data__limits__seconds, bool):
                        raise JsonSchemaValueException
                    if isinstance(data__limits__seconds, (int, float)) and not isinstance(data__limits__seconds, bool):
                        if data__limits__seconds < 1:
                            raise JsonSchemaValueException
                        if data__limits__seconds > 3600:
                            raise JsonSchemaValueException
                if "memory" in data__limits_keys:
                    data__limits_keys.remove("memory")
                    data__limits__memory = data__limits["memory"]
                    if not isinstance(data__limits__memory, (int)) and not (isinstance(data__limits__memory, float) and data__limits__memory.is_integer()) or isinstance(data__limits__memory, bool):
                        raise JsonSchemaValueException
                    if isinstance(data__limits__memory, (int, float)) and not isinstance(data__limits__memory, bool):
                        if data__limits__memory < 256:
                            raise JsonSchemaValueException
                        if data__limits__memory > 16000:
                            raise JsonSchemaValueException
                if data__limits_keys:
                    raise JsonSchemaValueException
        if "deadlines" in data_keys:
            data_keys.remove("deadlines")
            data__deadlines = data["deadlines"]
            if not isinstance(data__deadlines, (dict)):
                raise JsonSchemaValueException
            data__deadlines_is_dict = isinstance(data__deadlines, dict)
            if data__deadlines_is_dict:
                data__deadlines_keys = set(data__deadlines.keys())
                if "proposals" in data__deadlines_keys:
                    data__deadlines_keys.remove("proposals")
                    data__deadlines__proposals = data__deadlines["proposals"]
                    validate____defs_deadline(data__deadlines__proposals)
                if "agenda" in data__deadlines_keys:
                    data__deadlines_keys.remove("agenda")
                    data__deadlines__agenda = data__deadlines["agenda"]
                    validate____defs_deadline(data__deadlines__agenda)
                if "minutes" in data__deadlines_keys:
                    data__deadlines_keys.remove("minutes")
                    data__deadlines__minutes = data__deadlines["minutes"]
                    validate____defs_deadline(data__deadlines__minutes)
                if data__deadlines_keys:
                    raise JsonSchemaValueException
        if "country" in data_keys:
            data_keys.remove("country")
            data__country = data["country"]
            validate____defs_line(data__country)
        if "holiday_weeks" in data_keys:
            data_keys.remove("holiday_weeks")
            data__holidayweeks = data["holiday_weeks"]
            if not isinstance(data__holidayweeks, (list, tuple)):
                raise JsonSchemaValueException
            data__holidayweeks_is_list = isinstance(data__holidayweeks, (list, tuple))
            if data__holidayweeks_is_list:
                data__holidayweeks_len = len(data__holidayweeks)
                for data__holidayweeks_x, data__holidayweeks_item in enumerate(data__holidayweeks):
                    validate____defs_week(data__holidayweeks_item)
        if "yearly_duties" in data_keys:
            data_keys.remove("yearly_duties")
            data__yearlyduties = data["yearly_duties"]
            if not isinstance(data__yearlyduties, (list, tuple)):
                raise JsonSchemaValueException
            data__yearlyduties_is_list = isinstance(data__yearlyduties, (list, tuple))
            if data__yearlyduties_is_list:
                data__yearlyduties_len = len(data__yearlyduties)
                for data__yearlyduties_x, data__yearlyduties_item in enumerate(data__yearlyduties):
                    validate____defs_heading(data__yearlyduties_item)
        if "minimum_meetings" in data_keys:
            data_keys.remove("minimum_meetings")
            data__minimummeetings = data["minimum_meetings"]
            if not isinstance(data__minimummeetings, (int)) and not (isinstance(data__minimummeetings, float) and data__minimummeetings.is_integer()) or isinstance(data__minimummeetings, bool):
                raise JsonSchemaValueException
            if isinstance(data__minimummeetings, (int, float)) and not isinstance(data__minimummeetings, bool):
                if data__minimummeetings < 0:
                    raise JsonSchemaValueException
                if data__minimummeetings > 366:
                    raise JsonSchemaValueException
        if "standing_items" in data_keys:
            data_keys.remove("standing_items")
            data__standingitems = data["standing_items"]
            if not isinstance(data__standingitems, (list, tuple)):
                raise JsonSchemaValueException
            data__standingitems_is_list = isinstance(data__standingitems, (list, tuple))
            if data__standingitems_is_list:
                data__standingitems_len = len(data__standingitems)
                for data__standingitems_x, data__standingitems_item in enumerate(data__standingitems):
                    validate____defs_entry(data__standingitems_item)
        if "closing_items" in data_keys:
            data_keys.remove("closing_items")
            data__closingitems = data["closing_items"]
            if not isinstance(data__closingitems, (list, tuple)):
                raise JsonSchemaValueException
            data__closingitems_is_list = isinstance(data__closingitems, (list, tuple))
            if data__closingitems_is_list:
                data__closingitems_len = len(data__closingitems)
                for data__closingitems_x, data__closingitems_item in enumerate(data__closingitems):
                    validate____defs_entry(data__closingitems_item)
        if "checks" in data_keys:
            data_keys.remove("checks")
            data__checks = data["checks"]
            if not isinstance(data__checks, (dict)):
                raise JsonSchemaValueException
            data__checks_is_dict = isinstance(data__checks, dict)
            if data__checks_is_dict:
                data__checks_keys = set(data__checks.keys())
                for data__checks_key in data__checks_keys:
                    if data__checks_key not in []:
                        data__checks_value = data__checks.get(data__checks_key)
                        if not (isinstance(data__checks_value, str) and data__checks_value == 'off' or isinstance(data__checks_value, str) and data__checks_value == 'error' or isinstance(data__checks_value, str) and data__checks_value == 'warning' or isinstance(data__checks_value, str) and data__checks_value == 'hint'):
                            raise JsonSchemaValueException
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_week(data):
    try:
        if not isinstance(data, (dict)):
            raise JsonSchemaValueException
    except (JsonSchemaValueException, JsonSchemaValuesException):
        try:
            if not isinstance(data, (str)):
                raise JsonSchemaValueException
        except (JsonSchemaValueException, JsonSchemaValuesException):
            validate____defs_week_number(data)
        else:
            validate____defs_weeks(data)
    else:
        validate____defs_days(data)
    return data

def validate____defs_weeks(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        if not REGEX_PATTERNS['^([1-9]|[1-4][0-9]|5[0-3])-([1-9]|[1-4][0-9]|5[0-3])$(?!\\n)'].search(data):
            raise JsonSchemaValueException
    return data

def validate____defs_week_number(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise JsonSchemaValueException
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 1:
            raise JsonSchemaValueException
        if data > 53:
            raise JsonSchemaValueException
    return data

def validate____defs_item_parts(data):
    if not isinstance(data, (list, tuple)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            try:
                if not isinstance(data_item, (str)):
                    raise JsonSchemaValueException
            except (JsonSchemaValueException, JsonSchemaValuesException):
                if not isinstance(data_item, (dict)):
                    raise JsonSchemaValueException
                data_item_is_dict = isinstance(data_item, dict)
                if data_item_is_dict:
                    data_item__missing_keys = set(['part']) - data_item.keys()
                    if data_item__missing_keys:
                        raise JsonSchemaValueException
                    data_item_keys = set(data_item.keys())
                    if "part" in data_item_keys:
                        data_item_keys.remove("part")
                        data_item__part = data_item["part"]
                        validate____defs_heading(data_item__part)
                    if "heading" in data_item_keys:
                        data_item_keys.remove("heading")
                        data_item__heading = data_item["heading"]
                        validate____defs_heading(data_item__heading)
                    if "required" in data_item_keys:
                        data_item_keys.remove("required")
                        data_item__required = data_item["required"]
                        if not isinstance(data_item__required, (bool)):
                            raise JsonSchemaValueException
                    if "help" in data_item_keys:
                        data_item_keys.remove("help")
                        data_item__help = data_item["help"]
                        validate____defs_line(data_item__help)
                    if data_item_keys:
                        raise JsonSchemaValueException
            else:
                if not isinstance(data_item, (str)):
                    raise JsonSchemaValueException
                if isinstance(data_item, str):
                    data_item_len = len(data_item)
                    if data_item_len > 300:
                        raise JsonSchemaValueException
    return data

def validate____defs_own_fields(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                validate____defs_own_field(data_value)
    return data

def validate____defs_own_field(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['title']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            validate____defs_heading(data__title)
        if "help" in data_keys:
            data_keys.remove("help")
            data__help = data["help"]
            validate____defs_line(data__help)
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            if not (isinstance(data__type, str) and data__type == 'line' or isinstance(data__type, str) and data__type == 'text' or isinstance(data__type, str) and data__type == 'date' or isinstance(data__type, str) and data__type == 'number' or isinstance(data__type, str) and data__type == 'money' or isinstance(data__type, str) and data__type == 'choice' or isinstance(data__type, str) and data__type == 'yes/no' or isinstance(data__type, str) and data__type == 'person' or isinstance(data__type, str) and data__type == 'list of line' or isinstance(data__type, str) and data__type == 'list of text' or isinstance(data__type, str) and data__type == 'list of date' or isinstance(data__type, str) and data__type == 'list of number' or isinstance(data__type, str) and data__type == 'list of money' or isinstance(data__type, str) and data__type == 'list of choice' or isinstance(data__type, str) and data__type == 'list of person'):
                raise JsonSchemaValueException
        if "values" in data_keys:
            data_keys.remove("values")
            data__values = data["values"]
            if not isinstance(data__values, (list, tuple)):
                raise JsonSchemaValueException
            data__values_is_list = isinstance(data__values, (list, tuple))
            if data__values_is_list:
                data__values_len = len(data__values)
                for data__values_x, data__values_item in enumerate(data__values):
                    validate____defs_heading(data__values_item)
        if "required" in data_keys:
            data_keys.remove("required")
            data__required = data["required"]
            try:
                if not isinstance(data__required, (bool)):
                    raise JsonSchemaValueException
            except (JsonSchemaValueException, JsonSchemaValuesException):
                if not isinstance(data__required, (list, tuple)):
                    raise JsonSchemaValueException
                data__required_is_list = isinstance(data__required, (list, tuple))
                if data__required_is_list:
                    data__required_len = len(data__required)
                    for data__required_x, data__required_item in enumerate(data__required):
                        if not (isinstance(data__required_item, str) and data__required_item == 'decision' or isinstance(data__required_item, str) and data__required_item == 'discussion' or isinstance(data__required_item, str) and data__required_item == 'information' or isinstance(data__required_item, str) and data__required_item == 'written' or isinstance(data__required_item, str) and data__required_item == 'draft' or isinstance(data__required_item, str) and data__required_item == 'agenda' or isinstance(data__required_item, str) and data__required_item == 'minutes' or isinstance(data__required_item, str) and data__required_item == 'approved'):
                            raise JsonSchemaValueException
            else:
                if not isinstance(data__required, (bool)):
                    raise JsonSchemaValueException
        if "default" in data_keys:
            data_keys.remove("default")
            data__default = data["default"]
        if "public" in data_keys:
            data_keys.remove("public")
            data__public = data["public"]
            if not isinstance(data__public, (bool)):
                raise JsonSchemaValueException
        if "place" in data_keys:
            data_keys.remove("place")
            data__place = data["place"]
            if not (isinstance(data__place, str) and data__place == 'head' or isinstance(data__place, str) and data__place == 'after statement' or isinstance(data__place, str) and data__place == 'decisions' or isinstance(data__place, str) and data__place == 'template'):
                raise JsonSchemaValueException
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_meeting_file(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['date', 'items']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "date" in data_keys:
            data_keys.remove("date")
            data__date = data["date"]
            validate____defs_day(data__date)
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            validate____defs_caption(data__title)
        if "start" in data_keys:
            data_keys.remove("start")
            data__start = data["start"]
            validate____defs_time(data__start)
        if "end" in data_keys:
            data_keys.remove("end")
            data__end = data["end"]
            validate____defs_time(data__end)
        if "place" in data_keys:
            data_keys.remove("place")
            data__place = data["place"]
            validate____defs_place(data__place)
        if "issued" in data_keys:
            data_keys.remove("issued")
            data__issued = data["issued"]
            validate____defs_date(data__issued)
        if "initials" in data_keys:
            data_keys.remove("initials")
            data__initials = data["initials"]
            validate____defs_person(data__initials)
        if "status" in data_keys:
            data_keys.remove("status")
            data__status = data["status"]
            if not (isinstance(data__status, str) and data__status == 'draft' or isinstance(data__status, str) and data__status == 'agenda' or isinstance(data__status, str) and data__status == 'minutes' or isinstance(data__status, str) and data__status == 'approved'):
                raise JsonSchemaValueException
        if "first_number" in data_keys:
            data_keys.remove("first_number")
            data__firstnumber = data["first_number"]
            if not isinstance(data__firstnumber, (int)) and not (isinstance(data__firstnumber, float) and data__firstnumber.is_integer()) or isinstance(data__firstnumber, bool):
                raise JsonSchemaValueException
            if isinstance(data__firstnumber, (int, float)) and not isinstance(data__firstnumber, bool):
                if data__firstnumber < 1:
                    raise JsonSchemaValueException
                if data__firstnumber > 99999:
                    raise JsonSchemaValueException
        if "participants" in data_keys:
            data_keys.remove("participants")
            data__participants = data["participants"]
            if not isinstance(data__participants, (list, tuple)):
                raise JsonSchemaValueException
            data__participants_is_list = isinstance(data__participants, (list, tuple))
            if data__participants_is_list:
                data__participants_len = len(data__participants)
                if data__participants_len > 300:
                    raise JsonSchemaValueException
                for data__participants_x, data__participants_item in enumerate(data__participants):
                    validate____defs_person(data__participants_item)
        if "guests" in data_keys:
            data_keys.remove("guests")
            data__guests = data["guests"]
            if not isinstance(data__guests, (list, tuple)):
                raise JsonSchemaValueException
            data__guests_is_list = isinstance(data__guests, (list, tuple))
            if data__guests_is_list:
                data__guests_len = len(data__guests)
                if data__guests_len > 300:
                    raise JsonSchemaValueException
                for data__guests_x, data__guests_item in enumerate(data__guests):
                    validate____defs_person(data__guests_item)
        if "absent" in data_keys:
            data_keys.remove("absent")
            data__absent = data["absent"]
            if not isinstance(data__absent, (list, tuple)):
                raise JsonSchemaValueException
            data__absent_is_list = isinstance(data__absent, (list, tuple))
            if data__absent_is_list:
                data__absent_len = len(data__absent)
                for data__absent_x, data__absent_item in enumerate(data__absent):
                    if not isinstance(data__absent_item, (dict)):
                        raise JsonSchemaValueException
                    data__absent_item_is_dict = isinstance(data__absent_item, dict)
                    if data__absent_item_is_dict:
                        data__absent_item__missing_keys = set(['name']) - data__absent_item.keys()
                        if data__absent_item__missing_keys:
                            raise JsonSchemaValueException
                        data__absent_item_keys = set(data__absent_item.keys())
                        if "name" in data__absent_item_keys:
                            data__absent_item_keys.remove("name")
                            data__absent_item__name = data__absent_item["name"]
                            validate____defs_person(data__absent_item__name)
                        if "substitute" in data__absent_item_keys:
                            data__absent_item_keys.remove("substitute")
                            data__absent_item__substitute = data__absent_item["substitute"]
                            validate____defs_person(data__absent_item__substitute)
                        if data__absent_item_keys:
                            raise JsonSchemaValueException
        if "movements" in data_keys:
            data_keys.remove("movements")
            data__movements = data["movements"]
            if not isinstance(data__movements, (list, tuple)):
                raise JsonSchemaValueException
            data__movements_is_list = isinstance(data__movements, (list, tuple))
            if data__movements_is_list:
                data__movements_len = len(data__movements)
                if data__movements_len > 300:
                    raise JsonSchemaValueException
                for data__movements_x, data__movements_item in enumerate(data__movements):
                    validate____defs_movement(data__movements_item)
        if "chaired_by" in data_keys:
            data_keys.remove("chaired_by")
            data__chairedby = data["chaired_by"]
            validate____defs_person(data__chairedby)
        if "information" in data_keys:
            data_keys.remove("information")
            data__information = data["information"]
            validate____defs_text(data__information)
        if "fields" in data_keys:
            data_keys.remove("fields")
            data__fields = data["fields"]
            validate____defs_own_values(data__fields)
        if "items" in data_keys:
            data_keys.remove("items")
            data__items = data["items"]
            if not isinstance(data__items, (list, tuple)):
                raise JsonSchemaValueException
            data__items_is_list = isinstance(data__items, (list, tuple))
            if data__items_is_list:
                data__items_len = len(data__items)
                for data__items_x, data__items_item in enumerate(data__items):
                    validate____defs_entry(data__items_item)
        if "adjourned" in data_keys:
            data_keys.remove("adjourned")
            data__adjourned = data["adjourned"]
            validate____defs_time(data__adjourned)
        if "approved" in data_keys:
            data_keys.remove("approved")
            data__approved = data["approved"]
            validate____defs_approval(data__approved)
        if "corrections" in data_keys:
            data_keys.remove("corrections")
            data__corrections = data["corrections"]
            if not isinstance(data__corrections, (list, tuple)):
                raise JsonSchemaValueException
            data__corrections_is_list = isinstance(data__corrections, (list, tuple))
            if data__corrections_is_list:
                data__corrections_len = len(data__corrections)
                if data__corrections_len > 300:
                    raise JsonSchemaValueException
                for data__corrections_x, data__corrections_item in enumerate(data__corrections):
                    validate____defs_correction(data__corrections_item)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_correction(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['item', 'on', 'text']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "item" in data_keys:
            data_keys.remove("item")
            data__item = data["item"]
            validate____defs_number(data__item)
        if "on" in data_keys:
            data_keys.remove("on")
            data__on = data["on"]
            validate____defs_date(data__on)
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            validate____defs_text(data__text)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_approval(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['on']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "on" in data_keys:
            data_keys.remove("on")
            data__on = data["on"]
            validate____defs_date(data__on)
        if "by" in data_keys:
            data_keys.remove("by")
            data__by = data["by"]
            if not isinstance(data__by, (list, tuple)):
                raise JsonSchemaValueException
            data__by_is_list = isinstance(data__by, (list, tuple))
            if data__by_is_list:
                data__by_len = len(data__by)
                if data__by_len > 300:
                    raise JsonSchemaValueException
                for data__by_x, data__by_item in enumerate(data__by):
                    validate____defs_person(data__by_item)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_movement(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate____defs_person(data__name)
        if "arrived" in data_keys:
            data_keys.remove("arrived")
            data__arrived = data["arrived"]
            validate____defs_moment(data__arrived)
        if "left" in data_keys:
            data_keys.remove("left")
            data__left = data["left"]
            validate____defs_moment(data__left)
        if "returned" in data_keys:
            data_keys.remove("returned")
            data__returned = data["returned"]
            validate____defs_moment(data__returned)
        if data_keys:
            raise JsonSchemaValueException
    return data

def validate____defs_moment(data):
    if not isinstance(data, (int, str)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise JsonSchemaValueException
    if isinstance(data, str):
        if not REGEX_PATTERNS['^(([01]?[0-9]|2[0-3])[:.][0-5][0-9]|[0-9]{1,5}[A-Za-zÆØÅæøå]?)$(?!\\n)'].search(data):
            raise JsonSchemaValueException
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 1:
            raise JsonSchemaValueException
        if data > 99999:
            raise JsonSchemaValueException
    return data