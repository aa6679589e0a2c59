"""What a first view of a page costs: bytes, requests, what moves, and when the largest part is there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser

# Asked before the page begins, so that nothing is missed.
WATCH = """
window.seen = {moved: 0, painted: 0};
new PerformanceObserver(list => { for (const each of list.getEntries())
  if (!each.hadRecentInput) seen.moved += each.value;
}).observe({type: 'layout-shift', buffered: true});
new PerformanceObserver(list => { for (const each of list.getEntries())
  seen.painted = each.startTime;
}).observe({type: 'largest-contentful-paint', buffered: true});
"""
# Slow enough that a font comes after the text, as on a phone out of town; in bytes a second.
SLOW = {"offline": False, "latency": 60, "downloadThroughput": 200_000, "uploadThroughput": 90_000}


@dataclass(frozen=True)
class Weight:
    """A first view with an empty cache. Bytes are as transferred, pictures of the content aside."""

    size: int
    requests: int
    scripts: int
    pictures: int
    shift: float
    largest: float


def weigh(browser: Browser, url: str, *, width: int = 360, slow: bool = False) -> Weight:
    """Open a page as somebody who was never here, and look at what that took."""
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    if slow:
        session.send("Network.emulateNetworkConditions", SLOW)
    kinds: dict[str, tuple[str, str]] = {}
    sizes: dict[str, float] = {}
    session.on("Network.responseReceived", _noting_kinds(kinds))
    session.on("Network.loadingFinished", _noting_sizes(sizes))
    page.add_init_script(WATCH)
    page.goto(url, wait_until="networkidle")
    seen = page.evaluate("document.fonts.ready.then(() => window.seen)")
    context.close()
    counted = {request: url for request, (_kind, url) in kinds.items() if request in sizes}
    ours = [request for request, address in counted.items() if "/media/" not in address]
    return Weight(
        size=round(sum(sizes[request] for request in ours)),
        requests=len(ours),
        scripts=round(sum(sizes[request] for request in ours if kinds[request][0] == "Script")),
        pictures=round(sum(sizes[request] for request in counted if request not in ours)),
        shift=seen["moved"],
        largest=seen["painted"],
    )


def _noting_kinds(kinds: dict[str, tuple[str, str]]) -> Callable[[dict[str, Any]], None]:
    def note(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = (event["type"], event["response"]["url"])

    return note


def _noting_sizes(sizes: dict[str, float]) -> Callable[[dict[str, Any]], None]:
    def note(event: dict[str, Any]) -> None:
        sizes[event["requestId"]] = event["encodedDataLength"]

    return note
