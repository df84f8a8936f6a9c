"""How `sawab explain --word` prints the judgement on a word.

Figures stand before Arabic, and two pieces of Arabic never stand side by side on a line: so a
terminal that reorders right-to-left text leaves the columns where they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from linter.lexicon.analysis import analyses
from linter.lexicon.lexicon import Lexicon
from linter.spelling.confidence import WORDS_TO_AN_ERROR
from linter.spelling.decision import LEAST_CONFIDENCE, LEAST_SHARE, Decision
from linter.spelling.explanation import Choosing, NewWord, Rival, Step, StepKind, WordExplanation
from linter.spelling.thresholds import default_thresholds
from linter.spelling.verdict import Status

_COST_NOTE: Final = "Costs are negative natural logarithms: the lower, the likelier."
_MOST_READINGS: Final = 3
_MOST_REASONS: Final = 8
#: Fixes that are right less often are not shown.
_LEAST_SHOWN: Final = 0.01


def lines(explanation: WordExplanation, lexicon: Lexicon) -> Iterator[str]:
    """The explanation for a reader, line by line, without line ends."""
    verdict = explanation.verdict
    yield f"Word:     {verdict.word}"
    yield f"Verdict:  {_verdict(explanation)}"
    if verdict.status is Status.KNOWN:
        yield f"Listed:   {_listing(verdict.word, lexicon)}"
        yield from _rivals(explanation)
    else:
        yield from _suggestions(explanation)
    if explanation.choosing is not None:
        yield from _choosing(explanation.choosing)


def _choosing(found: Choosing) -> Iterator[str]:
    """The features that chose between two words, each on a line behind its weight."""
    total = found.bias + sum(weight for _, weight in found.reasons)
    yield ""
    yield f"A classifier chooses {found.one} over {found.other} by odds of {total:.2f}, the sum of:"
    yield f"{found.bias:8.2f}   bias, wherever they stand"
    for name, weight in found.reasons[:_MOST_REASONS]:
        yield f"{weight:8.2f}   {name}"
    if found.trusted < 1 - _LEAST_SHOWN:
        yield f"Its say counts {found.trusted:.0%}; the rest is that of the neighbours."


def _verdict(explanation: WordExplanation) -> str:
    verdict = explanation.verdict
    if verdict.status is Status.TYPO:
        best = verdict.candidates[0]
        fate = _fate(explanation)
        return f"a misspelling, class {best.kind.value}, probably of {best.text}{fate}"
    if verdict.status is Status.UNKNOWN:
        return "unknown: no list holds it, and no correction is likely enough"
    flagged = next((one for one in explanation.rivals if one.is_flagged), None)
    if flagged and explanation.before is not None:
        return f"a word, but here probably a slip for {flagged.candidate.text}"
    return "a word"


def _fate(explanation: WordExplanation) -> str:
    return "" if _is_reported(explanation) else "; not reported"


def _listing(word: str, lexicon: Lexicon) -> str:
    if word not in lexicon:
        return "no; left alone for its length or for letters that Arabic does not write"
    tier = lexicon.tier(word)
    source = tier.name.lower() if tier else "as a spelling or a compound of listed words"
    readings = [str(one) for one in analyses(word, lexicon)][:_MOST_READINGS]
    read_as = f"; read as {' or '.join(readings)}" if readings else ""
    return f"{source}, {lexicon.frequency(word):.3g} per million{read_as}"


def _suggestions(explanation: WordExplanation) -> Iterator[str]:
    assert explanation.new_word is not None
    yield ""
    yield _stand(explanation)
    yield "    cost =  slip +  word + context   per million   probability   candidate"
    for one in explanation.suggestions:
        made = one.candidate
        yield (
            f"{made.cost:8.2f}{made.edit_cost:8.2f}{made.word_cost:8.2f}{made.context_cost:10.2f}"
            f"{one.per_million:14.4g}{made.probability:14.2%}   {made.text} {made.kind.value}: "
            f"{_slips(one.steps)}"
        )
    new = explanation.new_word
    yield f"{new.cost:8.2f}{'':40}{new.probability:14.2%}   (a word in no list)"
    yield ""
    yield from _new_word(new)
    yield f"A misspelling needs corrections of {LEAST_SHARE:.0%} together. {_COST_NOTE}"
    if explanation.decision is not None and explanation.verdict.candidates:
        yield from _decision(explanation.decision, explanation)


def _decision(decision: Decision, explanation: WordExplanation) -> Iterator[str]:
    """The decision with its confidence and the doubts that speak against a report or a safe fix."""
    text = (
        f"a text of one such error in {WORDS_TO_AN_ERROR:.0f} words"
        if explanation.before is None
        else "this text"
    )
    yield ""
    yield (
        f"Decision: {'' if _is_reported(explanation) else 'not '}reported; "
        f"{decision.confidence:.0%} of words judged so in {text} are misspellings, "
        f"and from {LEAST_CONFIDENCE:.0%} on they are reported."
    )
    if explanation.is_exempt:
        yield "    - it is one of a row of initials, or a gloss in another language"
    yield from (f"    - {doubt.value}" for doubt in decision.doubts)
    for fix in decision.fixes:
        if fix.confidence < _LEAST_SHOWN:
            continue
        kind = "safe" if fix.is_safe else "unsafe"
        yield f"Fix:      {kind}, right in {fix.confidence:.0%}: {fix.candidate.text}"
        yield from (f"    - {doubt.value}" for doubt in fix.doubts)


def _is_reported(explanation: WordExplanation) -> bool:
    decision = explanation.decision
    return decision is not None and decision.is_reported and not explanation.is_exempt


def _new_word(new: NewWord) -> Iterator[str]:
    yield "A word in no list costs the least of:"
    total = new.shape + new.rarity - new.name_likeness
    yield (
        f"{total:8.2f} = {new.shape:.2f} its letters + {new.rarity:.2f} how rare new words are "
        f"- {new.name_likeness:.2f} how like a foreign name"
    )
    for stem, cost in new.formed:
        yield f"{cost:8.2f} formed from {stem}"
    if new.clues:
        yield f"{new.clues:8.2f} is taken off: the place speaks for a name"
    if new.slip_penalty:
        yield f"{new.slip_penalty:8.2f} is added: it is seen in text as a slip would be"


def _stand(explanation: WordExplanation) -> str:
    if explanation.before is None:
        if explanation.new_word:
            return "Without `--context`, by itself:"
        return "Without `--context`, at the edge of a text:"
    before, after = explanation.before or "(edge)", explanation.after or "(edge)"
    return f"Between {before} and {after} it stands:"


def _rivals(explanation: WordExplanation) -> Iterator[str]:
    if not explanation.rivals:
        yield "          no other word is often miswritten as this one"
        return
    yield ""
    yield _stand(explanation)
    yield "    odds = prior + context    slip   probability   candidate"
    for one in explanation.rivals:
        yield _rival(one)
    yield ""
    yield (
        f"Odds are natural logarithms against {explanation.verdict.word} being right; "
        f"from {default_thresholds().least:g} on it is flagged, or more by its class."
    )


def _rival(one: Rival) -> str:
    made = one.candidate
    return (
        f"{one.odds:8.2f}{one.prior:8.2f}{one.context:10.2f}{made.edit_cost:8.2f}"
        f"{made.probability:14.2%}   {made.text} {made.kind.value}: {_slips(one.steps)}"
        + (" (flagged)" if one.is_flagged else "")
    )


def _slips(steps: Sequence[Step]) -> str:
    """The slips in words; a Latin word always parts two Arabic ones."""
    return " and ".join(_slip(step) for step in steps)


def _slip(step: Step) -> str:
    if step.kind is StepKind.CHANGED:
        return f"{step.written} for {step.meant}"
    if step.kind is StepKind.EXCHANGED:
        return f"{step.meant} exchanged"
    letter = (step.meant or step.written).replace(" ", "a space")
    return f"{letter} {step.kind.value}"
