"""Which lines are the same human, and who that is.

Silent only where nothing can be mistaken: the same mailbox, the platform's own id, or the
same name that comes back within minutes. What rests on a full name alone is provisional, and
must be confirmed before an address is written to. What the user decided stands.
"""
