"""What a sample must give, key by key as expected.yaml names it: each check yields a line for everything that does not
hold. A key that is not known here is an error, so that nothing is passed over in silence."""

import datetime
import pathlib
import re

from generated_file import code_blocks, code_spans, one_line, plain, unescaped
from trial_base import TrialBase


class Taken:
    """One entry that a sample has become."""

    def __init__(self, file, result, generated, written):
        self.file, self.result, self.generated, self.written = file, result, generated, written
        self.entry, self.facts = result['entry'], result['facts']

    @property
    def raw(self):
        return '\n'.join([self.generated.facts_text, self.generated.shown, self.written])

    @property
    def forms(self):
        """The text as it stands in the files, without escapes, and without marks; with single spaces."""
        return [one_line(self.raw), one_line(unescaped(self.raw)), plain(self.raw)]

    @property
    def code(self):
        text = self.generated.shown
        return code_blocks(text) + code_spans(text)

    @property
    def written_facts(self):
        return self.written.split('\n---')[0]


class Sample:
    """A case, what it was read into, and where it can be asked about."""

    def __init__(self, case, folder, base, taken, results):
        self.case, self.folder, self.base, self.taken, self.results = case, folder, base, taken, results
        self.id, self.expect = case['id'], case['expect']

    @property
    def first(self):
        return self.taken[0]

    @property
    def generated(self):
        return self.first.generated

    @property
    def warnings(self):
        return [warning['code'] for result in self.results for warning in result['warnings']]

    def has(self, text):
        wanted = one_line(text)
        return any(wanted in form for each in self.taken for form in each.forms)


def check(sample):
    """Everything that does not hold, as `key: what`."""
    for key, value in sample.expect.items():
        if key not in CHECKS:
            raise KeyError(f'{sample.id}: expected.yaml has a key that is not known here: {key}')
        for fault in CHECKS[key](sample, value):
            yield f'{key}: {fault}'


def differs(wanted, got, name=''):
    if wanted != got:
        yield f'{name and name + ": "}wanted {wanted!r}, got {got!r}'


def slides(sample, count):
    numbers = [piece.slide for piece in sample.generated.slides]
    yield from differs(list(range(1, count + 1)), numbers)
    yield from differs(count, sample.first.facts['slides'], 'facts')
    yield from differs([f'slide-{number}' for number in numbers],
                       [piece.anchor for piece in sample.generated.slides], 'anchors')


def slides_min(sample, count):
    if len(sample.generated.slides) < count:
        yield f'wanted {count} or more, got {len(sample.generated.slides)}'


def titles(sample, wanted):
    for number, title in wanted.items():
        slide = sample.generated.slide(number)
        yield from differs(one_line(title), slide.title if slide else None, f'slide {number}')


def titles_include(sample, wanted):
    found = [piece.title for piece in sample.generated.slides]
    for title in wanted:
        if title not in found:
            yield f'no {title!r} in {found}'


def hidden(sample, wanted):
    yield from differs(wanted, [piece.slide for piece in sample.generated.slides if piece.is_hidden])
    yield from differs(wanted, sample.first.facts['hidden'], 'facts')
    yield from differs(wanted, [piece.slide for piece in sample.generated.slides
                                if piece.text.startswith('*Hidden in the deck.*')], 'marked in the text')


def notes_on(sample, wanted):
    yield from differs(wanted, [piece.slide for piece in sample.generated.slides if piece.notes])


def notes_count(sample, count):
    yield from differs(count, len([piece for piece in sample.generated.slides if piece.notes]))


def notes_contain(sample, phrases):
    notes = one_line(' '.join(piece.notes or '' for piece in sample.generated.slides))
    for phrase in phrases:
        if phrase not in plain(notes):
            yield f'no {phrase!r} in the notes'


def contains(sample, phrases):
    if isinstance(phrases, dict):
        for file, wanted in phrases.items():
            forms = [form for each in sample.taken if each.file == file for form in each.forms]
            yield from (f'{file}: no {phrase!r}' for phrase in wanted
                        if not any(one_line(phrase) in form for form in forms))
    else:
        yield from (f'no {phrase!r}' for phrase in phrases if not sample.has(phrase))


def not_contains(sample, phrases):
    yield from (f'{phrase!r} is there' for phrase in phrases if sample.has(phrase))


def each_once(sample, phrases):
    text = plain('\n'.join(piece.text for each in sample.taken for piece in each.generated.pieces))
    for phrase in phrases:
        yield from differs(1, text.count(phrase), f'{phrase!r}')


def words(sample, count):
    text = plain('\n'.join(piece.text for piece in sample.generated.pieces))
    yield from differs(count, len(text.split()))


def order(sample, phrases):
    text = plain(sample.generated.shown)
    places = [text.find(phrase) for phrase in phrases]
    if -1 in places or places != sorted(places):
        yield f'stand at {places}'


def speaker(sample, name):
    if f'{name}:' not in plain(sample.generated.shown):
        yield f'{name!r} is not named'


def link_to_slide(sample, wanted):
    slide = sample.generated.slide(wanted['from'])
    if not slide or f'](#{wanted["to"]})' not in slide.text:
        yield f'slide {wanted["from"]} has no link to #{wanted["to"]}'


def table_rows(text):
    lines = [line.strip() for line in text.split('\n') if line.strip().startswith('|')]
    return [line for line in lines if not re.fullmatch(r'[|:\- ]+', line) or '-' not in line]


def table_on(sample, wanted):
    slide = sample.generated.slide(wanted['slide'])
    rows = table_rows(slide.text if slide else '')
    yield from differs(wanted['rows'], len(rows), 'rows')
    if wanted.get('escaped_pipe') and not any('\\|' in row for row in rows):
        yield 'no escaped pipe'
    cells = {len(re.split(r'(?<!\\)\|', row.strip('|'))) for row in rows}
    if len(cells) > 1:
        yield f'rows of {sorted(cells)} cells'


def table_has(sample, phrases):
    rows = plain(' '.join(row for each in sample.taken for row in table_rows(each.generated.shown)))
    yield from (f'no {phrase!r} in a table' for phrase in phrases if phrase not in rows)


def code_on(sample, numbers):
    yield from differs(numbers, [piece.slide for piece in sample.generated.slides
                                 if code_blocks(piece.text_without_notes)])


def code_contains(sample, phrases):
    code = [text for each in sample.taken for text in each.code]
    yield from (f'no {phrase!r} in code' for phrase in phrases if not any(phrase in text for text in code))


def code_count(sample, count):
    yield from differs(count, sum(len(code_blocks(each.generated.shown)) for each in sample.taken))


def code_without_line_numbers(sample, _):
    blocks = [block for each in sample.taken for block in code_blocks(each.generated.shown)]
    if not blocks:
        yield 'no code at all'
    for block in blocks:
        if any(re.match(r'\s*\d+(\s|$)', line) for line in block.split('\n')):
            yield f'numbers in {block!r}'


def nested_list_on(sample, wanted):
    slide = sample.generated.slide(wanted['slide'])
    indents = []
    deepest = 0
    for line in (slide.text_without_notes if slide else '').split('\n'):
        if found := re.match(r'( *)(?:[-*+]|\d+[.)]) ', line):
            while indents and indents[-1] >= len(found[1]):
                indents.pop()
            indents.append(len(found[1]))
            deepest = max(deepest, len(indents))
    yield from differs(wanted['depth'], deepest)


def search(sample, cases):
    for case in cases:
        unknown = set(case) - {'q', 'hit', 'in', 't', 'chapter', 'link'}
        if unknown:
            raise KeyError(f'{sample.id}: expected.yaml has keys of a search that are not known here: {unknown}')
        phrase = f'"{case["q"]}"'
        for query in [phrase, case['q']]:
            hits = sample.base.search(query)
            own = [hit for hit in hits if hit['entry'] == sample.first.entry]
            if not own:
                yield f'{query}: not found in {sample.first.entry}'
            elif query == phrase and hits[0] != own[0]:
                yield f'{query}: {hits[0]["ref"]} comes before {own[0]["ref"]}'
            else:
                yield from (f'{query}: {fault}' for fault in hit_faults(sample, case, own[0]))


def hit_faults(sample, case, hit):
    anchor = hit['ref'].partition('#')[2]
    if 'hit' in case:
        yield from differs(case['hit'], anchor, 'anchor')
    if 't' in case:
        yield from differs(int(case['t']), hit['second'], 'second')
        piece = next((piece for piece in sample.generated.pieces if piece.anchor == anchor), None)
        if not piece or piece.second is None or not 0 <= int(case['t']) - piece.second <= 60:
            yield f'the passage {anchor} does not hold second {case["t"]}'
    if 'chapter' in case:
        yield from differs(case['chapter'], sample.generated.chapter_at(case['t']), 'chapter')
    if 'link' in case:
        yield from differs(case['link'], hit['link'], 'link')
    if case.get('in') == 'notes':
        slide = next((piece for piece in sample.generated.slides if piece.anchor == anchor), None)
        if not slide or case['q'] not in plain(slide.notes or ''):
            yield f'the notes of {anchor} do not hold it'
    page, _, name = hit['page'].partition('#')
    sample.base.opened.append((sample.id, page, name))


def max_output_bytes(sample, limit):
    for each in sample.taken:
        if each.generated.bytes > limit:
            yield f'{each.generated.bytes} bytes'


def title(sample, wanted):
    for each in sample.taken:
        yield from differs(wanted, each.facts['title'], each.file)
        if wanted not in unescaped_yaml(each.written_facts):
            yield f'{each.entry}.md does not have it'


def unescaped_yaml(text):
    return text.replace('\\"', '"').replace('\\\\', '\\')


def title_has(sample, part):
    if part not in (sample.first.facts['title'] or ''):
        yield f'{sample.first.facts["title"]!r}'


def fact(name):
    def check_fact(sample, wanted):
        yield from differs(text_of_date(wanted), sample.first.facts[name])
        if name == 'date':
            yield from differs(text_of_date(wanted), date_of(sample.first.written_facts), 'in the entry')
    return check_fact


def text_of_date(value):
    return value.isoformat() if isinstance(value, datetime.date) else value


def date_of(front_matter):
    found = re.search(r'^(?:date|year): "?([^"\n]+)"?$', front_matter, re.MULTILINE)
    return found[1] if found else None


def chapters(sample, wanted):
    yield from differs([(each['t'], each['title']) for each in wanted],
                       [(each['second'], each['title']) for each in sample.first.facts['chapters']])
    found = [piece.title for piece in sample.generated.pieces if piece.second is not None and piece.title]
    if sample.generated.pieces and wanted and found[:len(wanted)] != [each['title'] for each in wanted]:
        if any(piece.second is not None for piece in sample.generated.pieces):
            yield f'headings are {found}'


def link_form(sample, wanted):
    """Captions that the test makes stand in for those that the sample has not."""
    second = int(re.search(r't=(\d+)', wanted)[1])
    phrase = 'words that nothing else has'
    with TrialBase(sample.base.kb) as base:
        file = base.root / (pathlib.Path(sample.case['file']).name.partition('.')[0] + '.vtt')
        file.write_text(f'WEBVTT\n\n{clock(second - 30)} --> {clock(second - 26)}\nBefore.\n\n'
                        f'{clock(second)} --> {clock(second + 4)}\nAnd {phrase}.\n', encoding='utf-8')
        answer = base.ingest(str(file), str(sample.folder / sample.case['file']), '--as', 'videos/link-form')
        if answer.code:
            yield f'with captions: {answer.why}'
            return
        hits = base.search(f'"{phrase}"')
        yield from differs(wanted, hits[0]['link'] if hits else None)


def clock(second):
    return f'{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}.000'


def slug(text):
    return re.sub(r'[^a-z0-9]+', '-', text.lower()).strip('-')


def toc_has(sample, wanted):
    found = sample.generated.headings
    yield from (f'no heading {text!r}' for text in wanted if one_line(text) not in found)


def toc_lacks(sample, unwanted):
    yield from (f'{text!r} is there' for text in unwanted if sample.has(text))


def placed(sample, wanted):
    for marker, heading in wanted.items():
        pieces = [piece.title for piece in sample.generated.pieces if marker in plain(piece.text)]
        yield from differs([heading], pieces, marker)


def footnotes(sample, wanted):
    text = plain(sample.generated.shown)
    for footnote in wanted:
        yield from differs(1, text.count(footnote), f'{footnote!r}')


def headings(sample, wanted):
    yield from differs(wanted, sample.generated.headings)


def anchors_unique(sample, _):
    """On the page that the site has for it."""
    sample.base.unique.append((sample.id, f'{sample.first.entry}.html', len(sample.generated.headings)))
    return ()


def front_matter(sample, is_there):
    if not is_there and (sample.first.facts['tags'] or sample.first.facts['date'] or sample.warnings):
        yield f'something was taken for front matter: {sample.first.facts} {sample.warnings}'


def updates(sample, count):
    yield from differs(count, len([piece for piece in sample.generated.pieces if piece.level > 0]))


def statuses(sample, wanted):
    found = [piece.title for piece in sample.generated.pieces if piece.level > 0]
    if len(found) != len(wanted) or not all(status in text for status, text in zip(wanted, found)):
        yield f'wanted {wanted}, got {found}'


def times_unix_ms(sample, times):
    found = [plain(f'{piece.title} {piece.text}') for piece in sample.generated.pieces if piece.level > 0]
    for number, time in enumerate(times):
        moment = datetime.datetime.fromtimestamp(time / 1000, datetime.timezone.utc)
        text = found[number] if number < len(found) else ''
        if f'{moment:%Y-%m-%d}' not in text or f'{moment:%H:%M}' not in text:
            yield f'no {moment:%Y-%m-%d %H:%M} in {text[:100]!r}'


def tags(sample, wanted):
    for each in sample.taken:
        names = wanted[each.file] if isinstance(wanted, dict) else wanted
        yield from differs(names, each.facts['tags'], each.file)


def not_rendered(sample, phrases):
    for phrase in phrases:
        if phrase in plain(re.sub(r'<!--.*?-->', '', sample.generated.shown, flags=re.DOTALL)):
            yield f'{phrase!r} is shown'
        if any(hit['entry'] == sample.first.entry for hit in sample.base.search(f'"{phrase}"')):
            yield f'{phrase!r} is found'


def links_to(sample, names):
    """By the address that a name has here; a link to what this knowledge base does not have cannot be one."""
    for name in names:
        if slug(name) not in slug(sample.generated.shown) and name not in ' '.join(sample.generated.warnings):
            yield f'{name!r} is named nowhere'


def code_untouched(sample, texts):
    yield from (f'no {text!r} in code' for text in texts if text not in sample.first.code)


def warn(sample, codes):
    yield from (f'no {code!r} in {sorted(set(sample.warnings))}' for code in codes if code not in sample.warnings)


def output(sample, _):
    """UTF-8, LF, no BOM: of every sample `run_samples` looks for it as well."""
    for each in sample.taken:
        for path in [sample.base.generated(each.entry), sample.base.written(each.entry)]:
            yield from byte_faults(path.read_bytes(), path.name)


def byte_faults(data, name):
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        yield f'{name} is not UTF-8: {error}'
        return
    odd = {character for character in text if (ord(character) < 32 and character not in '\n\t')
           or 0x7F <= ord(character) < 0xA0 or ord(character) in (0xFEFF, 0xFFFE, 0xFFFF)}
    if odd:
        yield f'{name} has {sorted(odd)!r}'


def items(sample, count):
    yield from differs(count, len(sample.taken))


ITEM_FACTS = {'title': 'title', 'published': 'date', 'url': 'url', 'tags': 'tags', 'categories': 'categories'}


def first_item(sample, wanted):
    item = sample.first
    for key, value in wanted.items():
        if key == 'description_has':
            if value not in ' '.join([item.facts['summary'] or '', *item.forms]):
                yield f'no {value!r} in {item.entry}'
        else:
            yield from differs(value, item.facts[ITEM_FACTS[key]], key)


def posts(sample, count):
    yield from differs(count + sample.expect.get('pages', 0), len(sample.taken), 'posts and pages')


def pages(sample, count):
    return differs(count + sample.expect.get('posts', 0), len(sample.taken), 'posts and pages')


def skipped(sample, kinds):
    told = ' '.join(warning['message'] for result in sample.results for warning in result['warnings'])
    yield from (f'{kind!r} is not told of: {told!r}' for kind in kinds
                if kind not in told and kind.replace('_', ' ') not in told)


def paragraphs_from_blank_lines(sample, _):
    if not re.search(r'Classic editor text o\.\n\nSecond paragraph', sample.generated.shown):
        yield 'two paragraphs are not parted'


CHECKS = {
    'slides': slides, 'slides_min': slides_min, 'titles': titles, 'titles_include': titles_include, 'hidden': hidden,
    'notes_on': notes_on, 'notes_count': notes_count, 'notes_contain': notes_contain, 'contains': contains,
    'not_contains': not_contains, 'not_joined': not_contains, 'each_once': each_once, 'words': words, 'order': order,
    'speaker': speaker, 'link_to_slide': link_to_slide, 'table_on': table_on, 'table_has': table_has,
    'code_on': code_on, 'code_contains': code_contains, 'code_blocks': code_count, 'code_untouched': code_untouched,
    'code_without_line_numbers': code_without_line_numbers, 'nested_list_on': nested_list_on, 'search': search,
    'max_output_bytes': max_output_bytes, 'document_title': title, 'title': title, 'title_has': title_has,
    'subtitle': fact('subtitle'), 'authors': fact('people'), 'published': fact('date'), 'date': fact('date'),
    'url': fact('url'), 'licence': fact('licence'), 'duration': fact('seconds'), 'aliases': fact('aliases'),
    'chapters': chapters, 'link_form': link_form, 'toc': fact('contents'), 'toc_depth': fact('contents_depth'),
    'spine': fact('spine'), 'toc_has': toc_has, 'toc_lacks': toc_lacks, 'placed': placed, 'footnotes': footnotes,
    'headings': headings, 'headings_has': toc_has, 'anchors_unique': anchors_unique, 'front_matter': front_matter,
    'updates': updates, 'statuses': statuses, 'times_unix_ms': times_unix_ms, 'tags': tags,
    'not_rendered': not_rendered, 'links_to': links_to, 'warn': warn, 'output': output, 'items': items,
    'first': first_item, 'posts': posts, 'pages': pages, 'skipped': skipped,
    'paragraphs_from_blank_lines': paragraphs_from_blank_lines,
}
