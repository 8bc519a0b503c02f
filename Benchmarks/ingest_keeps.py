"""What a tool keeps of a file, asked of what it prints. Nothing here knows which tool it asks."""

import html
import re

from tables import table

# Between a text as it was printed and the same without escapes.
BOTH = '\n\0\n'


def numbered(number, title):
    """A number that a slide's title stands beside, in whatever way it is written."""
    return lambda text: bool(re.search(rf'(?i)(?:slide|page)\D{{0,12}}{number}\b[^\n]{{0,12}}(?:\n[^\n]*){{0,2}}?'
                                       rf'{re.escape(title)}', text))


def has(*phrases):
    return lambda text: all(phrase in text for phrase in phrases)


def lacks(*phrases):
    return lambda text: not any(phrase in text for phrase in phrases)


def matches(pattern):
    return lambda text: bool(re.search(pattern, text, re.MULTILINE))


def heading(title):
    return matches(rf'^#+ .*{re.escape(title)}')


def both(*asked):
    return lambda text: all(ask(text) for ask in asked)


def once(phrase):
    def ask(text):
        words = re.sub(r'<[^>]*>|\d\d:\d\d:\d\d\.\d+', ' ', text.split(BOTH)[0]).split()
        return ' '.join(words).count(phrase) == 1
    return ask


def in_code(phrase):
    return lambda text: any(phrase in line for line in code_lines(text))


def code_lines(text):
    """What stands in fences, or is set in by four spaces after a blank line (CommonMark 0.31, 4.4)."""
    is_open = False
    is_after_blank = True
    for line in text.split('\n'):
        is_set_in = line.startswith('    ') and is_after_blank
        if line.startswith('```'):
            is_open = not is_open
        elif is_open or is_set_in:
            yield line
        is_after_blank = is_set_in or not line.strip()


def in_code_alone(phrase):
    """In code, none of which begins with the number of its line."""
    return lambda text: in_code(phrase)(text) and not any(re.match(r'\s*\d+(\s|$)', line) for line in code_lines(text))


VIDEO = ['synthetic/kbTESTvidO1.en.vtt']
CASES = [
    ('PPTX', ['synthetic/hard-o.pptx'], [
        ('the slides\' numbers, in the order of the show', numbered(3, 'Numbers')),
        ('titles as headings', both(heading('Clock skew and lease expiry'), heading('Architecture overview'))),
        ('a hidden slide, told as such', matches(r'(?is)hidden[^\n]*\n(?:[^\n]*\n){0,6}[^\n]*secret-hidden-o'
                                                 r'(?<!Hidden appendix\nsecret-hidden-o)')),
        ('what the speaker says to it', has('zephyr-o', 'Closing notes o')),
        ('links', has('https://example.org/paper')), ('links to other slides', matches(r'\]\(#[^)]*3\)')),
        ('alternative texts of pictures', has('queue depth rises until shed')),
        ('nested lists', matches(r'^\s+[-*] Nested bullet')),
        ('a pipe in a cell, escaped', has('us\\|east')), ('code as code', in_code('while true')),
        ('words apart at a line\'s end, without a control character',
         lacks('Line oneLine two', 'Line one\vLine two')),
        ('compatible alternatives (`mc:Choice`)', has('choice-branch-o')),
        ('no footers, dates and numbers', lacks('Confidential footer o', '1 April 2020')),
    ]),
    ('ODP', ['synthetic/hard-o.odp'], [
        ('titles as headings', heading('Table and repeat')), ('nested lists', matches(r'^\s+[-*] nested-o')),
        ('links', has('https://example.org/odp')), ('alternative texts of pictures', has('Alt text odp o')),
    ]),
    ('PDF', ['real/what-is-cloud-native.pdf'], [
        ('the pages\' numbers', numbered(3, '')), ('titles as headings', matches(r'^#+ \S')),
        ('links', has('https://')),
    ]),
    ('EPUB', ['synthetic/hard-o.epub'], [
        ('title and authors', has('Clocks for Humans', 'Ada Example')),
        ('chapters under their names in the contents', both(heading('1. Arrival rates'), heading('2.1 Tails'))),
        ('parts that have no page', heading('Part II')), ('code as code', in_code('L = λ <W>')),
        ('footnotes', has('Footnote text fn-o')),
        ('a footnote that leads to its text', matches(r'\[\^[^\]]+\]: *.*Footn')),
        ('no list of contents in the text', lacks('](Text/')),
    ]),
    ('captions', VIDEO, [
        ('each word once where captions roll', once('focused on high performance high concurrency and low memory')),
        ('no marks in the text', lacks('<c>', 'align:start')),
        ('paragraphs under the minute that they begin at', matches(r'^#+ (?:12:30|12:\d\d)\b')),
        ('the second of every cue', matches(r'\b754\b|12:34')),
    ]),
    ('captions with yt-dlp\'s info.json', [*VIDEO, 'synthetic/kbTESTvidO1.info.json'], [
        ('chapters', heading('Postmortem')), ('licence and address', has('Creative Commons Attribution', 'watch?v=')),
    ]),
    ('HTML', ['synthetic/wp-style-o.html'], [
        ('title as a heading or a field', has('docs.rs outage postmortem')),
        ('author and day as fields',
         both(matches(r'(?i)^(?:people|authors?): .*Mia Sample'), matches(r'^date: .*2022-03-23'))),
        ('tables', matches(r'^\|.*Deploy started o.*\|')),
        ('code without its line numbers', in_code_alone('kubectl rollout undo')),
        ('no navigation, comments and newsletters',
         lacks('Skip to content', 'First comment from a stranger', 'Subscribe to our newsletter', 'Category 7')),
    ]),
    ('HTML without a charset', ['synthetic/nocharset-o.html'], [
        ('its characters', has('Naïve café — “no charset” o')),
    ]),
    ('a status page', ['synthetic/statuspage-style-o.html'], [
        ('the time of each update', matches(r'2023-07-20')),
        ('no invitation to subscribe', lacks('Subscribe to updates')),
    ]),
    ('reveal.js', ['synthetic/reveal-vertical-o.html'], [
        ('the slides\' numbers', numbered(3, 'Vertical B')), ('slides written in Markdown', heading('Second md slide')),
        ('what the speaker says, told apart', matches(r'(?i)notes?:?\W+speaker note one o')),
    ]),
    ('Markdown in Windows-1252', ['synthetic/cp1252-o.md'], [('its characters', has('Smart “quotes” – dash'))]),
    ('Obsidian', ['synthetic/obsidian-o.md'], [
        ('tags, also in the text, as fields', matches(r'(?i)^tags: .*inline-tag-o')),
        ('no hidden comments', lacks('hidden comment o')),
    ]),
    ('RSS', ['synthetic/rss-cp1252-mislabelled-o.xml'], [
        ('its characters', has('Café “smart”')), ('the day of an item', matches(r'^date: .*2021-06-08|Jun 2021')),
        ('whole addresses', has('https://example.org/blog/post-1')), ('no scripts', lacks('alert(1)')),
    ]),
    ('WordPress', ['synthetic/export-o.wxr.xml'], [
        ('only what was published', lacks('draft secret', 'spam comment o')), ('code as code', in_code('a]]>b')),
    ]),
]


def keeps_table(samples, outputs):
    """A row for each thing; a tool that does not read a file has no answer."""
    rows = []
    for kind, files, questions in CASES:
        texts = {tool: output(*[samples / file for file in files]) for tool, output in outputs.items()}
        for name, ask in questions:
            rows.append([kind, name, *(answer(tool, text, ask) for tool, text in texts.items())])
            kind = ''
    return table(['', 'kept', *outputs], rows, words=2 + len(outputs))


def answer(tool, text, ask):
    if text is None or (tool == 'pandoc' and is_passed_through(text)):
        return 'not read'
    # Escapes of Markdown and references are the same text: what is there may be in either form, what is not in neither.
    plain = html.unescape(re.sub(r'\\([!-/:-@\[-`{-~])', r'\1', text))
    return 'yes' if ask(text + BOTH + plain) else 'no'


def is_passed_through(text):
    """What pandoc does not know it takes for Markdown."""
    return text.lstrip().startswith(('WEBVTT', '<?xml', 'PK', '%PDF', '\\<?xml'))
