"""Sentences about reading what Zoom's API answered, and its transcripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup.texts import Catalogue

TEXTS: Catalogue = {
    "json-broken": (
        "{path} breaks off or is damaged at line {line}; it cannot be read as JSON.",
        "{path} は {line} 行目で途切れているか壊れていて、JSON として読めません。",
    ),
    "json-broken.next": (
        "Save the answer again, whole.",
        "回答をもう一度、最後まで保存してください。",
    ),
    "json-other": (
        "{path} is JSON, but not a list of people from Zoom.",
        "{path} は JSON ですが、Zoom の参加者や登録者の一覧ではありません。",
    ),
    "json-other.next": (
        "Use the answer that lists a meeting's participants or registrants.",
        "ミーティングの参加者または登録者の一覧を使ってください。",
    ),
    "json-meetings": (
        "{path} lists meetings, not the people in them.",
        "{path} はミーティングの一覧で、参加者の名前がありません。",
    ),
    "json-meetings.next": (
        "Fetch one of them: followup ingest --zoom and its id.",
        "followup ingest --zoom に続けてミーティング ID を指定してください。",
    ),
    "json-details": (
        "{path} describes a meeting, but lists nobody who was there.",
        "{path} にはミーティングの情報だけがあり、参加者の名前がありません。",
    ),
    "json-details.next": (
        "Save the answer that lists its participants.",
        "参加者の一覧のほうを保存してください。",
    ),
    "problem-utc": (
        (
            "Its times are in UTC and were left so, since no time zone is known. If that matters,"
            " say --timezone."
        ),
        (
            "時刻は UTC です。タイムゾーンがわからないため、そのままにしました。"
            "必要なら --timezone で指定してください。"
        ),
    ),
    "problem-no-speakers": (
        "The transcript names nobody who spoke.",
        "文字起こしに話した人の名前がありません。",
    ),
    "problem-no-registrants": (
        "Zoom did not hand out who had registered: the plan or the app's scopes do not allow it.",
        "登録者の一覧は、Zoom のプランかアプリのスコープの都合で取得できませんでした。",
    ),
    "problem-no-polls": (
        "Zoom did not hand out the polls: the plan or the app's scopes do not allow it.",
        "投票の回答は、Zoom のプランかアプリのスコープの都合で取得できませんでした。",
    ),
    "problem-no-questions": (
        "Zoom did not hand out the questions: the plan or the app's scopes do not allow it.",
        "Q&A は、Zoom のプランかアプリのスコープの都合で取得できませんでした。",
    ),
    "problem-no-absentees": (
        "Zoom did not hand out who stayed away: the plan or the app's scopes do not allow it.",
        "欠席者の一覧は、Zoom のプランかアプリのスコープの都合で取得できませんでした。",
    ),
}
