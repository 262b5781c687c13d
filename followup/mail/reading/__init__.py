"""Reading what comes back: pure, from bytes to `Incoming`, whatever a stranger has written."""

from followup.mail.reading.glancing import glance
from followup.mail.reading.reader import read
from followup.mail.reading.subjects import bare

__all__ = ["bare", "glance", "read"]
