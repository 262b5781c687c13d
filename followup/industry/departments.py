"""Titles of a department that any firm may have: "Training manager", "Head of Events", 研修担当.

Such a title says what somebody does, not in which field.
"""

from __future__ import annotations

import re

_DEPARTMENTS = (
    r"program|programme|people|talent|community|facilit(?:y|ies)|quality|regional|area"
    r"|shift|event|brand|content|digital|data|it|systems?|network|security|safety|risk"
    r"|credit|account|training|learning|learning and development|strategy|supply chain"
    r"|production|media|press|policy|government affair|public affair|sustainability|esg"
    r"|revenue|inventory|fleet|travel|benefit|diversity|board|channel|export|export sale"
    r"|investor relation|launch|studio|room|interim|web|social media|global|global trade"
    r"|transformation|innovation|customer|partnership|commercial|category|team|group"
    r"|section|division|workplace|knowledge|process|change|release|delivery|solution"
    r"|platform|technology|technical|information|infrastructure|cloud|architecture"
    r"|automation|analytics?|insight|research|test|legal|tax|audit|treasury|pricing"
    r"|membership|translation|localization|merchandising|packaging|tour|plant|machine"
)
_ROLES = (
    r"manager|director|vice president|vp|svp|evp|officer|supervisor|coordinator"
    r"|administrator|specialist|assistant|lead|associate|head|executive|leader"
    r"|representative|chief|partner|owner|mgr|team lead"
)
_ENGLISH = re.compile(
    r"(?!security officer$)(?:(?:senior|sr|junior|jr|deputy|global|regional|assistant|associate"
    r"|group|interim|acting|corporate) )*"
    rf"(?:(?:{_DEPARTMENTS})(?: and (?:{_DEPARTMENTS}))? (?:{_ROLES})(?: (?:{_ROLES}))*"
    rf"|(?:{_ROLES})(?: (?:{_ROLES}))* (?:of |for )?(?:{_DEPARTMENTS})(?: and (?:{_DEPARTMENTS}))?)"
)
_JAPANESE = re.compile(
    r"(?:人材開発|人材育成|研修|教育|教育研修|データ|データ分析|データ活用|情報システム|情シス|情報|システム|ネットワーク"
    r"|セキュリティ|情報セキュリティ|安全|安全衛生|品質|品質管理|品質保証|施設|施設管理|設備|設備管理|生産|生産管理|製造"
    r"|物流管理|購買|調達|資材|輸出|輸出入|貿易|海外|海外営業|渉外|広報|宣伝|イベント|コンテンツ|デジタル|DX|DX推進|企画"
    r"|経営企画|事業開発|戦略|与信|与信管理|債権管理|店舗|店舗開発|店舗運営|エリア|地区|ブランド|商品|商品企画|商品開発"
    r"|知財|法務|税務|監査|内部監査|翻訳|通訳|コミュニティ|サステナビリティ|IR|CSR|環境|新規事業|業務|業務推進|技術|研究)"
    r"(?:本部|部門|部|課|室|係|チーム|グループ)?(?:の)?(?:担当|部長|課長|係長|主任|室長|本部長|リーダー|マネージャー|マネジャー"
    r"|責任者|スタッフ|グループ長|チーム長|次長|主幹|職|者)*"
)


def of_any_firm(title: str) -> bool:
    """Whether `title`, in `canon` form, names a department and a rank and nothing else."""
    return bool(_ENGLISH.fullmatch(title) or _JAPANESE.fullmatch(title))
