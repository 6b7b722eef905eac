"""plan.csv opens right in a spreadsheet, and plan.json says the same to programs."""

from __future__ import annotations

import csv
import io
import json

from yearplans import VARIED, plan, planned

from toolkit.yearpages.tables import plans_csv, plans_json


def rows(content, delimiter=";"):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=delimiter))


def test_every_meeting_is_a_row():
    found = rows(plans_csv([plan(*VARIED)]))
    assert [row["Møde"] for row in found] == [meeting.title for meeting in VARIED]
    assert found[0]["Første dag"] == "2025-02-28"
    assert found[0]["Dagsorden udsendes"] == "2025-02-19"
    assert (found[1]["Dato"], found[1]["Ugedag"], found[1]["Første dag"]) == ("Marts/april", "Dag følger", "")
    assert found[5]["Status"] == "Aflyst"
    assert found[6]["Flyttet fra"] == "2025-11-26, 2025-12-01"


def test_several_plans_share_one_table():
    found = rows(plans_csv([plan(planned()), plan(planned(), name="LMU Plejen")]))
    assert [row["Udvalg"] for row in found] == ["HMU Omsorg", "LMU Plejen"]


def test_an_english_committee_has_english_columns():
    found = rows(plans_csv([plan(planned(), language="en")]), ",")
    assert found[0]["Meeting"] == "Ordinært møde"
    assert found[0]["Proposals due"] == "2025-02-07"


def test_json_keeps_its_terms_in_every_language():
    danish, english = (
        json.loads(plans_json([plan(*VARIED, language=language)]))["plans"][0]["meetings"]
        for language in ("da", "en")
    )
    assert danish == english
    assert danish[1]["period"] == {"from": "2025-03", "to": "2025-04"}
    assert danish[1]["first_day"] is None
    assert danish[0]["deadlines"][1] == {"duty": "agenda", "day": "2025-02-19", "rule": "7 workdays before"}
    assert danish[6]["moved_from"] == ["2025-11-26", "2025-12-01"]
