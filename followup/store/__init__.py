"""Everything that is remembered: one SQLite file, its SQL, and typed functions around it.

A function takes the connection first and returns values of `followup.model`; a row never
leaves this room. Moments are stored as ISO text in UTC, local times as naive ISO text.
"""

from followup.store.transactions import transaction

__all__ = ["transaction"]
