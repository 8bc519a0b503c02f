"""A small knowledge base in a git repository of its own, and `kb` as its users have it: on the PATH."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent.parent
TOOLS = pathlib.Path(sys.executable).parent
FIXTURE = REPOSITORY / "Tests/kbTests/Fixture"
ENTRY = "Content/practices/quorum.md"


class KnowledgeBase:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name).resolve() / "base"
        shutil.copytree(FIXTURE, self.root)
        for folder in ["Site/templates", "Site/assets"]:
            shutil.copytree(REPOSITORY / folder, self.root / folder)
        self.git("init", "-q")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "Start")

    def close(self):
        self.folder.cleanup()

    def run(self, *command, cwd=None):
        """The exit code, and what was printed to both."""
        path = f"{REPOSITORY / '.build/debug'}:{TOOLS}:/usr/bin:/bin"
        environment = {**os.environ, "PATH": path, "PRE_COMMIT_HOME": str(self.root.parent / "pre-commit"),
                       "GIT_CONFIG_GLOBAL": os.devnull, "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
                       "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org"}
        done = subprocess.run(command, cwd=cwd or self.root, env=environment, text=True, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
        return done.returncode, done.stdout

    def git(self, *arguments, cwd=None):
        status, output = self.run("git", *arguments, cwd=cwd)
        if status:
            raise RuntimeError(output)
        return output

    def spoil(self):
        """Misspells a relation, which is a problem with a mend, and a field, in a file whose name needs escapes."""
        entry = self.root / ENTRY
        entry.write_text(entry.read_text("utf-8").replace('"shown by"', '"shwon by"'), "utf-8")
        (self.root / "Content/practices/50%, half.md").write_text("---\ntitle: x\n---\n", "utf-8")
        self.git("add", ".")

    def commit(self):
        return self.run("git", "commit", "-q", "-m", "Change")
