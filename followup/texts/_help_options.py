"""What --help says of each option."""

from followup.texts import Catalogue

OPTIONS: Catalogue = {
    "home": (
        "Keep everything of followup in this folder.",
        "followup のデータと設定をすべてこのフォルダーに置く",
    ),
    "version": ("Show the version and exit.", "バージョンを表示する"),
    "json": ("One JSON object on stdout.", "JSON オブジェクト1つを標準出力に出す"),
    "ingest-session": ("Put the files into this session.", "このセッションに入れる"),
    "ingest-topic": ("What the session was about.", "勉強会のテーマ"),
    "ingest-start": (
        "When it began, e.g. “2026-11-20 19:00”.",
        "開始日時（例 “2026-11-20 19:00”）",
    ),
    "ingest-timezone": ("Its time zone, e.g. Asia/Tokyo.", "タイムゾーン（例 Asia/Tokyo）"),
    "ingest-dry-run": ("Only show what would be read.", "保存せず、読めた内容だけを示す"),
    "match-top": ("The N best of any kind.", "種類を問わず上位 N 人"),
    "match-mix": (
        "So many of each kind, e.g. can-help=2,near=5; only those named.",
        "種類ごとの人数（例 can-help=2,near=5）。書いた種類だけ",
    ),
    "draft-person": ("For this person (repeatable).", "この番号の方に（繰り返し可）"),
    "draft-top": ("For the N best of any kind.", "種類を問わず上位 N 人に"),
    "draft-template": ("Use this template.", "使うテンプレート"),
    "draft-language": ("Language of the drafts.", "下書きの言語"),
    "draft-channel": ("As a mail, or as a text to copy.", "メールか、コピー用の文か"),
    "review-web": (
        "In the browser, on a page of this machine alone.",
        "ブラウザーで。このパソコンだけで開けるページ",
    ),
    "go-web": (
        "Decide, send and copy in the browser.",
        "確認から送信・コピーまでをブラウザーで",
    ),
    "review-port": (
        "The page's port; else any free one.",
        "ページのポート（省くと空いているもの）",
    ),
    "send-dry-run": ("Show the plan; send nothing.", "内容だけを示し、送らない"),
    "send-yes": ("Do not ask; send what is approved.", "確認なしで承認済みを送る"),
    "send-max": ("At most so many messages.", "最大の通数"),
    "send-wait": ("Seconds to wait before the first message.", "最初の1通までの秒数"),
    "send-pace": ("Seconds between two messages.", "次の1通までの秒数"),
    "send-eml": (
        "Write them into DIR as .eml files instead, for another program.",
        "送らずに .eml として DIR に書き出し、別のソフトに渡す",
    ),
    "send-drafts": (
        "Put them into the Drafts of your mailbox instead (IMAP).",
        "送らずに、メールボックスの下書きに入れる（IMAP）",
    ),
    "send-test": (
        "Send them to yourself alone; nothing changes.",
        "自分だけに送って見てみる。何も変わらない",
    ),
    "send-account": ("Use this mail account.", "使うメールアカウント"),
    "send-rehearse": (
        "Write the mails to this folder; send nothing.",
        "送らず、このフォルダーに書き出す",
    ),
    "demo-as": ("Whose evening to play.", "主催者か参加者か"),
    "approve-digest": (
        "Only if the words still have this digest.",
        "このダイジェストのままの文面だけを承認",
    ),
    "edit-subject": ("The new subject.", "新しい件名"),
    "edit-body": ("A file with the new text.", "新しい本文のファイル"),
    "industry-companies": (
        "Your own list (CSV: organisation, industry); remembered.",
        "ご自身の一覧（CSV：会社名、業種）。次回から使います",
    ),
    "industry-forget": ("Forget your own list.", "ご自身の一覧を忘れる"),
    "industry-pairs": ("A CSV file of pairs to compare.", "比べる組を並べた CSV ファイル"),
    "people-find": (
        "Only those with this in name, address or organisation.",
        "名前・アドレス・組織で探す",
    ),
    "people-session": (
        "Only people with a draft of this session.",
        "このセッションの下書きがある方だけ",
    ),
    "people-note": ("Something you know about them.", "その方についてご存じのこと"),
    "sessions-hosted": ("Whether you hosted it.", "ご自身の主催かどうか"),
    "ingest-zoom": ("From Zoom's API: a meeting id, or latest.", "ZoomのAPIから（ID か latest）"),
    "ingest-date-order": ("What comes first in its dates.", "日付の並び（日が先か月が先か）"),
    "ingest-map": (
        'Columns of an unknown table, e.g. name="Full name",email=Mail; remembered.',
        '不明な表の列。例: name="Full name",email=Mail（次回から自動）',
    ),
    "init-zoom": ("Your own Zoom app (Server-to-Server OAuth).", "ご自身のZoomアプリのID"),
    "sessions-zoom": ("List your past sessions at Zoom.", "Zoomの過去のセッション"),
    "sessions-closed": ("Nobody is quoted from it.", "発言を引用しない"),
    "sessions-discreet": ("Its topic stays out of messages.", "連絡にテーマを書かない"),
    "sessions-remove-yes": ("Do not ask.", "確認しない"),
    "sessions-no-contact": ("Nobody of this session is written to.", "この回の方には連絡しない"),
    "init-name": ("Your name, as it signs your messages.", "差出人としてのお名前"),
    "init-organization": ("Where you work.", "お勤め先"),
    "init-industry": ("What you work in, in your own words.", "お仕事の分野（ことばは自由）"),
    "init-job-title": ("Your job title.", "役職"),
    "init-language": ("Language of your messages.", "メッセージの言語"),
    "init-offer": (
        "What you can give or know about (repeatable).",
        "渡せるもの、詳しいこと（繰り返し可）",
    ),
    "init-timezone": ("Your time zone, e.g. Asia/Tokyo.", "タイムゾーン（例 Asia/Tokyo）"),
    "init-preset": ("Your mail service, e.g. gmail.", "メールサービス（例 gmail）"),
    "init-smtp-host": ("The server that sends your mail.", "送信サーバー"),
    "init-smtp-port": ("Its port.", "ポート番号"),
    "init-smtp-security": (
        "Encryption; none only on this machine.",
        "暗号化（none はこのパソコン内だけ）",
    ),
    "init-smtp-user": (
        "Name to log in with; none means no login.",
        "ログイン名（なければログインしない）",
    ),
    "init-password-command": (
        "A command that prints the password.",
        "パスワードを出力するコマンド",
    ),
    "init-copy-site": (
        "Where you paste texts: linkedin, facebook, xing, web.",
        "文を貼り付ける先（linkedin、facebook、xing、web）",
    ),
    "init-no-input": ("Never ask.", "質問しない"),
    "templates-language": ("The template in this language.", "テンプレートの言語"),
    "templates-channel": ("The one for mails, or for texts to copy.", "メール用か、コピー用の文か"),
    "block-reason": ("Why, for your own memory.", "理由（ご自身の控え）"),
    "unblock-reason": ("Why the block is lifted.", "解除する理由"),
}
