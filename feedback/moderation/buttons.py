"""What other parts of the site add to the screen of an item.

    @item_button
    def draft_of(item: Item, user: User) -> Button | None: ...

in a module that the app's ``ready()`` or its wagtail_hooks imports.
"""

from collections.abc import Callable
from dataclasses import dataclass

from feedback.policies import Item
from feedback.seeing import User
from network.roles import Text


@dataclass(frozen=True)
class Button:
    """One button. ``post`` makes it a form of its own; ``says`` is a sentence on what it does."""

    label: Text
    url: str
    post: bool = False
    says: Text = ""


ButtonMaker = Callable[[Item, User], Button | None]
_makers: list[ButtonMaker] = []


def item_button(maker: ButtonMaker) -> ButtonMaker:
    """A decorator for the function that makes a button, or none, for an item and a user."""
    _makers.append(maker)
    return maker


def buttons_for(item: Item, user: User) -> list[Button]:
    """The buttons that others offer this user at this item."""
    made = (maker(item, user) for maker in _makers)
    return [button for button in made if button is not None]
