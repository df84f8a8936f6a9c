"""The steps that make the language data: in order, and none older than its sources."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dictionaries import pipeline
from dictionaries.pipeline import STEPS, Step
from linter.lexicon.artefact import pack


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_no_artefact_is_older_than_its_sources(step: Step) -> None:
    assert not step.stale(), (
        f"the step {step.name} is stale: run `make data`, or, if {step.makes} stays as it is, "
        f"`python -m dictionaries.pipeline --keep {step.name}`"
    )


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_what_a_step_makes_and_is_made_of_is_there(step: Step) -> None:
    for path in (step.makes, *step.sources):
        assert (pipeline.ROOT / path).is_file()


def test_steps_come_after_those_whose_artefacts_they_read() -> None:
    made = [step.makes for step in STEPS]
    for place, step in enumerate(STEPS):
        assert not set(step.sources) & set(made[place:])


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose second step is made of what its first one makes."""
    (tmp_path / "rates.tsv").write_text("ا\tأ\t10\n", encoding="utf-8")
    (tmp_path / "table.tsv").write_text("made of rates\n", encoding="utf-8")
    steps = (
        Step("rates", "table.tsv", (("this",),), ("rates.tsv",)),
        Step("counts", "counts.bin", (("this", "--corpora"),), ("table.tsv",), needs="--corpora"),
    )
    monkeypatch.setattr(pipeline, "ROOT", tmp_path)
    monkeypatch.setattr(pipeline, "RECORD", tmp_path / "made_from.tsv")
    monkeypatch.setattr(pipeline, "STEPS", steps)
    pipeline.RECORD.write_text("", encoding="utf-8")
    pipeline.record(steps)
    return tmp_path


def test_a_rate_edited_by_hand_makes_its_step_stale_until_it_has_run(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert pipeline.main(["--check"]) == 0
    (project / "rates.tsv").write_text("ا\tأ\t20\n", encoding="utf-8")
    assert pipeline.main(["--check"]) == 1
    assert capfd.readouterr().out == "rates: rates.tsv\n"
    assert pipeline.main([]) == 0
    assert "rates: makes table.tsv\ncounts: counts.bin is up to date\n" in capfd.readouterr().err
    assert pipeline.main(["--check"]) == 0


def test_a_step_that_needs_corpora_is_left_out_without_them_and_said_so(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (project / "table.tsv").write_text("edited by hand\n", encoding="utf-8")
    assert pipeline.main([]) == 0
    assert "counts: left out without --corpora; changed: table.tsv\n" in capfd.readouterr().err
    assert pipeline.main(["--check"]) == 1
    assert pipeline.main(["--keep", "counts"]) == 0
    assert pipeline.main(["--check"]) == 0


def test_a_step_that_is_measured_on_texts_is_left_out_without_them(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    curves = (Step("curves", "curves.tsv", (("this",),), ("rates.tsv",), needs="--texts"),)
    monkeypatch.setattr(pipeline, "STEPS", curves)
    assert pipeline.main([]) == 0
    assert "curves: left out without --texts; changed: rates.tsv\n" in capfd.readouterr().err


def test_the_index_is_stale_once_a_step_before_it_has_made_another_dictionary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (search,) = (step for step in STEPS if step.name == "search")
    for name in ("lexicon.sawab", "context.sawab", "search.sawab"):
        shutil.copy(pipeline.COMPILED / name, tmp_path)
    monkeypatch.setattr(pipeline, "COMPILED", tmp_path)
    assert search.stale() == []
    (tmp_path / "lexicon.sawab").write_bytes(pack({"words": b"other words"}, {"format": 1}))
    assert search.stale() == ["words"]


def test_a_step_that_fails_ends_the_run_with_its_status(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    failing = (Step("rates", "table.tsv", (("no_such_recipe",),), ("rates.tsv",)),)
    monkeypatch.setattr(pipeline, "STEPS", failing)
    assert pipeline.main(["rates"]) == 1
    assert "rates: failed with status 1\n" in capfd.readouterr().err


def test_a_step_of_no_such_name_is_an_error_that_names_those_there_are(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        pipeline.main(["rate"])
    assert "there is no step 'rate'; there are rates, counts" in capfd.readouterr().err
