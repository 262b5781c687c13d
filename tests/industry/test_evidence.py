"""A person's field from all that is known: weighed, and lowered where it contradicts itself."""

from __future__ import annotations

import pytest

from followup.industry import Evidence, function, of_person


def read(kind: str, text: str) -> str | None:
    field = of_person([Evidence(kind, text, "list.csv:3")])
    return field.code if field else None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Harbour Logistics Inc.", "log.freight"),
        ("北風物流株式会社", "log.freight"),
        ("株式会社みなみ建設", "constr.building"),
        ("Bank of Example", "fin.bank"),
        ("医療法人あおぞら会", "health.provider"),
        ("Northwind EC team", "retail.ec"),
        ("Example Global Holdings", None),
        ("Blue Data Bank Systems Ltd", None),
        ("株式会社サンプル", None),
        ("Global Solutions Inc.", None),
        ("Software Street Bakery Tools", None),
    ],
)
def test_an_organisation_says_its_field_by_the_word_it_ends_in(name: str, expected: str) -> None:
    """Legal forms are no evidence (株式会社 is not securities, 株式), nor are names alone."""
    assert read("organization", name) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("看護師", "health.provider"),
        ("Attorney", "prof.legal"),
        ("税理士", "prof.accounting"),
        ("EC担当", "retail.ec"),
        ("Associate professor", "edu.higher"),
        ("Marketing manager", None),
        ("経理部長", None),
        ("Accountant", None),
        ("HR manager", None),
        ("Engineer", None),
        ("代表取締役", None),
        ("コンサルタント", None),
    ],
)
def test_a_title_counts_only_if_it_implies_a_field(title: str, expected: str | None) -> None:
    """Sales, marketing, HR, engineer, CEO are functions, found in every field."""
    assert read("job_title", title) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("a@cs.example.ac.jp", "edu.higher"),
        ("b@city.example.lg.jp", "gov.admin"),
        ("c@example.edu", "edu.higher"),
        ("@" + "gmail.com", None),
        ("e@bank.example.com", None),
        ("f@education.example.com", None),
    ],
)
def test_an_address_speaks_only_for_institutions(address: str, expected: str | None) -> None:
    assert read("domain", address) == expected


def test_agreeing_evidence_is_surer_and_contradiction_less_sure() -> None:
    name = Evidence("organization", "Harbour Bank", "list.csv:3")
    alone = of_person([name])
    agreeing = of_person([name, Evidence("job_title", "Bank teller", "list.csv:3")])
    against = of_person([name, Evidence("job_title", "Chef", "list.csv:3")])
    assert alone is not None
    assert agreeing is not None
    assert against is not None
    assert agreeing.code == alone.code == "fin.bank"
    assert against.confidence < alone.confidence < agreeing.confidence


def test_a_declared_industry_speaks_louder_than_the_firm_s_name() -> None:
    said = of_person(
        [
            Evidence("organization", "Harbour Bank", "list.csv:3"),
            Evidence("industry", "Software", "list.csv:3"),
        ]
    )
    assert said is not None
    assert (said.code, said.kind, said.words) == ("tech.software", "industry", "Software")


def test_the_user_s_own_word_beats_all_other_evidence() -> None:
    said = Evidence("industry", "Software", "list.csv:3")
    noted = of_person([said, Evidence("industry", "hotel", "note", decisive=True)])
    assert noted is not None
    assert (noted.code, noted.source) == ("hosp.hotel", "note")
    assert of_person([said, Evidence("industry", "gleaning", "note", decisive=True)]) is None


def test_nothing_known_is_nothing_said() -> None:
    assert of_person([]) is None
    assert of_person([Evidence("organization", "", "x"), Evidence("industry", "-", "x")]) is None


def test_functions_are_known_apart_from_fields() -> None:
    assert function("法人営業") == function("Sales")
    assert function("Sales") != function("Designer")
    assert function("Chef") is None
    assert function("") is None
