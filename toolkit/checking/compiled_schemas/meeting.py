"""Whether data fits the meeting schema. Written by docs/generators: do not edit."""

from toolkit.regex import regex


class JsonSchemaValueException(ValueError):
    pass


class JsonSchemaValuesException(ValueError):
    pass


REGEX_PATTERNS = {
    '^[0-9]{1,5}[A-Za-zÆØÅæøå]?$(?!\\n)': regex('^[0-9]{1,5}[A-Za-zÆØÅæøå]?\\Z(?!\\n)'),
    '^([01]?[0-9]|2[0-3])[:.][0-5][0-9] *[-–] *([01]?[0-9]|2[0-3])[:.][0-5][0-9]$(?!\\n)': regex('^([01]?[0-9]|2[0-3])[:.][0-5][0-9] *[-–] *([01]?[0-9]|2[0-3])[:.][0-5][0-9]\\Z(?!\\n)'),
    '^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+$(?!\\n)': regex('^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+\\Z(?!\\n)'),
    '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$(?!\\n)': regex('^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\\Z(?!\\n)'),
    '^(([01]?[0-9]|2[0-3])[:.][0-5][0-9]|[0-9]{1,5}[A-Za-zÆØÅæøå]?)$(?!\\n)': regex('^(([01]?[0-9]|2[0-3])[:.][0-5][0-9]|[0-9]{1,5}[A-Za-zÆØÅæøå]?)\\Z(?!\\n)'),
    '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$(?!\\n)': regex('^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\\Z(?!\\n)'),
    '^([01]?[0-9]|2[0-3])[:.][0-5][0-9]$(?!\\n)': regex('^([01]?[0-9]|2[0-3])[:.][0-5][0-9]\\Z(?!\\n)')
}

NoneType = type(None)

def validate(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['date', 'items']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "date" in data_keys:
            data_keys.remove("date")
            data__date = data["date"]
            validate____defs_day(data__date, custom_formats, (name_prefix or "data") + ".date")
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            validate____defs_caption(data__title, custom_formats, (name_prefix or "data") + ".title")
        if "start" in data_keys:
            data_keys.remove("start")
            data__start = data["start"]
            validate____defs_time(data__start, custom_formats, (name_prefix or "data") + ".start")
        if "end" in data_keys:
            data_keys.remove("end")
            data__end = data["end"]
            validate____defs_time(data__end, custom_formats, (name_prefix or "data") + ".end")
        if "place" in data_keys:
            data_keys.remove("place")
            data__place = data["place"]
            validate____defs_place(data__place, custom_formats, (name_prefix or "data") + ".place")
        if "issued" in data_keys:
            data_keys.remove("issued")
            data__issued = data["issued"]
            validate____defs_date(data__issued, custom_formats, (name_prefix or "data") + ".issued")
        if "initials" in data_keys:
            data_keys.remove("initials")
            data__initials = data["initials"]
            validate____defs_person(data__initials, custom_formats, (name_prefix or "data") + ".initials")
        if "status" in data_keys:
            data_keys.remove("status")
            data__status = data["status"]
            if not (isinstance(data__status, str) and data__status == 'draft' or isinstance(data__status, str) and data__status == 'agenda' or isinstance(data__status, str) and data__status == 'minutes' or isinstance(data__status, str) and data__status == 'approved'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".status must be one of ['draft', 'agenda', 'minutes', 'approved']")
        if "first_number" in data_keys:
            data_keys.remove("first_number")
            data__firstnumber = data["first_number"]
            if not isinstance(data__firstnumber, (int)) and not (isinstance(data__firstnumber, float) and data__firstnumber.is_integer()) or isinstance(data__firstnumber, bool):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".first_number must be integer")
            if isinstance(data__firstnumber, (int, float)) and not isinstance(data__firstnumber, bool):
                if data__firstnumber < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".first_number must be bigger than or equal to 1")
                if data__firstnumber > 99999:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".first_number must be smaller than or equal to 99999")
        if "participants" in data_keys:
            data_keys.remove("participants")
            data__participants = data["participants"]
            if not isinstance(data__participants, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".participants must be array")
            data__participants_is_list = isinstance(data__participants, (list, tuple))
            if data__participants_is_list:
                data__participants_len = len(data__participants)
                if data__participants_len > 300:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".participants must contain less than or equal to 300 items")
                for data__participants_x, data__participants_item in enumerate(data__participants):
                    validate____defs_person(data__participants_item, custom_formats, (name_prefix or "data") + ".participants[{data__participants_x}]".format(**locals()))
        if "guests" in data_keys:
            data_keys.remove("guests")
            data__guests = data["guests"]
            if not isinstance(data__guests, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".guests must be array")
            data__guests_is_list = isinstance(data__guests, (list, tuple))
            if data__guests_is_list:
                data__guests_len = len(data__guests)
                if data__guests_len > 300:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".guests must contain less than or equal to 300 items")
                for data__guests_x, data__guests_item in enumerate(data__guests):
                    validate____defs_person(data__guests_item, custom_formats, (name_prefix or "data") + ".guests[{data__guests_x}]".format(**locals()))
        if "absent" in data_keys:
            data_keys.remove("absent")
            data__absent = data["absent"]
            if not isinstance(data__absent, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".absent must be array")
            data__absent_is_list = isinstance(data__absent, (list, tuple))
            if data__absent_is_list:
                data__absent_len = len(data__absent)
                for data__absent_x, data__absent_item in enumerate(data__absent):
                    if not isinstance(data__absent_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".absent[{data__absent_x}]".format(**locals()) + " must be object")
                    data__absent_item_is_dict = isinstance(data__absent_item, dict)
                    if data__absent_item_is_dict:
                        data__absent_item__missing_keys = set(['name']) - data__absent_item.keys()
                        if data__absent_item__missing_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".absent[{data__absent_x}]".format(**locals()) + " must contain ")
                        data__absent_item_keys = set(data__absent_item.keys())
                        if "name" in data__absent_item_keys:
                            data__absent_item_keys.remove("name")
                            data__absent_item__name = data__absent_item["name"]
                            validate____defs_person(data__absent_item__name, custom_formats, (name_prefix or "data") + ".absent[{data__absent_x}].name".format(**locals()))
                        if "substitute" in data__absent_item_keys:
                            data__absent_item_keys.remove("substitute")
                            data__absent_item__substitute = data__absent_item["substitute"]
                            validate____defs_person(data__absent_item__substitute, custom_formats, (name_prefix or "data") + ".absent[{data__absent_x}].substitute".format(**locals()))
                        if data__absent_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".absent[{data__absent_x}]".format(**locals()) + " must not contain "+str(data__absent_item_keys)+" properties")
        if "movements" in data_keys:
            data_keys.remove("movements")
            data__movements = data["movements"]
            if not isinstance(data__movements, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".movements must be array")
            data__movements_is_list = isinstance(data__movements, (list, tuple))
            if data__movements_is_list:
                data__movements_len = len(data__movements)
                if data__movements_len > 300:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".movements must contain less than or equal to 300 items")
                for data__movements_x, data__movements_item in enumerate(data__movements):
                    validate____defs_movement(data__movements_item, custom_formats, (name_prefix or "data") + ".movements[{data__movements_x}]".format(**locals()))
        if "chaired_by" in data_keys:
            data_keys.remove("chaired_by")
            data__chairedby = data["chaired_by"]
            validate____defs_person(data__chairedby, custom_formats, (name_prefix or "data") + ".chaired_by")
        if "information" in data_keys:
            data_keys.remove("information")
            data__information = data["information"]
            validate____defs_text(data__information, custom_formats, (name_prefix or "data") + ".information")
        if "fields" in data_keys:
            data_keys.remove("fields")
            data__fields = data["fields"]
            validate____defs_own_values(data__fields, custom_formats, (name_prefix or "data") + ".fields")
        if "items" in data_keys:
            data_keys.remove("items")
            data__items = data["items"]
            if not isinstance(data__items, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".items must be array")
            data__items_is_list = isinstance(data__items, (list, tuple))
            if data__items_is_list:
                data__items_len = len(data__items)
                for data__items_x, data__items_item in enumerate(data__items):
                    validate____defs_entry(data__items_item, custom_formats, (name_prefix or "data") + ".items[{data__items_x}]".format(**locals()))
        if "adjourned" in data_keys:
            data_keys.remove("adjourned")
            data__adjourned = data["adjourned"]
            validate____defs_time(data__adjourned, custom_formats, (name_prefix or "data") + ".adjourned")
        if "approved" in data_keys:
            data_keys.remove("approved")
            data__approved = data["approved"]
            validate____defs_approval(data__approved, custom_formats, (name_prefix or "data") + ".approved")
        if "corrections" in data_keys:
            data_keys.remove("corrections")
            data__corrections = data["corrections"]
            if not isinstance(data__corrections, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".corrections must be array")
            data__corrections_is_list = isinstance(data__corrections, (list, tuple))
            if data__corrections_is_list:
                data__corrections_len = len(data__corrections)
                if data__corrections_len > 300:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".corrections must contain less than or equal to 300 items")
                for data__corrections_x, data__corrections_item in enumerate(data__corrections):
                    validate____defs_correction(data__corrections_item, custom_formats, (name_prefix or "data") + ".corrections[{data__corrections_x}]".format(**locals()))
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_correction(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['item', 'on', 'text']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "item" in data_keys:
            data_keys.remove("item")
            data__item = data["item"]
            validate____defs_number(data__item, custom_formats, (name_prefix or "data") + ".item")
        if "on" in data_keys:
            data_keys.remove("on")
            data__on = data["on"]
            validate____defs_date(data__on, custom_formats, (name_prefix or "data") + ".on")
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            validate____defs_text(data__text, custom_formats, (name_prefix or "data") + ".text")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_number(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (int, str)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be integer or string")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[0-9]{1,5}[A-Za-zÆØÅæøå]?$(?!\\n)'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^[0-9]{1,5}[A-Za-z\xc6\xd8\xc5\xe6\xf8\xe5]?$(?!\\n)")
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be bigger than or equal to 1")
        if data > 99999:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be smaller than or equal to 99999")
    return data

def validate____defs_approval(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['on']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "on" in data_keys:
            data_keys.remove("on")
            data__on = data["on"]
            validate____defs_date(data__on, custom_formats, (name_prefix or "data") + ".on")
        if "by" in data_keys:
            data_keys.remove("by")
            data__by = data["by"]
            if not isinstance(data__by, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".by must be array")
            data__by_is_list = isinstance(data__by, (list, tuple))
            if data__by_is_list:
                data__by_len = len(data__by)
                if data__by_len > 300:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".by must contain less than or equal to 300 items")
                for data__by_x, data__by_item in enumerate(data__by):
                    validate____defs_person(data__by_item, custom_formats, (name_prefix or "data") + ".by[{data__by_x}]".format(**locals()))
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_entry(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    try:
        if not isinstance(data, (dict)):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['break']) - data.keys()
            if data__missing_keys:
                raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
    except (JsonSchemaValueException, JsonSchemaValuesException):
        try:
            if not isinstance(data, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['heading']) - data.keys()
                if data__missing_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        except (JsonSchemaValueException, JsonSchemaValuesException):
            try:
                if not isinstance(data, (dict)):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data__missing_keys = set(['file']) - data.keys()
                    if data__missing_keys:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
            except (JsonSchemaValueException, JsonSchemaValuesException):
                validate____defs_item(data, custom_formats, (name_prefix or "data") + "")
            else:
                validate____defs_item_file(data, custom_formats, (name_prefix or "data") + "")
        else:
            validate____defs_group(data, custom_formats, (name_prefix or "data") + "")
    else:
        validate____defs_break(data, custom_formats, (name_prefix or "data") + "")
    return data

def validate____defs_break(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['break']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "break" in data_keys:
            data_keys.remove("break")
            data__break = data["break"]
            validate____defs_caption(data__break, custom_formats, (name_prefix or "data") + ".break")
        if "date" in data_keys:
            data_keys.remove("date")
            data__date = data["date"]
            validate____defs_date(data__date, custom_formats, (name_prefix or "data") + ".date")
        if "time" in data_keys:
            data_keys.remove("time")
            data__time = data["time"]
            validate____defs_slot(data__time, custom_formats, (name_prefix or "data") + ".time")
        if "duration" in data_keys:
            data_keys.remove("duration")
            data__duration = data["duration"]
            validate____defs_length(data__duration, custom_formats, (name_prefix or "data") + ".duration")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_length(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be integer")
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 0:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be bigger than or equal to 0")
        if data > 1440:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be smaller than or equal to 1440")
    return data

def validate____defs_slot(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^([01]?[0-9]|2[0-3])[:.][0-5][0-9] *[-–] *([01]?[0-9]|2[0-3])[:.][0-5][0-9]$(?!\\n)'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^([01]?[0-9]|2[0-3])[:.][0-5][0-9] *[-\u2013] *([01]?[0-9]|2[0-3])[:.][0-5][0-9]$(?!\\n)")
    return data

def validate____defs_group(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['heading']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "heading" in data_keys:
            data_keys.remove("heading")
            data__heading = data["heading"]
            validate____defs_heading(data__heading, custom_formats, (name_prefix or "data") + ".heading")
        if "closed" in data_keys:
            data_keys.remove("closed")
            data__closed = data["closed"]
            if not isinstance(data__closed, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed must be boolean")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_heading(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 300:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be shorter than or equal to 300 characters")
        if not REGEX_PATTERNS['^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+$(?!\\n)'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+$(?!\\n)")
    return data

def validate____defs_item_file(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['file']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "file" in data_keys:
            data_keys.remove("file")
            data__file = data["file"]
            validate____defs_line(data__file, custom_formats, (name_prefix or "data") + ".file")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_line(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+$(?!\\n)'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+$(?!\\n)")
    return data

def validate____defs_item(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['title']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "number" in data_keys:
            data_keys.remove("number")
            data__number = data["number"]
            validate____defs_number(data__number, custom_formats, (name_prefix or "data") + ".number")
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            validate____defs_caption(data__title, custom_formats, (name_prefix or "data") + ".title")
        if "lang" in data_keys:
            data_keys.remove("lang")
            data__lang = data["lang"]
            validate____defs_spoken(data__lang, custom_formats, (name_prefix or "data") + ".lang")
        if "case" in data_keys:
            data_keys.remove("case")
            data__case = data["case"]
            validate____defs_heading(data__case, custom_formats, (name_prefix or "data") + ".case")
        if "late" in data_keys:
            data_keys.remove("late")
            data__late = data["late"]
            validate____defs_late(data__late, custom_formats, (name_prefix or "data") + ".late")
        if "withdrawn" in data_keys:
            data_keys.remove("withdrawn")
            data__withdrawn = data["withdrawn"]
            validate____defs_line(data__withdrawn, custom_formats, (name_prefix or "data") + ".withdrawn")
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            if not (isinstance(data__type, str) and data__type == 'decision' or isinstance(data__type, str) and data__type == 'discussion' or isinstance(data__type, str) and data__type == 'information' or isinstance(data__type, str) and data__type == 'written'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".type must be one of ['decision', 'discussion', 'information', 'written']")
        if "date" in data_keys:
            data_keys.remove("date")
            data__date = data["date"]
            validate____defs_date(data__date, custom_formats, (name_prefix or "data") + ".date")
        if "time" in data_keys:
            data_keys.remove("time")
            data__time = data["time"]
            validate____defs_slot(data__time, custom_formats, (name_prefix or "data") + ".time")
        if "duration" in data_keys:
            data_keys.remove("duration")
            data__duration = data["duration"]
            validate____defs_length(data__duration, custom_formats, (name_prefix or "data") + ".duration")
        if "closed" in data_keys:
            data_keys.remove("closed")
            data__closed = data["closed"]
            if not isinstance(data__closed, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed must be boolean")
        if "closed_because" in data_keys:
            data_keys.remove("closed_because")
            data__closedbecause = data["closed_because"]
            validate____defs_heading(data__closedbecause, custom_formats, (name_prefix or "data") + ".closed_because")
        if "public_title" in data_keys:
            data_keys.remove("public_title")
            data__publictitle = data["public_title"]
            validate____defs_caption(data__publictitle, custom_formats, (name_prefix or "data") + ".public_title")
        if "public_decision" in data_keys:
            data_keys.remove("public_decision")
            data__publicdecision = data["public_decision"]
            validate____defs_text(data__publicdecision, custom_formats, (name_prefix or "data") + ".public_decision")
        if "disclose" in data_keys:
            data_keys.remove("disclose")
            data__disclose = data["disclose"]
            validate____defs_line(data__disclose, custom_formats, (name_prefix or "data") + ".disclose")
        if "withheld" in data_keys:
            data_keys.remove("withheld")
            data__withheld = data["withheld"]
            validate____defs_heading(data__withheld, custom_formats, (name_prefix or "data") + ".withheld")
        if "presenters" in data_keys:
            data_keys.remove("presenters")
            data__presenters = data["presenters"]
            if not isinstance(data__presenters, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".presenters must be array")
            data__presenters_is_list = isinstance(data__presenters, (list, tuple))
            if data__presenters_is_list:
                data__presenters_len = len(data__presenters)
                if data__presenters_len > 300:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".presenters must contain less than or equal to 300 items")
                for data__presenters_x, data__presenters_item in enumerate(data__presenters):
                    validate____defs_person(data__presenters_item, custom_formats, (name_prefix or "data") + ".presenters[{data__presenters_x}]".format(**locals()))
        if "absent" in data_keys:
            data_keys.remove("absent")
            data__absent = data["absent"]
            if not isinstance(data__absent, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".absent must be array")
            data__absent_is_list = isinstance(data__absent, (list, tuple))
            if data__absent_is_list:
                data__absent_len = len(data__absent)
                if data__absent_len > 300:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".absent must contain less than or equal to 300 items")
                for data__absent_x, data__absent_item in enumerate(data__absent):
                    validate____defs_item_absence(data__absent_item, custom_formats, (name_prefix or "data") + ".absent[{data__absent_x}]".format(**locals()))
        if "note" in data_keys:
            data_keys.remove("note")
            data__note = data["note"]
            validate____defs_heading(data__note, custom_formats, (name_prefix or "data") + ".note")
        if "fields" in data_keys:
            data_keys.remove("fields")
            data__fields = data["fields"]
            validate____defs_own_values(data__fields, custom_formats, (name_prefix or "data") + ".fields")
        if "summary" in data_keys:
            data_keys.remove("summary")
            data__summary = data["summary"]
            validate____defs_written(data__summary, custom_formats, (name_prefix or "data") + ".summary")
        if "recommends" in data_keys:
            data_keys.remove("recommends")
            data__recommends = data["recommends"]
            validate____defs_line(data__recommends, custom_formats, (name_prefix or "data") + ".recommends")
        if "recommendation" in data_keys:
            data_keys.remove("recommendation")
            data__recommendation = data["recommendation"]
            try:
                if not isinstance(data__recommendation, (dict)):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".recommendation must be object")
            except (JsonSchemaValueException, JsonSchemaValuesException):
                if not isinstance(data__recommendation, (NoneType, list, tuple)):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".recommendation must be null or array")
                data__recommendation_is_list = isinstance(data__recommendation, (list, tuple))
                if data__recommendation_is_list:
                    data__recommendation_len = len(data__recommendation)
                    for data__recommendation_x, data__recommendation_item in enumerate(data__recommendation):
                        validate____defs_line(data__recommendation_item, custom_formats, (name_prefix or "data") + ".recommendation[{data__recommendation_x}]".format(**locals()))
            else:
                validate____defs_text_file(data__recommendation, custom_formats, (name_prefix or "data") + ".recommendation")
        if "statement" in data_keys:
            data_keys.remove("statement")
            data__statement = data["statement"]
            validate____defs_written(data__statement, custom_formats, (name_prefix or "data") + ".statement")
        if "sections" in data_keys:
            data_keys.remove("sections")
            data__sections = data["sections"]
            if not isinstance(data__sections, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".sections must be array")
            data__sections_is_list = isinstance(data__sections, (list, tuple))
            if data__sections_is_list:
                data__sections_len = len(data__sections)
                for data__sections_x, data__sections_item in enumerate(data__sections):
                    validate____defs_section(data__sections_item, custom_formats, (name_prefix or "data") + ".sections[{data__sections_x}]".format(**locals()))
        if "decision" in data_keys:
            data_keys.remove("decision")
            data__decision = data["decision"]
            validate____defs_written(data__decision, custom_formats, (name_prefix or "data") + ".decision")
        if "votes" in data_keys:
            data_keys.remove("votes")
            data__votes = data["votes"]
            try:
                if not isinstance(data__votes, (list, tuple)):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".votes must be array")
            except (JsonSchemaValueException, JsonSchemaValuesException):
                validate____defs_vote(data__votes, custom_formats, (name_prefix or "data") + ".votes")
            else:
                if not isinstance(data__votes, (list, tuple)):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".votes must be array")
                data__votes_is_list = isinstance(data__votes, (list, tuple))
                if data__votes_is_list:
                    data__votes_len = len(data__votes)
                    if data__votes_len > 50:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".votes must contain less than or equal to 50 items")
                    for data__votes_x, data__votes_item in enumerate(data__votes):
                        validate____defs_vote(data__votes_item, custom_formats, (name_prefix or "data") + ".votes[{data__votes_x}]".format(**locals()))
        if "dissents" in data_keys:
            data_keys.remove("dissents")
            data__dissents = data["dissents"]
            if not isinstance(data__dissents, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".dissents must be array")
            data__dissents_is_list = isinstance(data__dissents, (list, tuple))
            if data__dissents_is_list:
                data__dissents_len = len(data__dissents)
                if data__dissents_len > 50:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".dissents must contain less than or equal to 50 items")
                for data__dissents_x, data__dissents_item in enumerate(data__dissents):
                    validate____defs_dissent(data__dissents_item, custom_formats, (name_prefix or "data") + ".dissents[{data__dissents_x}]".format(**locals()))
        if "chaired_by" in data_keys:
            data_keys.remove("chaired_by")
            data__chairedby = data["chaired_by"]
            validate____defs_person(data__chairedby, custom_formats, (name_prefix or "data") + ".chaired_by")
        if "to" in data_keys:
            data_keys.remove("to")
            data__to = data["to"]
            validate____defs_heading(data__to, custom_formats, (name_prefix or "data") + ".to")
        if "carry_to" in data_keys:
            data_keys.remove("carry_to")
            data__carryto = data["carry_to"]
            if not (isinstance(data__carryto, str) and data__carryto == 'next'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".carry_to must be one of ['next']")
        if "actions" in data_keys:
            data_keys.remove("actions")
            data__actions = data["actions"]
            if not isinstance(data__actions, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".actions must be array")
            data__actions_is_list = isinstance(data__actions, (list, tuple))
            if data__actions_is_list:
                data__actions_len = len(data__actions)
                for data__actions_x, data__actions_item in enumerate(data__actions):
                    validate____defs_action(data__actions_item, custom_formats, (name_prefix or "data") + ".actions[{data__actions_x}]".format(**locals()))
        if "attachments" in data_keys:
            data_keys.remove("attachments")
            data__attachments = data["attachments"]
            if not isinstance(data__attachments, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".attachments must be array")
            data__attachments_is_list = isinstance(data__attachments, (list, tuple))
            if data__attachments_is_list:
                data__attachments_len = len(data__attachments)
                for data__attachments_x, data__attachments_item in enumerate(data__attachments):
                    validate____defs_attachment(data__attachments_item, custom_formats, (name_prefix or "data") + ".attachments[{data__attachments_x}]".format(**locals()))
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_attachment(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['title', 'file']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            validate____defs_caption(data__title, custom_formats, (name_prefix or "data") + ".title")
        if "file" in data_keys:
            data_keys.remove("file")
            data__file = data["file"]
            validate____defs_line(data__file, custom_formats, (name_prefix or "data") + ".file")
        if "closed" in data_keys:
            data_keys.remove("closed")
            data__closed = data["closed"]
            if not isinstance(data__closed, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed must be boolean")
        if "public_title" in data_keys:
            data_keys.remove("public_title")
            data__publictitle = data["public_title"]
            validate____defs_caption(data__publictitle, custom_formats, (name_prefix or "data") + ".public_title")
        if "alt" in data_keys:
            data_keys.remove("alt")
            data__alt = data["alt"]
            validate____defs_line(data__alt, custom_formats, (name_prefix or "data") + ".alt")
        if "lang" in data_keys:
            data_keys.remove("lang")
            data__lang = data["lang"]
            validate____defs_spoken(data__lang, custom_formats, (name_prefix or "data") + ".lang")
        if "keep_original" in data_keys:
            data_keys.remove("keep_original")
            data__keeporiginal = data["keep_original"]
            if not isinstance(data__keeporiginal, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".keep_original must be boolean")
        if "disclose" in data_keys:
            data_keys.remove("disclose")
            data__disclose = data["disclose"]
            validate____defs_line(data__disclose, custom_formats, (name_prefix or "data") + ".disclose")
        if "fields" in data_keys:
            data_keys.remove("fields")
            data__fields = data["fields"]
            validate____defs_own_values(data__fields, custom_formats, (name_prefix or "data") + ".fields")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_action(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['what']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "what" in data_keys:
            data_keys.remove("what")
            data__what = data["what"]
            validate____defs_line(data__what, custom_formats, (name_prefix or "data") + ".what")
        if "who" in data_keys:
            data_keys.remove("who")
            data__who = data["who"]
            validate____defs_heading(data__who, custom_formats, (name_prefix or "data") + ".who")
        if "due" in data_keys:
            data_keys.remove("due")
            data__due = data["due"]
            validate____defs_date(data__due, custom_formats, (name_prefix or "data") + ".due")
        if "done" in data_keys:
            data_keys.remove("done")
            data__done = data["done"]
            if not isinstance(data__done, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".done must be boolean")
        if "fields" in data_keys:
            data_keys.remove("fields")
            data__fields = data["fields"]
            validate____defs_own_values(data__fields, custom_formats, (name_prefix or "data") + ".fields")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_dissent(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['by', 'text']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "by" in data_keys:
            data_keys.remove("by")
            data__by = data["by"]
            if not isinstance(data__by, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".by must be array")
            data__by_is_list = isinstance(data__by, (list, tuple))
            if data__by_is_list:
                data__by_len = len(data__by)
                if data__by_len > 300:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".by must contain less than or equal to 300 items")
                for data__by_x, data__by_item in enumerate(data__by):
                    validate____defs_person(data__by_item, custom_formats, (name_prefix or "data") + ".by[{data__by_x}]".format(**locals()))
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            validate____defs_text(data__text, custom_formats, (name_prefix or "data") + ".text")
        if "follows_case" in data_keys:
            data_keys.remove("follows_case")
            data__followscase = data["follows_case"]
            if not isinstance(data__followscase, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".follows_case must be boolean")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_vote(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set([]) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            validate____defs_line(data__text, custom_formats, (name_prefix or "data") + ".text")
        if "for" in data_keys:
            data_keys.remove("for")
            data__for = data["for"]
            try:
                if not isinstance(data__for, (list, tuple)):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".for must be array")
            except (JsonSchemaValueException, JsonSchemaValuesException):
                if not isinstance(data__for, (int)) and not (isinstance(data__for, float) and data__for.is_integer()) or isinstance(data__for, bool):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".for must be integer")
                if isinstance(data__for, (int, float)) and not isinstance(data__for, bool):
                    if data__for < 0:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".for must be bigger than or equal to 0")
                    if data__for > 300:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".for must be smaller than or equal to 300")
            else:
                if not isinstance(data__for, (list, tuple)):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".for must be array")
                data__for_is_list = isinstance(data__for, (list, tuple))
                if data__for_is_list:
                    data__for_len = len(data__for)
                    if data__for_len > 300:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".for must contain less than or equal to 300 items")
                    for data__for_x, data__for_item in enumerate(data__for):
                        validate____defs_person(data__for_item, custom_formats, (name_prefix or "data") + ".for[{data__for_x}]".format(**locals()))
        if "against" in data_keys:
            data_keys.remove("against")
            data__against = data["against"]
            try:
                if not isinstance(data__against, (list, tuple)):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".against must be array")
            except (JsonSchemaValueException, JsonSchemaValuesException):
                if not isinstance(data__against, (int)) and not (isinstance(data__against, float) and data__against.is_integer()) or isinstance(data__against, bool):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".against must be integer")
                if isinstance(data__against, (int, float)) and not isinstance(data__against, bool):
                    if data__against < 0:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".against must be bigger than or equal to 0")
                    if data__against > 300:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".against must be smaller than or equal to 300")
            else:
                if not isinstance(data__against, (list, tuple)):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".against must be array")
                data__against_is_list = isinstance(data__against, (list, tuple))
                if data__against_is_list:
                    data__against_len = len(data__against)
                    if data__against_len > 300:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".against must contain less than or equal to 300 items")
                    for data__against_x, data__against_item in enumerate(data__against):
                        validate____defs_person(data__against_item, custom_formats, (name_prefix or "data") + ".against[{data__against_x}]".format(**locals()))
        if "abstain" in data_keys:
            data_keys.remove("abstain")
            data__abstain = data["abstain"]
            try:
                if not isinstance(data__abstain, (list, tuple)):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".abstain must be array")
            except (JsonSchemaValueException, JsonSchemaValuesException):
                if not isinstance(data__abstain, (int)) and not (isinstance(data__abstain, float) and data__abstain.is_integer()) or isinstance(data__abstain, bool):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".abstain must be integer")
                if isinstance(data__abstain, (int, float)) and not isinstance(data__abstain, bool):
                    if data__abstain < 0:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".abstain must be bigger than or equal to 0")
                    if data__abstain > 300:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".abstain must be smaller than or equal to 300")
            else:
                if not isinstance(data__abstain, (list, tuple)):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".abstain must be array")
                data__abstain_is_list = isinstance(data__abstain, (list, tuple))
                if data__abstain_is_list:
                    data__abstain_len = len(data__abstain)
                    if data__abstain_len > 300:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".abstain must contain less than or equal to 300 items")
                    for data__abstain_x, data__abstain_item in enumerate(data__abstain):
                        validate____defs_person(data__abstain_item, custom_formats, (name_prefix or "data") + ".abstain[{data__abstain_x}]".format(**locals()))
        if "unanimous" in data_keys:
            data_keys.remove("unanimous")
            data__unanimous = data["unanimous"]
            if not isinstance(data__unanimous, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".unanimous must be boolean")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_section(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['heading', 'text']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "heading" in data_keys:
            data_keys.remove("heading")
            data__heading = data["heading"]
            validate____defs_heading(data__heading, custom_formats, (name_prefix or "data") + ".heading")
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            validate____defs_written(data__text, custom_formats, (name_prefix or "data") + ".text")
        if "lang" in data_keys:
            data_keys.remove("lang")
            data__lang = data["lang"]
            validate____defs_spoken(data__lang, custom_formats, (name_prefix or "data") + ".lang")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_text_file(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['file']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "file" in data_keys:
            data_keys.remove("file")
            data__file = data["file"]
            validate____defs_line(data__file, custom_formats, (name_prefix or "data") + ".file")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_written(data, custom_formats={}, name_prefix=None):
    try:
        if not isinstance(data, (dict)):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    except (JsonSchemaValueException, JsonSchemaValuesException):
        validate____defs_text(data, custom_formats, (name_prefix or "data") + "")
    else:
        validate____defs_text_file(data, custom_formats, (name_prefix or "data") + "")
    return data

def validate____defs_item_absence(data, custom_formats={}, name_prefix=None):
    try:
        if not isinstance(data, (dict)):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    except (JsonSchemaValueException, JsonSchemaValuesException):
        validate____defs_person(data, custom_formats, (name_prefix or "data") + "")
    else:
        validate____defs_absence(data, custom_formats, (name_prefix or "data") + "")
    return data

def validate____defs_absence(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate____defs_person(data__name, custom_formats, (name_prefix or "data") + ".name")
        if "reason" in data_keys:
            data_keys.remove("reason")
            data__reason = data["reason"]
            if not (isinstance(data__reason, str) and data__reason == 'disqualified' or isinstance(data__reason, str) and data__reason == 'left' or isinstance(data__reason, str) and data__reason == 'late' or isinstance(data__reason, str) and data__reason == 'other'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reason must be one of ['disqualified', 'left', 'late', 'other']")
        if "substitute" in data_keys:
            data_keys.remove("substitute")
            data__substitute = data["substitute"]
            validate____defs_person(data__substitute, custom_formats, (name_prefix or "data") + ".substitute")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_late(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['added']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "added" in data_keys:
            data_keys.remove("added")
            data__added = data["added"]
            validate____defs_date(data__added, custom_formats, (name_prefix or "data") + ".added")
        if "reason" in data_keys:
            data_keys.remove("reason")
            data__reason = data["reason"]
            validate____defs_line(data__reason, custom_formats, (name_prefix or "data") + ".reason")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_spoken(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$(?!\\n)'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$(?!\\n)")
    return data

def validate____defs_own_values(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    return data

def validate____defs_text(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    return data

def validate____defs_movement(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate____defs_person(data__name, custom_formats, (name_prefix or "data") + ".name")
        if "arrived" in data_keys:
            data_keys.remove("arrived")
            data__arrived = data["arrived"]
            validate____defs_moment(data__arrived, custom_formats, (name_prefix or "data") + ".arrived")
        if "left" in data_keys:
            data_keys.remove("left")
            data__left = data["left"]
            validate____defs_moment(data__left, custom_formats, (name_prefix or "data") + ".left")
        if "returned" in data_keys:
            data_keys.remove("returned")
            data__returned = data["returned"]
            validate____defs_moment(data__returned, custom_formats, (name_prefix or "data") + ".returned")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_moment(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (int, str)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be integer or string")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^(([01]?[0-9]|2[0-3])[:.][0-5][0-9]|[0-9]{1,5}[A-Za-zÆØÅæøå]?)$(?!\\n)'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^(([01]?[0-9]|2[0-3])[:.][0-5][0-9]|[0-9]{1,5}[A-Za-z\xc6\xd8\xc5\xe6\xf8\xe5]?)$(?!\\n)")
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be bigger than or equal to 1")
        if data > 99999:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be smaller than or equal to 99999")
    return data

def validate____defs_person(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 200:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be shorter than or equal to 200 characters")
        if not REGEX_PATTERNS['^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+$(?!\\n)'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+$(?!\\n)")
    return data

def validate____defs_date(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$(?!\\n)'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$(?!\\n)")
    return data

def validate____defs_place(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 500:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be shorter than or equal to 500 characters")
    return data

def validate____defs_time(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^([01]?[0-9]|2[0-3])[:.][0-5][0-9]$(?!\\n)'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^([01]?[0-9]|2[0-3])[:.][0-5][0-9]$(?!\\n)")
    return data

def validate____defs_caption(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 500:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be shorter than or equal to 500 characters")
        if not REGEX_PATTERNS['^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+$(?!\\n)'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^(?=[^\\n]*[^\\s\\u00ad\\u200b-\\u200d\\u2060])[^\\n]+$(?!\\n)")
    return data

def validate____defs_day(data, custom_formats={}, name_prefix=None):
    try:
        if not isinstance(data, (dict)):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    except (JsonSchemaValueException, JsonSchemaValuesException):
        validate____defs_date(data, custom_formats, (name_prefix or "data") + "")
    else:
        validate____defs_days(data, custom_formats, (name_prefix or "data") + "")
    return data

def validate____defs_days(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['from', 'to']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "from" in data_keys:
            data_keys.remove("from")
            data__from = data["from"]
            validate____defs_date(data__from, custom_formats, (name_prefix or "data") + ".from")
        if "to" in data_keys:
            data_keys.remove("to")
            data__to = data["to"]
            validate____defs_date(data__to, custom_formats, (name_prefix or "data") + ".to")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data