"""The sessions that are kept, with those of their lists that the backup lacks."""

from __future__ import annotations

from followup.store.carrying.copying import SQL, carry_over, copy, ours_of
from followup.store.running import Connection, rows


def keep(db: Connection) -> None:
    """Sessions, files, lines, remarks and the people in them; inside a transaction."""
    rows(db, SQL["keep_sessions"])
    carry_over(db, "sessions", SQL["new_sessions"])
    carry_over(db, "files", SQL["new_files"], {"session_id": ours_of("sessions", "session_id")})
    file, line = ours_of("files", "file_id"), ours_of("attendances", "attendance_id")
    place = {"file_id": file, "session_id": SQL["session_of_file"].replace(":file", file)}
    carry_over(db, "attendances", SQL["of_new_files"], place)
    spoken = {"id": "NULL", "attendance_id": line, **place}
    copy(db, "remarks", SQL["of_new_files"], spoken)
    # Whoever is in these lists, and whoever was written to, under their links of today.
    carry_over(db, "people", SQL["new_people"])
    person = {"id": "NULL", "person_id": ours_of("people", "person_id")}
    copy(db, "notes", SQL["of_new_people"], person)
    copy(db, "links", SQL["of_new_lines"], {**person, "attendance_id": line})
    rows(db, SQL["map_readers"])
    rows(db, SQL["link_again"])
