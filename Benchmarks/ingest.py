"""How fast `kb ingest-read` is beside PyPI's markitdown and pandoc on the same files, and what each of them keeps.

    ingest.py [--kb KB] [--samples FOLDER] [--runs N]

Each file is read by a process of each tool, in turn. What a tool keeps is asked of its output (`ingest_keeps.py`).
Without samples it ends with 0.
"""

import argparse
import collections
import pathlib
import re
import statistics
import subprocess
import sys

import ingest_keeps
import machine
import measure
from tables import duration, row, table

HERE = pathlib.Path(__file__).resolve().parent
TOOLS = ('kb', 'markitdown', 'pandoc')
FORMATS = [
    # The name, the files' endings, and what is counted of them.
    ('PPTX', ('.pptx',), 'slides'), ('ODP', ('.odp',), 'slides'), ('PDF', ('.pdf',), 'pages'),
    ('EPUB', ('.epub',), 'sections'), ('captions', ('.vtt', '.srt', '.ttml'), 'minutes'), ('HTML', ('.html',), 'pages'),
    ('Markdown', ('.md', '.markdown'), 'pages'), ('feeds', ('.xml', '.rss', '.atom'), 'items'),
]


def main():
    options = arguments()
    files = sorted(path for folder in ('real', 'synthetic') for path in (options.samples / folder).glob('*'))
    if not files:
        print(f'no samples at {options.samples}: nothing to measure')
        return
    commands = {'kb': [str(options.kb.resolve()), 'ingest-read'], 'markitdown': [sys.executable, '-m', 'markitdown'],
                'pandoc': ['pandoc', '--quiet', '-t', 'gfm']}
    print(described(options))
    print('\n' + startup(commands, options.runs) + '\n')
    readings = [reading for path in files if (reading := Reading.of(path, commands))]
    for reading in readings:
        reading.time(commands, options.runs)
    print(speed_table(readings) + '\n')
    print(slowest(readings) + '\n')
    print(ingest_keeps.keeps_table(options.samples, {tool: output_of(command) for tool, command in commands.items()}))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--kb', type=pathlib.Path, default=HERE.parent / '.build/release/kb')
    parser.add_argument('--samples', type=pathlib.Path, default=HERE.parents[1] / 'shared' / 'ingest')
    parser.add_argument('--runs', type=int, default=5)
    return parser.parse_args()


def described(options):
    versions = [machine.first_line(sys.executable, '-m', 'markitdown', '--version'),
                machine.first_line('pandoc', '--version'), machine.first_line('pdftotext', '-v')]
    return machine.describe(str(options.kb)) + '\n- ' + '; '.join(versions)


def output_of(command):
    """A function that gives a tool's output for files; None where it does not read them."""
    def output(*paths):
        result = subprocess.run([*command, *map(str, paths)], capture_output=True, check=False)
        return result.stdout.decode(errors='replace') if result.returncode == 0 and result.stdout.strip() else None
    return output


class Reading:
    """One file, which tools read it, and their runs."""

    def __init__(self, path, kind, units, tools):
        self.path, self.kind, self.units, self.tools = path, kind, units, tools
        self.runs = {}

    @staticmethod
    def of(path, commands):
        kind = next((name for name, endings, _ in FORMATS if path.suffix in endings), None)
        text = output_of(commands['kb'])(path) if kind else None
        if text is None:
            return None
        tools = [tool for tool in TOOLS if reads(tool, path, output_of(commands[tool]))]
        return Reading(path, kind, units_of(kind, text), tools)

    def time(self, commands, count):
        steps = [(lambda: None, [*commands[tool], str(self.path)]) for tool in self.tools]
        self.runs = dict(zip(self.tools, measure.run_in_turn(count, steps)))

    def seconds(self, tool):
        return measure.median_seconds(self.runs[tool])

    def processor(self, tool):
        return measure.median_processor(self.runs[tool])


def reads(tool, path, output):
    """pandoc takes what it does not know for Markdown: that is no reading of it."""
    if tool == 'pandoc' and path.suffix not in ('.html', '.epub', '.md', '.markdown'):
        return False
    return output(path) is not None


def units_of(kind, text):
    """By what kb says of the file: it is the only one that reads all of them."""
    markers = len(re.findall(r'^<!-- kb: ', text, re.MULTILINE))
    if kind in ('PPTX', 'ODP', 'PDF', 'EPUB'):
        return markers
    if kind == 'captions':
        seconds = [number for moment in re.findall(r'/(\d+)(?= |$)', text) if (number := int(moment))]
        return max(seconds, default=0) / 60
    return text.count('\x1e\n') + 1 if kind == 'feeds' else 1


def startup(commands, count):
    """What each costs before it reads a byte."""
    # kb and pandoc have a word or an option after their names, markitdown is one of Python's modules.
    programs = {tool: command if tool == 'markitdown' else command[:1] for tool, command in commands.items()}
    steps = [(lambda: None, [*program, '--version']) for program in programs.values()]
    rows = [[f'`{tool} --version`', duration(measure.median_seconds(runs)), duration(measure.median_processor(runs))]
            for tool, runs in zip(commands, measure.run_in_turn(count, steps))]
    return table(['', 'time', 'of the processor'], rows, words=1)


def speed_table(readings):
    by_kind = collections.defaultdict(list)
    for reading in readings:
        by_kind[reading.kind].append(reading)
    columns = ['', 'files', 'kb', 'markitdown', 'pandoc', 'markitdown / kb: median, least',
               'the same of processor time', 'pandoc / kb: median']
    rows = []
    for kind, _, unit in FORMATS:
        if group := by_kind[kind]:
            rows.append([kind, len(group), *(rate(group, tool, unit) for tool in TOOLS),
                         ratios(group, 'markitdown', Reading.seconds), ratios(group, 'markitdown', Reading.processor),
                         ratios(group, 'pandoc', Reading.seconds).partition(',')[0]])
    everything = [reading for reading in readings if 'markitdown' in reading.tools]
    rows.append(['all', len(readings), '', '', '', ratios(everything, 'markitdown', Reading.seconds),
                 ratios(everything, 'markitdown', Reading.processor),
                 ratios([each for each in readings if 'pandoc' in each.tools], 'pandoc',
                        Reading.seconds).partition(',')[0]])
    return table(columns, rows, words=1)


def rate(group, tool, unit):
    """Of the files that it reads, by the sum of the medians."""
    read = [reading for reading in group if tool in reading.tools]
    if not read:
        return 'not read'
    seconds = sum(reading.seconds(tool) for reading in read)
    files = '' if len(read) == len(group) else f' ({len(read)} files)'
    return f'{sum(reading.units for reading in read) / seconds:,.0f} {unit}/s{files}'.replace(',', ' ')


def ratios(group, tool, cost):
    found = [cost(reading, tool) / cost(reading, 'kb') for reading in group if tool in reading.tools]
    return f'{statistics.median(found):.1f}, {min(found):.1f}' if found else ''


def slowest(readings):
    """The files on which kb gains least."""
    rows = [(reading.seconds('markitdown') / reading.seconds('kb'), reading) for reading in readings
            if 'markitdown' in reading.tools]
    lines = [row([reading.path.name, duration(reading.seconds('kb')), duration(reading.seconds('markitdown')),
                  f'{ratio:.1f}']) for ratio, reading in sorted(rows, key=lambda each: each[0])[:5]]
    head = [row(['least gained on', 'kb', 'markitdown', 'ratio']), row(['---', '---:', '---:', '---:'])]
    return '\n'.join(head + lines)


if __name__ == '__main__':
    main()
