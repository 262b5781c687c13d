"""followup: the hour after an online study session."""

__version__ = "0.1.0"
