"""What the dictionary knows and should not, beside hunspell-ar and wordfreq on the same words.

    python -m benchmarks.lexicon [--data FOLDER] [--write-sample FILE]

Prints unknown words per 1,000 of each clean text; the share of misspellings accepted; the words
that come most often among the unknown and the wrongly accepted; and speed, memory and size.
A peer that is not installed is skipped by name. `wordfreq-pro` is wordfreq with proclitics taken
off. A foreign name is one that `benchmarks/data/foreign_names.txt` holds: all unknown words of the
clean texts were read and judged, the doubtful ones in their places. The marks on natural errors
call "no word" just what hunspell-ar rejects (in all 298), so its 0 % there is no achievement.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.checkers import Checker, checkers, wordfreq_per_million
from benchmarks.mining import Mined, judged_misspellings, judged_words, mine, sample
from benchmarks.texts import DATA, clean_texts, gold_errors
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact, dictionary_path
from linter.text import alphabet as ab
from linter.text.normalise import bare
from linter.text.passage import Passage

#: Texts that do not count in the whole: one has the words of another, one is not edited.
NOT_COUNTED = {"wikinews_diac": "the words of wikinews", "arcd": "unedited, real errors in it"}
MOST = 50
_ORDINARY = re.compile(f"[{ab.LETTERS}]{{2,}}")
_JOINED_NAME = re.compile("[وفبلك]?عبدال.+")
_MEGABYTE = 1e6


def words_of(text: str) -> list[str]:
    """The bare words of a text that a dictionary can be asked for: two Arabic letters or more."""
    found = (bare(word) for word in Passage(text).words)
    return [word for word in found if _ORDINARY.fullmatch(word)]


def foreign_names() -> set[str]:
    """The unknown words that were judged to be foreign names."""
    lines = (DATA / "foreign_names.txt").read_text(encoding="utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def report_clean(texts: Mapping[str, Sequence[str]], known_by: Mapping[str, Checker]) -> None:
    """Unknown words per 1,000 of each text and of all that count."""
    distinct = sorted({word for words in texts.values() for word in words})
    misses = {name: checker(distinct) for name, checker in known_by.items()}
    names = foreign_names()
    print(f"{'unknown per 1,000':18}{'words':>8}{'no names':>10}", *(f"{n:>12}" for n in misses))
    whole: list[str] = []
    for name, words in texts.items():
        remark = f"   not counted: {NOT_COUNTED[name]}" if name in NOT_COUNTED else ""
        print(_clean_row(name, words, misses, names) + remark)
        whole += [] if remark else words
    print(_clean_row("all that count", whole, misses, names))


def _clean_row(
    name: str, words: Sequence[str], misses: Mapping[str, set[str]], names: set[str]
) -> str:
    def rate(unknown: set[str]) -> str:
        return f"{1000 * sum(word in unknown for word in words) / max(len(words), 1):.2f}"

    columns = " ".join(f"{rate(unknown):>12}" for unknown in misses.values())
    return f"{name:18}{len(words):>8}{rate(misses['sawab'] - names):>10} {columns}"


def report_accepted(groups: Mapping[str, Sequence[str]], known_by: Mapping[str, Checker]) -> None:
    """The share of each group of misspellings that each checker takes for words."""
    print(f"\n{'misspellings accepted':30}{'n':>6}", *(f"{name:>12}" for name in known_by))
    for name, forms in groups.items():
        shares = []
        for checker in known_by.values():
            refused = checker(set(forms))
            shares.append(sum(form not in refused for form in forms) / max(len(forms), 1))
        print(f"{name:30}{len(forms):>6}", *(f"{share:>12.2%}" for share in shares))


def natural_misspellings(more: Sequence[str]) -> dict[str, list[str]]:
    """Marked errors that are words in no reading, by ARETA tag and all together.

    Apart stand names of two words written as one (عبدالله), as most papers write them: they are
    taken for words on purpose.
    """
    groups: dict[str, list[str]] = {}
    for gold in gold_errors(more):
        form = bare(gold.wrong)
        if not gold.is_word and _ORDINARY.fullmatch(form):
            is_joined_name = _JOINED_NAME.fullmatch(form) is not None
            whole = "marked, joined names" if is_joined_name else "marked, all others"
            groups.setdefault(whole, []).append(form)
            groups.setdefault(f"marked, {gold.tag}", []).append(form)
    return dict(sorted(groups.items()))


def mined_misspellings(mined: Sequence[Mined]) -> dict[str, list[str]]:
    """Mined forms by class of error, all together, and those judged to be misspellings.

    What was read and is a word counts in `mined, raw` alone.
    """
    judged, words = judged_misspellings(), judged_words()
    raw = [one.form for one in mined]
    mined = [one for one in mined if one.form not in words]
    groups = {
        "mined, raw": raw,
        "mined, judged by eye": [form for form in raw if form in judged],
        "mined, all": [one.form for one in mined],
    }
    for one in mined:
        groups.setdefault(f"mined, {one.kind}", []).append(one.form)
    return groups


def report_most_frequent(
    texts: Mapping[str, Sequence[str]], groups: Mapping[str, Sequence[str]], lexicon: Lexicon
) -> None:
    """The next gaps: words that come most often among the unknown and the wrongly accepted."""
    counted = [word for name, words in texts.items() if name not in NOT_COUNTED for word in words]
    unknown = Counter(word for word in counted if word not in lexicon)
    print(f"\nmost frequent unknown words:\n{_listed(unknown)}")
    frequencies = wordfreq_per_million()
    misspelt = (forms for name, forms in groups.items() if name != "mined, raw")
    accepted = {form for forms in misspelt for form in forms if form in lexicon}
    weighted = Counter({form: frequencies.get(form, lexicon.frequency(form)) for form in accepted})
    print(f"\nmost frequent wrongly accepted words (per million):\n{_listed(weighted)}")


def _listed(counts: Counter[str]) -> str:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST]
    return ", ".join(f"{word} {count:.3g}" for word, count in ordered)


def report_costs(words: Iterable[str], texts: Mapping[str, str]) -> None:
    """Speed of look-up, memory and size."""
    whole = "".join(texts.values())
    files = {"a line": whole[: whole.index("\n") + 1], **texts, "all of these as one file": whole}
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder, "words")
        listed.write_text("\n".join(words), encoding="utf-8")
        for name, text in files.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "benchmarks.lookup", str(listed)]
        command += [str(Path(folder, name)) for name in files]
        measured = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    print(f"\nlook-up: {measured['words_per_second']:,.0f} distinct words a second on one core")
    print(f"opening: {measured['opening_ms']:.1f} ms")
    print(f"size: {dictionary_path().stat().st_size / _MEGABYTE:.1f} MB")
    print(f"resident memory: {measured['resident_mb']:.0f} MB looking up these words")
    for name, checking in measured["checking_mb"].items():
        print(f"{'':17}{checking:.0f} MB checking {name}")


def write_sample(mined: list[Mined], path: Path) -> None:
    """The sample of mined forms to judge, with the judgement left open."""
    rows = sorted(f"{one.form}\t{one.meant}\t?\n" for one in sample(mined))
    path.write_text("form\tmeant\tjudgement\n" + "".join(rows), encoding="utf-8")


def main() -> None:
    """Print all of it."""
    parser = argparse.ArgumentParser(description="What the dictionary knows, beside peers.")
    parser.add_argument("--data", action="append", default=[], help="a folder with more texts")
    parser.add_argument("--write-sample", type=Path, help="write a sample of mined forms here")
    options = parser.parse_args()
    lexicon = Lexicon(default_artefact())
    mined = mine(wordfreq_per_million(), lexicon)
    if options.write_sample:
        write_sample(mined, options.write_sample)
        return
    known_by, missing = checkers(lexicon)
    for name in missing:
        print(f"{name} is not installed: skipped")
    raw = clean_texts(options.data)
    texts = {name: words_of(text) for name, text in raw.items()}
    groups = natural_misspellings(options.data) | mined_misspellings(mined)
    report_clean(texts, known_by)
    report_accepted(groups, known_by)
    report_most_frequent(texts, groups, lexicon)
    distinct = {word for words in texts.values() for word in words} | set(groups["mined, raw"])
    report_costs(sorted(distinct), raw)


if __name__ == "__main__":
    main()
