"""How people say no in English. Sentences come folded: lower case, straight quotation marks."""

from __future__ import annotations

import re

_NOT = r"(?:do not|don't|dont|never|not)"
_REACH = r"(?:contact|e-?mail|mail|message|write|text|call|dm|phone|spam|bother|pester|disturb)"
_REACHING = (
    r"(?:contacting|e-?mailing|mailing|messaging|writing|texting|calling|spamming|bothering"
    r"|sending|pestering|disturbing)"
)
_MAILS = r"(?:contact|e-?mails?|mails?|messages?|mailings?|communications?|newsletters?|invit\w+)"
_AGAIN = (
    r"(?:me|us|here|again|any ?more|any ?longer|further|this address|my (?:work|private|company))"
)
# Lists of those who come or speak: somebody who leaves one may like to be written to.
_ROTA = (
    r"(?!(?: from| off| out)?(?: of)? (?:the|your|that|this|tonight's) (?:\w+ )?(?:speak|wait|guest"
    r"|rota|schedul|agenda|calendar|line-?up|attend|rsvp|thread|call\b))"
)
_NEVER = re.compile(
    rf"\b{_NOT} (?:to )?(?:ever |please |just |you dare )?{_REACH}(?: to)? {_AGAIN}\b"
    r"(?! (?:there|on \w+[,;]))"
    rf"|(?<!\bi )\b{_NOT} (?:ever |please )?(?:reach out|get in touch|follow up"
    r"|send)\b(?! (?:a|an|it|the|your slides)\b)"
    r"|(?<!don't )(?<!not )(?<!never )\b(?:stop|quit|cease|refrain from|avoid"
    rf"|no more) {_REACHING}\b|\bcease (?:and desist|all)\b"
    rf"|\b(?:please|kindly|mind|you|ask|rather|prefer) not (?:to )?(?:be )?(?:{_REACHING}"
    rf"|{_REACH}(?:ed|d)?)\b|\bno (?:more|further|additional) (?:\w+ )?{_MAILS}\b"
    rf"|(?:^|\bplease,? )no (?:(?:cold|sales|marketing|unsolicited) )?{_MAILS}(?:,? please"
    r"| to me)?\W*$|\bunsubscribe\b(?! (?:from this (?:group|list)|link|here|at any|by|url"
    r"|at https?))|\bopt(?:ing)?[ -]?(?:me )?out\b(?! of the (?:box|call))"
    rf"|\b(?:remove|delete|erase) (?:me|us)\b{_ROTA}"
    r"|\b(?:remove|delete|erase|drop) (?:my|our) (?:name|e-?mail|mail|address|data|details"
    r"|contact|personal|information)|\b(?:remove|delete|erase) this (?:e-?mail |mail )?address"
    rf"|\b(?:take|strike|drop|cross) (?:me|us|my (?:name|address|e-?mail)) (?:off|from"
    rf"|out)\b{_ROTA}"
    r"|\b(?:leave me|let me) (?:alone|be\W*$|in peace|out)|\blose my (?:number|e-?mail|address)\b"
    r"|\b(?:do not|don't|dont|no longer) (?:want|wish|care|like|consent|agree"
    rf"|intend)\b.{{0,30}}\b(?:contact(?:ed)?|{_MAILS}|hear(?:ing)? (?:back )?from"
    r"|be (?:written|mailed|messaged|added))\b|\b(?:this is|considered|consider this"
    r"|report(?:ed|ing)? (?:this|you|it)|marked? (?:this|you)|sending) (?:as "
    r"|for )?(?:unsolicited|spam|harassment)\b|\bharass(?:ing|ment)\b"
    r"|\bforget (?:about )?(?:me\b|my (?:address|e-?mail))"
    r"|\bno need to (?:contact|e-?mail|write to|message|get in touch|follow up|reach out)"
    r"|\b(?:don't|do not|never) (?:accept|answer|respond to|reply to|read"
    rf"|take) (?:\w+ )?(?:unsolicited|cold|such|these|strangers|{_MAILS})\b"
    r"|\bif you (?:did not|didn't|do not|don't|would not|wouldn't|could not"
    rf"|couldn't) (?:{_REACH}|send|reach)|\b(?:not|never) (?:to )?be(?:ing)? (?:contacted"
    r"|e-?mailed|mailed|messaged|written to|approached|added|disturbed)\b"
    rf"|\bbe left out of (?:\w+ )?{_MAILS}"
    r"|\bbe left (?:alone|in peace)|\b(?:refrain from|cease|stop) (?:\w+ ){0,2}(?:contact"
    r"|communications?|e-?mails?|mails|messages|correspondence)\b"
    r"|\b(?:never|didn't|did not) (?:gave|given|give|consent|agree|sign up|signed up|subscribe"
    r"|opt)\w*\b|\b(?:do not|don't|never|not) (?:consent"
    r"|(?:agree|gave|given|permitted) to (?:this|be|my))"
    rf"|\bthis (?:was|were|is|be|to be) (?:your|the) (?:very )?(?:last|only|final) {_MAILS}\W*$"
    r"|\b(?:not|you don't) use (?:my|this) (?:e-?mail|address|data|details|name)"
    r"|\b(?:please|kindly|pls|plz|just) stop\W*$|\bnot open to (?:\w+[ -]){0,4}(?:contacts?"
    r"|messages|networking|connecti\w+|mails?|e-?mails?)"
    r"|\b(?:wish|want|like|asked?) (?:to be (?:removed|taken off|deleted)|off (?:this|your|the))"
    r"|\bi(?:'m| am|'ll| will) (?:now )?(?:be )?(?:block|report)(?:ing)? (?:you|this)"
    r"|\bnot (?:be )?comfortable (?:being|with (?:this|you|being|strangers|sharing))",
)
_DECLINES = re.compile(
    r"\b(?<!was )(?<!were )(?:not|no longer|isn't|aren't) (?:\w+ )?interested\b(?! only| just)"
    r"|\b(?:all set\W*$|(?:i'm|we're) (?:all set|good),? (?:thanks|thank you)\W*$)"
    r"|\b(?:thanks?|appreciate)\b.{0,40}\bbut (?:i'm|i am|we're|we are) (?:good|fine|ok)\W*$"
    r"|\b(?:isn't|is not|not) something (?:i'm|i am|we're|we are|i want|for me)\b"
    r"|\bkeep my (?:inbox|mailbox|e-?mail|mail|address) (?:\w+ ){0,2}(?:for|to|private|free)\b"
    r"|\bi (?:do not|don't) (?:do|take part in|engage in) (?:networking|cold|follow-?ups?)\b"
    r"|\bnot (?:accepting|adding|taking on) (?:any )?(?:new )?contacts|\b(?:it's|it is"
    r"|as) a (?:\w+ )?no\b(?!-)"
    r"|\bi(?:'m| am) declining|\b(?:i|we) (?:do not|don't) want (?:your|any of)\b"
    r"|\bleave it (?:there|at that)\W*$|\bnot keen\b|\bhard pass\b"
    r"|\b(?:don't|do not) think (?:this|it|that) is (?:really )?for me"
    r"|\b(?:have|need|going|want) to (?:say no|(?:\w+ly )?(?:pass|decline))\b(?! (?:it|this|that"
    r"|the|by))|\b(?:rather|prefer to|like to) keep (?:it|this|that|my|things) (?:\w+ ){0,3}(?:to"
    r"|within|private)|\b(?:have|has|i've) (?:no|zero|little) (?:\w+ )?interest\b|\bno interest\b"
    r"|\bno,? (?:thanks|thank you|thx)\b(?! (?:are |is )?(?:needed|necessary|required)| to\b"
    r"| for (?:the|your) (?:talk|help|work|answer|session|slides))|\bno,? i'?m (?:good|fine|ok)\b"
    r"|\b(?:thanks|thank you|thx|appreciate it|kind of you|flattered)[^.!?]{0,40}\bbut,? (?:no"
    r"|nope)\b|\b(?:would|i'd|'d|i|we) (?:really |much )?(?:rather"
    r"|prefer(?: to)?) not\b(?! (?:to )?(?:use|wait|turn|have (?:a|it)|meet (?:on|in|at)"
    r"|do (?:it|\w+day)))|\bprefer (?:that )?(?:you |we )?(?:did not|didn't|do not|don't"
    r"|to be left)\b|\b(?:i|we)(?:'ll| will| must| would|'d)? (?:have to )?(?:respectfully |"
    r"politely )?(?:pass\b(?! (?:it|this|that|the|your|them|you|by|through|along"
    r"|on (?:your|the|to)))|decline)\b"
    r"|\bpass on (?:this|(?:the|your) (?:offer|invitation|opportunity))\b"
    r"|(?:\bnot|n't) (?:really |quite )?for me\b(?! to\b)"
    r"|\b(?:i|we) (?:really |just )?(?:do not|don't) (?:need|want) (?:this|it|these|that|such)\b"
    r"|\b(?:do not|don't|not) (?:wish|want|looking|going|care"
    r"|like|plan) to (?:stay in touch|connect|network|continue|talk|meet|exchange|correspond)\b"
    r"|\bnot looking (?:for|to) (?:\w+ ){0,3}(?:contacts?|connect\w*|network\w*|meet|services?)\b",
)
_ALONE = re.compile(
    r"(?:please,? )?(?:don't|do not|no more)(?:,? (?:please|thanks|thank you))?\W*"
    r"|(?:(?:please|pls|plz|kindly) )?stop(?: it| this| that| now| all| please"
    r"| mailing| e-?mails?)*\W*"
    r"|(?:please )?(?:unsubscribe|remove|opt[ -]?out|take me off)(?: me)?(?: please)?\W*"
    r"|(?:no,? (?:thanks|thank you)|not interested|leave me alone|go away|don't bother)\W*"
)
# Said to the reader, not of the writer: footers, offers, conditions.
_NOT_OWN = re.compile(
    r"^(?:\W|and |but )*(?:if|unless|in case|should) (?:you|this|your|anyone)\b"
    r"|\bto (?:unsubscribe|opt[ -]?out|stop (?:receiving|getting))\b[^.]{0,60}"
    r"(?:click|visit|send|e-?mail|reply|go to|use|https?:)"
    r"|\byou (?:can|may|could) (?:unsubscribe|opt)\b|\byou (?:are receiving|received) this\b"
    r"|\b(?:don't|do not|never|not) (?:be afraid|be shy|hesitate|wait|forget)\b"
    r"|\bunsubscribe(?: here)?\s*[:<(|]|^unsubscribe \|"
)
_INTENDED = re.compile(r"\bi do not want to unsubscribe|\bdon't want to unsubscribe")
_LATER = re.compile(
    r"\b(?:how about|what about|instead|another (?:day|time|week)|next (?:week|month|time|year)"
    r"|later (?:this|in)|in (?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december)|after (?:the|my|that)"
    r"|(?:monday|tuesday|wednesday|thursday|friday) (?:would|works|is)|once (?:things|i)|ping me"
    r"|(?:try|ask|write to) me (?:again|later|in))\b"
)
_WANTS = re.compile(
    r"(?<!not )\b(?:happy|love|glad|keen|delighted) to (?:chat|talk|meet|hear|answer|help|introduce"
    r"|show|share|swap|catch up)\b|(?<!not )\blook(?:ing)? forward to\b|"
    r"\blet me know (?:if|when|whether|how it)\b"
    r"|\bkeep me (?:posted|updated|in the loop)\b|\bshall (?:i|we)\b"
    r"|\b(?:put|get) you (?:\w+ ){0,2}in touch\b|\blet's (?:talk|chat|meet|do|catch)\b"
)


def never(sentence: str) -> bool:
    """Whether the writer asks not to be written to again."""
    if _ALONE.fullmatch(sentence) or _INTENDED.search(sentence):
        return True
    return not _NOT_OWN.search(sentence) and _NEVER.search(sentence) is not None


def declines(sentence: str) -> bool:
    """Whether the writer declines politely."""
    return not _NOT_OWN.search(sentence) and _DECLINES.search(sentence) is not None


def goes_on(sentence: str) -> bool:
    """Whether the writer names a later time, or wants to go on."""
    return _LATER.search(sentence) is not None or _WANTS.search(sentence) is not None


def bare_no(words: str) -> bool:
    """Whether these few words are a no and nothing else."""
    return _ALONE.fullmatch(words) is not None
