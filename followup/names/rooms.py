"""Cameras, screens and codecs of meeting rooms, under the names they sign in with."""

from __future__ import annotations

_KIND = r"(?:[ -](?:mini|pro|plus|max|s|room|huddle|group|kit|bar|hub|[a-z]{0,2}\d{1,4}\+?))*"
_MAKES = (
    r"meeting owl|owl labs|owl(?= (?:bar|pro|\d))"
    r"|neat ?(?:bar|board|frame|pad|center|symphony)"
    r"|(?:logitech |logi )?rally(?= (?:bar|plus|camera))|(?:logitech|logi) (?:rally|tap|scribe"
    r"|sight|brio|connect|meetup|group|conferencecam|roommate)"
    r"|(?:poly|polycom|hp poly) (?:studio|trio|eagleeye|realpresence|hdx|group|[gxrpe]\d{2,4})"
    r"|(?:cisco|webex|tandberg) (?:webex )?(?:room|board|desk|codec|quad|spark board|telepresence"
    r"|[sdm]x\d{1,3})|telepresence"
    r"|surface hub|thinksmart(?: hub| one| core)?|(?:microsoft )?teams rooms?"
    r"|(?:google )?meet (?:hardware|series one)|yealink (?:meetingbar|meetingboard|mvc\d*|uvc\d*)"
    r"|meetingbar|meetingboard|dten(?: (?:me|go|board|d7))?|(?:jabra )?panacast|huddlecam"
    r"|kandao meeting|(?:barco )?clickshare|crestron (?:flex|mercury)|bose videobar"
)
# A place may stand behind: "Neat Bar - 3F", "Rally Bar (Osaka)".
ROOM_SYSTEM = (
    rf"(?:.{{1,30}} )?(?:{_MAKES}){_KIND}(?: ?[-–(/].{{1,30}})?"
    r"|(?:tv|テレビ|web)会議(?:用?(?:端末|システム|pc|室|カメラ))?[a-z0-9]{0,3}|会議用.{1,8}"
    r"|.{0,10}(?:ミーティング|セミナー|カンファレンス)ルーム ?[a-z0-9]{0,3}"
    r"|(?:제 ?)?\d{0,2} ?회의실 ?[a-z0-9]{0,3}"
)
