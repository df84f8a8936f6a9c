"""Reports are valid by schemas that others wrote (see `schemas/PROVENANCE.md`), and by our own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from linter.documents import Document
from linter.engine import Linter
from linter.findings.diagnostic import Diagnostic
from linter.reports import FileFindings, ReportOptions, reporter

SCHEMAS = Path(__file__).parent / "schemas"
ODD = 'قال <"&\x00\x0b\ufffe\ud800\u2028]]>'
SEED = Path(__file__).parents[2] / "seeds"
#: What GitLab's documentation ("Code Quality report format") asks of each issue.
GITLAB: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


@pytest.fixture(scope="module")
def seed() -> FileFindings:
    """What is found in the first user's article, with all rules."""
    path = next(SEED.glob("*.txt"))
    document = Document(path.read_text("utf-8"), f"./{path.name}")
    found = Linter(select=["all"]).check(document)
    assert len(found) > 5
    return FileFindings(document, found)


@pytest.fixture(params=["seed", "article", "odd", "clean", "nothing"])
def findings(
    request: pytest.FixtureRequest,
    seed: FileFindings,
    article: FileFindings,
    flag: Callable[..., Diagnostic],
) -> list[FileFindings]:
    odd = FileFindings(Document(ODD, '<"&\x01\n مجلد>.txt'), [flag(ODD, ODD, "<!--&'")])
    clean = FileFindings(Document("نص سليم", "clean.txt"), [])
    return {"seed": [seed], "article": [article, clean], "odd": [odd], "clean": [clean]}.get(
        request.param, []
    )


def report(name: str, findings: list[FileFindings], lang: str = "en") -> str:
    options = ReportOptions(lang="ar" if lang == "ar" else "en")
    return "".join(reporter(name, options).render(findings))


def schema(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((SCHEMAS / name).read_text("utf-8"))
    return read


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_sarif_is_valid(findings: list[FileFindings], lang: str) -> None:
    log = json.loads(report("sarif", findings, lang))

    jsonschema.Draft4Validator(
        schema("sarif-2.1.0-rtm.5.json"), format_checker=jsonschema.FormatChecker()
    ).validate(log)
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    marks = [result["partialFingerprints"]["sawab/v1"] for result in run["results"]]
    assert len(set(marks)) == len(marks) == sum(len(file.diagnostics) for file in findings)


def test_the_sarif_multitool_finds_no_error(seed: FileFindings, tmp_path: Path) -> None:
    """Microsoft's validator (npm `@microsoft/sarif-multitool-linux`), where it is on the PATH."""
    tool = shutil.which("Sarif.Multitool") or shutil.which("sarif-multitool")
    if tool is None:
        pytest.skip("Sarif.Multitool is not installed")
    (tmp_path / "log.sarif").write_text(report("sarif", [seed]), "utf-8")
    run = subprocess.run(
        [tool, "validate", "log.sarif"],
        cwd=tmp_path,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Analysis completed successfully" in run.stdout, run.stdout
    assert " error " not in run.stdout, run.stdout


def test_rdjson_is_valid(findings: list[FileFindings]) -> None:
    jsonschema.Draft7Validator(schema("rdformat.json")).validate(
        json.loads(report("rdjson", findings))
    )


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_junit_is_valid(findings: list[FileFindings], lang: str) -> None:
    xsd = etree.XMLSchema(etree.parse(str(SCHEMAS / "junit-10.xsd")))
    xsd.assertValid(etree.fromstring(report("junit", findings, lang).encode()))


def test_gitlab_holds_what_its_documentation_asks_for(findings: list[FileFindings]) -> None:
    jsonschema.Draft7Validator(GITLAB).validate(json.loads(report("gitlab", findings)))


def test_json_and_jsonl_are_valid_by_the_published_schema(findings: list[FileFindings]) -> None:
    text = files("linter.reports").joinpath("findings.schema.json").read_text("utf-8")
    validator = jsonschema.Draft7Validator(json.loads(text))
    validator.check_schema(json.loads(text))
    array = json.loads(report("json", findings))
    lines = [json.loads(line) for line in report("jsonl", findings).splitlines()]

    validator.validate(array)
    assert lines == array


def test_the_published_schema_leaves_nothing_open(seed: FileFindings) -> None:
    text = files("linter.reports").joinpath("findings.schema.json").read_text("utf-8")
    validator = jsonschema.Draft7Validator(json.loads(text))
    (record, *_) = json.loads(report("json", [seed]))
    for broken in (
        record | {"extra": 1},
        {key: value for key, value in record.items() if key != "areta"},
        record | {"start": record["start"] | {"line": 0}},
        record | {"severity": "fatal"},
    ):
        assert not validator.is_valid([broken])
