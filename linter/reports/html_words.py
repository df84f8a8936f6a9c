"""The words of the HTML report itself, in both languages.

Figures stand after labels: an Arabic noun after a figure would have to change with it.
"""

from __future__ import annotations

from typing import Final

from linter.findings.diagnostic import Applicability, Message, Severity

TITLE: Final = Message("sawab report", "تقرير صواب")
SKIP: Final = Message("Skip to the text", "انتقل إلى النص")
SUMMARY: Final = Message("Summary", "الخلاصة")
FILES_CHECKED: Final = Message("Files checked", "الملفات المفحوصة")
FILES_WITH_FINDINGS: Final = Message("Files with findings", "الملفات التي فيها ملاحظات")
FINDINGS: Final = Message("Findings", "الملاحظات")
FINDINGS_LEFT: Final = Message("Findings left", "الملاحظات الباقية")
FIXED: Final = Message("Fixed", "ما أُصلح")
FIXABLE: Final = Message("Fixable", "القابلة للإصلاح")
BY_RULE: Final = Message("Counts by rule", "العدد حسب القاعدة")
BY_FILE: Final = Message("Counts by file", "العدد حسب الملف")
CODE: Final = Message("Code", "الرمز")
RULE: Final = Message("Rule", "القاعدة")
FILE: Final = Message("File", "الملف")
TEXT: Final = Message("The text", "النص")
NOTHING: Final = Message("Nothing was found.", "لا ملاحظات.")
STANDARD_INPUT: Final = Message("Standard input", "الدخل القياسي")
FINDING: Final = Message("Finding {number}", "الملاحظة {number}")
WRITE: Final = Message("write", "الصواب")
REMOVED: Final = Message("removed", "حُذف")
ADDED: Final = Message("added", "أُضيف")
OR: Final = Message("or", "أو")
LINE: Final = Message("line {line}", "السطر {line}")
PLACE: Final = Message("line {line}, column {column}", "السطر {line}، العمود {column}")
NO_SUGGESTION: Final = Message("no suggestion", "لا اقتراح")
MISSING_HERE: Final = Message("missing here", "ناقص هنا")
DONE: Final = Message("fixed", "أُصلح")

SEVERITY: Final = {
    Severity.ERROR: Message("error", "خطأ"),
    Severity.WARNING: Message("warning", "تحذير"),
    Severity.INFO: Message("note", "تنبيه"),
}
APPLICABILITY: Final = {
    Applicability.SAFE: Message("fix does it", "يصلحه الأمر fix"),
    # Isolated from left to right, or the dashes would wander to the other end of the option.
    Applicability.UNSAFE: Message(
        "fix does it with \u2066--unsafe-fixes\u2069", "يصلحه الخيار \u2066--unsafe-fixes\u2069"
    ),
    Applicability.DISPLAY: Message("to be judged by a reader", "يحتاج إلى نظر القارئ"),
}
CHART: Final = Message("Findings per 1,000 words", "الملاحظات في كل 1000 كلمة")
SEARCH: Final = Message("Search", "ابحث")
FAMILY: Final = Message("Family", "الأسرة")
ALL: Final = Message("all", "الكل")
VERSIONS: Final = Message("Version of the text", "صورة النص")
CHANGES: Final = Message("Changes", "التغييرات")
BEFORE: Final = Message("Before", "قبل")
AFTER: Final = Message("After", "بعد")
NEEDS_SCRIPT: Final = Message(
    "The files of this report are shown by a script, which this browser does not run.",
    "ملفات هذا التقرير يعرضها برنامج نصي لا يشغله هذا المتصفح.",
)
FAMILIES: Final = {
    "spelling": Message("Spelling", "الإملاء"),
    "boundaries": Message("Word boundaries", "حدود الكلمات"),
    "punctuation": Message("Punctuation", "الترقيم"),
    "characters": Message("Characters", "المحارف"),
    "diacritics": Message("Diacritics", "التشكيل"),
    "repetition": Message("Repetition", "التكرار"),
    "context": Message("Context", "السياق"),
    "grammar": Message("Grammar", "النحو"),
    "consistency": Message("Consistency", "الاتساق"),
    "usage": Message("Usage", "الاستعمال"),
    "localisation": Message("Localisation", "التوطين"),
    "comments": Message("Comments", "التعليقات"),
}
