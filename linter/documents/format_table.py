"""The table of formats: by which names a file is known as one, and which module reads it.

A format of files is added here. A reader module has a function `read(text: str) -> Reading`; a
container (a file whose bytes are no text) has `unpack(data: bytes, path: str) -> Container` (see
`linter.documents.formats`, which loads them).
"""

from __future__ import annotations

from typing import Final, NamedTuple

PLAIN: Final = "text"


class Format(NamedTuple):
    """A kind of file: suffixes and whole names (lower case) that tell it, and who reads it.

    `module` is that of the reader under `linter.documents`. Where formats share a suffix, `marker`
    is what only files of this one hold near their beginning. `has_columns` says that columns may be
    named after it (`csv[text,3]`): then only these are read. `is_searched` says that folders are
    searched for such files, but for those with `named_only`; `is_container`, that they are no text.
    `comments` are what comments begin with in it: none, or None where any of them may stand.
    """

    name: str
    module: str = ""
    suffixes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    marker: str = ""
    has_columns: bool = False
    is_searched: bool = True
    is_container: bool = False
    language: str = ""
    comments: tuple[str, ...] | None = None
    named_only: tuple[str, ...] = ()

    def is_searched_as(self, suffix: str) -> bool:
        """Whether folders are searched for files of this format with this suffix."""
        return self.is_searched and suffix.lower() not in self.named_only


_TAGS: Final = ("<!--",)
_HASH: Final = ("#",)
_SLASHES: Final = ("//", "/*")
_PROSE_FORMATS: Final = (
    Format(PLAIN, "plain.plain_text", ("", ".txt", ".text")),
    Format("keywords", "plain.keyword_list", names=("keywords.txt",), comments=()),
    Format("markdown", "markup.markdown", (".md", ".markdown", ".mdown", ".mkd"), comments=_TAGS),
    Format(
        "html",
        "html.html",
        (".html", ".htm", ".xhtml"),
        comments=_TAGS,
        named_only=(".erb", ".ejs", ".jsp", ".cshtml"),
    ),
    Format("vue", "html.vue", (".vue",), is_searched=False),
    Format(
        "xml",
        "markup.xml",
        (".xml", ".svg", ".dbk", ".docbook", ".rss", ".atom"),
        is_searched=False,
        comments=_TAGS,
    ),
    Format("restructuredtext", "markup.restructuredtext", (".rst", ".rest"), comments=("..",)),
    Format("latex", "markup.latex", (".tex", ".latex", ".ltx"), comments=("%",)),
    Format("mediawiki", "markup.mediawiki", (".wiki", ".mediawiki", ".wikitext"), comments=_TAGS),
    Format("asciidoc", "markup.asciidoc", (".adoc", ".asciidoc", ".asc"), comments=("//",)),
    Format("gettext", "translations.gettext", (".po", ".pot"), comments=_HASH),
    Format("android", "translations.android", (".xml",), marker="<resources", comments=_TAGS),
    Format("xliff", "translations.xliff", (".xlf", ".xliff"), comments=_TAGS),
    Format(
        "json", "data.json_values", (".json", ".jsonl", ".geojson", ".webmanifest"), comments=()
    ),
    Format("json5", "data.json5", (".json5", ".jsonc"), comments=_SLASHES),
    Format("arb", "translations.arb", (".arb",), comments=()),
    Format("xcstrings", "translations.xcstrings", (".xcstrings",), comments=()),
    Format("stringsdict", "translations.stringsdict", (".stringsdict",), comments=_TAGS),
    Format("yaml", "data.yaml_values", (".yaml", ".yml"), comments=_HASH),
    Format("toml", "data.toml_values", (".toml",), comments=_HASH),
    Format("strings", "translations.apple_strings", (".strings",), comments=_SLASHES),
    Format("keyvalues", "data.keyvalues", (".txt",), marker='"Tokens"'),
    Format(
        "properties", "translations.java_properties", (".properties",), comments=("#", ";", "!")
    ),
    Format("resx", "translations.resx", (".resx", ".resw"), comments=_TAGS),
    Format("ini", "data.ini", (".ini",), comments=(";", "#")),
    Format("desktop-entry", "translations.desktop_entry", (".desktop",), comments=_HASH),
    Format("fluent", "translations.fluent", (".ftl",), comments=_HASH),
    Format("subtitles", "timed_text.subtitles", (".srt", ".vtt")),
    Format("ass", "timed_text.ass", (".ass", ".ssa"), comments=(";",)),
    Format("notebook", "code.notebook", (".ipynb",), comments=(*_TAGS, *_HASH)),
    Format("csv", "data.delimited", (".csv",), has_columns=True, is_searched=False, comments=()),
    Format(
        "tsv", "data.delimited", (".tsv", ".tab"), has_columns=True, is_searched=False, comments=()
    ),
    Format(
        "qt",
        "translations.qt_linguist",
        (".ts",),
        marker="<TS version=",
        is_searched=False,
        comments=_TAGS,
    ),
    Format(
        "commit-message",
        "plain.commit",
        names=("commit_editmsg", "merge_msg", "squash_msg", "tag_editmsg"),
        is_searched=False,
    ),
    Format("word", "containers.office", suffixes=(".docx",), is_container=True, comments=()),
    Format(
        "opendocument",
        "containers.office",
        suffixes=(".odt", ".odp"),
        is_container=True,
        comments=(),
    ),
    Format("powerpoint", "containers.office", suffixes=(".pptx",), is_container=True, comments=()),
    Format("epub", "containers.office", suffixes=(".epub",), is_container=True, comments=()),
)
#: Source code: the lexer of Pygments, the suffixes and the comments. Its strings are prose only as
#: often as not, so such files are read when they are named or the settings include them.
_LANGUAGES: Final = (
    ("python", ".py .pyi", _HASH),
    ("javascript", ".js .mjs .cjs .jsx .js.erb", _SLASHES),
    ("typescript", ".ts .mts .cts .tsx", _SLASHES),
    ("java", ".java", _SLASHES),
    ("csharp", ".cs", _SLASHES),
    ("go", ".go", _SLASHES),
    ("php", ".php", (*_TAGS, *_HASH, *_SLASHES)),
    ("dart", ".dart", _SLASHES),
    ("kotlin", ".kt .kts", _SLASHES),
    ("swift", ".swift", _SLASHES),
    ("c", ".c .h", _SLASHES),
    ("cpp", ".cc .cpp .cxx .hpp", _SLASHES),
    ("rust", ".rs", _SLASHES),
    ("ruby", ".rb", _HASH),
    ("scala", ".scala", _SLASHES),
    ("lua", ".lua", ("--",)),
    ("bash", ".sh .bash", _HASH),
    ("css", ".css", _SLASHES),
    ("scss", ".scss", _SLASHES),
    ("sql", ".sql", ("--",)),
)
FORMATS: Final = _PROSE_FORMATS + tuple(
    Format(
        name,
        "code.source_code",
        tuple(suffixes.split()),
        language=name,
        is_searched=False,
        comments=comments,
    )
    for name, suffixes, comments in _LANGUAGES
)
