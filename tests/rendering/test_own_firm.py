"""Who works for themselves is introduced without a firm."""

from __future__ import annotations

from dataclasses import replace

import pytest


@pytest.mark.parametrize("said", ["freelance", "Self-employed", "Freelancer", "-"])
def test_nobody_is_at_freelance(make, write, said) -> None:
    """ "bookkeeper at freelance" is no English."""
    situation = make()
    words = write(replace(situation, me=replace(situation.me, organization=said)))
    assert said not in words.body.split()
    assert words.body.endswith("\n\nKen Ito")


@pytest.mark.parametrize("said", ["フリーランス", "個人事業主", "自営業"])
def test_nobody_belongs_to_self_employment(make, write, said) -> None:
    situation = make(language="ja")
    words = write(replace(situation, me=replace(situation.me, organization=said)))
    assert said not in words.body


def test_a_firm_of_such_a_name_stays(make, write) -> None:
    situation = make()
    firm = "Freelance Union of Leeds"
    assert firm in write(replace(situation, me=replace(situation.me, organization=firm))).body


@pytest.mark.parametrize("offer", ["forty labels before and after editing", "twelve menus"])
def test_a_number_of_things_can_be_sent(make, write, offer) -> None:
    """ "I know a little about forty labels" is no offer."""
    situation = make()
    words = write(replace(situation, me=replace(situation.me, offers=(offer,))))
    assert f"I have {offer}, which I'd gladly send." in words.body
