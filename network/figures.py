"""Figures written in the reader's language."""

from decimal import Decimal

from django.utils.formats import number_format


def written_figure(figure: Decimal | int | None) -> str:
    """A figure in the active language, without a fraction that says nothing; "" for None.

    1250.50 is "1.250,5" in Danish and "1,250.5" in English.
    """
    if figure is None:
        return ""
    if isinstance(figure, int):
        return number_format(figure, use_l10n=True, force_grouping=True)
    # Rounding to an exponent of ten would write 100 as 1E+2.
    bare = figure.quantize(1) if figure == figure.to_integral_value() else figure.normalize()
    return number_format(bare, use_l10n=True, force_grouping=True)
