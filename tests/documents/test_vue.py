"""Components of Vue: the markup in `<template>` is read, and nothing of a program."""

from __future__ import annotations

from linter import Linter
from linter.documents.core.pieces import OBJECT
from linter.documents.document import Document
from linter.files.storage import decode


def component(template: str, path: str = "a.vue") -> Document:
    script = '<script setup>\nconst title = "الى"\n</script>\n'
    style = "<style scoped>/* الى */</style>\n"
    return decode(f"{script}<template>\n  {template}\n</template>\n{style}".encode(), path)


def paragraphs(document: Document) -> list[str]:
    """The texts of its prose that hold more than spaces."""
    return [text for one in document.reading.prose.text.split("\n\n") if (text := one.strip())]


def test_what_a_template_holds_is_fixed_and_nothing_beside_it() -> None:
    before = component("<p>ذهب إلى المدينة ، ثم عاد</p>")
    after = component("<p>ذهب إلى المدينة، ثم عاد</p>")
    assert Linter().fix(before).text == after.text


def test_a_template_within_a_template_is_read_too() -> None:
    inner = '<template v-if="items > 3"><p>نعم</p></template><template #header>لا</template>'
    assert paragraphs(component(inner)) == ["نعم", "لا"]


def test_expressions_and_directives_are_code() -> None:
    inner = (
        "<p :title=\"'الى'\" v-text=\"'الى'\" @click=\"say('الى')\" title='عنوان'>"
        "قال {{ ok ? 'الى' : '' }} نعم</p>"
    )
    assert paragraphs(component(inner)) == ["عنوان", f"قال {OBJECT} نعم"]


def test_a_link_of_the_router_stands_within_its_sentence() -> None:
    inner = (
        '<p>انقر (<router-link to="/">هنا</router-link>، <RouterLink to="/a">وهنا</RouterLink>)</p>'
    )
    assert paragraphs(component(inner)) == ["انقر (هنا، وهنا)"]


def test_a_template_in_another_language_is_left_alone() -> None:
    text = '<template lang="pug">\np الى\n</template>\n'
    assert paragraphs(decode(text.encode(), "a.vue")) == []


def test_a_template_of_a_page_is_no_part_of_it() -> None:
    assert paragraphs(component("<p>نعم</p>", "a.html")) == []
