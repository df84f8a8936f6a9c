"""Spaces around the marks that divide sentences: none before, one after.

Long: the rules are few, and what is no error of spacing takes many examples.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings.diagnostic import Diagnostic, Message
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.rules.core.gaps import GapRule, MissingSpaceRule, Site
from linter.rules.punctuation.spaced_marks import LONGEST_ROW, is_set_apart
from linter.rules.punctuation.tight_marks import (
    is_in_chain,
    is_in_quotes,
    is_spelt_out,
    is_title_of_wiki,
    joins_two_named,
    tight_in_source,
)
from linter.text.alphabet import INVISIBLES
from linter.text.patterns import Pattern

_CLOSERS = r"[\"»”’)\]}]"
#: A quotation or a bracket opens here.
_OPENS = r"(?=[«“(](?:\Z|\w))"
#: The number of a footnote, which stands against the mark.
_NO_FOOTNOTE = r"(?!\(\d{1,3}\))"
#: Endings behind a stop that speak to women as well (تود.ين).
_BOTH_GENDERS = frozenset(("ين", "ات", "ون", "تين"))


class MissingSpaceAfterMark(MissingSpaceRule):
    """A mark that closes a clause or a sentence is followed by a space.

    Without it two words run together: search, line breaking and screen readers take them for
    one. A comma between digits is left alone.

    Source: Arabic Language Academy in Cairo, rules of punctuation; Microsoft Arabic Style
    Guide, "Punctuation".
    """

    code = "P001"
    name = "missing-space-after-mark"
    category = "punctuation"
    summary = Message(
        "Missing space after {mark}",
        "مسافة ناقصة بعد {mark}",
    )
    examples = (
        Example("وصل الوفد،ثم غادر", "وصل الوفد، ثم غادر"),
        Example("هل جاء؟نعم", "هل جاء؟ نعم"),
        Example("في عام 2010،عاد إلى بلده", "في عام 2010، عاد إلى بلده"),
        Example("زار برلين،Berlin وباريس", "زار برلين، Berlin وباريس"),
        Example("قرأ كليلة،«البخلاء» أيضا", "قرأ كليلة، «البخلاء» أيضا"),
        Example.right("وصل الوفد، ثم غادر"),
        Example.right("النسبة 3،5 في المئة"),
        Example.right("قال: «نعم!»، ثم مضى (أحقا؟) وعاد"),
        Example.right("أحقا؟! لا"),
        Example.right("0:سلسلة،1:رقمي،10:ترقيم"),
        Example.right("أين قبر الإسكندر؟١\nمنذ عام"),
        Example.right("!سجل الآن\n!!!لا تضيع الفرصة"),
    )

    # A comma written twice is first made one (P011): at the start of a line it then stays as it is.
    pattern = Pattern(
        r"(?<![\n(\[«“])(?P<error>[،؛؟!])(?<!،،)(?<!، ،)(?<!؛؛)(?<!؛ ؛)(?P<edit>)"
        r"(?:\Z|(?<=[،؛؟])(?=[A-Za-z])|(?<=\D،)(?=\d(?!\d{0,4}:))|(?<=\A،)(?=\d(?!\d{0,4}:))"
        rf"|{_OPENS})"
    )

    def accepts(self, site: Site) -> bool:
        """Not a mark before all of its line, where it stands in visual order.

        Nor one between the single letters that a function is given.
        """
        if len(site.before) == len(site.after) == len(site.match.string) == 1:
            return False
        if site.match["error"] not in "!؟":
            return True
        text, place = site.passage.text, site.span("error")[0]
        start = max(site.passage.lines.start(place), place - LONGEST_ROW)
        before = text[start:place].rstrip(f"{site.match['error']} \t")
        return before[-1:] not in ("", ">")

    def describe(self, site: Site) -> Message:
        """Name the mark."""
        return self.summary.format(mark=site.match["error"])


def _is_bracketed(site: Site) -> bool:
    """Whether the mark and the words on its sides are all that brackets hold: (سورة:آية)."""
    text, place = site.passage.text, site.span("error")[0]
    start, end = place - len(site.before), place + 1 + len(site.after)
    return text[start - 1 : start] + text[end : end + 1] in ("()", "[]", "{}")


class MissingSpaceAfterStop(MissingSpaceRule):
    """A full stop or a colon is followed by a space, also when it follows a closing quote.

    Stops inside abbreviations, initials, numbers, times and list numbers stay as they are, so
    only a stop right after a whole word, a quotation or a bracket is looked at.

    Source: Arabic Language Academy in Cairo, rules of punctuation; Microsoft Arabic Style
    Guide, "Punctuation".
    """

    code = "P003"
    name = "missing-space-after-stop"
    category = "punctuation"
    summary = Message(
        "Missing space after {mark}",
        "مسافة ناقصة بعد {mark}",
    )
    examples = (
        Example("انتهى الاجتماع.وغادر الوزير", "انتهى الاجتماع. وغادر الوزير"),
        Example("انتهى الاجتماع.وغادر الوزير.وعاد.", "انتهى الاجتماع. وغادر الوزير. وعاد."),
        Example('على الحل العسكري".وأعرب عن أسفه', 'على الحل العسكري". وأعرب عن أسفه'),
        Example("قال الوزير:سنعود غدا", "قال الوزير: سنعود غدا"),
        Example("عاد (كما قيل).ثم رحل", "عاد (كما قيل). ثم رحل"),
        Example('قال الوزير:"سنعود غدا"', 'قال الوزير: "سنعود غدا"'),
        Example("المصدر:«BBC»", "المصدر: «BBC»"),
        Example("انتهى الاجتماع.(وكالات)", "انتهى الاجتماع. (وكالات)"),
        Example.right("عند الساعة 10:30 وبنسبة 3.14 وصل 10,000 زائر"),
        Example.right("جمهورية مصر العربية ج.م.ع وص.ب. 15"),
        Example.right("1.مقدمة\nأ.تمهيد"),
        Example.right("كلم.مربع وصل أ.د. محمد وأ.د.أحمد"),
        Example.right("قناة سي.بي.إس وإذاعة أف.أم وقاذف آر.بى.جى"),
        Example.right("في تصريح لموقع العربية.نت أمس"),
        Example.right("كُتب الخادم بلغة نود.جي إس، والواجهة بلغة فيو.جيه إس"),
        Example.right("لست أدري...ربما"),
        Example.right('{"الاسم":"أحمد"}'),
        Example.right("شكرا لك :(لكن"),
        Example.right("وصل الوفد إلى القاهرة.(1) ثم غادر."),
        Example.right('انظر موقع example.com. وقال: "نعم".'),
        Example.right("ثلاثة أجزاء (ترويسة.حمولة.توقيع)"),
        Example.right("يكتب الوقت ساعة:دقيقة:ثانية أو ساعة:دقيقة صباحا"),
        Example.right("الخيارات [:نوع:قيمة] لكل صف"),
        Example.right("موقع البداية (سورة:آية) في النص"),
        Example.right("اكتب المستخدم أو المجموعة أو المستخدم:المجموعة هنا، فهو زوج مفتاح:قيمة"),
        Example.right('msgid "host:port of the server"\nmsgstr "مضيف:منفذ للخادم"\n', "gettext"),
        Example.right("قرأ ”لا أحد في البيت.“وقال آخرون"),
        Example.right("هل تود.ين أن تسجل.ي، فالمستخدمون.ات هنا"),
        Example.right("انظر ويكيبيديا:الميدان ونقاش المستخدم:علي"),
    )

    pattern = Pattern(
        rf"\A{_CLOSERS}*(?P<error>[.:])(?P<edit>){_NO_FOOTNOTE}"
        rf"(?:\Z|{_OPENS}|(?<=\A:)(?=\"(?:\Z|\w)))"
    )

    def accepts(self, site: Site) -> bool:
        """Not after an initial or an abbreviation, nor inside of initials spelt out (بي.بي.سي)."""
        before, after = site.before, site.after
        if site.match.string[site.match.end() :].startswith(('"', "“")) and is_in_quotes(site):
            return False
        if min(len(before), len(after)) == 1 or before in tables.words("abbreviations"):
            return False
        if site.match.string == ":" and _is_bracketed(site):
            return False
        if after in tables.words("domain_endings") or is_title_of_wiki(site):
            return False
        if after in _BOTH_GENDERS:
            return False
        return not (is_spelt_out(site) or is_in_chain(site) or joins_two_named(site))

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Not in the translation of a message with the mark between two words (host:port)."""
        alike = tight_in_source(context)
        return (one for one in super().check(context) if one.start not in alike)

    def describe(self, site: Site) -> Message:
        """Name the mark."""
        return self.summary.format(mark=site.match["error"])


class SpaceBeforeMark(GapRule):
    """A mark that closes a clause is written against the word before it.

    A space before it lets the mark fall alone at the start of the next line. Two or more dots
    and the ellipsis are left alone, for many print a space before them on purpose; and so are
    the colons after the speakers of a play, line by line.

    Source: Arabic Language Academy in Cairo, rules of punctuation; Netflix Arabic Timed Text
    Style Guide, "Punctuation".
    """

    is_local = False
    code = "P002"
    name = "space-before-mark"
    category = "punctuation"
    summary = Message("Space before {mark}", "مسافة قبل {mark}")
    examples = (
        Example("وصل الوفد ، ثم غادر", "وصل الوفد، ثم غادر"),
        Example("من أنت ؟", "من أنت؟"),
        Example("قال الوزير : سنعود .", "قال الوزير: سنعود."),
        Example("في عام 2010 ؛ ثم عاد", "في عام 2010؛ ثم عاد"),
        Example.right("بنسبة 3 : 1 عند الساعة 10:30"),
        Example.right("انظر :code: في الوثيقة، وملف .gitignore فيها"),
        Example.right("لا أدري ... ربما .. وقد"),
        Example.right("لا شيء يدعو للدهشة ؛)"),
        Example.right("وصل الوفد،\n، ثم غادر"),
        Example.right("هند :\nمن أنت؟ ومن أين جئت؟\nليلى (ضاحكة) :\nأنا ليلى."),
        Example.right("هند : من أنت؟\nليلى : أنا ليلى.\nهند : مرحبا."),
        Example.right("الاسم\t\t: محمد علي\nالعنوان    : القاهرة"),
        Example.right("Python :لغة سهلة"),
        Example.right(":من أرسل :المبلغ إلى :إلى"),
        Example.right("يجب أن يكون حقل :السمة أكبر من :القيمة"),
        Example.right("صيغة الحقل URL .غير صحيحة"),
        Example.right("بحث سريع . . . لا شيء"),
        Example.right('الرموز مثل ! " ? $ % ^ في كلمة السر، ويبدأ بعلامة ! أو بالمؤثر :='),
        Example.right("أحرف وعلامات معينة (_ . -) فقط"),
        Example.right("titre\u00a0: سلامة العناوين"),
        Example.right("مرره إلى الطريقة .`push()` في المصفوفة\n", "markdown"),
        Example.right("افتح المجلد باستخدام code . ثم نفذ git add --all . وانتظر"),
        Example.right("ثلاثية (T, η, μ) حيث T : 𝒞 → 𝒞 دالة و η : I → T تحويل"),
    )

    pattern = Pattern(
        r"(?:\A|(?<=[\w\"»”’)\]%٪*`\ufffc])(?<![\s(،]_))(?P<error>[ \t\u00a0\u202f]+)"
        # Dots with something unseen between them will be a row of dots once that is gone.
        rf"(?P<mark>[،؟]|؛(?!\))|\.(?![{INVISIBLES}]*[.\w…/\ufffc]| \.)"
        r"|:(?![\w:)(/\-|\]*=])(?!\s*\d)|!(?![\[\w=]|\s+(?:[\"']\s+)?[?$%^&*@#+]))"
    )

    def accepts(self, site: Site) -> bool:
        """Not what French, code, formulas, placeholders or plays set apart."""
        return not is_set_apart(site)

    def replacement(self, site: Site) -> str:
        """Nothing."""
        return ""

    def describe(self, site: Site) -> Message:
        """Name the mark."""
        return self.summary.format(mark=site.match["mark"])
