"""Template + facts -> words for one person. Pure but for reading template files.

`render` makes the words, `checks` looks at them, `editing` shows them as a text and back.
"""

from __future__ import annotations

from followup.rendering.basis import basis
from followup.rendering.language import pick_language
from followup.rendering.letter import Preview, faults, preview, render
from followup.rendering.opening import opening
from followup.rendering.presence import attended
from followup.rendering.promise import promised
from followup.rendering.situation import Earlier, Situation, pick_template
from followup.rendering.telling import helps
from followup.rendering.templates import Template

__all__ = [
    "Earlier",
    "Preview",
    "Situation",
    "Template",
    "attended",
    "basis",
    "faults",
    "helps",
    "opening",
    "pick_language",
    "pick_template",
    "preview",
    "promised",
    "render",
]
