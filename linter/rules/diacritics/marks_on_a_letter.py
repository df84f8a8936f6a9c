"""Marks that cannot stand together on one letter, or not in this order."""

from __future__ import annotations

import re

from linter.findings.diagnostic import Applicability, Message
from linter.lexicon.particles import ARTICLE
from linter.rules.core.base import Example
from linter.rules.diacritics.mark_rules import HARAKAT, SHORT_VOWELS, VOWELS, MarkRule
from linter.text import alphabet as ab
from linter.text.patterns import Pattern


class DoubledMark(MarkRule):
    """A letter bears each mark once; a second one is unseen and spoils search and comparison.

    Two fathas on an alef at the end are typed for the tanwin (شكراََ for شكراً); on another last
    letter they may be, so that no fix is known there.

    Source: The Unicode Standard 15.1, 9.2 (combining marks).
    """

    code = "D001"
    name = "doubled-mark"
    summary = Message("The same mark twice on a letter", "الحركة نفسها مكررة على الحرف")
    examples = (
        Example("كِتَابٌٌ جديد", "كِتَابٌ جديد"),
        Example("مُحَمَّّد", "مُحَمَّد"),
        Example("شكراًً لك", "شكراً لك"),
        Example("شكرا\u064e\u064e لك", "شكراً لك"),
        Example("كِتَابٌ جديد\u064f\u064f"),
        Example.right("كِتَابٌ جديد"),
        Example.right("مُحَمَّدٌ"),
        Example.right("شكراً لك"),
    )

    pattern = Pattern(f"([{HARAKAT}])\\1+")

    def replacement(self, match: re.Match[str]) -> str | None:
        """The mark once, or the tanwin that two vowels are typed for."""
        mark, word = match.group(1), match.string
        is_last = match.end() == len(word) and mark in SHORT_VOWELS
        if not is_last or word.startswith(ARTICLE):
            return mark
        is_tanwin = mark == ab.FATHA and word[match.start() - 1] == ab.ALEF
        return ab.FATHATAN if is_tanwin else None


class TwoVowels(MarkRule):
    """A letter has one vowel, or none: two different vowel signs contradict each other.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2.
    """

    code = "D002"
    name = "two-vowels"
    applicability = Applicability.DISPLAY
    summary = Message("Two vowel signs on a letter", "حركتان على حرف واحد")
    examples = (
        Example("كِتَُاب جديد"),
        Example("رَجُلٌُ كريم"),
        Example("مُحَمَِّد"),
        Example.right("كِتَاب جديد"),
        Example.right("مُحَمَّدٌ وَعَلِيٌّ"),
        Example.right("شُكرًا"),
    )

    pattern = Pattern(f"([{VOWELS}]){ab.SHADDA}?(?!\\1)[{VOWELS}]")

    def replacement(self, match: re.Match[str]) -> None:
        """Which of the two was meant is not known."""
        return


class ShaddaWithSukun(MarkRule):
    """Shadda doubles a letter, the second of which must have a vowel: sukun contradicts it.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2.
    """

    code = "D003"
    name = "shadda-with-sukun"
    applicability = Applicability.DISPLAY
    summary = Message("Shadda and sukun on one letter", "شدة وسكون على حرف واحد")
    examples = (
        Example("مُحَمّْد"),
        Example("حقّْ"),
        Example("مُعَلّْم"),
        Example.right("مُحَمَّد"),
        Example.right("حَقّ"),
        Example.right("مُعْلِم"),
    )

    pattern = Pattern(f"{ab.SHADDA}{ab.SUKUN}|{ab.SUKUN}{ab.SHADDA}")

    def replacement(self, match: re.Match[str]) -> None:
        """Which of the two was meant is not known."""
        return


class VowelBeforeShadda(MarkRule):
    """Shadda is typed before the vowel it bears, as it is read.

    Off by default: the two orders are equal by the Unicode standard, whose normal forms put the
    vowel first.

    Source: The Unicode Standard 15.1, 9.2 and Annex 15.
    """

    code = "D009"
    name = "vowel-before-shadda"
    is_default = False
    summary = Message("Vowel before its shadda", "الحركة قبل الشدة")
    examples = (
        Example("مُحَم\u064e\u0651د", "مُحَم\u0651\u064eد"),
        Example("عَلِي\u064c\u0651", "عَلِي\u0651\u064c"),
        Example("الس\u064e\u0651لام", "الس\u0651\u064eلام"),
        Example.right("مُحَم\u0651\u064eد"),
        Example.right("حَقّ"),
        Example.right("كِتَاب"),
    )

    pattern = Pattern(f"[{ab.TANWIN}{SHORT_VOWELS}]{ab.SHADDA}")

    def replacement(self, match: re.Match[str]) -> str:
        """The two the other way round."""
        return match.group()[::-1]
