"""The editors' guide shows the role table of the code."""

from pathlib import Path
from typing import Final

from django.utils import translation

from network.roles import ROLES, Act, Role

GUIDE: Final = Path(__file__).parents[2] / "docs" / "redaktoer.md"
ACTS: Final[tuple[tuple[Act, str], ...]] = (
    ("moderate", "Modererer"),
    ("answer", "Besvarer"),
    ("contact", "Ser kontaktdata"),
    ("confidential", "Ser fortroligt"),
    ("erase", "Eksporterer og sletter"),
    ("assess", "Vurderer barrierer"),
    ("transitions", "Flytter barrierers status"),
)


def _row(role: Role) -> str:
    pages = "nej"
    if role.page_actions:
        pages = "skriver og udgiver" if "publish" in role.page_actions else "skriver kladder"
    cells = [
        f"**{role.label}**",
        "egen kommune" if role.own_tree else "hele netværket",
        pages,
        *("ja" if act in role.acts else "–" for act, _word in ACTS),
    ]
    return f"| {' | '.join(cells)} |"


def test_the_editors_guide_shows_the_role_table_of_the_code() -> None:
    with translation.override("da"):
        rows = [_row(role) for role in ROLES]
    head = f"| Rolle | Hvor | Sider | {' | '.join(word for _act, word in ACTS)} |"
    table = "\n".join([head, "|" + "---|" * (len(ACTS) + 3), *rows])
    assert table in GUIDE.read_text(encoding="utf-8"), table
