"""A page open in the browser that remembers what went wrong, and questions that can be asked of it."""

import contextlib
import struct
import zlib

WIDTHS = {1280: 900, 360: 780}

WIDE_ELEMENT = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return null;
  const scrolls = element => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== 'visible') return true;
    return false;
  };
  const wide = [...document.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width && box.right > width + 1 && !scrolls(element);
  });
  const name = element => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '')
    + [...element.classList].map(word => '.' + word).join('');
  const by = wide.length ? ', as far as can be seen because of ' + name(wide.at(-1)) : '';
  return (document.documentElement.scrollWidth - width) + ' px' + by;
}"""

# Anchors of which an arrival can be told from a page that stayed where it was: they start below the first screen.
ANCHORS_BELOW = """() => [...document.querySelectorAll('main [id]')].filter(element => {
  const box = element.getBoundingClientRect();
  return box.height && box.top + scrollY > innerHeight;
}).map(element => element.id)"""

# In view, and not under a bar that stays at the top of the window.
ANCHOR_FAULT = """id => {
  const element = document.getElementById(id);
  if (!element) return 'is not on the page';
  const box = element.getBoundingClientRect();
  if (box.top < -1 || box.top >= innerHeight) return 'is at ' + Math.round(box.top) + ' px, out of view';
  const y = Math.min(Math.max(box.top + 2, 0), innerHeight - 1);
  const x = Math.min(Math.max(box.left + 2, 0), innerWidth - 1);
  for (let top = document.elementFromPoint(x, y); top; top = top.parentElement) {
    if (top.contains(element) || element.contains(top)) return null;
    const stays = ['fixed', 'sticky'].includes(getComputedStyle(top).position);
    if (stays) return 'is covered by ' + top.tagName.toLowerCase();
  }
  return null;
}"""

FOCUS = """() => {
  const element = document.activeElement, box = element.getBoundingClientRect();
  const isVisible = box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0
    && box.bottom <= innerHeight && box.right <= innerWidth;
  return { href: element.getAttribute('href') || '', isVisible, inMain: !!element.closest('main'),
           name: element.tagName.toLowerCase() };
}"""


class Watched:
    """A browser page; `failures` are lines for what the browser complained of since it was opened."""

    def __init__(self, page, allowed):
        self.page = page
        self.allowed = allowed
        self.failures = []
        page.on("console", self.hear_console)
        page.on("pageerror", lambda error: self.failures.append(f"script failed: {error.message}"))
        page.on("request", self.hear_request)
        page.on("requestfailed", self.hear_failure)
        page.on("response", self.hear_response)

    def hear_console(self, message):
        if message.type in ("error", "warning"):
            self.failures.append(f"console: {message.text}")

    def hear_request(self, request):
        if not request.url.startswith(self.allowed):
            self.failures.append(f"request to elsewhere: {request.url}")

    def hear_failure(self, request):
        # What a page was still loading when it was left is nobody's loss.
        if request.failure != "net::ERR_ABORTED":
            self.failures.append(f"could not be loaded: {request.url}")

    def hear_response(self, response):
        if response.status >= 400:
            self.failures.append(f"answered with {response.status}: {response.url}")

    def resize(self, width):
        self.page.set_viewport_size({"width": width, "height": WIDTHS[width]})

    def corner_colour(self):
        """What is really painted at the lower left, whatever the style sheet says."""
        size = self.page.viewport_size
        clip = {"x": 1, "y": size["height"] - 2, "width": 1, "height": 1}
        return first_pixel(self.page.screenshot(clip=clip))


@contextlib.contextmanager
def watched(browser, allowed, **options):
    # Without smooth scrolling, a page is where it is going as soon as it is loaded.
    context = browser.new_context(reduced_motion="reduce", **options)
    try:
        yield Watched(context.new_page(), allowed)
    finally:
        context.close()


def first_pixel(png):
    """Red, green and blue of the first pixel of a PNG with 8 bits a channel."""
    position, packed = 8, b""
    while position < len(png):
        length, name = struct.unpack_from(">I4s", png, position)
        if name == b"IDAT":
            packed += png[position + 8:position + 8 + length]
        position += length + 12
    # The byte before the pixel names a filter; a filter leaves the first pixel of the first row as it is.
    return tuple(zlib.decompress(packed)[1:4])
