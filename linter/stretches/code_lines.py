"""Lines of source code that stand in a text (long: the signs of many languages): no prose.

A statement, a query or a record that is kept as text, in a string or in a cell, holds Arabic only
between its quotation marks and in its comments. What would space its marks or respell a word of it
may break the program, so that nothing of such a line is judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final

from linter.text import alphabet as ab
from linter.text.lines import FILLED_LINE
from linter.text.passage import Passage
from linter.text.patterns import Pattern
from linter.text.shell import COMMANDS
from linter.text.spans import Span

#: What most code holds somewhere, and little prose: a text without any of it is not looked at. It
#: begins with a class of characters, by which `re` finds a place five times as fast.
_SIGN: Final = Pattern(
    r"""[≔⎕∀≡\[({};"=SUIDEMpe\#](?:
      (?<=[≔⎕∀≡]) | (?<=[\[({])(?=[urb]?["']) | (?<=:\[) | (?<=:[ ]\[) | (?<=[\[({])[\[({]["']
    | (?<=[A-Za-z_\]]\()
    | (?<=[;{}])[ \t]*$ | (?<=")(?:[ ]?[&+]|:)
    | (?:(?<=[\w)\]"']=) | (?<=[\w)\]"'][ ]=) | (?<=[\w)\]"'][-+.&:]=) | (?<=[\w)\]"'][ ][-+.&:]=))
      [ ]?[\w"'(\[$]
    | (?<=\bS)ELECT\b | (?<=\bU)PDATE\b | (?<=\bI)NSERT\b | (?<=\bD)im\b | (?<=\bE)nd\b
    | (?<=[ ][ ]\#)[ ] | (?<=[\w./][ ]\#)[ ]
    | (?<=\bM)sgBox\b | (?<=\bp)rintf\b | (?<=\be)cho\b
    )""",
    re.MULTILINE | re.VERBOSE,
)
#: What any of these, or the fence around code, begins with.
_FIRST_SIGNS: Final = '=("[{;}:#SUIDEMpe≔⎕∀≡`~'
#: So does the fence around it.
_FENCED: Final = Pattern(r"^[ \t]*(?:```|~~~)", re.MULTILINE)
_ARABIC: Final = Pattern(f"[{ab.WORD_LETTERS}]")
#: A longer line is that of a record, or none of code.
_LONGEST: Final = 2000
#: A line without any sign, or Latin letter, that makes one of code or of a comment: most prose.
_WITHOUT_SIGNS: Final = Pattern(r"[^A-Za-z=()\[\]{};\"'`_#*<>/|\\&+$!?~≔⎕⋄≡∀\x00-]*")
#: A string in quotation marks. (An escape outside of them begins none.)
_LITERAL: Final = Pattern(
    r"\\.|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\\n]|\\.)*`",
)
#: The comment that ends a line, what begins a line that is one (behind its number, maybe), and the
#: rows of signs that comments are parted with; what is two hyphens elsewhere may begin one too.
#: Each comment begins with one of the signs.
_COMMENT_SIGN: Final = Pattern("[/<#'-]")
_COMMENT: Final = Pattern(
    r"(?:(?<![:/])//|/\*|<!--|(?<=[\s;])--(?=\s)|(?<=[\s;)])#(?=\s)|(?<=[\s)])'(?=[^']*\Z)).*"
)
_COMMENT_LINE: Final = Pattern(
    r"[ \t]*(?:\d{1,6}[:.]?[ \t]+)?"
    r"(?://|/\*|\*/?(?=[ \t]|$)|--(?=\s)|\#(?=\s)|'(?![^'\n]*')|<!--|REM\b)+"
)
_ROW: Final = Pattern(r"([=*#~_-])\1{3}|[ \t]*--(?=\s)")
#: What stands before and behind a block of code, and how many lines long that is.
_FENCE: Final = Pattern(r"[ \t]{0,8}(?:```|~~~)")
_LONGEST_BLOCK: Final = 200
#: A string alone on its line, as lists in code have them.
_ITEM: Final = Pattern(r"[ \t]*(?:[(\[{]{0,3}\x00(?:[ \t]*[,;:+&)\]}]){0,7}[ \t]*)+\Z")
#: Nothing but strings, numbers and what parts them, a bracket and a comma at least.
_RECORD: Final = Pattern(
    r"(?=[^\n]*\x00[^\n]*\x00)(?=[^\n]*[()\[\]{}])(?=[^\n]*,)"
    r"(?:[ \t]*~)?(?:[urb]?\x00|[\d.,:;()\[\]{} \t-])+(?:\#[^\n]*)?\Z"
    r"|(?:[ \t]*~)?[ \t]*[urb]\x00[ \t]*(?:,[ \t]*)?\Z"
)
#: What shows that a line without its strings and its comment is a statement.
_STATEMENT: Final = Pattern(
    r"""
      [A-Za-z_]\w*\([^()]*(?:\x00|\)[ \t]*[;{:]?\Z)      # f("…"), f();
    | [\w)\]\x00][ \t]*(?:===?|!==?|<>|&&|\|\||=>|[+.&:-]=|::)[ \t]*[\w$(\[\x00]
    | \x00[ \t]*[&+.][ \t]*[\w(\x00$_] | [\w)][ \t]*[&+][ \t]*\x00     # "…" & x
    | [\w)\]][ \t]*=[ \t]*(?:\x00[ \t]*;|[\w.$]+[ \t]*(?:[(;]|\Z))     # x = "…";
    | [.\])]\w*[ \t]*=[ \t]*\x00                         # a.b = "…"
    | (?:\A|[)\]\x00\w])[ \t]*[;{}][ \t]*\Z | \A[ \t]*[})\]]+[;,)]*\Z
    | \b(?:if|elif|and|or|not)[ ](?:\w+[ ])?[urb]?\x00[ ](?:not[ ])?in[ ][A-Za-z_(]   # if "…" in x
    | \x00[ ](?:not[ ])?in[ ]\w+\.\w
    | \x00,[ ]?[)\]}][ ]?:                                # "…",):
    | \A[ \t]*(?:\d{1,6}[:.]?[ \t]+)?(?:
        (?:if|elseif|elif|for|foreach|while|switch|catch)[ ]*\(
      | (?:If|ElseIf)[ ].*[ ]Then\b | End[ ](?:If|Sub|Function|With|Select)\b
      | (?:Dim|ReDim|Private|Public|Call|Set)[ ]\w+ | MsgBox[ (]
      | (?:public|private|protected|static|const|let|var|final|def|class|function|func|fn)[ ]+\$?\w
      | (?:printf?|echo|puts|return|throw|raise)[ (-]*\x00
      | (?:SELECT|INSERT[ ]INTO|UPDATE|DELETE[ ]FROM|FROM|WHERE|VALUES|CREATE|ALTER|DROP|EXEC
         |DECLARE|(?:LEFT|RIGHT|INNER|OUTER|CROSS|FULL)[ ].*JOIN|JOIN|ORDER[ ]BY|GROUP[ ]BY|HAVING
         |CASE|WHEN|THEN|ELSE|END|UNION|AND|OR|ON|BEGIN|GO)\b(?![a-z])
      )
    """,
    re.VERBOSE,
)
#: What shows a statement whose names are Arabic: one of these signs, or a line so begun, …
_ARABIC_OPERATOR: Final = Pattern(r"[≔⎕⋄≡]|∀.*∈|\blambda[ ][^:\n]{1,60}:")
_ARABIC_STATEMENT: Final = Pattern(
    r"""[ \t]*(?:
      [A-Za-z][\w-]*:[ ]*\[[^\]]*\][ \t]*\Z
    | (?:return|raise|import)[ ]
    | (?:def|class|if|elif|while|for|return|raise|import|try|except|with)\b.*[:(\[=]
    | (?:[\w.]+[ \t]*=|\w+[ \t]*:)[ \t]*[{\[][ \t]*(?:\Z|\w+[ ]*:)
    )""",
    re.VERBOSE,
)
#: … or two signs, one of them of the first kind.
_ARABIC_SIGN: Final = Pattern(
    r"(?P<sure>\w=[\w\[{(\x00]|\w ==? [\w\x00(\[]|\w\[[^\]\s]{1,20}\]"
    r"|[ء-ي]\.\w+\(|\w\.[ء-ي]\w*\(|; ?\w+ ?=|[ء-ي]_[ء-ي]|[\[({]{2}\x00|==|!=|[ء-ي]\(\))"
    r"|\w\([^()]{0,40}[,\x00=][^()]{0,40}\)|[\])\x00],\S|,[\[(\x00]"
    r"|\x00 ?: ?[\x00\w]|[\[(]\x00|\x00[\])]"
)
_BRACKETS: Final = Pattern(r"[()\[\]{};=]")
#: Words after words, as no statement has them.
_PROSE: Final = Pattern(f"(?:[{ab.WORD_LETTERS}]{{2,}}[،:]? ){{3}}")
#: A statement that sets something, where no string stands alone on its right (`x = y.z`).
_ASSIGNMENT: Final = Pattern(
    r"[ \t]*(?:\d{1,6}[:.]?[ \t]+)?(?:Set )?[A-Za-z_]\w*(?:[.(][^=]*)?[ \t]*=[ \t]*[^\s\x00]"
)
#: A command of a shell, whose comment says what it does: `git add .   # …`.
_COMMAND: Final = Pattern(
    rf"[ \t]*(?:\$[ ])?(?:{COMMANDS}|dart|node|make|cat|echo)[ ][\x00\x20-\x7e]*\Z"
)
#: A regular expression, which few but programs write: `^ar/.*(هارد|قرص.صلب)`.
_EXPRESSION: Final = Pattern(
    r"(?:\.[*+]|\[\^|\(\?[:=!<]|\\[sdwb])[^\n]*\||\|[^\n]*(?:\.[*+]|\(\?[:=!<])"
)
#: The keys of a record (`"name":`): with so many of them a line is one, whatever it quotes.
_KEY: Final = Pattern(r"\"[A-Za-z_][\w.-]*\\?\"[ \t]*:")
_KEYS: Final = 3
#: A choice between two strings: `x ? "selected" : ""`.
_CHOICE: Final = Pattern(r"\?[ \t]*(\"[^\"\n]{0,80}\"|'[^'\n]{0,80}')[ \t]*:[ \t]*[\"']")


class _Kind(Enum):
    """What a line is: `BESIDE` is code if the lines beside it are, `SILENT` tells nothing."""

    CODE = "code"
    BESIDE = "beside"
    SILENT = "silent"
    PROSE = "prose"


def code_lines(passage: Passage) -> Iterator[Span]:
    """Code-point spans of the lines of code that hold Arabic, in order.

    What a comment says is prose, were the code behind it no more than text; but not code that was
    made a comment. A string of a list, or a row of signs, is of what it stands in: the nearest
    lines before and after it that tell are of code.
    """
    text = passage.text
    if not _may_hold_code(text):
        return
    spans = [match.span() for match in FILLED_LINE.finditer(text)]
    kinds = _kinds([text[start:end] for start, end in spans])
    if _Kind.CODE not in kinds:
        return
    before = _nearest(kinds)
    after = _nearest(kinds[::-1])[::-1]
    for span, *kind in zip(spans, kinds, before, after, strict=True):
        if _is_code(*kind) and _ARABIC.search(text, *span):
            yield span


def _may_hold_code(text: str) -> bool:
    if not any(map(text.__contains__, _FIRST_SIGNS)):  # as in a line or a message
        return False
    is_fenced = ("```" in text or "~~~" in text) and _FENCED.search(text)
    return bool(is_fenced or _SIGN.search(text))


def _kinds(lines: list[str]) -> list[_Kind]:
    """What each line is; between fences (```) all are code."""
    kinds = [_kind(line) for line in lines]
    fences = [number for number, line in enumerate(lines) if _FENCE.match(line)]
    for first, last in zip(fences[0::2], fences[1::2], strict=False):
        if last - first <= _LONGEST_BLOCK:
            kinds[first : last + 1] = [_Kind.CODE] * (last + 1 - first)
    return kinds


def choices_in_code(passage: Passage) -> Iterator[Span]:
    """Code-point spans of the choices between two strings that stand in a line of any kind."""
    for match in _CHOICE.finditer(passage.text) if "?" in passage.text else ():
        yield match.span()


def _is_code(kind: _Kind | None, before: _Kind | None, after: _Kind | None) -> bool:
    if kind is _Kind.BESIDE:
        return _Kind.CODE in (before, after) and _Kind.PROSE not in (before, after)
    return kind is _Kind.CODE


def _nearest(kinds: list[_Kind]) -> list[_Kind | None]:
    """Of each line, the kind of the nearest line before it that tells one."""
    nearest: list[_Kind | None] = []
    last: _Kind | None = None
    for kind in kinds:
        nearest.append(last)
        if kind in (_Kind.CODE, _Kind.PROSE):
            last = kind
    return nearest


def _kind(line: str) -> _Kind:
    if "::" not in line and _WITHOUT_SIGNS.fullmatch(line):
        return _Kind.PROSE if _ARABIC.search(line) else _Kind.SILENT
    return _kind_by_signs(line)


def _kind_by_signs(line: str) -> _Kind:
    if _holds_keys(line) or _EXPRESSION.search(line, 0, min(len(line), _LONGEST)):
        return _Kind.CODE
    if len(line) > _LONGEST:
        return _Kind.PROSE
    marker = _COMMENT_LINE.match(line)
    rest = _LITERAL.sub(_blank, line[marker.end() :] if marker else line)
    has_comment = _COMMENT_SIGN.search(rest) is not None
    if has_comment and (_ARABIC.search(rest) or not _STATEMENT.search(rest)):
        rest = _COMMENT.sub("", rest)
    if _ARABIC.search(rest):
        if marker:
            return _of_comment(line)
        if _is_statement(rest):
            return _Kind.CODE
        is_short = _BRACKETS.search(rest) and not _PROSE.search(rest)
        return _Kind.BESIDE if is_short else _Kind.PROSE
    if _STATEMENT.search(rest) or _RECORD.match(rest):
        return _Kind.CODE
    if not marker and (_ASSIGNMENT.match(rest) or (rest != line and _COMMAND.match(rest))):
        return _Kind.CODE
    if marker:
        return _of_comment(line)
    return _Kind.BESIDE if _ITEM.match(rest) else _Kind.SILENT


def _is_statement(rest: str) -> bool:
    """Whether a line without its strings is a statement with names in Arabic."""
    if _ARABIC_STATEMENT.match(rest) or _ARABIC_OPERATOR.search(rest):
        return True
    if _PROSE.search(rest):
        return False
    signs = [sign["sure"] is not None for sign in _ARABIC_SIGN.finditer(rest)]
    return len(signs) > 1 and any(signs)


def _of_comment(line: str) -> _Kind:
    return _Kind.BESIDE if _ROW.search(line) else _Kind.SILENT


def _holds_keys(line: str) -> bool:
    keys = _KEY.finditer(line)
    return next((True for number, _ in enumerate(keys, 1) if number == _KEYS), False)


def _blank(literal: re.Match[str]) -> str:
    return literal[0] if literal[0][0] == "\\" else "\x00"
