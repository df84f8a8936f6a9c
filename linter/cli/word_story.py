"""How `sawab explain --word` prints the judgement on a word.

Figures stand before Arabic, and two pieces of Arabic never stand side by side on a line: so a
terminal that reorders right-to-left text leaves the columns where they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import gettext
from typing import Final

from linter.lexicon.analysis import analyses
from linter.lexicon.lexicon import Lexicon
from linter.spelling.confidence import WORDS_TO_AN_ERROR
from linter.spelling.decision import LEAST_SHARE
from linter.spelling.doubts import Decision
from linter.spelling.explained_word import Choosing, NewWord, Rival, Step, StepKind, WordExplanation
from linter.spelling.thresholds import default_thresholds
from linter.spelling.verdict import Status

_COST_NOTE: Final = gettext("Costs are negative natural logarithms: the lower, the likelier.")
_MOST_READINGS: Final = 3
_MOST_REASONS: Final = 8
#: Fixes that are right less often are not shown.
_LEAST_SHOWN: Final = 0.01


def lines(explanation: WordExplanation, lexicon: Lexicon) -> Iterator[str]:
    """The explanation for a reader, line by line, without line ends."""
    verdict = explanation.verdict
    yield gettext("Word:     {word}").format(word=verdict.word)
    yield gettext("Verdict:  {verdict}").format(verdict=_verdict(explanation))
    if verdict.status is Status.KNOWN:
        yield gettext("Listed:   {listing}").format(listing=_listing(verdict.word, lexicon))
        yield from _rivals(explanation)
    else:
        yield from _suggestions(explanation)
    if explanation.choosing is not None:
        yield from _choosing(explanation.choosing)


def _choosing(found: Choosing) -> Iterator[str]:
    """The features that chose between two words, each on a line behind its weight."""
    total = found.bias + sum(weight for _, weight in found.reasons)
    yield ""
    yield gettext(
        "A classifier chooses {one} over {other} by odds of {total:.2f}, the sum of:"
    ).format(one=found.one, other=found.other, total=total)
    yield gettext("{bias:8.2f}   bias, wherever they stand").format(bias=found.bias)
    for name, weight in found.reasons[:_MOST_REASONS]:
        yield f"{weight:8.2f}   {name}"
    if found.trusted < 1 - _LEAST_SHOWN:
        yield gettext("Its say counts {trusted:.0%}; the rest is that of the neighbours.").format(
            trusted=found.trusted
        )


def _verdict(explanation: WordExplanation) -> str:
    verdict = explanation.verdict
    if verdict.status is Status.TYPO:
        best = verdict.candidates[0]
        fate = _fate(explanation)
        return gettext("a misspelling, class {value}, probably of {text}{fate}").format(
            value=gettext(best.kind.value), text=best.text, fate=fate
        )
    if verdict.status is Status.UNKNOWN:
        return gettext("unknown: no list holds it, and no correction is likely enough")
    flagged = next((one for one in explanation.rivals if one.is_flagged), None)
    if flagged and explanation.before is not None:
        return gettext("a word, but here probably an error for {text}").format(
            text=flagged.candidate.text
        )
    return gettext("a word")


def _fate(explanation: WordExplanation) -> str:
    return "" if _is_reported(explanation) else gettext("; not reported")


def _listing(word: str, lexicon: Lexicon) -> str:
    if word not in lexicon:
        return gettext("no; left alone for its length or for letters that Arabic does not write")
    tier = lexicon.tier(word)
    source = (
        gettext(tier.name.lower())
        if tier
        else gettext("as a spelling or a compound of listed words")
    )
    readings = [str(one) for one in analyses(word, lexicon)][:_MOST_READINGS]
    read_as = (
        gettext("; read as {readings}").format(readings=gettext(" or ").join(readings))
        if readings
        else ""
    )
    return gettext("{source}, {frequency:.3g} per million{read_as}").format(
        source=source, frequency=lexicon.frequency(word), read_as=read_as
    )


def _suggestions(explanation: WordExplanation) -> Iterator[str]:
    assert explanation.new_word is not None
    yield ""
    yield _stand(explanation)
    yield gettext("    cost = error +  word + context   per million   probability   candidate")
    for one in explanation.suggestions:
        made = one.candidate
        yield (
            f"{made.cost:8.2f}{made.edit_cost:8.2f}{made.word_cost:8.2f}{made.context_cost:10.2f}"
            f"{one.per_million:14.4g}{made.probability:14.2%}   {made.text} "
            f"{gettext(made.kind.value)}: {_steps(one.steps)}"
        )
    new = explanation.new_word
    yield gettext("{cost:8.2f}{value:40}{probability:14.2%}   (a word in no list)").format(
        cost=new.cost, value="", probability=new.probability
    )
    yield ""
    yield from _new_word(new)
    yield gettext(
        "A misspelling needs corrections of {least_share:.0%} together. {cost_note}"
    ).format(least_share=LEAST_SHARE, cost_note=_COST_NOTE)
    if explanation.decision is not None and explanation.verdict.candidates:
        yield from _decision(explanation.decision, explanation)


def _decision(decision: Decision, explanation: WordExplanation) -> Iterator[str]:
    """The decision with its confidence and the doubts that speak against a report or a safe fix."""
    text = (
        gettext("a text of one such error in {words_to_an_error:.0f} words").format(
            words_to_an_error=WORDS_TO_AN_ERROR
        )
        if explanation.before is None
        else gettext("this text")
    )
    yield ""
    yield (
        gettext(
            "Decision: {is_reported}; {confidence:.0%} of words judged so in {text} are "
            "misspellings, and from {least_confidence:.0%} on they are reported."
        ).format(
            is_reported=gettext("reported")
            if _is_reported(explanation)
            else gettext("not reported"),
            confidence=decision.confidence,
            text=text,
            least_confidence=explanation.least,
        )
    )
    if explanation.is_exempt:
        yield gettext("    - it is one of a row of initials, or a gloss in another language")
    yield from (f"    - {gettext(doubt.value)}" for doubt in decision.doubts)
    for fix in decision.fixes:
        if fix.confidence < _LEAST_SHOWN:
            continue
        kind = gettext("safe") if fix.is_safe else gettext("unsafe")
        yield gettext("Fix:      {kind}, right in {confidence:.0%}: {text}").format(
            kind=kind, confidence=fix.confidence, text=fix.candidate.text
        )
        yield from (f"    - {gettext(doubt.value)}" for doubt in fix.doubts)


def _is_reported(explanation: WordExplanation) -> bool:
    decision = explanation.decision
    return decision is not None and decision.is_reported and not explanation.is_exempt


def _new_word(new: NewWord) -> Iterator[str]:
    yield gettext("A word in no list costs the least of:")
    total = new.shape + new.rarity - new.name_likeness
    yield (
        gettext(
            "{total:8.2f} = {shape:.2f} its letters + {rarity:.2f} how rare new words are "
            "- {name_likeness:.2f} how like a foreign name"
        ).format(total=total, shape=new.shape, rarity=new.rarity, name_likeness=new.name_likeness)
    )
    for stem, cost in new.formed:
        yield gettext("{cost:8.2f} formed from {stem}").format(cost=cost, stem=stem)
    if new.clues:
        yield gettext("{clues:8.2f} is taken off: the place speaks for a name").format(
            clues=new.clues
        )
    if new.attested_error_cost:
        yield gettext(
            "{attested_error_cost:8.2f} is added: it is seen in text as an error would be"
        ).format(attested_error_cost=new.attested_error_cost)


def _stand(explanation: WordExplanation) -> str:
    if explanation.before is None:
        if explanation.new_word:
            return gettext("Without `--context`, by itself:")
        return gettext("Without `--context`, at the edge of a text:")
    before, after = explanation.before or "(edge)", explanation.after or "(edge)"
    return gettext("Between {before} and {after} it stands:").format(before=before, after=after)


def _rivals(explanation: WordExplanation) -> Iterator[str]:
    if not explanation.rivals:
        yield gettext("          no other word is often miswritten as this one")
        return
    yield ""
    yield _stand(explanation)
    yield gettext("    odds = prior + context   error   probability   candidate")
    for one in explanation.rivals:
        yield _rival(one)
    yield ""
    yield (
        gettext(
            "Odds are natural logarithms against {word} being right; "
            "from {least:g} on it is flagged, or more by its class."
        ).format(word=explanation.verdict.word, least=default_thresholds().least)
    )


def _rival(one: Rival) -> str:
    made = one.candidate
    return (
        f"{one.odds:8.2f}{one.prior:8.2f}{one.context:10.2f}{made.edit_cost:8.2f}"
        f"{made.probability:14.2%}   {made.text} {gettext(made.kind.value)}: {_steps(one.steps)}"
        + (gettext(" (flagged)") if one.is_flagged else "")
    )


def _steps(steps: Sequence[Step]) -> str:
    """The errors in words; a Latin word always parts two Arabic ones."""
    return gettext(" and ").join(_edit(step) for step in steps)


def _edit(step: Step) -> str:
    if step.kind is StepKind.CHANGED:
        return gettext("{written} for {meant}").format(written=step.written, meant=step.meant)
    if step.kind is StepKind.EXCHANGED:
        return gettext("{meant} exchanged").format(meant=step.meant)
    letter = (step.meant or step.written).replace(" ", gettext("a space"))
    return f"{letter} {gettext(step.kind.value)}"
