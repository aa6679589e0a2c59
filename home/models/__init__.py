"""The front page, the municipalities' fronts, standard pages, the frame, the accessibility statement."""

from home.models.accessibility import AccessibilityStatement
from home.models.frame import SiteFrame
from home.models.pages import HomePage, MunicipalityPage, StandardPage

__all__ = ["AccessibilityStatement", "HomePage", "MunicipalityPage", "SiteFrame", "StandardPage"]
