"""Any bytes to rows: encodings, delimiters, section tables, dates and header words. Pure."""

from followup.tables.documents import Document, from_bytes, read
from followup.tables.rows import Row, head, rows

__all__ = ["Document", "Row", "from_bytes", "head", "read", "rows"]
