"""A text is stored as what it says, in three strings of tokens."""

from language.analysis import analyse


def test_a_text_is_stored_as_written_in_first_forms_and_in_parts() -> None:
    assert analyse("Børnene på havnepladsen", "da") == (
        "boernene 1paa havnepladsen",
        "barn havneplads",
        "barn havneplads havn plads",
    )
