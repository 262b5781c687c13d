"""Which sentences tell of a need of the writer's own, asked or only mentioned."""

from __future__ import annotations

import re

from followup.facts import asking, earnest

_ENGLISH = (
    r"\bstruggl\w+|\bstuck\b|\b(?:need|want|wanted|seek\w*|look(?:ing)? for"
    r"|search\w* for) (?:an? |some |any |your |more )?"
    r"(?:\w+ )?(?:help|advice|tips?|someone|somebody|guidance|ideas?|way|opinion|recommendation)"
    r"|\bhelp(?: me| us)?\b|\bno (?:idea|clue)\b|\b(?:not|n['’]t|never) (?:\w+ )?(?:know|sure"
    r"|understand"
    r"|figure|manage|work(?:ed|ing|s)?|get|find)\b|\bnobody (?:here |in \w+ |at \w+ "
    r"|can )*(?:know|tell|understand)"
    r"|\b(?:still|all) (?:doing|done|copy\w*|typ\w+|writ\w+|keep\w*)?[^.!?]{0,30}\bby hand\b"
    r"|\bmanually\b"
    r"|\b(?:drown|overwhelm|confus|frustrat|worr(?:y|ied)|afraid|scared|terrif|panic|desperate)\w*"
    r"|\b(?:problem|trouble|headache|nightmare|mess|pain|issue|difficult(?:y|ies)?|hard|tricky"
    r"|challenge|impossible)\b|\bkeep(?:s)? (?:losing|failing|getting|breaking|coming|asking)\b"
    r"|\bfail(?:s|ed|ing)?\b|\bwish (?:I|we|there)\b|\bcan(?:no|['’])t\b|\bunable\b|\brun out of\b"
    r"|\bmust be a\b|\bthere must\b|\bdread\b|\bhow (?:do|to|can|should)\b|\b(?:any|some)(?:one"
    r"|body)\b"
    r"|\b(?:eats?|eating|kills?|killing|costs?) (?:us|our|me|my)\b|\bevery (?:time|year|month"
    r"|week)\b"
)
_JAPANESE = (
    r"困(?:っ|り|る)|悩(?:み|ん|む|ま)|迷(?:い|っ|う|ま)|うまくいか|上手くいか|難し|むずかし"
    r"|つらい|辛い|大変|苦労|苦戦"
    r"|わから(?:ず|な)|分から(?:ず|な)|知ら(?:ず|な)|知りませ|くれな|くれませ|もらえ(?:な|ませ"
    r"|ず)|勇気|苦手|不安|心配|怖|手作業|手書き|限界|課題|教えて|助けて"
    r"|でき(?:ず|な|ませ)|出来(?:ず|な|ませ)|進ま(?:ず|な)|決まら|続か(?:ず|な)|足り(?:ず|な"
    r"|ませ)|間に合わ|回ら(?:ず|な)"
    r"|どうしたら|どうすれば|どうしてい?ま|どうやって|どなたか|誰か|だれか|詳しい方|経験のある方"
    r"|ほしい|欲しい|したいのですが"
    r"|相談(?:したい|に乗)|探して(?:い|ま)|頭が痛|手が回|そもそも|毎[年月週日回].{0,20}(?:ます"
    r"|です|て|ない)|増える一方"
)
# Apart, for neither has anything to find in the other's language.
_MARKS_EN, _MARKS_JA = re.compile(_ENGLISH, re.IGNORECASE), re.compile(_JAPANESE)
_OTHERS = re.compile(
    r"^(?:\W|so |and |but |well,? )*(?:my|our|the|a|an old|one of my|his|her|their"
    r"|someone(?:['’]s)?) "
    r"(?:(?:old|former|best|ex|late|previous|sister|head of(?: our| the)?(?: sister)?) )*-?"
    r"(?:friend|cousin|uncle|aunt|brother|sister|nephew|niece|neighbou?r|colleague|boss|predecessor"
    r"|manager|editor|consultant|landlord|mate|buddy|flatmate|roommate|charity|ex)\b"
    r"|^(?:some(?:one|body) in our|a friend|a colleague)|\basking for (?:a friend|my (?:sister"
    r"|brother|friend|boss))"
    r"|\bon behalf of\b"
    r"|^(?:\W|で、|あの、|そういえば、?|ちなみに、?)*(?:(?:うち|私|わたし|僕|会社|前職|昔|前"
    r"|取引先|近所|大学|高校|友人|知人|隣|元)の)*"
    r"元?(?:友人|友だち|友達|知人|知り合い|先輩|後輩|同僚|上司|部長|課長|社長|専務|係長|店長|部下"
    r"|兄|弟|姉|妹|いとこ|従兄弟"
    r"|叔父|叔母|おじ|おば|義父|義母|義兄|義弟|旦那|主人|ママ友|取引先|クライアント|某社|前職"
    r"|前の(?:会社|職場)|隣の席の人)"
    r"(?:さん|たち)?(?:の[^、。]{1,8})?(?:が|は|も|で|から|に|、)",
    re.IGNORECASE,
)
# To be asked or told something is a story of one's own; what others say is not.
_TOLD = re.compile(
    r"\b(?!(?:I|nobody|that|which|it|what)\b)\w+ (?:says|asks|asked(?! me| us))\b(?! (?:me|us)\b)"
    r"|\b(?:said|asked|wrote)(?: \w+)?:|って(?:言って|聞いて)(?:い|ま)|と言って(?:い|ま)|とのこと"
    r"|口癖|そうです[。!！]?$|^[」』][とっ]",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:last (?:year|month)|years ago|back then|used to|in the past|once)\b.{0,120}"
    r"\b(?:fixed|solved|sorted|got over|switched|moved|now (?:it|we|they|all)|works|better|gone)\b"
    r"|\bneeded\b.{0,80}\b(?:found|gave|got|already|sorted|lent|yesterday)\b"
    r"|\b(?:not any ?more|no longer|they (?:bought|have) .{0,20}now)\b"
    r"|\bwe (?:switched|moved) to\b.{0,60}\b(?:end of story|never looked back|since then)\b"
    r"|(?:昔|以前|去年|昨年|前は|かつて).{0,60}(?:解決|改善|なくな|直り|落ち着|できるようにな)"
    r"|(?:解決|克服|改善)(?:して|し)(?:いま|ま)した|もう(?:大丈夫|解決|困って(?:い)?ません)"
    r"|(?:探して|困って|悩んで)(?:い)?ました(?:が|けど).{0,40}(?:見つか|紹介|もら|いただ|決ま)"
    r"|(?:昔|以前|去年|前に|この前|先日)[^。]{0,60}(?:て|で)?(?:くれま|くださいま|もらいま"
    r"|いただきま)した"
    r"|(?:[早速良]く|よく|楽に|ラクに)なりました|できるそうです|したそうです",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"^(?:\W)*(?:imagine|suppose|say you|what if|if (?:I|we) (?:were|had|ever)|hypothetically"
    r"|let['’]s say)\b"
    r"|^(?:\W)*(?:もし|仮に|例えば|たとえば).{0,40}(?:たら|なら|れば|として)",
    re.IGNORECASE,
)
_SELLS = re.compile(
    r"\b(?:we|I) (?:offer|provide)\b|\b(?:for sale|going cheap|discount|free trial"
    r"|book a (?:demo|call)"
    r"|check out our|our (?:product|service|tool|platform) (?:helps?|does|can))\b"
    r"|\bif (?:any(?:one|body)|you) needs?\b|\bhappy to help\b|\bI can help\b|\bask me\b"
    r"|お手伝い(?:し|でき)ます|ご相談(?:ください"
    r"|くだされ|ご?歓迎|お待ち)"
    r"|お困り(?:の|でし|なら)|お気軽に|教えられます|得意です|(?:弊社|当社)の?(?:サービス|製品"
    r"|ツール)",
    re.IGNORECASE,
)
_WHIM = re.compile(
    r"\b(?:tooth fairy|fair(?:y|ies)|unicorns?|pon(?:y|ies)|robots? (?:that|who|please|by)"
    r"|preferably robots"
    r"|santa|genie|time machine|magic wand|world peace|lottery|mother[- ]in[- ]law"
    r"|asking for (?:me|an? (?!friend)\w+|my cat)\W*$"
    r"|(?:sue|hire|coach|fire|interview|insure|audit) my (?:cat|dog|husband|wife|kids?)"
    r"|(?:need|want|like)s? (?:an? )?(?:\w+ )?(?:husband|wife|boyfriend|girlfriend|nap|beer"
    r"|holiday|sunny day)"
    r"|reads? \w+['’]s mind|scarier)\b|😈|🤡|🙈"
    r"|妖精|(?:猫|犬|推し|宇宙人|神様|ドラえもん|サンタ|魔法使い|忍者|殿様|鬼|幽霊|金魚"
    r"|ハムスター|冷蔵庫|体重計|胃袋)(?:に|を|が|の|は|から|と)"
    r"|されたい人生|石油王|宝くじ|夢の国|来世|前世|魔法の|世界征服|異世界|二度寝|だけです?[笑wｗ]"
    r"|なんちゃって|なんつって"
    r"|(?:飲み|食べ|寝)たいだけ|(?:嫁|妻|夫|旦那|かみさん|母ちゃん|義母)(?:に|の)(?:怒|機嫌|許可"
    r"|お小遣い|小言|説教|請求|稟議|決裁)|言ってみただけ",
    re.IGNORECASE,
)


def may_need(text: str) -> bool:
    """Whether a remark may ask for something at all; cheap, and for what follows it."""
    return "?" in text or "？" in text or is_marked(text)


def may_ask(text: str) -> bool:
    """Whether somewhere in `text` a question may stand."""
    return "?" in text or "？" in text or asking.is_question(text)


def is_marked(sentence: str) -> bool:
    """Whether words of need stand in `sentence`, or it asks."""
    if not sentence.isascii() and _MARKS_JA.search(sentence):
        return True
    return bool(_MARKS_EN.search(sentence)) or asking.is_question(sentence)


def is_unmeant(text: str) -> bool:
    """Whether a whole remark is a jest, sells something, or gives a link as an answer."""
    answers = earnest.LINK.search(text) and not re.search(r"[?？]", earnest.LINK.sub("", text))
    return bool(answers or earnest.is_jest(text) or _WHIM.search(text) or _SELLS.search(text))


def is_told(sentence: str) -> bool:
    """Whether `sentence` gives what somebody else says or asks."""
    return _TOLD.search(sentence) is not None


def is_not_theirs(sentence: str) -> bool:
    """Whether `sentence` is quoted, supposed, over, or about somebody else."""
    return bool(
        is_told(sentence)
        or _OTHERS.search(sentence)
        or _OVER.search(sentence)
        or _SUPPOSED.search(sentence)
    )
