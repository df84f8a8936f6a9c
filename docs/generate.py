"""Write the pages of the rules from the rules.

`python -m docs.generate [FOLDER]` writes `rules/`, each page in English (`S001.md`) and in Arabic
(`S001.ar.md`), and the page of the settings under FOLDER (default: the folder `docs`). The pages
are made afresh for each build and never kept in the repository, so they cannot drift from the
rules.
"""

from __future__ import annotations

import inspect
import re
import shutil
import sys
from collections.abc import Iterator
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path

from benchmarks.intervals import LEAST_CASES, wilson
from docs.rule_words import ARABIC, ENGLISH, Words
from docs.settings_page import write_settings_page
from linter.documents.format_table import PLAIN
from linter.rules.core import tables
from linter.rules.core.base import Example, Rule
from linter.rules.core.registry import all_rules
from linter.text.alphabet import INVISIBLES

#: The figures that `python -m benchmarks.rules --all --write docs/precision.tsv` wrote.
PRECISION = Path(__file__).parent / "precision.tsv"

_UNSEEN = re.compile(f"[{INVISIBLES}\u00a0\u0000-\u0008\u000b-\u001f\ue000-\uf8ff]")
_MARKDOWN = "\\`*_{}[]|~"
_PLACEHOLDER = re.compile(r"\{\w+\}")


def generate(folder: Path) -> list[Path]:
    """Write all pages under `folder`, replacing those of an earlier run; return their paths."""
    written = []
    target = folder / "rules"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for words, suffix in ((ENGLISH, ".md"), (ARABIC, ".ar.md")):
        pages = {"index": _index_page(words)}
        pages |= {rule.code: _rule_page(rule, words) for rule in all_rules()}
        for name, text in pages.items():
            path = target / f"{name}{suffix}"
            path.write_text(text, encoding="utf-8")
            written.append(path)
    return written + write_settings_page(folder)


def _page(title: str, lines: Iterator[str]) -> str:
    body = "\n".join(lines)
    return f"---\ntitle: {title}\n---\n\n{body}\n"


def _rule_page(rule: Rule, words: Words) -> str:
    return _page(f"{rule.code} {rule.name}", _rule_lines(rule, words))


def _rule_lines(rule: Rule, words: Words) -> Iterator[str]:
    yield f"# {rule.code} {rule.name}\n"
    yield f"**{_summary(rule, words)}**\n"
    yield from _table(words.facts, [_facts(rule, words)])
    yield f"## {words.why}\n"
    yield from _reason(rule, words)
    yield f"## {words.examples}\n"
    wrong = [example for example in rule.examples if example.is_wrong]
    yield from _table((words.wrong, words.right), [_example_row(one, words) for one in wrong])
    yield f"### {words.left_alone}\n"
    yield from (f"- {_shown(one.text, one.format)}" for one in rule.examples if not one.is_wrong)
    yield f"\n## {words.settings}\n"
    text, key = words.settings_text, "ignore"
    if not rule.is_default:
        text, key = words.settings_on_text, "extend-select"
    yield text.format(code=rule.code) + "\n"
    yield f'```toml\n[tool.sawab]\n{key} = ["{rule.code}"]\n```\n'
    yield words.inline_text.format(code=rule.code)


def _facts(rule: Rule, words: Words) -> tuple[str, ...]:
    return (
        words.families.get(rule.category, rule.category),
        words.yes if rule.is_default else words.no,
        words.applicability[rule.applicability],
        words.severity[rule.severity],
        rule.areta or "–",
        _precision(rule, words),
    )


@cache
def _measured() -> dict[str, tuple[int, int, int]]:
    """Findings, real ones and judged ones of each rule, as `benchmarks.rules` wrote them.

    Judged ones in other texts count as well where too few were read in clean text.
    """
    lines = PRECISION.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    counts = {row[0]: [int(field) for field in row[1:]] for row in rows}
    return {code: _judged(*row) for code, row in counts.items()}


def _judged(found: int, *judged: int) -> tuple[int, int, int]:
    """Findings, real ones and judged ones, of counts as the table has them."""
    kinds = len(judged) // 2
    here, elsewhere = judged[:kinds], judged[kinds:]
    more = elsewhere if sum(here) < LEAST_CASES else (0,) * kinds
    return found, here[0] + more[0], sum(here) + sum(more)


def _precision(rule: Rule, words: Words) -> str:
    """The share of real errors among the rule's findings on nearly clean text, as far as judged."""
    found, real, read = _measured().get(rule.code, (0, 0, 0))
    if not read:
        return "–" if found or rule.code not in _measured() else words.no_finding
    if read < LEAST_CASES:
        return words.too_few.format(real=real, read=read)
    low, high = (round(100 * bound) for bound in wilson(real, read))
    return words.precision.format(share=100 * real // read, read=read, low=low, high=high)


def _reason(rule: Rule, words: Words) -> Iterator[str]:
    reason, _, source = inspect.cleandoc(type(rule).__doc__ or "").partition("Source:")
    if words is ARABIC:
        reason = tables.mapping("reasons_ar").get(rule.code, _summary(rule, words))
    yield _escaped(reason.strip()) + "\n"
    if source:
        sources = _escaped(" ".join(source.split()))
        yield f'*{words.source}:* <bdi dir="ltr" lang="en">{sources}</bdi>\n'


def _example_row(example: Example, words: Words) -> tuple[str, str]:
    right = words.left_to_you if example.fixed is None else _shown(example.fixed, example.format)
    return _shown(example.text, example.format), right


def _index_page(words: Words) -> str:
    return _page(words.title, _index_lines(words))


def _index_lines(words: Words) -> Iterator[str]:
    yield f"# {words.title}\n"
    yield f"{words.intro}\n"
    for category, rules in groupby(all_rules(), key=lambda rule: rule.category):
        yield f"## {words.families.get(category, category.capitalize())}\n"
        yield from _table(words.index_head, [_index_row(rule, words) for rule in rules])


def _index_row(rule: Rule, words: Words) -> tuple[str, ...]:
    return (
        f"[{rule.code}]({rule.code}.md)",
        rule.name,
        _summary(rule, words),
        words.yes if rule.is_default else words.no,
        words.applicability[rule.applicability],
        rule.areta or "–",
        _precision(rule, words),
    )


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def _summary(rule: Rule, words: Words) -> str:
    message = rule.summary.ar if words is ARABIC else rule.summary.en
    return _escaped(_PLACEHOLDER.sub("…", message))


def _shown(text: str, kind: str = PLAIN) -> str:
    """An example as a reader can see it: right to left, line ends and unseen characters named.

    A file of another format than plain text is shown as code, line by line.
    """
    shown = _escaped(text)
    if kind != PLAIN:
        return f'<code class="example" dir="ltr">{shown.strip().replace(chr(10), "<br>")}</code>'
    shown = shown.replace("\n", "⏎")
    shown = _UNSEEN.sub(lambda match: f"<kbd>U+{ord(match.group()):04X}</kbd>", shown)
    return f'<span class="example" dir="rtl" lang="ar">{shown}</span>'


def _escaped(text: str) -> str:
    """`text` with what HTML and Markdown would take for their own made harmless."""
    escaped = escape(text, quote=False)
    return "".join(f"&#{ord(mark)};" if mark in _MARKDOWN else mark for mark in escaped)


def main(arguments: list[str]) -> int:
    """Write the pages and say how many."""
    folder = Path(arguments[0]) if arguments else Path(__file__).parent
    print(f"{len(generate(folder))} pages written under {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
