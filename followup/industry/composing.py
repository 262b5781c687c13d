"""A deed and a thing as the one word that the dictionary has: who sells shoes has a shoe shop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.industry.script import canon
from followup.industry.vocabulary import lookup

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENGLISH = (
    ("sell", "shop;store;dealer;seller;sales"),
    ("make|produce|manufacture|craft", "maker;manufacturer;manufacturing;factory;production"),
    ("build", "builder;building;maker;construction"),
    ("teach", "teacher;school;lessons;tutor;instructor"),
    ("coach|train", "coach;trainer;training"),
    ("fix|repair|mend|service|restore", "repair;mechanic;restoration;maintenance"),
    ("grow|raise|breed|farm|keep", "farm;farmer;grower;farming;breeder"),
    ("rent|hire|lease", "rental;hire;leasing"),
    ("import|export", "importer;import;trading"),
    ("distribute|supply|wholesale", "wholesaler;distributor;wholesale"),
    ("drive|operate", "driver;operator"),
    ("fly", "pilot"),
    ("clean|wash", "cleaning;cleaner"),
    ("design|draw", "design;designer"),
    ("write|edit", "writer;editor;writing"),
    ("install|fit|lay|put", "installation;installer;fitter;contractor"),
    ("insure|underwrite", "insurance"),
    ("translate", "translation;translator"),
    ("audit|handle|process", "processing;handling"),
    ("print", "printing;printer"),
    ("brew", "brewer;brewery"),
    ("bake", "bakery;baker"),
    ("roast", "roaster"),
    ("test|inspect", "testing;inspection"),
    ("deliver|carry|haul|move|transport", "delivery;haulage;transport;moving"),
    ("guard|protect", "security"),
    ("collect|sort|recycle", "collection;recycling"),
    ("weld|cast|forge|machine|mould", "welding;casting;machining;moulding"),
    ("develop|program|code|write", "developer;development;software"),
    ("run|own|manage|host", "operator;management;business"),
)
_JAPANESE = (
    ("売", "屋;店;販売;ショップ"),
    ("販売", "販売;屋;店"),
    ("作|造|つく|製造|こしら", "製造;メーカー;工場;作り;職人"),
    ("教え|指導", "教室;講師;の先生;スクール;教師"),
    ("直|修理|整備", "修理;整備"),
    ("育て|栽培|飼育|飼", "農家;栽培;養殖;農園"),
    ("運|配達|配送|届け", "運送;配送;配達"),
    ("卸", "卸;問屋"),
    ("設計|デザイン", "設計;デザイン"),
    ("開発|プログラ", "開発;システム開発"),
    ("掃除|清掃|拭", "清掃;掃除"),
    ("輸入|輸出", "輸入;輸出入"),
    ("貸", "レンタル;リース"),
    ("縫", "縫製;の仕立て"),
    ("焼", "屋;焼き;工房"),
    ("釣|獲|採", "漁;漁師;漁業"),
    ("伐|切り出", "伐採"),
    ("書|描", "ライター;作家;制作"),
    ("撮", "撮影;制作"),
    ("運転|乗", "運転手;ドライバー;乗務員"),
    ("施工|取り?付|設置|塗", "工事;施工;設置;塗装"),
    ("運営|経営|営", "経営;業;運営"),
    ("研究", "研究;研究所"),
    ("翻訳|訳", "翻訳"),
    ("手配|案内", "手配;案内;ガイド"),
    ("組|建", "組立;工事;建設"),
    ("加工|削|溶接|成形|磨", "加工;成形;溶接"),
)


def english(verb: str, thing: str) -> Iterator[str]:
    """Words of the dictionary for who does `verb` to `thing`, "sell" and "vintage shoes"."""
    words = canon(thing).split()
    endings = next((e for verbs, e in _ENGLISH if re.fullmatch(verbs, verb, re.IGNORECASE)), "")
    for first in range(max(0, len(words) - 3), len(words)):
        for ending in filter(None, endings.split(";")):
            if lookup(name := f"{' '.join(words[first:])} {ending}"):
                yield name


def japanese(clause: str) -> Iterator[str]:
    """The same for a clause: 駅ビルで靴を売ってます is a 靴店."""
    for hit in re.finditer(r"(?P<thing>[^をで、の]{1,10})を(?P<verb>[^をで、]{1,8})", clause):
        endings = (e for verbs, e in _JAPANESE if re.match(verbs, hit["verb"]))
        for ending in next(endings, "").split(";"):
            if ending and lookup(name := hit["thing"] + ending):
                yield name
