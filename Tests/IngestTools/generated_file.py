"""A generated file, `x.ingest.md`, as a reader sees it: its facts, its pieces, and their text without marks."""

import dataclasses
import html
import re

import yaml

HEADING = re.compile(r'(#{1,6}) (.*?)(?: \{#([^{}]*)\})?$')
MARKER = re.compile(r'<!-- kb: (\S+) (\S+) (\S+) (\S+)( .*)? -->$')
LABEL = re.compile(r'(?:Slide (\d+)(?:: |$)|(\d+:\d\d(?::\d\d)?)(?: |$))(.*)$')
NOTES = '> **Notes:**'


@dataclasses.dataclass
class Piece:
    """A slide, some seconds of speech, a section."""

    level: int
    title: str
    anchor: str
    slide: int | None
    second: int | None
    key: str
    words: list
    text: str = ''

    @property
    def is_hidden(self):
        return 'hidden' in self.words

    @property
    def is_gone(self):
        return 'gone' in self.words

    @property
    def notes(self):
        """What is said to a slide; None where nothing is."""
        lines = self.text.split('\n')
        starts = [number for number, line in enumerate(lines) if line.startswith(NOTES)]
        if not starts:
            return None
        rest = lines[starts[0]:]
        end = next((number for number, line in enumerate(rest) if not line.startswith('>')), len(rest))
        return '\n'.join(line.removeprefix('>').removeprefix(' ') for line in rest[:end])

    @property
    def text_without_notes(self):
        return self.text.split(NOTES)[0]


class GeneratedFile:
    def __init__(self, text):
        parts = re.match(r'---\n(.*?\n)---\n(.*)', text, re.DOTALL)
        if not parts:
            raise ValueError('no front matter')
        self.bytes = len(text.encode())
        self.facts = yaml.safe_load(parts[1]) or {}
        self.body = parts[2]
        self.pieces = pieces(self.body)

    @property
    def slides(self):
        return [piece for piece in self.pieces if piece.slide is not None]

    @property
    def facts_text(self):
        """All that is said of the source but where it lies and what was wrong with it."""
        return yaml.safe_dump({name: value for name, value in self.facts.items() if name not in ('sources', 'tool')},
                              allow_unicode=True, width=10 ** 9)

    @property
    def warnings(self):
        return [text for source in self.facts.get('sources', []) for text in source.get('warnings', [])]

    @property
    def shown(self):
        """The titles and texts without the markers."""
        return '\n\n'.join(f'{"#" * piece.level} {piece.title}\n\n{piece.text}' for piece in self.pieces)

    @property
    def headings(self):
        """Of the pieces and in them."""
        titles = []
        for piece in self.pieces:
            if piece.level:
                titles.append(piece.title)
            titles += [plain(found[2]) for line in outside_code(piece.text) if (found := HEADING.match(line))]
        return titles

    def slide(self, number):
        return next((piece for piece in self.slides if piece.slide == number), None)

    def chapter_at(self, second):
        """The title of the last chapter that begins at a second or before it."""
        titles = [piece.title for piece in self.pieces if piece.second is not None and piece.second <= second
                  and piece.level == 2 and piece.title]
        return titles[-1] if titles else None


def pieces(body):
    found = []
    lines = body.split('\n')
    for number, line in enumerate(lines):
        marker = MARKER.match(line)
        if marker:
            heading = HEADING.match(lines[number - 1]) if number else None
            if heading and found:
                found[-1].text = found[-1].text[:-len(heading[0]) - 1]
            found.append(piece(heading, marker))
        elif found:
            found[-1].text += line + '\n'
    for each in found:
        each.text = each.text.strip('\n')
    return found


def piece(heading, marker):
    level, title, anchor = (len(heading[1]), heading[2], heading[3] or '') if heading else (0, '', '')
    label = LABEL.match(title)
    slide, clock = (label[1], label[2]) if label else (None, None)
    return Piece(level, plain(label[3] if label else title), anchor, int(slide) if slide else None,
                 seconds(clock) if clock else None, marker[2], (marker[5] or '').split())


def seconds(clock):
    count = 0
    for part in clock.split(':'):
        count = count * 60 + int(part)
    return count


def outside_code(text):
    """The lines that stand in no block of code."""
    fence = None
    for line in text.split('\n'):
        mark = re.match(r'\s*(?:[-*+>] |\d+[.)] )*\s*(`{3,}|~{3,})', line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip().strip('`~'):
                fence = None
        elif mark:
            fence = mark[1]
        else:
            yield line


def code_blocks(text):
    """The text of each fenced block."""
    blocks, fence, lines = [], None, []
    for line in text.split('\n'):
        mark = re.match(r'\s*(?:[-*+>] |\d+[.)] )*\s*(`{3,}|~{3,})', line)
        if fence and mark and mark[1].startswith(fence) and not line.strip().lstrip('> ').strip('`~'):
            blocks.append('\n'.join(lines))
            fence = None
        elif fence:
            lines.append(line)
        elif mark:
            fence, lines = mark[1], []
    return blocks


def code_spans(text):
    return [span[2].strip() for line in outside_code(text) for span in re.finditer(r'(`+)(.+?)\1(?!`)', line)]


def unescaped(text):
    """Without backslashes before punctuation, and with the characters that references stand for, but not in code."""
    parts = re.split(r'(^\s*(?:`{3,}|~{3,})[^\n]*\n.*?^\s*(?:`{3,}|~{3,})\s*$|(?<![\\`])`[^`\n]+`)', text,
                     flags=re.DOTALL | re.MULTILINE)
    for index in range(0, len(parts), 2):
        escapes = re.sub(r'\\([!-/:-@\[-`{-~])', lambda found: f'&#{ord(found[1])};', parts[index])
        parts[index] = html.unescape(re.sub(r'\\\n', '\n', escapes))
    return ''.join(parts)


def plain(text):
    """As it is read: without marks of emphasis and code, links as their texts, spaces as one."""
    text = re.sub(r'\\([*_~`\[\]])', lambda found: f'&#{ord(found[1])};', text)
    text = re.sub(r'!?\[([^\[\]]*)\]\((?:<[^<>\n]*>|[^()\s]*)(?: "[^"]*")?\)', r'\1', text)
    text = re.sub(r'\*+|~~|(?<!\w)_+|_+(?!\w)', '', text)
    text = re.sub(r'^\s*(?:>\s?)+', '', text, flags=re.MULTILINE)
    return one_line(unescaped(text).replace('`', '').replace('\u2060', ''))


def one_line(text):
    return ' '.join(text.split())
