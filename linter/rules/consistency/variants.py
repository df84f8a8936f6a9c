"""Words and names rightly spelt in more than one way, of which a text keeps to one."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.rules.consistency.variant_tables import TableOfVariants
from linter.rules.core.base import Example


class LoanWordVariant(TableOfVariants):
    """A foreign word is spelt in one way throughout a text: أمريكا or أميركا, إنجليزي or إنكليزي.

    Source: `dictionaries/rules/word_variants.tsv`; Arabic style guides of Microsoft and the
    United Nations ask for one spelling of each loan word.
    """

    code = "K002"
    name = "loan-word-variant"
    kind = "loan"
    summary = Message(
        "“{written}” here, the spelling of “{usual}” elsewhere",
        "كتبت هنا «{written}»، والرسم في غير هذا الموضع «{usual}»",
    )
    examples = (
        Example(
            "عاد من أمريكا إلى بلده، ثم لقي أمريكيا في السفارة الأميركية",
            "عاد من أمريكا إلى بلده، ثم لقي أمريكيا في السفارة الأمريكية",
        ),
        Example(
            "يقرأ الإنكليزية ويكتب بالإنكليزية، ولا يحب الأدب الإنجليزي",
            "يقرأ الإنكليزية ويكتب بالإنكليزية، ولا يحب الأدب الإنكليزي",
        ),
        Example(
            "بين أوروبا والشرق بحر، والسوق الأوربية قريبة من أوروبا",
            "بين أوروبا والشرق بحر، والسوق الأوروبية قريبة من أوروبا",
        ),
        Example.right("عاد من أمريكا، ولقي أمريكيا في السفارة الأمريكية"),
        Example.right("عاد من أميركا، ولقي أميركيا في السفارة الأميركية"),
        Example.right("سافر إلى أوروبا وأفريقيا وأستراليا"),
        Example.right("في أوروبا بلدان أوروبية كالمجر، ورئيس وزرائها أوربان"),
    )


class InitialHamzaVariant(TableOfVariants):
    """Some foreign words may begin with أ or إ; a text keeps to one of them.

    Source: `dictionaries/rules/word_variants.tsv`; Unicode CLDR writes أفريقيا where the Academy
    in Cairo writes إفريقية.
    """

    code = "K003"
    name = "initial-hamza-variant"
    kind = "initial"
    summary = LoanWordVariant.summary
    examples = (
        Example(
            "قمة الاتحاد الأفريقي في شمال أفريقيا، ودول القارة الإفريقية",
            "قمة الاتحاد الأفريقي في شمال أفريقيا، ودول القارة الأفريقية",
        ),
        Example(
            "زار إسبانيا وتعلم الإسبانية ثم درس الأدب الأسباني",
            "زار إسبانيا وتعلم الإسبانية ثم درس الأدب الإسباني",
        ),
        Example(
            "وصل إلى إسطنبول ثم غادر أسطنبول",
            "وصل إلى إسطنبول ثم غادر إسطنبول",
        ),
        Example.right("قمة الاتحاد الأفريقي في شمال أفريقيا"),
        Example(
            "يوم الإثنين وأمس الإثنين ثم الاثنين المقبل",
            "يوم الإثنين وأمس الإثنين ثم الإثنين المقبل",
        ),
        Example.right("يوم الإثنين الماضي ثم الإثنين المقبل، وسافر الاثنين معا في الصباح"),
        Example.right("أسبان وإيطاليون في أفريقيا"),
        Example.right("قرأ الإلياذة والأوديسة في إسطنبول"),
    )


class HamzaSeatVariant(TableOfVariants):
    """شؤون and شئون, مسؤول and مسئول are both in use; a text keeps to one of them.

    Source: Academy of the Arabic Language in Cairo, resolutions on the hamza of 1960 and 1980;
    Abd al-Salam Harun, Qawaid al-imla.
    """

    code = "K004"
    name = "hamza-seat-variant"
    kind = "seat"
    summary = LoanWordVariant.summary
    examples = (
        Example(
            "المسؤول في وزارة الخارجية ومسؤول آخر ثم المسئولون",
            "المسؤول في وزارة الخارجية ومسؤول آخر ثم المسؤولون",
        ),
        Example(
            "وزارة الشئون الاجتماعية وشئون البلاد والشؤون الخارجية",
            "وزارة الشئون الاجتماعية وشئون البلاد والشئون الخارجية",
        ),
        Example(
            "هم يقرؤون الكتب ولا يقرأون الصحف",
            "هم يقرؤون الكتب ولا يقرؤون الصحف",
        ),
        Example.right("المسؤول في وزارة الشؤون الاجتماعية"),
        Example.right("المسئول في وزارة الشئون الاجتماعية"),
        Example.right("سأل السائل سؤالا، والمسؤول لا يجيب"),
    )


class HundredVariant(TableOfVariants):
    """A hundred is مئة or, with the old silent alif, مائة; a text keeps to one of them.

    Source: Academy of the Arabic Language in Cairo, resolution of 1963 on the alif of مائة;
    Abd al-Salam Harun, Qawaid al-imla.
    """

    code = "K005"
    name = "hundred-variant"
    kind = "hundred"
    summary = LoanWordVariant.summary
    examples = (
        Example(
            "دفع مئة دينار ثم ثلاثمئة ثم مائة أخرى",
            "دفع مئة دينار ثم ثلاثمئة ثم مئة أخرى",
        ),
        Example(
            "عشرة بالمائة، وعشرون في المائة، ومئتان", "عشرة بالمائة، وعشرون في المائة، ومائتان"
        ),
        Example("بيع مائتين ثم خمسمئة", "بيع مائتين ثم خمسمائة"),
        Example.right("دفع مئة دينار ثم ثلاثمئة، ومئات أخرى"),
        Example.right("دفع مائة دينار ثم ثلاثمائة، ومئات أخرى"),
        Example.right("مئة لوحة مائية"),
    )


class NameVariant(TableOfVariants):
    """A foreign name is spelt in one way throughout a text, whichever way it is: ستيفن or ستيفين.

    Names are told apart by a table that was read name by name, so two persons of like names (حسن,
    حسين) are never taken for one.

    Source: `dictionaries/rules/name_variants.tsv`, from the lists of names of this project.
    """

    code = "K006"
    name = "name-variant"
    kind = "name"
    summary = Message(
        "The name is “{written}” here and “{usual}” elsewhere",
        "كتب العلم هنا «{written}»، وكتب في غير هذا الموضع «{usual}»",
    )
    examples = (
        Example(
            "وصل وزير خارجية كازاخستان، وعاصمة كازاخستان بعيدة عن قازاقستان",
            "وصل وزير خارجية كازاخستان، وعاصمة كازاخستان بعيدة عن كازاخستان",
        ),
        Example(
            "عقد نتنياهو مؤتمرا، وأعلن نتنياهو أمرا، ثم سافر نتانياهو",
            "عقد نتنياهو مؤتمرا، وأعلن نتنياهو أمرا، ثم سافر نتنياهو",
        ),
        Example("فاز ترامب بالرئاسة وقال لترمب خصمه", "فاز ترامب بالرئاسة وقال لترامب خصمه"),
        Example.right("سافر حسن مع حسين، وسالم مع سليم"),
        Example.right("لاعبان: مارتينز البرتغالي ومارتينيز الإسباني"),
        Example.right("فاز ترامب بالرئاسة وقال لترامب خصمه"),
    )
