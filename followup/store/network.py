"""Is a path on a network drive? SQLite's WAL and locks cannot be trusted there.

Source: https://www.sqlite.org/wal.html, "All processes using a database must be on the same
host computer; WAL does not work over a network filesystem."
"""

from __future__ import annotations

import re
from pathlib import Path

MOUNTS = Path("/proc/mounts")
REMOTE = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "afs", "ncpfs", "ceph", "glusterfs"}
    | {"lustre", "beegfs", "gpfs", "davfs"}
    | {f"fuse.{name}" for name in ("sshfs", "rclone", "davfs", "davfs2", "s3fs", "gcsfuse")}
    | {f"fuse.{name}" for name in ("glusterfs", "ceph", "smbnetfs", "curlftpfs", "gvfsd-fuse")}
)


def remote_kind(path: Path) -> str | None:
    """The name of the network file system that holds `path`, or None."""
    whole = path.resolve()
    if whole.drive.startswith("\\\\"):
        return "smb"
    try:
        mounts = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return None
    kind = _kind(whole, mounts)
    return kind if kind in REMOTE else None


def _kind(path: Path, mounts: str) -> str | None:
    """The type of the innermost mount above `path`; the last of equals is the visible one."""
    best, kind = -1, None
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), fields[1]))
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), fields[2]
    return kind
