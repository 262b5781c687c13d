"""draft: matches or chosen people -> words, stored as proposed drafts."""

from followup.rendering import Preview
from followup.steps.draft.drafting import Drafted, draft, preview, renew
from followup.steps.draft.gathering import Wish

__all__ = ["Drafted", "Preview", "Wish", "draft", "preview", "renew"]
