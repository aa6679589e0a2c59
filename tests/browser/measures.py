"""What is measured of a page in a browser. Each answers with what is wrong, as lines to read."""

from collections.abc import Iterable
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

#: Rules about a page as a whole, which a page of many specimens cannot keep.
RULES_OF_A_PAGE = ("landmark-unique", "heading-order", "region", "empty-heading")

#: Elements that show and are not taken away for the eye alone.
_SHOWN = """
  const shown = e => {
    const r = e.getBoundingClientRect(), s = getComputedStyle(e);
    return r.width > 1 && r.height > 1 && s.visibility === 'visible'
      // Only for those who listen, or until the keyboard reaches it.
      && s.clipPath !== 'inset(50%)' && !e.closest('.visually-hidden');
  };
  const named = e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') || ''} “${
    e.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40)}”`;
"""

_BEYOND = f"""() => {{ {_SHOWN}
  const width = document.documentElement.clientWidth;
  const scrolls = e => e && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
  return [...document.body.querySelectorAll('*')].filter(e => {{
    const r = e.getBoundingClientRect();
    return shown(e) && (r.right > width + 1 || r.left < -1)
      && !e.closest('svg') && getComputedStyle(e).position !== 'fixed'
      && !(e.parentElement && e.parentElement !== document.body && scrolls(e.parentElement));
  }}).map(e => 'wider than the screen: ' + named(e));
}}"""

# 24 by 24 pixels, save links in running text and what another target of the same address stands for.
_SMALL = f"""() => {{ {_SHOWN}
  const inText = e => {{
    const p = e.closest('p, li, dd, td, figcaption, label, legend, .rich, .prose');
    return getComputedStyle(e).display === 'inline' && p
      && p.textContent.trim().length > e.textContent.trim().length;
  }};
  const stretched = e => getComputedStyle(e, '::after').position === 'absolute';
  const labelled = e => [...(e.labels || [])].some(l => l.getBoundingClientRect().height >= 24);
  const targets = [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
    .filter(shown).filter(e => !inText(e) && !stretched(e) && !labelled(e));
  const boxes = targets.map(e => e.getBoundingClientRect());
  // A small target is enough where a circle of 24 pixels around it meets no other target.
  const alone = i => boxes.every((b, j) => {{
    if (i === j || targets[i].contains(targets[j]) || targets[j].contains(targets[i])) return true;
    const x = boxes[i].left + boxes[i].width / 2, y = boxes[i].top + boxes[i].height / 2;
    const dx = Math.max(b.left - x, 0, x - b.right), dy = Math.max(b.top - y, 0, y - b.bottom);
    return Math.hypot(dx, dy) >= 12;
  }});
  return targets.filter((e, i) => Math.min(boxes[i].width, boxes[i].height) < 23.5 && !alone(i))
    .map(e => 'small target: ' + named(e));
}}"""

# Text that its own box cuts off, where nobody can scroll to it.
_CLIPPED = f"""() => {{ {_SHOWN}
  return [...document.body.querySelectorAll('*')].filter(e => {{
    const s = getComputedStyle(e);
    const cuts = v => v === 'hidden' || v === 'clip';
    if (!shown(e) || e.closest('svg') || !e.textContent.trim()) return false;
    return (cuts(s.overflowX) && e.scrollWidth > e.clientWidth + 1)
      || (cuts(s.overflowY) && e.scrollHeight > e.clientHeight + 2);
  }}).map(e => 'cut off: ' + named(e));
}}"""

# Siblings in cards, heads and rows that lie over each other.
_OVERLAPS = f"""() => {{ {_SHOWN}
  const parents = '.card, .card__body, .card__meta, .card__foot, .hero .shell, .hero__meta, '
    + '.register__row, .register__meta, .site-header__row, .site-footer__grid, .list-head, .chips';
  const flows = e => ['static', 'relative'].includes(getComputedStyle(e).position);
  const found = [];
  for (const parent of document.querySelectorAll(parents)) {{
    const children = [...parent.children].filter(e => shown(e) && flows(e));
    for (const [i, a] of children.entries()) for (const b of children.slice(i + 1)) {{
      const p = a.getBoundingClientRect(), q = b.getBoundingClientRect();
      const over = Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1
        && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 1;
      if (over) found.push(`overlap: ${{named(a)}} and ${{named(b)}}`);
    }}
  }}
  return found;
}}"""

#: The spacing of WCAG 1.4.12, which readers may set themselves.
TEXT_SPACING = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
"""


def broken_rules(page: Page, *, without: Iterable[str] = ()) -> list[str]:
    """The rules of axe that the page breaks, each with the first place."""
    options: dict[str, Any] = {"rules": {rule: {"enabled": False} for rule in without}}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:160]}" for rule in found]


def beyond_the_screen(page: Page) -> list[str]:
    """What is wider than the screen, or makes it scroll sideways."""
    lines = _asked(page, _BEYOND)
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        lines.append("scrolls sideways")
    return lines


def small_targets(page: Page) -> list[str]:
    """What is to be pressed and smaller than 24 pixels, with neighbours too near (WCAG 2.5.8)."""
    return _asked(page, _SMALL)


def cut_off(page: Page) -> list[str]:
    """Text that cannot be read because its box is too small."""
    return _asked(page, _CLIPPED)


def overlaps(page: Page) -> list[str]:
    """Neighbours that lie over each other."""
    return _asked(page, _OVERLAPS)


def _asked(page: Page, script: str) -> list[str]:
    lines: list[str] = page.evaluate(script)
    return lines[:5]
