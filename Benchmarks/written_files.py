"""Which files a program wrote, and which of them it had to."""

import hashlib
from dataclasses import dataclass


@dataclass
class FileState:
    inode: int
    modified: int  # nanoseconds
    digest: bytes


@dataclass
class Writing:
    written: list  # files that are new or were put there again
    changed: list  # those of them whose bytes are others
    removed: list

    @property
    def needless(self):
        return sorted(set(self.written) - set(self.changed))

    def in_words(self):
        pages = sum(path.endswith(".html") for path in self.changed)
        removed = f", {len(self.removed)} removed" if self.removed else ""
        needless = f"; without need {', '.join(self.needless[:3])}" if self.needless else ""
        return f"{len(self.written)} written, {len(self.changed)} of them changed ({pages} pages){removed}{needless}"


def digest_of(path):
    return hashlib.blake2b(path.read_bytes(), digest_size=16).digest()


def state_of(folder, before=None):
    """The state of each file by its path, but for hidden ones, which are a program's own marks.

    A file whose inode and time are those before is not read again.
    """
    states = {}
    for path in folder.rglob("*"):
        if not path.is_file() or path.name.startswith("."):
            continue
        name, status = path.relative_to(folder).as_posix(), path.stat()
        known = (before or {}).get(name)
        is_same = known and (known.inode, known.modified) == (status.st_ino, status.st_mtime_ns)
        states[name] = known if is_same else FileState(status.st_ino, status.st_mtime_ns, digest_of(path))
    return states


def compare(before, after):
    written = sorted(name for name, state in after.items() if state != before.get(name))
    changed = [name for name in written if name not in before or before[name].digest != after[name].digest]
    return Writing(written, changed, sorted(before.keys() - after.keys()))
