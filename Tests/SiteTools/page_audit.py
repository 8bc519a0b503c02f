"""Every question of audit_pages.py, asked of one page that is loaded once.

A page is loaded wide and light, then made dark, narrow, narrower and wide with text of twice the size, because loading
costs more than all but one of the questions. The rules are axe-core's, from the package axe-playwright-python.
"""

import pathlib

import axe_playwright_python

import browser_page

SCRIPT = pathlib.Path(__file__).with_suffix(".js")
AXE = pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
NARROW_RULES = ["target-size", "scrollable-region-focusable"]
HEIGHT = 900
NARROW_WIDTH = 320
# What a browser starts with, and twice that, as a reader sets it: every length in rem follows, and so do media queries.
FONT_SIZES = {"standard": 16, "fixed": 13}

LIGHT = """async ([tags, known]) => {
  await kbAudit.settled();
  const shifted = kbAudit.shifted();
  const { faults, sound } = await kbAudit.allRules(tags, known);
  return { faults: [...kbAudit.refused, ...(shifted ? [shifted] : []), ...faults, ...kbAudit.overlapping()], sound };
}"""
DARK = "known => kbAudit.colourRules(known)"
NARROW = """async names =>
  [...await kbAudit.rules(document, { type: 'rule', values: names }), ...kbAudit.overlapping()]"""
ENLARGED = "() => [...kbAudit.clipped(), ...kbAudit.overlapping()]"


def prepare(context):
    """Gives every page of a browser context what the questions need."""
    context.add_init_script(AXE.read_text("utf-8") + "\n" + SCRIPT.read_text("utf-8"))


class PageAudit:
    """A page of the browser, and the questions to be asked of whatever it shows."""

    def __init__(self, context, allowed):
        self.opened = browser_page.Watched(context.new_page(), allowed)
        self.page = self.opened.page
        # Ways of painting text that were found sound on a page before.
        self.known_light = set()
        self.known_dark = set()
        self.session = context.new_cdp_session(self.page)

    def load(self, url):
        self.opened.failures.clear()
        self.page.goto(url)

    def quick(self, url):
        """What goes wrong when a page is only opened."""
        self.load(url)
        yield from self.page.evaluate("async () => { await kbAudit.settled(); return kbAudit.refused }")
        yield from self.wide(1280)
        yield from self.opened.failures

    def full(self, url):
        """Every fault of a page."""
        self.load(url)
        yield from self.faults()

    def faults(self):
        """Every fault of what is shown at this moment."""
        found = self.page.evaluate(LIGHT, [TAGS, [*self.known_light]])
        self.known_light |= set(found["sound"])
        yield from found["faults"]
        yield from self.dark()
        yield from self.narrow()
        yield from self.enlarged()
        yield from self.opened.failures

    def dark(self):
        self.page.emulate_media(color_scheme="dark")
        found = self.page.evaluate(DARK, [*self.known_dark])
        self.known_dark |= set(found["sound"])
        for fault in found["faults"]:
            yield f"dark: {fault}"
        self.page.emulate_media(color_scheme="light")

    def narrow(self):
        self.resize(NARROW_WIDTH)
        yield from self.wide(NARROW_WIDTH)
        for fault in self.page.evaluate(NARROW, NARROW_RULES):
            yield f"at {NARROW_WIDTH} px: {fault}"
        self.resize(1280)

    def enlarged(self):
        twice = {name: 2 * size for name, size in FONT_SIZES.items()}
        self.session.send("Page.setFontSizes", {"fontSizes": twice})
        faults = [*self.page.evaluate(ENLARGED), *self.wide(1280)]
        self.session.send("Page.setFontSizes", {"fontSizes": FONT_SIZES})
        for fault in faults:
            yield f"text of twice the size: {fault}"

    def wide(self, width):
        wide = self.page.evaluate(browser_page.WIDE_ELEMENT)
        if wide:
            yield f"overflows at {width} px by {wide}"

    def resize(self, width):
        size = {"width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
        self.session.send("Emulation.setDeviceMetricsOverride", size)


def opened(browser, allowed, size={"width": 1280, "height": HEIGHT}):
    """A PageAudit in a context of its own, wide unless another size is given, and light."""
    # Without smooth scrolling and transitions, a page is at once what it is going to be.
    context = browser.new_context(viewport=size, color_scheme="light", reduced_motion="reduce")
    prepare(context)
    return PageAudit(context, allowed)
