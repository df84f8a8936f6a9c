"""The page in a real browser: what its writers do, from the first letter to the saved file."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import Visit, axe, violations, visit
from tests.server.conftest import Served

__all__ = ["axe"]

pytestmark = pytest.mark.slow

WRONG = "وقف اطلاق النار ، ثم وصل إلىالمدينة"
RIGHT = "وقف إطلاق النار، ثم وصل إلى المدينة"
WIDTHS = {"phone": (390, 844), "desk": (1280, 800)}

Open = Callable[..., Visit]


@pytest.fixture
def opened(browser: Browser, served: Served) -> Iterator[Open]:
    """Opens the page as a visitor who was never here; no error may have come up at the end."""
    visits: list[Visit] = []

    def open_page(
        width: str = "desk", path: str = "/", lang: str = "ar", dark: bool = False
    ) -> Visit:
        sizes = WIDTHS[width]
        context = browser.new_context(
            viewport={"width": sizes[0], "height": sizes[1]},
            locale=lang,
            color_scheme="dark" if dark else "light",
            accept_downloads=True,
        )
        visits.append(visit(context, served.url + path))
        return visits[-1]

    yield open_page
    for one in visits:
        errors = one.errors
        one.page.context.close()
        assert not errors


def text_of(page: Page) -> str:
    text = page.evaluate("sawabPage.editor.text")
    assert isinstance(text, str)
    # What the page holds as text is what stands in it.
    assert page.evaluate("sawabPage.editor.read()") == text
    return text


def write(page: Page, text: str) -> None:
    page.locator("#text").click()
    page.keyboard.insert_text(text)


@pytest.mark.parametrize("width", WIDTHS)
def test_findings_appear_while_one_types(opened: Open, width: str) -> None:
    page = opened(width).page
    page.locator("#text").click()
    page.keyboard.type("وقف اطلاق ")
    expect(page.locator(".card")).to_have_count(1)
    expect(page.locator(".card .found")).to_have_text("اطلاق")
    page.keyboard.type("النار ، ثم")
    expect(page.locator(".card")).to_have_count(2)
    assert text_of(page) == "وقف اطلاق النار ، ثم"
    is_wider_than_the_screen = "document.documentElement.scrollWidth > innerWidth"
    assert page.evaluate(is_wider_than_the_screen) is False


def test_underlines_stand_where_the_findings_are(opened: Open) -> None:
    page = opened().page
    write(page, f"🎉 {WRONG}")
    expect(page.locator(".card")).to_have_count(3)
    marked = page.evaluate(
        "[...CSS.highlights.get('sawab-spelling')].map(range =>"
        " range.startContainer.data.slice(range.startOffset, range.endOffset))"
    )
    assert marked == ["اطلاق", "إلىالمدينة"]


def test_a_browser_without_highlights_marks_a_copy_behind_the_text(opened: Open) -> None:
    page = opened(path="/?nohighlights").page
    write(page, WRONG)
    expect(page.locator("#behind mark")).to_have_count(3)
    place = "element => { const box = element.getBoundingClientRect(); return [box.x, box.y]; }"
    mark = page.locator("#behind mark").first.evaluate(place)
    behind = page.evaluate(
        "() => { const box = sawabPage.editor.range(4, 9).getBoundingClientRect();"
        " return [box.x, box.y]; }"
    )
    assert mark == pytest.approx(behind, abs=1.5)


def test_accepting_undoing_and_doing_again(opened: Open) -> None:
    page = opened().page
    write(page, WRONG)
    page.locator(".card .instead").first.click()
    assert text_of(page).startswith("وقف إطلاق")
    expect(page.locator(".card")).to_have_count(2)
    page.locator("#undo").click()
    assert text_of(page) == WRONG
    expect(page.locator(".card")).to_have_count(3)
    page.locator("#redo").click()
    assert text_of(page).startswith("وقف إطلاق")
    page.locator("#accept-all").click()
    expect(page.locator("#nothing")).to_be_visible()
    assert text_of(page) == RIGHT
    page.locator("#text").click()
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    assert text_of(page) == WRONG
    page.keyboard.press("Control+y")
    page.keyboard.press("Control+Shift+z")
    assert text_of(page) == RIGHT


def test_another_suggestion_can_be_chosen(opened: Open) -> None:
    page = opened().page
    write(page, "أكل الطفل تفحة حمراء")
    other = page.locator(".card .instead.other").first
    chosen = other.locator("bdi").inner_text()
    other.click()
    assert text_of(page) == f"أكل الطفل {chosen} حمراء"


def test_what_is_ignored_once_comes_back_and_what_always_does_not(opened: Open) -> None:
    page = opened().page
    write(page, "الوفقاق ثم الوفقاق")
    expect(page.locator(".card")).to_have_count(2)
    page.get_by_role("button", name="تجاهل هذه المرة").first.click()
    expect(page.locator(".card")).to_have_count(1)
    page.locator("#text").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" هنا")
    expect(page.locator("#state")).to_have_text("دُقق النص")
    expect(page.locator(".card")).to_have_count(1)
    page.get_by_role("button", name="تجاهل دائما").click()
    expect(page.locator("#nothing")).to_be_visible()
    page.reload()
    write(page, "الوفقاق")
    expect(page.locator("#nothing")).to_have_text("لا ملاحظات.")


def test_own_words_and_rules_are_kept_in_the_browser(opened: Open) -> None:
    page = opened().page
    write(page, f"الوفقاق {WRONG}")
    page.locator(".card", has_text="الوفقاق").get_by_role("button", name="أضف إلى كلماتي").click()
    expect(page.locator(".card")).to_have_count(3)
    page.reload()
    page.locator("#show-settings").click()
    expect(page.locator("#own-words")).to_have_value("الوفقاق")
    page.locator("#rules summary", has_text="الإملاء").click()
    page.locator("#rules label", has_text="S002").locator("input").uncheck()
    page.keyboard.press("Escape")
    write(page, f"الوفقاق {WRONG}")
    expect(page.locator(".card")).to_have_count(2)
    assert json.loads(page.evaluate("localStorage.sawab"))["off"] == ["S002"]
    assert "النار" not in page.evaluate("localStorage.sawab")


def test_findings_are_filtered_by_family_and_counted(opened: Open) -> None:
    page = opened().page
    write(page, WRONG)
    expect(page.locator("#count")).to_have_text("3")
    page.get_by_role("button", name="الترقيم").click()
    expect(page.locator(".card")).to_have_count(1)
    expect(page.locator("#rate")).to_contain_text("500")
    page.get_by_role("button", name="الكل 3").click()
    expect(page.locator(".card")).to_have_count(3)


def test_the_keyboard_alone_suffices(opened: Open) -> None:
    page = opened().page
    page.keyboard.insert_text(WRONG)  # the text has the focus from the start
    expect(page.locator(".card")).to_have_count(3)
    page.keyboard.press("Control+Home")
    page.keyboard.press("F8")
    expect(page.locator(".card.active .found")).to_have_text("اطلاق")
    page.keyboard.press("Alt+Enter")
    assert text_of(page).startswith("وقف إطلاق النار")
    page.keyboard.press("F8")
    page.keyboard.press("Alt+Delete")
    expect(page.locator(".card")).to_have_count(1)
    page.keyboard.press("Tab")
    for _ in range(30):
        if page.evaluate("document.activeElement.classList.contains('instead')"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#nothing")).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "text"


def test_pasting_and_new_lines_leave_only_text(opened: Open) -> None:
    page = opened().page
    page.locator("#text").click()
    page.evaluate(
        """() => {
            const data = new DataTransfer();
            data.setData('text/html', '<b>غليظ</b><script>alert(1)</script>');
            data.setData('text/plain', 'سطر أول\\r\\nسطر ثان');
            const event = new InputEvent('beforeinput', {
                inputType: 'insertFromPaste', dataTransfer: data, cancelable: true, bubbles: true
            });
            document.getElementById('text').dispatchEvent(event);
        }"""
    )
    assert text_of(page) == "سطر أول\nسطر ثان"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.keyboard.type("ثالث")
    assert text_of(page) == "سطر أول\nسطر ثان\n\nثالث"
    for _ in range(6):
        page.keyboard.press("Backspace")
    assert text_of(page) == "سطر أول\nسطر ثان"
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    assert text_of(page) == ""
    page.keyboard.type("نص")
    assert text_of(page) == "نص"


def test_hostile_text_is_shown_inert(opened: Open) -> None:
    page = opened().page
    hostile = (
        '<img src=x onerror="document.title=1"><script>alert(1)</script> \u202eاطلاق\u202c \x1b[31m'
    )
    page.evaluate("text => sawabPage.editor.load(text)", f"{hostile}{WRONG}")
    expect(page.locator(".card").first).to_be_visible()
    page.locator(".card details summary").first.click()
    expect(page.locator(".card .examples").first).to_be_visible()
    assert page.locator("#text img, #text script, .card img, .card script").count() == 0
    assert page.title().startswith("صواب")
    assert text_of(page) == f"{hostile}{WRONG}"


def drop(page: Page, name: str, data: bytes) -> None:
    page.locator("#file").set_input_files({"name": name, "mimeType": "", "buffer": data})


def downloaded(page: Page) -> bytes:
    with page.expect_download() as waiting:
        page.locator("#download").click()
    return Path(waiting.value.path()).read_bytes()


def test_a_dropped_file_is_opened_and_given_back_in_its_encoding(opened: Open) -> None:
    page = opened().page
    data = f"{WRONG}\r\nسطر ثان من النص المكتوب هنا\r\n".encode("utf-16")
    page.evaluate(
        """([name, data]) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([new Uint8Array(data)], name));
            const event = new DragEvent(
                'drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
            document.getElementById('sheet').dispatchEvent(event);
        }""",
        ["مقال.txt", list(data)],
    )
    expect(page.locator("#file-name")).to_have_text("مقال.txt")
    expect(page.locator(".card")).to_have_count(3)
    page.locator("#accept-all").click()
    expect(page.locator("#nothing")).to_be_visible()
    assert downloaded(page) == data.decode("utf-16").replace(WRONG, RIGHT).encode("utf-16")


def test_only_the_prose_of_a_file_is_flagged(opened: Open) -> None:
    page = opened().page
    data = f"# عنوان\n\n`اطلاق` {WRONG}\n".encode()
    drop(page, "a.md", data)
    expect(page.locator(".card")).to_have_count(3)
    page.locator("#accept-all").click()
    expect(page.locator("#nothing")).to_be_visible()
    assert downloaded(page).decode() == f"# عنوان\n\n`اطلاق` {RIGHT}\n"


def test_a_word_file_is_given_back_with_tracked_changes(opened: Open, tmp_path: Path) -> None:
    page = opened().page
    document = docx.Document()
    document.add_paragraph(WRONG)
    document.save(str(tmp_path / "a.docx"))
    drop(page, "a.docx", (tmp_path / "a.docx").read_bytes())
    expect(page.locator(".card")).to_have_count(3)
    page.locator(".card .instead").first.click()
    with zipfile.ZipFile(BytesIO(downloaded(page))) as archive:
        content = archive.read("word/document.xml").decode()
    assert "<w:delText" in content
    assert "إطلاق" in content


def test_a_file_that_cannot_be_read_is_told_with_a_reason(opened: Open) -> None:
    visited = opened()
    drop(visited.page, "a.docx", b"no archive")
    expect(visited.page.locator("#state")).to_contain_text("تعذر فتح الملف")
    visited.errors[:] = [one for one in visited.errors if "422" not in one]


def test_the_page_is_told_in_either_language_and_remembers(opened: Open) -> None:
    page = opened(lang="en").page
    assert page.evaluate("document.documentElement.dir") == "ltr"
    write(page, "وقف اطلاق النار")
    expect(page.locator(".card .why")).to_contain_text("a hamza is missing")
    page.locator("#language").click()
    assert page.evaluate("document.documentElement.dir") == "rtl"
    expect(page.locator(".card .why")).to_contain_text("سقطت همزتها")
    page.reload()
    assert page.evaluate("document.documentElement.lang") == "ar"


def test_a_link_may_name_the_language_that_is_shown_first(opened: Open) -> None:
    page = opened(lang="en").page
    page.goto(page.url + "?lang=ar")
    assert page.evaluate("document.documentElement.lang") == "ar"
    page.goto(page.url.replace("lang=ar", "lang=none"))
    assert page.evaluate("document.documentElement.lang") == "en"


def test_ten_thousand_words_answer_within_a_second_and_a_key_does_not_wait(opened: Open) -> None:
    page = opened().page
    sentence = "وصل الوفد إلى المدينة صباح اليوم ثم غادر بعد اجتماع طويل مع الوزير. "
    text = "\n".join(sentence * 8 for _ in range(100)) + WRONG
    page.evaluate("text => sawabPage.editor.load(text)", text)
    expect(page.locator("#nothing")).not_to_be_visible()
    expect(page.locator(".card").first).to_be_visible()
    # No more is waited for than for one frame: the check itself goes on elsewhere.
    page.locator("#text").focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(" ثم")
    assert text_of(page).endswith("ثم")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_wrong(opened: Open, axe: str, width: str, lang: str, dark: bool) -> None:
    page = opened(width, lang=lang, dark=dark).page
    write(page, f'{WRONG}. قال "هذا الوفقاق')
    expect(page.locator(".card").first).to_be_visible()
    page.locator(".card details summary").first.click()
    expect(page.locator(".card .examples").first).to_be_visible()
    assert violations(page, axe) == []
    page.locator("#show-settings").click()
    expect(page.locator("#rules summary").first).to_be_visible()
    assert violations(page, axe) == []
