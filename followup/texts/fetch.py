"""Texts about fetching a session from Zoom."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "no-zoom": (
        "followup does not know your Zoom app yet.",
        "Zoomのアプリがまだ設定されていません。",
    ),
    "no-zoom.next": (
        "Make a Server-to-Server OAuth app in Zoom's marketplace, then: "
        "followup init --zoom-account-id ID --zoom-client-id ID, and followup login zoom",
        "ZoomのマーケットプレイスでServer-to-Server OAuthアプリを作り、"
        "followup init --zoom-account-id ID --zoom-client-id ID と followup login zoom を"
        "実行してください。",
    ),
    "asking": ("Asking Zoom", "Zoomに問い合わせ中"),
    "session": ("{id}  {start}  {topic}", "{id}  {start}  {topic}"),
    "none": ("Zoom knows no past sessions of yours.", "Zoomに過去のセッションはありません。"),
}
