"""Cells as a spreadsheet leaves them on the clipboard."""

import pytest

from network.cells import figure_columns, read_cells, write_cells


def test_rows_and_cells_are_found_and_made_equally_long() -> None:
    assert read_cells("Måned\tBesøg\nMaj\t180\nJuni\n") == [
        ["Måned", "Besøg"],
        ["Maj", "180"],
        ["Juni", ""],
    ]


def test_the_empty_corner_of_a_table_stays_and_empty_edges_go() -> None:
    assert read_cells("\tMaj\t\t\nKaffe\t12\t\t\n\t\t\t\n") == [["", "Maj"], ["Kaffe", "12"]]


def test_a_cell_with_a_line_break_is_one_cell() -> None:
    assert read_cells('"Maj\nog juni"\t180\r\nJuli\t"sagde ""ja"""') == [
        ["Maj og juni", "180"],
        ["Juli", 'sagde "ja"'],
    ]


def test_a_stray_quotation_mark_does_not_swallow_the_rest() -> None:
    assert read_cells('5" rør\t2\nMaj\t3') == [['5" rør', "2"], ["Maj", "3"]]


def test_semicolons_divide_where_there_are_no_tabs() -> None:
    assert read_cells("Maj;180\nJuni;240") == [["Maj", "180"], ["Juni", "240"]]


@pytest.mark.parametrize("nothing", ["", " \n\t\n", "\x00"])
def test_nothing_gives_no_rows(nothing: str) -> None:
    assert read_cells(nothing) == []


def test_columns_of_figures_are_known_in_danish_and_with_units() -> None:
    rows = [["Maj", "1.180", "12 kr.", ""], ["Juni", "", "7,5 kr.", ""]]
    assert figure_columns(rows) == [False, True, True, False]


def test_written_cells_are_read_as_they_were() -> None:
    rows = [["", "a\tb".replace("\t", " ")], ['"x"', "1.250,5"]]
    assert read_cells(write_cells(rows)) == rows


def test_line_breaks_of_an_old_mac_divide_rows_too() -> None:
    assert read_cells("Maj\t180\rJuni\t90") == [["Maj", "180"], ["Juni", "90"]]


@pytest.mark.parametrize("mark", ["", '"'])
def test_however_much_is_pasted_it_can_be_read(mark: str) -> None:
    assert len(read_cells(f"Maj\t{mark}{'x' * 200_000}{mark}")) == 1
