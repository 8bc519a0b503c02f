"""The hook of pre-commit and the plain git hook stop a commit that would break the knowledge base, and no other."""

import shutil
import unittest

from knowledge_base import REPOSITORY, KnowledgeBase


class Hooks(unittest.TestCase):
    def setUp(self):
        self.base = KnowledgeBase()
        self.addCleanup(self.base.close)

    def check_commits(self):
        self.base.spoil()
        status, output = self.base.commit()
        self.assertEqual(status, 1, output)
        self.assertRegex(output, r"Content/practices/quorum\.md:\d+:\d+: error\[KB012\]")
        self.base.git("checkout", "-q", "HEAD", "--", ".")
        self.base.git("clean", "-fdq", "Content")
        self.base.git("reset", "-q", "--hard")
        (self.base.root / "Content/practices/notes.txt").write_text("x", "utf-8")
        self.base.git("add", ".")
        status, output = self.base.commit()
        self.assertEqual(status, 0, output)

    def install(self):
        hook = self.base.root / ".git/hooks/pre-commit"
        shutil.copy(REPOSITORY / "Documentation/examples/pre-commit", hook)

    def test_git_hook(self):
        self.install()
        self.check_commits()

    def test_git_hook_looks_at_what_is_staged(self):
        self.install()
        entry = self.base.root / "Content/practices/quorum.md"
        sound = entry.read_text("utf-8")
        self.base.spoil()
        entry.write_text(sound, "utf-8")
        self.assertEqual(self.base.commit()[0], 1)

    def test_git_hook_with_known_problems(self):
        self.install()
        self.base.spoil()
        self.base.run("kb", "check", "--write-baseline", "known.txt")
        self.base.git("add", "known.txt")
        status, output = self.base.commit()
        self.assertEqual(status, 0, output)
        (self.base.root / "Content/articles").mkdir(exist_ok=True)
        (self.base.root / "Content/articles/new.md").write_text("---\ntitel: x\n---\n", "utf-8")
        self.base.git("add", ".")
        status, output = self.base.commit()
        self.assertEqual(status, 1, output)
        self.assertIn("KB003", output)
        self.assertNotIn("KB012", output)

    def test_pre_commit_hook(self):
        hooks = self.base.root.parent / "hooks"
        hooks.mkdir()
        shutil.copy(REPOSITORY / ".pre-commit-hooks.yaml", hooks)
        for command in [["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Hooks"]]:
            self.base.git(*command, cwd=hooks)
        revision = self.base.git("rev-parse", "HEAD", cwd=hooks).strip()
        (self.base.root / ".pre-commit-config.yaml").write_text(
            f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: kb-check\n", "utf-8")
        self.base.git("add", ".")
        self.base.git("commit", "-q", "-m", "Use hooks")
        status, output = self.base.run("pre-commit", "install")
        self.assertEqual(status, 0, output)
        self.check_commits()

    def test_definition_is_sound(self):
        status, output = self.base.run("pre-commit", "validate-manifest", str(REPOSITORY / ".pre-commit-hooks.yaml"))
        self.assertEqual(status, 0, output)


if __name__ == "__main__":
    unittest.main()
