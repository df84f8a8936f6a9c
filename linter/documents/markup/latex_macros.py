"""What the macros and environments of LaTeX do with prose.

Each line: name, arguments (`{` one that must stand, `[` one that may, `*` a star), and for each of
them: `p` prose in the sentence, `b` a text of its own in its place (a heading), `a` a text of its
own that is read after the sentence (a note), `o` options whose titles are such texts, `-` no prose.

Source: LaTeX2e reference manual; the manuals of polyglossia, babel, hyperref, beamer, csquotes.
"""

from __future__ import annotations

from typing import Final

from linter.documents.core.names import names
from linter.documents.markup.latex_keys import SILENT_KEYS, lines

_MACROS: Final = """
part *[{ -bb
chapter *[{ -bb
section *[{ -bb
subsection *[{ -bb
subsubsection *[{ -bb
paragraph *[{ -bb
subparagraph *[{ -bb
addchap *[{ -bb
addsec *[{ -bb
renewcommand *{[[{ ----a
newcommand *{[[{ ----a
providecommand *{[[{ ----p
title [{ bb
subtitle [{ bb
frametitle [{ bb
framesubtitle [{ bb
subject { b
author [{ bb
institute [{ bb
date { b
caption *[{ -bb
captionof {[{ -bb
subcaption { b
legend { b
dedication { b
epigraph {{ bb
chapterprecis { b
item [ b
footnote [{ -a
footnotetext [{ -a
thanks { a
endnote { a
sidenote { a
marginpar [{ aa
marginnote { a
todo [{ -a
textbf { p
textit { p
textsl { p
textup { p
textmd { p
textrm { p
textsf { p
textsc { p
textnormal { p
emph { p
underline { p
uline { p
sout { p
hl { p
text { p
mbox { p
fbox { p
makebox [[{ --p
framebox [[{ --p
parbox [{{ --p
raisebox {[[{ ---p
enquote *{ -p
textquote [[{ --p
blockquote [[{ --p
alert { p
structure { p
textsuperscript { p
textsubscript { p
textarabic [{ -p
RL { p
RLE { p
textRL { p
textcolor [{{ --p
colorbox [{{ --p
fcolorbox [{[{{ ----p
hyperref [{ -p
href [{{ --p
hypertarget {{ -p
hyperlink {{ -p
texorpdfstring {{ p-
index { -
LR { -
LRE { -
textLR { -
textenglish [{ -
textfrench [{ -
textlatin { -
textpersian [{ -
texturdu [{ -
textquran { -
texttt { -
code { -
lstinline { -
mintinline { -
mint { -
path { -
nolinkurl { -
nocite { -
bibitem [{ --
bibliographystyle { -
addbibresource [{ --
addtocontents {{ --
pagestyle { -
thispagestyle { -
pagenumbering { -
geometry { -
hypersetup { o
setmainfont [{[ ---
setsansfont [{[ ---
setmonofont [{[ ---
newfontfamily {[{[ ----
setmainlanguage [{ --
setdefaultlanguage [{ --
setotherlanguage [{ --
setotherlanguages { -
graphicspath { -
fontspec [{ --
lstset { -
pgfplotsset { -
tikzset { -
usetikzlibrary { -
usetheme [{ --
newtheorem *{[{[ ---b-
cline { -
multicolumn {{{ --p
multirow {[{[{ ----p
vskip
hskip
fontsize {{ --
rule [{{ ---
stepcounter { -
newcounter {[ --
numberwithin [{{ ---
hyphenation { -
""".strip()

#: Arguments of each macro, and what is done with them.
MACROS: Final = {
    fields[0]: (fields[1], fields[2]) if len(fields) > 1 else ("", "")
    for fields in (line.split() for line in (*lines(), *_MACROS.splitlines()))
}
#: Environments whose content is no prose.
HIDDEN_ENVIRONMENTS: Final = names(
    "verbatim verbatim* Verbatim lstlisting minted comment filecontents filecontents* alltt "
    "equation equation* align align* alignat alignat* gather gather* multline multline* eqnarray "
    "eqnarray* flalign flalign* math displaymath split array tikzpicture pgfpicture picture forest "
    "algorithm algorithmic algorithm2e thebibliography english LTR latin french persian urdu "
    "quran"
)
#: Those of them whose content is not even LaTeX.
VERBATIM_ENVIRONMENTS: Final = names(
    "Verbatim verbatim* lstlisting minted comment filecontents filecontents*"
)
#: Macros that show code within a line, and whether they are told its language.
INLINE_CODE: Final = {"lstinline": False, "mintinline": True, "mint": True}
#: Macros that end a paragraph or part cells and items.
BREAKS: Final = names("par item newpage clearpage bigskip medskip smallskip hline")
#: Macros that print nothing: fonts, sizes, places; the letters on their sides are neighbours.
SILENT: Final = SILENT_KEYS | names(
    "bfseries itshape slshape scshape upshape mdseries rmfamily sffamily ttfamily normalfont em "
    "tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge centering "
    "raggedright "
    "raggedleft noindent indent label index selectlanguage protect relax null setRL setLR unsetRL "
    "unsetLR hfill vfill vspace hspace footnotemark phantomsection leavevmode sloppy samepage "
    "beginR endR beginL endL"
)
#: Macros and specials that stand for a character.
CHARACTERS: Final = {
    "%": "%",
    "&": "&",
    "$": "$",
    "#": "#",
    "_": "_",
    "{": "{",
    "}": "}",
    " ": " ",
    ",": "\u202f",
    "~": "\u00a0",
    "``": "“",
    "''": "”",
    "--": "–",
    "---": "—",
    "ldots": "…",
    "dots": "…",
    "textellipsis": "…",
    "guillemotleft": "«",
    "guillemotright": "»",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "-": "",
}
