"""What somebody's words are about, as a noun phrase instead of a quotation."""

from __future__ import annotations

from followup.names.greeting import is_japanese
from followup.names.normalise import clean
from followup.rendering.paraphrasing import english
from followup.rendering.quoting import quotable, telling

_LONGEST = 300


def about(text: str, language: str) -> str:
    """A phrase out of `text` that can stand behind "about" (before 「について」); '' if unsure.

    `language` is the letter's; words of another language are not paraphrased. Only words that
    stand in `text` are used, in their order.
    """
    sentence = telling(clean(text))
    if len(sentence) > _LONGEST or not quotable(sentence):
        return ""
    if is_japanese(sentence) != (language == "ja"):
        return ""
    if language == "en":
        return english.about(sentence)
    # Brings many patterns along, for which letters in English need not wait.
    from followup.rendering.paraphrasing import japanese

    return japanese.about(sentence)
