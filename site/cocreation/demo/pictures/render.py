"""Draw the demo's pictures anew: each SVG beside this file becomes a WebP of 1600 by 1000 pixels.

    python site/cocreation/demo/pictures/render.py [name …]

A tool of development: it needs Chromium (CHROMIUM names it), Playwright and Pillow.
"""

import io
import os
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
SIZE = (1600, 1000)
QUALITY = 82


def render(names: list[str]) -> None:
    """Render the named pictures, all where none is named; prints each size in bytes."""
    sources = [HERE / f"{name}.svg" for name in names] or sorted(HERE.glob("*.svg"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium")
        )
        page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
        for source in sources:
            page.goto(source.as_uri())
            target = source.with_suffix(".webp")
            with Image.open(io.BytesIO(page.screenshot())) as picture:
                picture.convert("RGB").save(target, "WEBP", quality=QUALITY, method=6)
            sys.stdout.write(f"{target.name}: {target.stat().st_size} bytes\n")
        browser.close()


if __name__ == "__main__":
    render(sys.argv[1:])
