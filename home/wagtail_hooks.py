"""What the front pages and the frame add to the admin."""

from wagtail import hooks

from network.roles import Right


@hooks.register("register_role_rows")
def role_rows() -> dict[str, Right]:
    """Who may change menu, footer and contact."""
    return {"home.siteframe": "frame"}
