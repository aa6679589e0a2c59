"""A page among whose versions there is one with a CPR number."""

from django.db import models

from network.models.page import SitePage


class DraftNumber(models.Model):
    """Says that versions have to be cleaned once the editor has removed the number; never which."""

    page = models.OneToOneField(SitePage, primary_key=True, on_delete=models.CASCADE)
    since = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.page_id)
