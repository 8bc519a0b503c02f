"""Files that want to do harm: each is refused in one line or read with what must be left of it, within bounds."""

import pathlib
import re

import expectations
from generated_file import GeneratedFile, plain
from trial_base import there

# The program that is tested is one for debugging, many times slower, beside other tests: it gets more time than a reader's
# ten seconds. Its memory is what users give it.
PATIENCE = ('--seconds', '45')
SECONDS = 50
MEMORY = 512
GOOD = re.compile(r'^A page like any other\.$', re.MULTILINE)
# What the files try to fetch and to put elsewhere.
LOOT = re.compile(r'root:[^\n]*:0:0|(?:lol){3,}|kb-pwned')


def check(base, folder, case):
    """Everything that does not hold of one file."""
    unknown = set(case) - {'file', 'expect', 'reason', 'must', 'message_has'}
    if unknown:
        raise KeyError(f'{case["file"]}: expected.yaml has keys that are not known here: {unknown}')
    path = there(folder / case['file'])
    before, beside = base.content(), names_beside(base)
    kind = 'videos' if path.name.endswith(('.vtt', '.ttml', '.json')) else 'articles'
    target = [] if path.suffix == '.xml' else ['--as', f'{kind}/{expectations.slug(path.name)}']
    result = base.run('ingest', str(path), *target, '--apply', *PATIENCE, is_watched=True, limit=SECONDS + 10)
    told = base.ingest(str(path), *target, '--apply', *PATIENCE).sources if result.code == 0 else []
    yield from bounds(base, result, beside)
    if result.code == 0:
        yield from accepted(base, case, told)
    elif result.code == 2:
        yield from refused(base, case, path, result, before)
    else:
        yield f'exit {result.code}: {result.errors.strip()[:300]}'


def bounds(base, result, beside):
    if result.wall > SECONDS:
        yield f'took {result.wall:.1f} s'
    if result.memory > MEMORY:
        yield f'took {result.memory:.0f} MiB'
    if result.sockets:
        yield 'opened a connection'
    if base.strangers():
        yield f'made {base.strangers()}'
    made = names_beside(base) - beside
    if made:
        yield f'made {sorted(made)}'
    if 'Fatal error' in result.errors or 'Sanitizer' in result.errors:
        yield f'crashed: {result.errors[:300]}'


def names_beside(base):
    """What the files name: in the folder of temporary files and above the knowledge base."""
    places = [pathlib.Path('/tmp'), pathlib.Path('/'), base.outside, base.root.parent, base.root]
    return {str(path) for place in places for path in place.glob('*kbo3*')} | {
        str(path) for place in places for path in place.glob('*kb-pwned*')}


def refused(base, case, path, result, before):
    if case['expect'] in ('accept', 'accept_with_warning'):
        yield f'is refused: {result.errors.strip()[:300]}'
    lines = result.errors.splitlines()
    if len(lines) != 1 or path.name not in result.errors:
        yield f'says {result.errors[:300]!r}, not one line with its name'
    if base.content() != before:
        yield 'wrote something all the same'
    if case.get('message_has', '') not in result.errors:
        yield f'does not say {case["message_has"]!r}: {result.errors.strip()!r}'


def accepted(base, case, told):
    if case['expect'] == 'reject':
        yield 'is not refused'
        return
    entries = [result['entry'] for result in told if result['entry']]
    files = [base.generated(entry) for entry in entries if base.generated(entry).exists()]
    texts = [path.read_text(encoding='utf-8', errors='replace') for path in files]
    for path in files:
        yield from expectations.byte_faults(path.read_bytes(), path.name)
    warnings = [f'{warning["code"]}: {warning["message"]}' for result in told for warning in result['warnings']]
    if case['expect'] == 'accept_with_warning' and not warnings:
        yield 'gives no warning'
    generated = [GeneratedFile(text) for text in texts]
    shown = '\n'.join(file.facts_text + file.shown for file in generated)
    if found := LOOT.search(shown):
        yield f'gave {found[0][:40]!r}'
    if case['expect'] == 'reject_or_first' and ('First' not in shown or 'Second' in shown):
        yield 'is neither refused nor read as its first part'
    for must in case.get('must', []):
        if must not in MUSTS:
            raise KeyError(f'{case["file"]}: expected.yaml has a demand that is not known here: {must}')
        if not MUSTS[must](Read(base, generated, shown, warnings, told)):
            yield f'not so: {must} (warnings: {warnings[:5]})'


class Read:
    """What was made of a file."""

    def __init__(self, base, files, shown, warnings, told):
        self.base, self.files, self.shown, self.warnings, self.told = base, files, shown, warnings, told
        self.warned = '\n'.join(warnings)

    def has(self, text):
        return text in plain(self.shown)

    def is_found(self, text):
        return bool(self.base.search(f'"{text}"'))

    def has_heading(self, text):
        return any(text in file.headings for file in self.files)


def has_two_hrefs_reported(read):
    return read.warned.count('passwd') >= 2 or bool(re.search(r'\b(2|two)\b', read.warned))


def each_spine_file_once(read):
    return plain(read.shown).count('Safe text kbo3') == 1 and plain(read.shown).count('second kbo3') <= 1


def tells_of_slides(read):
    slides = [piece.slide for file in read.files for piece in file.slides]
    return slides in ([1], [1, 2], [1, 2, 3]) and 'slide-repeated' in read.warned and 'slide-missing' in read.warned


def skips_bad_times(read):
    return bool(re.search(r'\d|one|two|three', read.warned)) and not read.has('bad time')


# Each demand as expected.yaml words it.
MUSTS = {
    'text kbo3 indexed': lambda read: read.has('kbo3') and read.is_found('Safe text kbo3'),
    # `bounds` looks for those of every file.
    'no file made from ../, /tmp, backslash or symlink names': lambda read: True,
    'no network connection': lambda read: True,
    'ends within the limit': lambda read: True,
    'chapter One kept': lambda read: read.has_heading('One') and read.has('Safe text kbo3'),
    'two hrefs reported and skipped': has_two_hrefs_reported,
    'body heading kbo3 kept': lambda read: read.has_heading('Body kbo3'),
    'title Deep kbo3': lambda read: any(result['facts']['title'] == 'Deep kbo3' for result in read.told),
    'tail-kbo3 or a truncation warning, never a silent cut':
        lambda read: read.has('tail-kbo3') or re.search('deep|cut|nest', read.warned),
    'tail-kbo3': lambda read: read.has('tail-kbo3') and read.is_found('tail-kbo3'),
    'each spine file once': each_spine_file_once,
    'fallback cycle c2/c3 ends': lambda read: True,
    'missing idref reported': lambda read: 'missing' in read.warned,
    'slide list of 3, r:id repeated and one dangling: report': tells_of_slides,
    'file:///etc/passwd not read': lambda read: 'root:' not in read.shown,
    'no NUL or ESC in output': lambda read: '\0' not in read.shown and '\x1b' not in read.shown,
    'bad and negative times skipped with a count': skips_bad_times,
    'heading kbo3 kept': lambda read: read.has_heading('Heading kbo3'),
    'bad date reported': lambda read: '2021-13-45' in read.warned or 'date' in read.warned,
    'tags string taken as one tag': lambda read: read.told[0]['facts']['tags'] == ['not-a-list'],
    'chapter ok at 20 kept': lambda read: {'second': 20, 'title': 'ok'} in read.told[0]['facts']['chapters'],
}


def check_batch(base, folder, cases, good):
    """All of them at once with one good file: that one is written, and each bad one has its line."""
    paths = [str(folder / case['file']) for case in cases]
    middle = len(paths) // 2
    files = [*paths[:middle], str(good), *paths[middle:]]
    result = base.run('ingest', *files, *PATIENCE, limit=SECONDS * len(paths))
    if result.code != 2:
        yield f'exit {result.code}: {result.errors.strip()[:300]}'
        return
    lines = result.errors.splitlines()
    if any(GOOD.search(path.read_text(encoding='utf-8')) for path in (base.root / 'Content').rglob('*.ingest.md')):
        told = base.ingest(*files, *PATIENCE, limit=SECONDS * len(paths))
    else:
        yield f'{good.name} is not written'
        return
    refusals = [source for source in told.sources if source['outcome'] == 'refused']
    if len(lines) != len(refusals):
        yield f'{len(refusals)} files are refused, in {len(lines)} lines'
    named = {source['input'] for source in told.sources}
    for case in cases:
        name = pathlib.Path(case['file']).name
        if not any(name in text for text in named):
            yield f'{name} is passed over in silence'
        if case['expect'] == 'reject' and not any(name in source['input'] for source in refusals):
            yield f'{name} is not refused'
    if base.strangers():
        yield f'made {base.strangers()}'
