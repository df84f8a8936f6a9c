"""The pictures of README show what the pages say."""

from __future__ import annotations

from docs import pictures


def test_the_chart_shows_the_figures_of_the_comparison() -> None:
    assert pictures.CHART.read_text(encoding="utf-8") == pictures.chart(), (
        "run `python -m docs.pictures`"
    )


def test_each_panel_has_a_bar_for_sawab_and_for_hunspell() -> None:
    for beginning, _, full in pictures.PANELS:
        (row,) = (row for title, row in pictures.figures().items() if title.startswith(beginning))
        assert {"sawab", "Hunspell"} <= row.keys()
        assert max(row.values()) <= full
