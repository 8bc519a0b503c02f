#!/usr/bin/env python3
"""Writes a knowledge base of extremes, and builds its site.

    extreme_site.py KB FOLDER

KB is a kb binary. FOLDER gets kb.yml and Content, and the site in FOLDER/site, for the checks that open pages: a page
has to look right whatever stands on it. There are a runbook with 300 steps, a step with 40 incidents, a title of 200
characters and a word of 90, titles from right to left and in Chinese, Japanese and Korean, an entry of one line, a wide
table, long addresses and commands, and an entry of each kind that has no more than its title. There is no picture. The
files are committed with git.
"""

import argparse
import pathlib
import subprocess
import sys

STEPS = 300
INCIDENTS = 40
# The step that all incidents speak to.
CROWDED_STEP = 42
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsprotokolle"
LONG_TITLE = f"When everything that could wait had waited for too long, and the {LONG_WORD} were asked for all at once"
TITLES = {
    "arabic": "انقطاع الشبكة بين مركزي البيانات بعد تغيير في إعدادات التوجيه",
    "hebrew": "הגיבוי שלא נבדק, והלילה שבו היה צריך אותו",
    "chinese": "数据库主节点切换之后写入丢失以及三个可用区之间的网络分区",
    "japanese": "設定ファイルの誤りが全リージョンに同時に配布されたときの障害",
    "korean": "인증서가 만료된 뒤에 알게 된 것과 다시는 그러지 않기 위한 약속",
    "mixed": "GitHub חוזר: failover של MySQL אחרי 43 שניות",
}
SETTINGS = """title: Extremes
tagline: What a page has to stand
description: Entries that are longer, shorter, wider and more than any that somebody would write.
base_url: https://kb.example/
language: en
tags:
  backup:
    means: Copies that data can be restored from.
    aliases: [restore]
  partition-between-two-places-with-a-very-long-name:
    means: Two sides that cannot see each other.
    aliases: [split]
"""
WIDE_TABLE = """| what is counted in this column | one more | one more | one more | one more | one more | one more | the last |
| --- | --- | --- | --- | --- | --- | --- | --- |
| a-name-that-cannot-be-broken-anywhere-at-all | 1,000,000,000 | 2 | 3 | 4 | 5 | 6 | 7 |
"""
LONG_ADDRESS = "https://kb.example/" + "a-part-of-an-address-without-an-end/" * 6
LONG_COMMAND = "kubectl get pods " + "--selector=name=a-service-with-a-name " * 6


def entry(title, body, **fields):
    quoted = title.replace('"', '\\"')
    lines = ["---", f'title: "{quoted}"', *(f"{name}: {value}" for name, value in fields.items()), "---", body]
    return "\n".join(lines) + "\n"


def incident(title, number):
    body = f"Something happened for the {number}th time, and then it was over.\n\n## What changed\nA limit was set."
    return entry(title, body, date=f"20{number % 25:02}-0{number % 9 + 1}-17", organisation="Somebody",
                 duration="2 h", categories="[capacity]", tags="[backup]", summary="It was over by the evening.",
                 source="https://kb.example/report")


def incidents():
    """Incidents by the stem of their file: one for each title that is hard to set, and as many as make up the number."""
    titles = {"long-title": LONG_TITLE} | TITLES
    numbered = {f"number-{at}": f"Outage number {at}" for at in range(len(titles) + 1, INCIDENTS + 1)}
    return titles | numbered


def step(number):
    parts = [f"## Look at part {number} of the machine {{#part-{number}}}", f"Part {number} has a lamp.\n",
             f"1. Read the lamp of part {number}.", "2. Write down what it says.\n"]
    if number % 7 == 0:
        parts += ["```sh", f"lamp --part {number}", LONG_COMMAND, "```\n"]
    parts += ["- **Expect:** a green lamp.", "- **If not:** go to the next step.\n"]
    if number == CROWDED_STEP:
        parts += [f'- [{title}](../incidents/{stem}.md "missing in") — the lamp of this part was not looked at.'
                  for stem, title in incidents().items()]
    return "\n".join(parts) + "\n"


def entries():
    """The text of each file below Content."""
    files = {f"incidents/{stem}.md": incident(title, at) for at, (stem, title) in enumerate(incidents().items(), 1)}
    steps = "\n".join(step(number) for number in range(1, STEPS + 1))
    wide = "\n\n".join([WIDE_TABLE, f"See {LONG_ADDRESS}.", f"```sh\n{LONG_COMMAND}\n```", f"And {LONG_WORD}.[^1]",
                        "[^1]: A note at the foot of the page."])
    files |= {
        "runbooks/many-steps.md": entry("A machine with many parts", "Go from part to part.\n\n" + steps,
                                        trigger="A lamp is red.", owner="on-call engineer", reviewed="2026-11-26"),
        "runbooks/one-step.md": entry("One step", "## Do it {#do-it}\nDo it."),
        "practices/one-line.md": entry("One line", "Do it."),
        "practices/wide.md": entry("Wide things", wide, tags="[partition-between-two-places-with-a-very-long-name]"),
        "practices/long-title.md": entry(LONG_TITLE, "A rule.", summary=LONG_TITLE),
        "people/long-name.md": entry("Wolfeschlegelsteinhausenbergerdorff " * 3 + "the Third", ""),
        "events/one.md": entry("An event", "", date="2016"),
    }
    for folder in ("talks", "videos", "books", "articles"):
        files[f"{folder}/bare.md"] = entry(f"A title alone, of {folder}", "")
    return files


def write(folder):
    for path, text in (entries() | {"../kb.yml": SETTINGS}).items():
        file = folder / "Content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def commit(folder):
    """Gives the files a history, from which a page tells when it was changed last."""
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for arguments in (["init", "-q"], ["add", "Content"], [*author, "commit", "-q", "-m", "Extremes"]):
        subprocess.run(["git", "-C", folder, *arguments], check=True)


def build(kb, folder):
    """The exit status and what kb says."""
    command = [kb, "build", "--root", folder, "--output", folder / "site"]
    result = subprocess.run(command, capture_output=True, text=True)
    return result.returncode, result.stdout + result.stderr


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kb", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    write(options.folder)
    commit(options.folder)
    status, said = build(options.kb.resolve(), options.folder)
    print(said, end="", file=sys.stderr if status else sys.stdout)
    sys.exit(status)


if __name__ == "__main__":
    main()
