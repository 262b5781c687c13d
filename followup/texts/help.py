"""What --help says of each command: a line for the overview, and a paragraph."""

from followup.texts import Catalogue
from followup.texts import _help_account as account
from followup.texts import _help_deciding as deciding
from followup.texts import _help_keeping as keeping
from followup.texts import _help_rights as rights
from followup.texts import _help_sync as sync
from followup.texts import _help_templates as templates
from followup.texts._help_examples import EXAMPLES
from followup.texts._help_options import OPTIONS
from followup.texts._help_overview import OVERVIEW

# Lines that the screen must not fill up anew start with this mark; Japanese has no blanks to
# break at, so its paragraphs are broken here, at 37 signs of two columns each.
_AS_IS = "\b\n"

_PARAGRAPHS: Catalogue = {
    "followup": (
        (
            "After an online study session, write to the few people worth knowing. Nothing is sent "
            "before you have read it and said yes to those exact words."
        ),
        (
            "オンライン勉強会のあと、ご縁を深めたい数人に、その日のうちに連絡します。\n"
            "読んで承認した文面だけを送ります。承認の前に送られることはありません。"
        ),
    ),
    "go": (
        (
            "Reads the files, lists whom to write to and why, drafts, lets you decide on each "
            "draft, then sends or copies what you approved. Without a path: today's Zoom files "
            "in Downloads, else the clipboard, else you paste the names."
        ),
        (
            "ファイルを読み、書くとよい方と理由を示し、下書きを作ります。1件ずつ読んで\n"
            "決めたあと、承認したものだけを送るかコピーします。ファイルの指定がなければ、\n"
            "今日の Zoom のファイル、クリップボード、貼り付けの順に使います。"
        ),
    ),
    "ingest": (
        (
            "Reads participant reports, registration lists, saved chats and pasted names (- is "
            "standard input). Files of one session are put together; the same file twice changes "
            "nothing."
        ),
        (
            "参加者レポート、申込者一覧、保存したチャット、貼り付けた名前（- は標準入力）を\n"
            "読み込みます。同じ回のファイルはまとめます。\n"
            "同じファイルを再び読んでも変わりません。"
        ),
    ),
    "match": (
        (
            "A short list of people worth writing to, best first, with the reason and the words it "
            "rests on. SESSION is its number; without it, the newest one."
        ),
        (
            "書くとよい方を、理由とその根拠とともに、おすすめ順に短く並べます。\n"
            "SESSION はセッションの番号です。省くと最新の回になります。"
        ),
    ),
    "draft": (
        "Writes drafts for the people of the list, or for those you choose. Nothing is sent.",
        "一覧の方々、または選んだ方への下書きを作ります。何も送りません。",
    ),
    "review": (
        (
            "Shows each draft with what it rests on, and takes one key: yes, not this time, later, "
            "edit and others (? explains them). You can quit at any moment and go on later."
        ),
        (
            "下書きを根拠とともに1件ずつ表示し、キー1つで決めます（? で説明が出ます）。\n"
            "いつでも終了でき、続きからできます。"
        ),
    ),
    "send": (
        (
            "Shows the plan, asks once, waits ten seconds, then sends exactly the approved "
            "messages. Without a mail account each one opens in your own mail program."
        ),
        (
            "送る内容を示して一度だけ確認し、10秒待ってから、承認したものだけを送ります。\n"
            "メールアカウントがなければ、いつものメールソフトで1通ずつ開きます。"
        ),
    ),
    "copy": (
        (
            "One text after another, the strongest reasons first: it is put on the clipboard, you "
            "paste it where you know the person, and say whether it went. A search for them is "
            "printed, and opened on o alone."
        ),
        (
            "書く理由の強い方から、文を1件ずつクリップボードに入れます。ご自身で\n"
            "貼り付けて送り、送ったかどうかを答えてください。検索用のアドレスも\n"
            "表示し、o を押したときだけ開きます。"
        ),
    ),
    "demo": (
        (
            "Plays an evening from the files to the sent messages, on invented people and in a "
            "folder of its own. It asks nothing, touches nothing of yours, and no mail leaves "
            "this machine."
        ),
        (
            "ファイルの読み込みから送信までを、架空の参加者と専用のフォルダーで実演します。\n"
            "質問はなく、ご自身のデータには触れず、メールもこのパソコンの外に出ません。"
        ),
    ),
    "drafts": (
        "Lists drafts with their numbers and where each stands.",
        "下書きを、番号と状態とともに一覧します。",
    ),
    "approve": (
        "Says yes to the words of each draft named. Nothing leaves before followup send.",
        "指定した下書きの文面を承認します。followup send まで送られません。",
    ),
    "reject": (
        "Puts drafts away for this time. The person may be proposed again after another session.",
        "今回は見送ります。別の回のあとに、また候補になることはあります。",
    ),
    "edit": (
        (
            "Opens the draft in your editor, or takes subject and text from the options. "
            "Your words need a new yes."
        ),
        (
            "下書きをエディターで開くか、オプションの件名と本文に置き換えます。\n"
            "書き換えた文面には、あらためて承認が必要です。"
        ),
    ),
    "cancel": (
        "Takes a yes back. It works until the message leaves.",
        "承認を取り消します。送られる前であれば取り消せます。",
    ),
    "why": (
        (
            "Shows why this person was proposed, the source of every statement about them, and "
            "what they will see: From, subject and beginning as a phone cuts them."
        ),
        (
            "この方が候補になった理由、文中のことの出どころ、届いたときの見え方\n"
            "（スマートフォンの一覧に出る差出人・件名・書き出し）を表示します。"
        ),
    ),
    "outbox": (
        (
            "Lists every message. Uncertain ones are never sent again by themselves; look in your "
            "Sent folder and say what you see."
        ),
        (
            "すべてのメッセージの状態を一覧します。不明なものを自動で送り直すことは\n"
            "ありません。送信済みフォルダーを見て、結果を教えてください。"
        ),
    ),
    "settle": (
        (
            "Your word on an uncertain message: sent (it arrived), again (it did not; it may be "
            "sent once more) or cancel (leave it). On one that left: answered, where no mailbox "
            "can tell (LinkedIn, Facebook)."
        ),
        (
            "不明なメッセージについて答えます。sent は送信済み、again は届いていないので\n"
            "もう一度送る、cancel は送らずに終える、です。送ったものに answered とすると、\n"
            "LinkedIn や Facebook などでお返事があったことを記録します。"
        ),
    ),
    "status": (
        "The newest session, what waits, and the next sensible step.",
        "最新のセッション、残っていること、次の一歩を表示します。",
    ),
    "sessions": (
        "Lists the sessions, newest first.",
        "セッションを新しい順に一覧します。",
    ),
    "sessions-edit": ("Corrects a session.", "セッションの情報を直します。"),
    "sessions-remove": (
        "Undoes what a wrong file did: the session, its lists and its drafts are forgotten.",
        "間違えて読み込んだときに。セッションと名簿、下書きを削除します。",
    ),
    "people": (
        "Lists everybody from your files, with their numbers.",
        "読み込んだ方々を番号とともに一覧します。",
    ),
    "people-show": (
        "Shows all that is known of a person.",
        "その方についてわかることを表示します。",
    ),
    "people-edit": ("Corrects or adds what you know.", "ご存じのことを直したり加えたりします。"),
    "people-check": (
        "Asks about people who may be one and the same, one key each.",
        "同じ方かもしれない組を、一つのキーで一組ずつ確かめます。",
    ),
    "people-suggestions": (
        "Lists people who may be one and the same, with the reasons.",
        "同じ方かもしれない組を、理由とともに一覧します。",
    ),
    "people-same": (
        "Says that the people of a suggestion are one and the same.",
        "その組が同じ方であることを記録します。",
    ),
    "people-different": (
        "Says that the people of a suggestion are two. You are not asked again.",
        "その組が別の方であることを記録します。もうお尋ねしません。",
    ),
    "industry": (
        "Shows which field a description of somebody's work is understood as (- reads lines).",
        "仕事の説明が、どの分野として読まれるかを表示します（- は標準入力の各行）。",
    ),
    "completion": (
        "Prints the lines that let your shell complete followup's commands.",
        "シェルで followup のコマンドを補完するための設定を出力します。",
    ),
}

TEXTS: Catalogue = {
    **OVERVIEW,
    **account.SHORT,
    **keeping.SHORT,
    **rights.SHORT,
    **sync.SHORT,
    **{name: (en, _AS_IS + ja) for name, (en, ja) in _PARAGRAPHS.items()},
    **{name: (en, _AS_IS + ja) for name, (en, ja) in account.PARAGRAPHS.items()},
    **{name: (en, _AS_IS + ja) for name, (en, ja) in keeping.PARAGRAPHS.items()},
    **{name: (en, _AS_IS + ja) for name, (en, ja) in rights.PARAGRAPHS.items()},
    **{name: (en, _AS_IS + ja) for name, (en, ja) in deciding.PARAGRAPHS.items()},
    **{name: (en, _AS_IS + ja) for name, (en, ja) in sync.PARAGRAPHS.items()},
    **{name: (en, _AS_IS + ja) for name, (en, ja) in templates.PARAGRAPHS.items()},
    **account.OPTIONS,
    **deciding.OPTIONS,
    **keeping.EXAMPLES,
    **keeping.OPTIONS,
    **rights.EXAMPLES,
    **rights.OPTIONS,
    **sync.EXAMPLES,
    **sync.OPTIONS,
    **templates.OPTIONS,
    **EXAMPLES,
    **OPTIONS,
}
