"""Menu, footer and contact: written once, then the editors'."""

import datetime
import json
import uuid
from typing import Any, Final

from wagtail.models import Site

from cocreation.demo.places import Places
from home.models import AccessibilityStatement, SiteFrame

#: The day of the demo's accessibility statement.
STATED: Final = datetime.date(2026, 11, 2)
#: Key of the page, Danish text, English text.
MENU: Final = (
    ("list/projects", "Projekter", "Projects"),
    ("list/stories", "Historier", "Stories"),
    ("list/barriers", "Barrierer", "Barriers"),
    ("list/consultations", "Deltag", "Take part"),
    ("standard/saadan-virker-det", "Sådan virker det", "How it works"),
)
FOOTER_MENU: Final = (
    ("standard/om-netvaerket", "Om netværket", "About the network"),
    ("standard/kontakt", "Kontakt", "Contact"),
    ("standard/privatliv", "Privatliv", "Privacy"),
    ("standard/tilgaengelighed", "Tilgængelighed", "Accessibility"),
)
FOOTER_TEXT_DA: Final = "Drives af Holbæk, Assens, Nordfyn, Ringkøbing-Skjern og Slagelse."
FOOTER_TEXT_EN: Final = "Run by Holbæk, Assens, Nordfyn, Ringkøbing-Skjern and Slagelse."


def set_up_frame(places: Places) -> bool:
    """Fill the frame of the default site; one that has a menu already is left alone."""
    frame = SiteFrame.for_site(Site.objects.get(is_default_site=True))
    if frame.menu:
        return False
    frame.menu = json.dumps([_item(places, *each) for each in MENU])
    frame.footer_menu = json.dumps([_item(places, *each) for each in FOOTER_MENU])
    frame.footer_text_da = FOOTER_TEXT_DA
    frame.footer_text_en = FOOTER_TEXT_EN
    frame.contact_email = "redaktion@netvaerket.example"
    frame.demo = True
    frame.save()
    _set_up_statement(frame.site, places)
    return True


def _set_up_statement(site: Site, places: Places) -> None:
    """The statement's page and contact. An invented site has no statement in the register."""
    statement = AccessibilityStatement.for_site(site)
    statement.page_id = places.find("standard/tilgaengelighed")
    statement.email = "tilgaengelighed@netvaerket.example"
    statement.prepared_on = statement.reviewed_on = STATED
    statement.save()


def _item(places: Places, key: str, danish: str, english: str) -> dict[str, Any]:
    return {
        "type": "item",
        "value": {"page": places.find(key), "label_da": danish, "label_en": english},
        "id": str(uuid.uuid5(uuid.NAMESPACE_OID, f"{key} {danish}")),
    }
