"""sync: what came back by mail, and what it settles.

Reads only. Ask of each line: and if the connection goes now? What was stored stays, and a
folder counts as read only as far as every mail in it was looked at.
"""

from followup.steps.sync.deciding import confirm, pending
from followup.steps.sync.syncing import Synced, sync
from followup.steps.sync.telling import News, elsewhere, question

__all__ = ["News", "Synced", "confirm", "elsewhere", "pending", "question", "sync"]
