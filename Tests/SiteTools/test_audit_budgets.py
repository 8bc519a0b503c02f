import unittest

import audit_budgets
import page_weight
import sample_site

STRICT = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'"
POLICY = f'<meta http-equiv="Content-Security-Policy" content="{STRICT}">'
POLICIES = [
    ([STRICT], []),
    ([STRICT + "; frame-src https://www.youtube-nocookie.com https://player.vimeo.com"], []),
    ([STRICT + "; img-src 'self' data:"], []),
    ([], ["0 content security policies, not one"]),
    ([STRICT, STRICT], ["2 content security policies, not one"]),
    (["object-src 'none'"], ["the policy's default-src is not 'self'"]),
    (["default-src 'self' *"], ["the policy's default-src is not 'self'", "the policy allows * for default-src"]),
    ([STRICT + "; script-src 'unsafe-inline'"], ["the policy allows 'unsafe-inline' for script-src"]),
    ([STRICT + "; frame-src https://a.example"], ["the policy allows https://a.example for frame-src"]),
    ([STRICT + "; script-src data:"], ["the policy allows data: for script-src"]),
]
FAULTS = [
    ("a style element", "<style>p { color: red }</style>"),
    ("a style attribute of <p>", '<p style="color: red">Red</p>'),
    ("an inline script", "<script>1</script>"),
    ("an inline script: onclick of <p>", '<p onclick="x()">Press</p>'),
    ("an image without width and height: big.css", '<img alt="" src="big.css">'),
    ("14,337 bytes of css, 1 too many", '<link rel="stylesheet" href="big.css"><link rel="stylesheet" href="one.css">'),
    ("8,193 bytes of js, 1 too many", '<script src="assets/kb.3f2a9c1b.js"></script>'),
    ("loads what is not there: lost.css", '<link rel="stylesheet" href="lost.css">'),
]
HARMLESS = [
    '<script type="application/ld+json">{}</script>',
    '<script src="assets/search.3f2a9c1b.js"></script><script src="search/terms.js"></script>',
    '<link rel="stylesheet" href="big.css"><link rel="stylesheet" href="big.css">',
    '<img alt="" src="data:image/png,1" width="1" height="1">',
    '<link rel="alternate" href="feed.xml">',
]
ASSETS = {
    "big.css": "a" * 14336, "one.css": "a", "assets/kb.3f2a9c1b.js": "a" * 8193,
    "assets/search.3f2a9c1b.js": "a" * 9000, "search/terms.js": "a",
}


def page(body):
    return f"<!doctype html><html><head>{POLICY}<title>A</title></head><body>{body}</body></html>"


class AuditBudgets(unittest.TestCase):
    def test_policies(self):
        for policies, wanted in POLICIES:
            with self.subTest(policies):
                self.assertEqual(audit_budgets.policy_faults(policies, False), wanted)
        self.assertEqual(audit_budgets.policy_faults([STRICT], True), ["something is loaded before the policy"])

    def test_each_fault_is_found_alone(self):
        pages = {f"{at}.html": page(body) for at, (_, body) in enumerate(FAULTS)}
        status, output = sample_site.run("audit_budgets.py", pages | ASSETS)
        self.assertEqual(status, 1)
        wanted = [f"{at}.html: {message}" for at, (message, _) in enumerate(FAULTS)]
        self.assertEqual(output.splitlines()[:-2], wanted)

    def test_harmless_pages_pass(self):
        pages = {f"{at}.html": page(body) for at, body in enumerate(HARMLESS)}
        status, output = sample_site.run("audit_budgets.py", pages | ASSETS)
        self.assertEqual(status, 0, output)
        self.assertRegex(output, r"^median of 5 pages: html/css/js/images 0.3/")

    def test_a_page_is_weighed(self):
        body = '<link rel="stylesheet" href="../big.css"><script src="../one.css"></script>'
        with sample_site.written({"a/b.html": page(body)} | ASSETS) as root:
            [weighed] = page_weight.read_site(root)
        self.assertEqual((weighed.raw["css"], weighed.raw["js"], weighed.requests), (14336, 1, 3))
        self.assertEqual(weighed.total, len(page(body)) + 14337)
        self.assertLess(weighed.zipped, 500)

    def test_a_page_that_is_not_found_is_served_below_the_base(self):
        files = {"404.html": page('<link rel="stylesheet" href="/kb/big.css">')} | ASSETS
        status, output = sample_site.run("audit_budgets.py", files, "--base-url", "https://a.example/kb")
        self.assertEqual(status, 0, output)


if __name__ == "__main__":
    unittest.main()
