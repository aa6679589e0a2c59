"""Let 200 people write in real browsers and count who is blocked: `make bench-people`.

They comment, write to a municipality, answer a consultation and report a barrier, several at a time,
with pauses as people make them: the guard's clock is the real one. Half of them sit in one library.
Nobody may be blocked; how many are held for a moderator, and why, is printed beside it.
"""

import asyncio
import json
import os
import sqlite3
import sys
import tempfile
from collections import Counter
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

from tests.browser.running import running_site
from tests.browser.what_people_write import Person, people

COUNT, AT_ONCE = 200, 5
#: The guard holds what is sent sooner than a person can write.
_THINKING_MS = 3300
_PATIENCE_MS = 60_000
COMMENT = "/da/assens/projekter/landsbyens-faelles-bil/kommentar/"
CONTACT = "/da/assens/skriv-til-os/"
CONSULTATION = "/da/assens/deltag/hvor-skal-den-faelles-bil-holde/svar/"
REPORT = "/da/meld-en-barriere/"


async def write(page: Page, name: str, person: Person) -> None:
    """Type in pieces, with a pause, and go back to mend a word."""
    field = page.locator(f"[name={name}]")
    await field.click()
    middle = len(person.text) // 2
    await page.keyboard.insert_text(person.text[:middle])
    await page.wait_for_timeout(400)
    await page.keyboard.insert_text(person.text[middle:])
    if person.corrects:
        for _letter in "xyz":
            await page.keyboard.press("Backspace")
        await page.keyboard.insert_text(person.text[-3:])


async def press(page: Page, step: str) -> None:
    """Press a button of the form and wait for what comes; what is warned of once is sent anyway."""
    button = page.locator(f"main button[type=submit]{step}").first
    async with page.expect_navigation(timeout=_PATIENCE_MS):
        await button.click()
    anyway = page.locator("[name=anyway][type=checkbox]")
    if await anyway.count() and not await anyway.is_checked():
        await anyway.check()
        await press(page, step)


async def comment(page: Page, person: Person) -> None:
    await write(page, "text", person)
    await page.fill("[name=name]", person.name)
    await page.fill("[name=email]", person.email)
    await page.wait_for_timeout(_THINKING_MS)
    await press(page, "[value=preview]")
    await press(page, "[value=send]")


async def message(page: Page, person: Person) -> None:
    await page.fill("[name=subject]", person.text[:40])
    await write(page, "message", person)
    await page.fill("[name=name]", person.name)
    if person.gives_mail:
        await page.fill("[name=email]", person.email)
    await page.wait_for_timeout(_THINKING_MS)
    await press(page, ":not([name])")


async def answer(page: Page, person: Person) -> None:
    choices = page.locator("[name=q-hvilken-landsby-bor-du-i-eller-taettest-paa]")
    await choices.nth(person.number % 4).check()
    await write(page, "q-hvor-skal-en-ny-holdeplads-vaere", person)
    if person.gives_mail:
        await page.fill("[name=email]", person.email)
    await page.wait_for_timeout(_THINKING_MS)
    await press(page, "[value=check]")
    await press(page, "[value=send]")


async def report(page: Page, person: Person) -> None:
    await write(page, "what", person)
    await page.wait_for_timeout(_THINKING_MS)
    await press(page, "[value=look]")
    if await page.locator("[name=municipality]").count() == 0:
        await press(page, "[value=on]")
    await page.select_option("[name=municipality]", "assens")
    await page.locator("[name=role]").first.check()
    await page.wait_for_timeout(_THINKING_MS)
    await press(page, ":not([name])")


#: The address of each form, and the way through it.
FORMS = ((COMMENT, comment), (CONTACT, message), (CONSULTATION, answer), (REPORT, report))


async def send(browser: Browser, site: str, person: Person) -> str:
    """The whole way of one person; "" when it was received, else where it ended."""
    address, go = FORMS[person.number % len(FORMS)]
    context = await browser.new_context(
        java_script_enabled=person.has_scripts,
        viewport={"width": 360 if person.number % 3 else 1280, "height": 800},
        locale="da-DK",
        extra_http_headers={"X-Forwarded-For": person.place},
    )
    context.set_default_timeout(_PATIENCE_MS)
    page = await context.new_page()
    try:
        await page.goto(site + address)
        await go(page, person)
        told = await page.title()
        is_received = page.url != site + address and not told.startswith("Fejl")
        return "" if is_received else f"{address}: {told}: {await _problems(page)}"
    except Exception as reason:  # noqa: BLE001 - whatever stops a person counts
        return f"{address}: {type(reason).__name__}: {str(reason)[:200]}"
    finally:
        await context.close()


async def _problems(page: Page) -> str:
    texts = await page.locator(".ds-error-summary, [role=alert], .field__error").all_inner_texts()
    return " ".join(texts)[:300]


async def let_in(site: str, count: int) -> list[str]:
    """What stopped whom; empty where nobody was stopped."""
    turn = asyncio.Semaphore(AT_ONCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=os.environ["COCREATION_BROWSER"], args=["--no-sandbox"]
        )

        async def take_turn(person: Person) -> str:
            async with turn:
                return await send(browser, site, person)

        found = await asyncio.gather(*(take_turn(person) for person in people(count)))
        await browser.close()
    return [each for each in found if each]


def reasons_in(state: Path) -> tuple[int, Counter[str]]:
    """How many were received, and how often each reason to hold one was given."""
    reasons: Counter[str] = Counter()
    received = 0
    with sqlite3.connect(next(state.glob("*.sqlite3"))) as database:
        for table in ("feedback_comment", "feedback_submission"):
            query = f"SELECT signals FROM {table} WHERE made_at > datetime('now', '-1 hours')"  # noqa: S608 - our own names
            for (signals,) in database.execute(query):
                received += 1
                reasons.update(json.loads(signals))
    return received, reasons


def main(count: int = COUNT) -> int:
    """Print the figures; 1 where somebody was blocked."""
    os.environ["TRUSTED_PROXIES"] = "127.0.0.1,::1"
    with tempfile.TemporaryDirectory() as folder, running_site(Path(folder)) as site:
        before, _reasons = reasons_in(Path(folder))
        stopped = asyncio.run(let_in(site.url, count))
        received, reasons = reasons_in(Path(folder))
    sys.stdout.write(f"people blocked: {len(stopped)} of {count} (none)\n")
    for each in stopped:
        sys.stdout.write(f"  {each}\n")
    sys.stdout.write(f"received: {received - before}\nreasons to hold: {dict(reasons)}\n")
    return int(bool(stopped))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
