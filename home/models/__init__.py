"""The front page, the municipalities' fronts, standard pages and the frame."""

from home.models.frame import SiteFrame
from home.models.pages import HomePage, MunicipalityPage, StandardPage

__all__ = ["HomePage", "MunicipalityPage", "SiteFrame", "StandardPage"]
