"""A knowledge base in a temporary folder, and the program run in it under a clock."""

import json
import os
import pathlib
import subprocess
import tempfile
import threading
import time


class Result:
    def __init__(self, arguments, code, output, errors, wall, memory, sockets):
        self.arguments, self.code, self.output, self.errors = arguments, code, output, errors
        # In seconds, and in MiB: of all its processes together where that was watched, else of the largest.
        self.wall, self.memory = wall, memory
        # What any of its processes had open to others.
        self.sockets = sockets

    @property
    def sources(self):
        return json.loads(self.output)['sources']

    @property
    def why(self):
        """What was not read, and why not."""
        try:
            told = [f'{source["input"]}: {source["reason"]}' for source in self.sources if source['reason']]
        except ValueError:
            told = []
        return '; '.join([*told, self.errors.strip()]).strip('; ')


class TrialBase:
    """`with TrialBase(kb) as base:` makes one, four folders deep in an empty one."""

    def __init__(self, kb):
        self.kb = str(pathlib.Path(kb).resolve())

    def __enter__(self):
        self.temporary = tempfile.TemporaryDirectory(prefix='kb-samples-')
        self.outside = pathlib.Path(self.temporary.name).resolve()
        self.root = self.outside / 'one' / 'two' / 'three' / 'base'
        self.root.parent.mkdir(parents=True)
        made = self.run('init', str(self.root), folder=self.root.parent)
        if made.code:
            raise RuntimeError(f'kb init: {made.errors}')
        return self

    def __exit__(self, *_):
        self.temporary.cleanup()

    def run(self, *arguments, folder=None, is_watched=False, limit=120):
        """Runs the program to its end, or ends it after `limit` seconds, which is code -9."""
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            start = time.monotonic()
            process = subprocess.Popen([self.kb, *arguments], stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
                                       cwd=folder or self.root, env={**os.environ, 'NO_COLOR': '1'})
            watch = Watch(process.pid) if is_watched else None
            timer = threading.Timer(limit, process.kill)
            timer.start()
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.monotonic() - start
            timer.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            memory, sockets = watch.end() if watch else (0, set())
            output.seek(0)
            errors.seek(0)
            return Result(arguments, process.returncode, output.read().decode(errors='replace'),
                          errors.read().decode(errors='replace'), wall, max(memory, usage.ru_maxrss / 1024), sockets)

    def ingest(self, *arguments, **options):
        return self.run('ingest', '--format', 'json', *arguments, **options)

    def search(self, query, limit=50):
        """The hits, best first; none where only a part of what was asked for is anywhere."""
        answer = self.run('search', '--format', 'json', '--limit', str(limit), '--', query)
        found = json.loads(answer.output) if answer.output else {'hits': []}
        return [] if query.startswith('"') and (found['notes'] or found['unknown']) else found['hits']

    def generated(self, entry):
        return self.root / 'Content' / f'{entry}.ingest.md'

    def written(self, entry):
        return self.root / 'Content' / f'{entry}.md'

    def content(self):
        """The bytes of each file under Content."""
        return {str(path.relative_to(self.root)): path.read_bytes()
                for path in sorted((self.root / 'Content').rglob('*')) if path.is_file()}

    def strangers(self):
        """What lies where nothing may: beside the knowledge base, and in it outside of Content and its own cache."""
        own = ('Content', '.kb', 'Site', 'kb.yml', '.gitignore')
        beside = [path for path in self.outside.rglob('*') if self.root not in path.parents and path != self.root
                  and path not in self.root.parents]
        inside = [path for path in self.root.iterdir() if path.name not in own]
        odd = [path for path in (self.root / 'Content').rglob('*') if path.is_symlink()]
        return sorted(str(path.relative_to(self.outside)) for path in beside + inside + odd)


class Watch(threading.Thread):
    """Adds up the memory of a process and all that come from it, and looks for open sockets, until told to end."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self.process, self.peak, self.sockets = process, 0, set()
        self.ended = threading.Event()
        self.start()

    def run(self):
        while not self.ended.wait(0.02):
            family = self.family()
            self.peak = max(self.peak, sum(resident(process) for process in family) / 1024)
            for process in family:
                self.sockets |= open_sockets(process)

    def end(self):
        self.ended.set()
        self.join()
        return self.peak, self.sockets

    def family(self):
        children = {}
        for name in os.listdir('/proc'):
            if name.isdigit() and (parent := parent_of(int(name))) is not None:
                children.setdefault(parent, []).append(int(name))
        found, waiting = [], [self.process]
        while waiting:
            process = waiting.pop()
            found.append(process)
            waiting += children.get(process, [])
        return found


def read(path):
    try:
        return pathlib.Path(path).read_text(errors='replace')
    except OSError:
        return ''


def parent_of(process):
    fields = read(f'/proc/{process}/stat').rpartition(')')[2].split()
    return int(fields[1]) if len(fields) > 1 else None


def resident(process):
    """In KiB."""
    for line in read(f'/proc/{process}/status').splitlines():
        if line.startswith('VmRSS:'):
            return int(line.split()[1])
    return 0


def open_sockets(process):
    try:
        links = [os.readlink(f'/proc/{process}/fd/{name}') for name in os.listdir(f'/proc/{process}/fd')]
    except OSError:
        return set()
    return {link for link in links if link.startswith('socket:')}


def there(path):
    """A sample that is not there would look like one that is refused."""
    if not path.is_file():
        raise FileNotFoundError(f'no such sample: {path}')
    return path
