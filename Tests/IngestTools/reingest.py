"""Reading a source again: nothing is written where nothing has changed, and what people wrote stays where it was."""

import shutil

from generated_file import GeneratedFile, plain
from trial_base import there

ENTRY = 'talks/read-again'
NOTE = 'A note of ours that the source does not have.'
LOST_NOTE = 'A note of ours on a slide that goes.'


def check_same(base, folder, case):
    """The second run of the same source."""
    known = {'no file changes (byte for byte), exit 0, says \'unchanged\''}
    if set(case['expect']) != {'second_run'} or case['expect']['second_run'] not in known:
        raise KeyError(f'{case["id"]}: expected.yaml asks for what is not known here: {case["expect"]}')
    source = str(there(folder / case['file']))
    first = base.run('ingest', source, '--as', ENTRY)
    if first.code:
        yield f'exit {first.code}: {first.why}'
        return
    before = stamps(base)
    for arguments in [(source, '--as', ENTRY), ('--again',), ('--again', ENTRY)]:
        result = base.run('ingest', *arguments)
        name = ' '.join(arguments).replace(source, 'FILE')
        if result.code:
            yield f'second_run: {name}: exit {result.code}: {result.errors.strip()}'
        if 'unchanged' not in result.output:
            yield f'second_run: {name}: does not say unchanged: {result.output!r}'
        if stamps(base) != before:
            yield f'second_run: {name}: files have changed'


def stamps(base):
    return {path: (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
            for path in (base.root / 'Content').rglob('*') if path.is_file()}


def check_new_version(base, folder, case, is_replaced):
    """`is_replaced`: the new version lies where the old one lay and is read with --again; else it is named."""
    expect = case['expect']
    known = {'v1_titles', 'v2_titles', 'curated_note_on', 'orphan', 'old_anchor'}
    if set(expect) - known:
        raise KeyError(f'{case["id"]}: expected.yaml asks for what is not known here: {set(expect) - known}')
    way = '--again' if is_replaced else '--as'
    source = base.outside / 'deck.pptx'
    shutil.copyfile(there(folder / case['file']), source)
    first = base.ingest(str(source), '--as', ENTRY)
    if first.code:
        yield f'exit {first.code}: {first.why}'
        return
    yield from titles(base, expect['v1_titles'], 'v1_titles')
    old, new, name = (expect['curated_note_on'][key] for key in ('v1', 'v2', 'slide'))
    lost = next(piece for piece in generated(base).slides if piece.title == 'Picture only')
    write_notes(base, {old: NOTE, lost.anchor: LOST_NOTE})
    link_from_elsewhere(base, old)
    shutil.copyfile(there(folder / case['twin'][0]), source if is_replaced else base.outside / 'deck-v2.pptx')
    second = (base.ingest('--again', ENTRY) if is_replaced
              else base.ingest(str(base.outside / 'deck-v2.pptx'), '--as', ENTRY))
    if second.code:
        yield f'{way}: exit {second.code}: {second.why}'
        return
    changes = second.sources[0]['changes']
    yield from titles(base, expect['v2_titles'], f'{way}: v2_titles')
    yield from notes_kept(base, new, name, way)
    yield from orphan_kept(base, lost, changes, way)
    yield from links_follow(base, old, new, changes, way)
    before = base.content()
    third = base.run('ingest', '--again', ENTRY)
    if base.content() != before or 'unchanged' not in third.output:
        yield f'{way}: once more: files have changed'


def generated(base):
    return GeneratedFile(base.generated(ENTRY).read_text(encoding='utf-8'))


def titles(base, wanted, key):
    for number, title in wanted.items():
        slide = generated(base).slide(number)
        if not slide or slide.title != title:
            yield f'{key}: slide {number}: wanted {title!r}, got {slide and slide.title!r}'


def write_notes(base, notes):
    """As somebody does in an editor: a paragraph at the end of a slide."""
    path = base.generated(ENTRY)
    lines = path.read_text(encoding='utf-8').split('\n')
    for anchor, note in notes.items():
        start = next(number for number, line in enumerate(lines) if line.endswith(f'{{#{anchor}}}'))
        end = next((number for number in range(start + 1, len(lines)) if lines[number].startswith('## ')), len(lines))
        lines[end:end] = [note, '']
    path.write_text('\n'.join(lines), encoding='utf-8')


def link_from_elsewhere(base, anchor):
    path = base.root / 'Content' / 'articles' / 'elsewhere.md'
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'---\ntitle: Elsewhere\n---\n\n## A\n\nSee [the slide](../{ENTRY}.md#{anchor} "supports").\n',
                    encoding='utf-8')
    with base.written(ENTRY).open('a', encoding='utf-8') as file:
        file.write(f'\n## Ours\n\nOf this deck, [that slide](#{anchor}) matters most.\n')


def notes_kept(base, anchor, name, way):
    slide = next((piece for piece in generated(base).slides if piece.anchor == anchor), None)
    if not slide or slide.title != name or NOTE not in plain(slide.text):
        yield f'{way}: curated_note_on: the note is not on {anchor} {name!r}'


def orphan_kept(base, lost, changes, way):
    kept = [piece for piece in generated(base).pieces if LOST_NOTE in plain(piece.text)]
    if len(kept) != 1 or not kept[0].is_gone:
        yield f'{way}: orphan: the note on the slide that went is not kept and marked'
    if not any(lost.title in name for name in changes['orphaned']):
        yield f'{way}: orphan: not reported: {changes["orphaned"]}'


def links_follow(base, old, new, changes, way):
    if {'from': old, 'to': new} not in changes['moved']:
        yield f'{way}: old_anchor: #{old} is not said to have moved to #{new}: {changes["moved"]}'
    elsewhere = (base.root / 'Content' / 'articles' / 'elsewhere.md').read_text(encoding='utf-8')
    if f'{ENTRY}.md#{new} ' not in elsewhere:
        yield f'{way}: old_anchor: the link of another entry does not follow: {elsewhere.splitlines()[-1]}'
    # What people write into the entry's own file stays theirs: they are told.
    own = base.written(ENTRY).read_text(encoding='utf-8')
    if not own.endswith(f'[that slide](#{old}) matters most.\n'):
        yield f'{way}: old_anchor: the entry\'s own file was changed: {own.splitlines()[-1]}'
    if not any(f'#{old}' in place and f'#{new}' in place for place in changes.get('left', [])):
        yield f'{way}: old_anchor: the link of the entry itself is not told of: {changes.get("left")}'
