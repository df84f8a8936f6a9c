"""The words of the pages of the rules, in English and in Arabic."""

from __future__ import annotations

from dataclasses import dataclass

from linter.findings.diagnostic import Applicability, Severity


@dataclass(frozen=True)
class Words:
    """The fixed words of a page in one language."""

    title: str
    intro: str
    facts: tuple[str, str, str, str, str, str]
    why: str
    source: str
    examples: str
    wrong: str
    right: str
    left_alone: str
    settings: str
    settings_text: str
    settings_on_text: str
    inline_text: str
    yes: str
    no: str
    left_to_you: str
    precision: str
    too_few: str
    no_finding: str
    index_head: tuple[str, ...]
    families: dict[str, str]
    applicability: dict[Applicability, str]
    severity: dict[Severity, str]


ENGLISH = Words(
    title="Rules",
    intro=(
        "Every error that sawab finds, by family. A *safe* fix is applied by `sawab fix`, an "
        "*unsafe* one with `--unsafe-fixes` only; the others are shown and left to you. "
        "*Precision* is the share of real errors among the findings on 247,000 words "
        "of nearly clean text, each read and judged by hand, with the interval in which it lies "
        "95 times in 100; a dash where the findings were not judged. With fewer than 20 of them, "
        "those in news and books count as well; with fewer still a rule is not yet measured."
    ),
    facts=("Family", "On by default", "Fix", "Severity", "ARETA class", "Measured precision"),
    why="Why",
    source="Source",
    examples="Examples",
    wrong="Wrong",
    right="Right",
    left_alone="Left alone",
    settings="Settings",
    settings_text="Turn the rule off in `pyproject.toml` (or run it alone with `--select {code}`):",
    settings_on_text="Turn the rule on in `pyproject.toml` (or with `--extend-select {code}`):",
    inline_text="Or for one line, in a comment of the file's own syntax: `sawab: ignore[{code}]`.",
    yes="yes",
    no="no",
    left_to_you="(for you to judge)",
    precision="{share} % of {read} ({low}–{high})",
    too_few="not yet measured ({real} of {read})",
    no_finding="no finding",
    index_head=("Code", "Name", "What it finds", "Default", "Fix", "ARETA", "Precision"),
    families={},
    applicability={
        Applicability.SAFE: "safe",
        Applicability.UNSAFE: "unsafe",
        Applicability.DISPLAY: "shown only",
    },
    severity={
        Severity.ERROR: "error",
        Severity.WARNING: "warning",
        Severity.INFO: "info",
    },
)


ARABIC = Words(
    title="القواعد",
    intro=(
        "كل ما يكشفه صواب من أخطاء، فئة بعد فئة. الإصلاح *المأمون* يجريه `sawab fix`، و*غير "
        "المأمون* لا يُجرى إلا بالخيار `--unsafe-fixes`، وما سواهما يُعرض ويُترك لك. "
        "و*الدقة* نصيب الأخطاء الحقيقية من ملاحظات القاعدة في 247 ألف كلمة من نصوص تكاد تخلو من "
        "الخطأ، قُرئت كلها وحُكم عليها، ومعها المجال الذي تقع فيه 95 مرة في المئة؛ والشرطة لما لم "
        "يُحكم عليه. وما قلّت ملاحظاته عن 20 تُعدّ معه ملاحظات من أخبار وكتب؛ فإن ظلت دون ذلك فهي "
        "قاعدة لم تُقس بعد."
    ),
    facts=("الفئة", "مفعّلة افتراضيا", "الإصلاح", "الخطورة", "صنف ARETA", "الدقة المقيسة"),
    why="السبب",
    source="المصدر",
    examples="أمثلة",
    wrong="خطأ",
    right="صواب",
    left_alone="لا يُمس",
    settings="الإعداد",
    settings_text="لتعطيل القاعدة في `pyproject.toml` (ولتشغيلها وحدها: `--select {code}`):",
    settings_on_text="لتفعيل القاعدة في `pyproject.toml` (أو بالخيار `--extend-select {code}`):",
    inline_text="ولسطر واحد، في تعليق من صيغة الملف نفسه: `sawab: ignore[{code}]`.",
    yes="نعم",
    no="لا",
    left_to_you="(القرار لك)",
    precision="{share}٪ من {read} ({low}–{high})",
    too_few="لم تُقس بعد ({real} من {read})",
    no_finding="لم تجد شيئا",
    index_head=("الرمز", "الاسم", "ما تكشفه", "مفعّلة", "الإصلاح", "ARETA", "الدقة"),
    families={
        "punctuation": "الترقيم والمسافات",
        "characters": "المحارف",
        "diacritics": "الحركات",
        "repetition": "التكرار",
        "context": "السياق",
        "spelling": "الإملاء",
        "boundaries": "حدود الكلمات",
        "grammar": "النحو",
        "consistency": "الاتساق",
        "usage": "الاستعمال",
        "localisation": "التوطين",
        "suppression": "تعليقات الإسكات",
    },
    applicability={
        Applicability.SAFE: "مأمون",
        Applicability.UNSAFE: "غير مأمون",
        Applicability.DISPLAY: "للعرض فقط",
    },
    severity={
        Severity.ERROR: "خطأ",
        Severity.WARNING: "تحذير",
        Severity.INFO: "ملاحظة",
    },
)
