"""Print what the first view of each type of page costs, from a real browser: `make bench-pages`.

The site is started with the demo network in a folder that is thrown away; SITE=http://… weighs one
that runs already.
"""

import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.running import PAGES, running_site
from tests.browser.weighing import weigh

HEAD = "| page | KB | requests | scripts KB | pictures KB | CLS 360 | CLS 1280 | LCP ms | LCP slow ms |"


def main() -> None:
    """Weigh the site that the first argument names, else one of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["COCREATION_BROWSER"], args=["--no-sandbox"]
        )
        if len(sys.argv) > 1:
            sys.stdout.write(table(browser, sys.argv[1]))
        else:
            with tempfile.TemporaryDirectory() as state, running_site(Path(state)) as site:
                sys.stdout.write(table(browser, site.url))
        browser.close()


def table(browser: Browser, site: str) -> str:
    """All types of page, in Markdown."""
    rows = [row(browser, name, site + PAGES[name][0]) for name in PAGES]
    return "\n".join([HEAD, "|---|" + "---:|" * 8, *rows, ""])


def row(browser: Browser, name: str, url: str) -> str:
    """One line of the table. The first of three readings warms the server."""
    weigh(browser, url)
    plain = weigh(browser, url)
    slow, wide = weigh(browser, url, slow=True), weigh(browser, url, width=1280, slow=True)
    figures = (
        f"{plain.size / 1000:.1f}",
        plain.requests,
        f"{plain.scripts / 1000:.1f}",
        f"{plain.pictures / 1000:.0f}",
        f"{slow.shift:.3f}",
        f"{wide.shift:.3f}",
        f"{plain.largest:.0f}",
        f"{slow.largest:.0f}",
    )
    return f"| {name} | " + " | ".join(str(each) for each in figures) + " |"


if __name__ == "__main__":
    main()
