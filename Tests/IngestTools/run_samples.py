"""Runs every case of the samples' expected.yaml through the real program, and says what does not hold.

    run_samples.py --kb KB [--samples FOLDER] [--only ID]...

The cases share one knowledge base, so that a search has to find each among all; each file that wants to do harm has
another, and so has each that is read again. Ends with 1 when anything does not hold, and with 0 where there are no
samples.
"""

import argparse
import json
import pathlib
import re
import sys

import yaml

import expectations
import hostile
import reingest
from generated_file import GeneratedFile
from trial_base import TrialBase, there

SAMPLES = pathlib.Path(__file__).resolve().parents[3] / 'shared' / 'ingest'
FOLDERS = {'deck': 'talks', 'video': 'videos', 'captions': 'videos', 'book': 'books', 'page': 'articles',
           'note': 'articles', 'incident': 'incidents'}
MANY = ('feed', 'export')
# A debug build on a busy machine is ten times slower than what people have; hostile files get no more than usual.
PATIENCE = ('--seconds', '60')
# By case: what is said to be at fault, word for word, and why it is let be.
BELIEVED_WRONG = {
    'o-clojure-duct-odp': {
        "titles: slide 1: wanted 'Server-side web-developmentwith Duct & Integrant', "
        "got 'Server-side web-development with Duct & Integrant'":
            'between the words is <text:line-break/> (OpenDocument 1.3, 6.1.5), which parts them, as o07 wants it',
    },
}
KEYS = {'id', 'file', 'files', 'twin', 'kind', 'why', 'expect'}
# A word of each source that no licence lets out, and that must not be in the site.
PRIVATE = {'o04-pptx-synthetic-traps': ['nested-group-text-o', 'zephyr-o'], 'o17-srt-latin1': ['overlapping-cue-o'],
           'o26-epub2-latin1-entities': ['marker-alpha-o']}


def main():
    return run(arguments(sys.argv[1:]))


def run(options):
    if not (options.samples / 'expected.yaml').exists():
        print(f'no samples at {options.samples}: nothing to run')
        return 0
    expected = yaml.safe_load((options.samples / 'expected.yaml').read_text(encoding='utf-8'))
    unknown = set(expected) - {'meta', 'cases', 'limits', 'hostile'}
    if unknown:
        raise KeyError(f'expected.yaml has parts that are not known here: {unknown}')
    report = Report()
    cases = [case for case in expected['cases'] if is_wanted(case['id'], options)]
    run_cases(options, [case for case in cases if case['kind'] != 'reingest'], report)
    for case in cases:
        if case['kind'] == 'reingest':
            run_again(options, case, report)
    run_hostile(options, [case for case in expected['hostile'] if is_wanted(case['file'], options)], report)
    return report.end()


def arguments(words):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--kb', required=True)
    parser.add_argument('--samples', type=pathlib.Path, default=SAMPLES)
    parser.add_argument('--only', action='append', default=[], help='a part of an id or of a file\'s name')
    options = parser.parse_args(words)
    options.samples = options.samples.resolve()
    return options


def is_wanted(name, options):
    return not options.only or any(part in name for part in options.only)


class Report:
    def __init__(self):
        self.cases = self.failed = self.faults = 0

    def take(self, name, faults):
        """Prints what does not hold; what goes wrong in looking is a fault as well."""
        count = 0
        try:
            for fault in faults:
                print(f'{name}: {" ".join(str(fault).split())[:600]}', flush=True)
                count += 1
        except KeyError:
            raise
        except Exception as error:  # pylint: disable=broad-except
            print(f'{name}: cannot be looked at: {type(error).__name__}: {error}', flush=True)
            count += 1
        self.cases += 1
        self.failed += count > 0
        self.faults += count

    def end(self):
        faults = f', {self.faults} faults' if self.faults else ''
        print(f'{self.cases - self.failed} of {self.cases} cases hold{faults}')
        return 1 if self.faults else 0


def run_cases(options, cases, report):
    with TrialBase(options.kb) as base:
        base.opened, base.unique = [], []
        # All are read before any is looked at: a search has to tell them apart.
        samples = [(case, *taken(base, options.samples, case)) for case in cases]
        for case, sample, faults in samples:
            found = list_of(expectations.check(sample)) if sample else []
            report.take(case['id'], faults + without_believed_wrong(case['id'], found))
        if not cases:
            return
        everything = [sample for _, sample, _ in samples if sample]
        report.take('all files', all_files(base, everything))
        report.take('all again', all_again(base))
        report.take('the site', site(base, everything))


def without_believed_wrong(name, faults):
    """Prints the expectations that are not met on purpose."""
    for fault, reason in BELIEVED_WRONG.get(name, {}).items():
        if fault in faults:
            print(f'{name}: {fault}: believed to be wrong: {reason}')
    return [fault for fault in faults if fault not in BELIEVED_WRONG.get(name, {})]


def list_of(faults):
    """So far as they could be found."""
    found = []
    try:
        for fault in faults:
            found.append(fault)
    except KeyError as error:
        if 'not known here' in str(error):
            raise
        found.append(f'cannot be looked at: no {error}')
    except Exception as error:  # pylint: disable=broad-except
        found.append(f'cannot be looked at: {type(error).__name__}: {error}')
    return found


def taken(base, folder, case):
    """What a case's files have become, and what went wrong on the way."""
    if set(case) - KEYS or case['kind'] not in (*FOLDERS, *MANY):
        raise KeyError(f'{case["id"]}: expected.yaml has a kind or a key that is not known here')
    entries, results, faults = [], [], []
    for number, file in enumerate(case.get('files') or [case['file']]):
        paths = [str(there(folder / name)) for name in [file, *case.get('twin', [])]]
        if case['kind'] in MANY:
            faults += planned(base, paths)
            arguments = [*paths, '--apply']
        else:
            name = expectations.slug(case['id']) + (f'-{number + 1}' if 'files' in case else '')
            arguments = [*paths, '--as', f'{FOLDERS[case["kind"]]}/{name}']
        answer = base.ingest(*arguments, *PATIENCE)
        if answer.code:
            faults.append(f'exit {answer.code}: {answer.why}')
            continue
        results += answer.sources
        for result in answer.sources:
            if result['entry']:
                entries.append(expectations.Taken(
                    file, result, GeneratedFile(base.generated(result['entry']).read_text(encoding='utf-8')),
                    base.written(result['entry']).read_text(encoding='utf-8')))
    if not entries:
        return None, faults or ['gave no entry']
    return expectations.Sample(case, folder, base, entries, results), faults


def planned(base, paths):
    """Sources of many entries are shown before anything is written."""
    before = base.content()
    plan = base.ingest(*paths)
    if plan.code:
        return [f'plan: exit {plan.code}: {plan.why}']
    outcomes = {source['outcome'] for source in plan.sources if source['entry']}
    return (['plan: something was written'] if base.content() != before else []) + (
        [] if outcomes == {'planned'} or len(plan.sources) == 1 else [f'plan: outcomes {outcomes}'])


def all_files(base, samples):
    for path, data in base.content().items():
        yield from expectations.byte_faults(data, path)
    for sample in samples:
        for each in sample.taken:
            keys = [piece.key for piece in each.generated.pieces]
            if len(keys) != len(set(keys)):
                yield f'{sample.id}: keys are not unique'
    if base.strangers():
        yield f'made {base.strangers()}'


def all_again(base):
    before = base.content()
    answer = base.run('ingest', '--again', '--format', 'json', *PATIENCE)
    if answer.code:
        yield f'exit {answer.code}: {answer.why[:500]}'
        return
    for source in json.loads(answer.output)['sources']:
        if source['entry'] and source['outcome'] != 'unchanged':
            yield f'{source["entry"]}: {source["outcome"]}'
    after = base.content()
    for path in sorted(before.keys() | after.keys()):
        if before.get(path) != after.get(path):
            yield f'{path} has changed'


def site(base, samples):
    """The links that searches print lead to places that are there, and what may not be published is not."""
    built = base.run('build', '--output', str(base.root / 'Site' / 'public'))
    if built.code:
        yield f'kb build: exit {built.code}: {built.errors.strip()[:500]}'
        return
    public = base.root / 'Site' / 'public'
    for name, page, anchor in dict.fromkeys(base.opened):
        path = public / page
        if not path.exists() or f'id="{anchor}"' not in path.read_text(encoding='utf-8'):
            yield f'{name}: {page}#{anchor} opens nothing'
    for name, page, _ in base.unique:
        ids = re.findall(r'\sid="([^"]*)"', (public / page).read_text(encoding='utf-8'))
        doubled = {each for each in ids if ids.count(each) > 1}
        if doubled:
            yield f'{name}: {page} has ids twice: {doubled}'
    texts = [(path, path.read_bytes()) for path in public.rglob('*') if path.is_file()]
    for sample in samples:
        for word in PRIVATE.get(sample.id, []):
            places = [path.name for path, data in texts if word.encode() in data]
            if places:
                yield f'{sample.id}: {word!r} is published in {places}'


def run_again(options, case, report):
    if 'twin' not in case:
        with TrialBase(options.kb) as base:
            report.take(case['id'], reingest.check_same(base, options.samples, case))
        return
    for is_replaced in (True, False):
        with TrialBase(options.kb) as base:
            report.take(case['id'], reingest.check_new_version(base, options.samples, case, is_replaced))


def run_hostile(options, cases, report):
    for case in cases:
        with TrialBase(options.kb) as base:
            report.take(case['file'], hostile.check(base, options.samples, case))
    if len(cases) > 1:
        with TrialBase(options.kb) as base:
            good = base.outside / 'good.md'
            good.write_text('# Good\n\nA page like any other.\n', encoding='utf-8')
            # A folder of its own, or it would lie where nothing may.
            base.strangers = lambda: [name for name in TrialBase.strangers(base) if name != good.name]
            report.take('all hostile files at once', hostile.check_batch(base, options.samples, cases, good))


if __name__ == '__main__':
    sys.exit(main())
