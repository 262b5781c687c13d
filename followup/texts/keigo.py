"""Remarks on the manners of a Japanese draft; {found} stands in it, {better} may take its place."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "twice": (
        "“{found}” is polite twice over; “{better}” is enough.",
        "「{found}」は敬語が重なっています。「{better}」で十分です。",
    ),
    "let-me": (
        "“{found}” asks for leave that nobody needs to give; write “{better}”.",
        "「{found}」はへりくだりすぎの言い方です。「{better}」とすると自然です。",
    ),
    "many-let-me": (
        "“Sasete itadaku” stands there {number} times; “itashimasu” does for most of them.",
        "「させていただく」が {number} 回あります。いくつかは「いたします」に替えられそうです。",
    ),
    "humbles-them": (
        "“{found}” lowers the reader, not you; write “{better}”.",
        "「{found}」は相手の動作をへりくだらせています。「{better}」とすると失礼がありません。",
    ),
    "clipped": (
        "“{found}” is spoken language; in a letter write “{better}”.",
        "「{found}」は話し言葉です。書くときは「{better}」が安心です。",
    ),
    "title-twice": (
        "“{found}” carries two titles; one is enough: “{better}”.",
        "「{found}」は敬称が重なっています。「{better}」のように一つで十分です。",
    ),
    "titles-mixed": (
        "{name} is called both sama and san; keep to one of them.",
        "{name} さんの敬称に「様」と「さん」が混ざっています。どちらかにそろえてください。",
    ),
    "to-a-friend": (
        "“{found}” sounds familiar to somebody you hardly know; write “{better}”.",
        "「{found}」は、まだ親しくない方にはくだけて聞こえます。「{better}」とすると安心です。",
    ),
    "from-above": (
        "“{found}” is said to those below oneself; write “{better}”.",
        "「{found}」は目上の方には使わない言葉です。「{better}」とすると安心です。",
    ),
    "same-again": (
        "“{found}” says the same thing twice; “{better}” is enough.",
        "「{found}」は意味が重なっています。「{better}」で十分です。",
    ),
    "plain": (
        "“{found}” ends plainly among polite sentences; end it with desu or masu.",
        "「{found}」だけ「だ・である」調です。「です・ます」にそろえてください。",
    ),
    "no-greeting": (
        "No name stands at the top; begin with the reader's name and sama, on a line of its own.",
        "宛名がありません。1 行目に、お相手のお名前と「様」を書いてください。",
    ),
}
