"""All language data, made in order: `make data`, or `python -m dictionaries.pipeline`.

    python -m dictionaries.pipeline [--corpora FILE …] [--texts FOLDER …] [STEP …]
    python -m dictionaries.pipeline --check
    python -m dictionaries.pipeline --keep STEP …

Runs each step whose sources have changed since it last ran (or those named), one after the other,
for each is made of what the ones before it make. A step that counts corpora, or is measured on
texts, runs only if they are named; the counts of words that it needs besides are kept in
`corpora/`. What an artefact was made
from stands in its header, as checksums, or in `made_from.tsv` if it has none. `--check` prints what
is stale, and `--keep` records that an artefact was looked at and stays as it is though a source of
it has changed.

Three steps look at what later ones make. The rates of confusions are learnt with the dictionary,
which is made by these rates; since the rates were last learnt it has grown, and learning them again
moves half of them by less than 0.5 % and nine in ten by less than 12 %. The context model lists the
pairs of words that the dictionary holds, and the calibration is measured with all of them: fitted
again to a larger dictionary it found 0.3 % fewer natural errors at as many false positives, and was
left as it is. So that not every new word asks for hours of counting, these steps are stale only
when the tables and recipes named with them have changed.
"""

from __future__ import annotations

import argparse
import lzma
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from linter.lexicon.artefact import Artefact

FOLDER: Final = Path(__file__).parent
ROOT: Final = FOLDER.parent
COMPILED: Final = FOLDER / "compiled"
RECORD: Final = FOLDER / "made_from.tsv"
HEAD: Final = """\
# What each artefact was made from, by `python -m dictionaries.pipeline`: SHA-256 of each source.
# step	source	checksum
"""

#: The checksum of each source by its name.
Checksums = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """A recipe: the modules it runs, what it makes, and the files that this depends on.

    Paths are relative to the root of the project. `header` reads the checksums of the sources as
    they stand and as the artefact has them; without it those of `sources` are kept in a table.
    `needs` names the option without which the step cannot run.
    """

    name: str
    makes: str
    commands: tuple[tuple[str, ...], ...]
    sources: tuple[str, ...] = ()
    header: Callable[[], tuple[Checksums, Checksums]] | None = None
    needs: str = ""

    def checksums(self) -> dict[str, str]:
        """The SHA-256 of each source as it stands."""
        return {one: sha256((ROOT / one).read_bytes()).hexdigest() for one in self.sources}

    def stale(self) -> list[str]:
        """The sources that are not as they were when it ran: changed, new or gone."""
        now: Checksums = self.checksums()
        then: Checksums = recorded().get(self.name, {})
        if self.header is not None:
            now, then = self.header()
        return [one for one in sorted(now.keys() | then.keys()) if now.get(one) != then.get(one)]


def _compiled(name: str) -> Artefact:
    """An artefact as it is now: an earlier step of the same run may just have made it."""
    from linter.lexicon.artefact import Artefact

    return Artefact(COMPILED / name)


def _of_lexicon() -> tuple[Checksums, Checksums]:
    from dictionaries.build import source_checksums

    return source_checksums(), _compiled("lexicon.sawab").header["sources"]


def _of_search_index() -> tuple[Checksums, Checksums]:
    from linter.spelling.language_model.artefacts import search_sources

    sources = search_sources(_compiled("lexicon.sawab"), _compiled("context.sawab"))
    return sources, _compiled("search.sawab").header["made_of"]


def _of_choices() -> tuple[Checksums, Checksums]:
    header = _compiled("choices.sawab").header
    tables = {"weights.tsv.xz": "table", "classes.tsv.xz": "classes"}
    contents = {name: lzma.decompress((FOLDER / "choices" / name).read_bytes()) for name in tables}
    now = {name: sha256(content).hexdigest() for name, content in contents.items()}
    return now, {name: header[key] for name, key in tables.items()}


_CORPORA: Final = "--corpora"
_TEXTS: Final = "--texts"
STEPS: Final = (
    Step(
        "confusions",
        "dictionaries/error_model/confusions.tsv",
        (("dictionaries.recipes.error_rates",),),
        ("dictionaries/error_model/assumed.tsv", "dictionaries/recipes/error_rates.py"),
    ),
    Step(
        "lexicon",
        "dictionaries/compiled/lexicon.sawab",
        (("dictionaries.build",),),
        header=_of_lexicon,
    ),
    Step(
        "context",
        "dictionaries/compiled/context.sawab",
        (("dictionaries.recipes.context_counts", _CORPORA),),
        (
            "dictionaries/error_model/confusions.tsv",
            "dictionaries/error_model/not_confused.tsv",
            "dictionaries/recipes/context_counts.py",
            "dictionaries/recipes/word_pairs.py",
        ),
        needs=_CORPORA,
    ),
    Step(
        "search",
        "dictionaries/compiled/search.sawab",
        (("dictionaries.recipes.search_index",),),
        header=_of_search_index,
    ),
    Step(
        "choices",
        "dictionaries/compiled/choices.sawab",
        (("dictionaries.recipes.choices", "--table"),),
        header=_of_choices,
    ),
    Step(
        "calibration",
        "dictionaries/error_model/calibration.tsv",
        (("benchmarks.calibration", "--write", _TEXTS),),
        ("dictionaries/error_model/confusions.tsv",),
        needs=_TEXTS,
    ),
)


def recorded() -> dict[str, dict[str, str]]:
    """By step, the checksums of the sources that its artefact was made from."""
    found: dict[str, dict[str, str]] = {}
    for line in RECORD.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            step, source, checksum = line.split("\t")
            found.setdefault(step, {})[source] = checksum
    return found


def record(steps: Iterable[Step]) -> None:
    """Note that the artefacts of these steps are made from their sources as they stand."""
    known = recorded() | {step.name: step.checksums() for step in steps if step.header is None}
    rows = [
        f"{step.name}\t{source}\t{checksum}\n"
        for step in STEPS
        for source, checksum in known.get(step.name, {}).items()
    ]
    scratch = RECORD.with_suffix(".part")
    scratch.write_text(HEAD + "".join(rows), encoding="utf-8")
    scratch.replace(RECORD)


def arguments(command: Sequence[str], corpora: Sequence[str], texts: Sequence[str]) -> list[str]:
    """The command line of a recipe, with the corpora or folders in the place of their option."""
    line = [sys.executable, "-m"]
    for word in command:
        if word == _CORPORA:
            line += corpora
        elif word == _TEXTS:
            line += [part for folder in texts for part in ("--data", folder)]
        else:
            line.append(word)
    return line


def run(
    steps: Sequence[Step],
    corpora: Sequence[str],
    texts: Sequence[str],
    say: Callable[[str], object],
    *,
    is_asked_for: bool,
) -> int:
    """Run the steps that are stale, or all if they were asked for; the status of the first to fail.

    A step that needs corpora or texts is left out without them, which is said.
    """
    named = {_CORPORA: corpora, _TEXTS: texts}
    for step in steps:
        changed = step.stale()
        if not changed and not is_asked_for:
            say(f"{step.name}: {step.makes} is up to date\n")
        elif step.needs and not named[step.needs]:
            say(f"{step.name}: left out without {step.needs}; changed: {', '.join(changed)}\n")
        else:
            say(f"{step.name}: makes {step.makes}\n")
            for command in step.commands:
                status = subprocess.run(arguments(command, corpora, texts), cwd=ROOT).returncode
                if status:
                    say(f"{step.name}: failed with status {status}\n")
                    return status
            record([step])
    return 0


def main(given: Sequence[str] | None = None) -> int:
    """Make what is stale, or say what is."""
    parser = argparse.ArgumentParser(prog="python -m dictionaries.pipeline")
    names = [step.name for step in STEPS]
    parser.add_argument("steps", nargs="*", metavar="STEP", help=f"of {', '.join(names)}")
    parser.add_argument(_CORPORA, nargs="+", default=[], metavar="FILE", help="text to count")
    parser.add_argument(
        _TEXTS, nargs="+", default=[], metavar="FOLDER", help="more to calibrate on"
    )
    parser.add_argument("--check", action="store_true", help="only print what is stale")
    parser.add_argument("--keep", action="store_true", help="record the artefacts as they are")
    options = parser.parse_args(given)
    unknown = [name for name in options.steps if name not in names]
    if unknown:
        parser.error(f"there is no step {unknown[0]!r}; there are {', '.join(names)}")
    steps = [step for step in STEPS if not options.steps or step.name in options.steps]
    if options.check:
        stale = {step.name: step.stale() for step in steps}
        for name, changed in stale.items():
            if changed:
                print(f"{name}: {', '.join(changed)}")
        return int(any(stale.values()))
    if options.keep:
        if not options.steps:
            parser.error("--keep asks for the names of steps")
        record(steps)
        return 0
    asked = bool(options.steps)
    return run(steps, options.corpora, options.texts, sys.stderr.write, is_asked_for=asked)


if __name__ == "__main__":
    sys.exit(main())
