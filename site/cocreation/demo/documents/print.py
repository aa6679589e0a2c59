"""Print the demo's PDF anew from the HTML beside this file.

    python site/cocreation/demo/documents/print.py

A tool of development: it needs Chromium (CHROMIUM names it) and Playwright.
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

SOURCE = Path(__file__).resolve().with_name("project-description.html")


def print_pdf() -> None:
    """Write a tagged PDF, so that a screen reader finds headings and tables."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium")
        )
        page = browser.new_page()
        page.goto(SOURCE.as_uri())
        target = SOURCE.with_suffix(".pdf")
        page.pdf(path=str(target), prefer_css_page_size=True, tagged=True, outline=True)
        browser.close()
    sys.stdout.write(f"{target.name}: {target.stat().st_size} bytes\n")


if __name__ == "__main__":
    print_pdf()
