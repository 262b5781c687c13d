"""Logging in at Google or Microsoft, with an application of the user's own (OAuth 2.0)."""

from followup.mail.oauth.browser import log_in
from followup.mail.oauth.device import log_in_by_device
from followup.mail.oauth.tokens import Token, refreshed

__all__ = ["Token", "log_in", "log_in_by_device", "refreshed"]
