r"""The macros of LaTeX that are given keys and file names: what is respelt there is not found.

Lines as in `linter.documents.markup.latex_macros`. Macros of one family differ by letters before or
behind their name (`\gls`, `\Glspl`, `\glsdesc`), and are made of these.

Source: the manuals of glossaries, glossaries-extra, acronym, acro, biblatex, natbib, cleveref,
hyperref, listings, minted, fancyvrb, graphicx, svg, pdfpages, import, subfiles and standalone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

from linter.documents.core.names import names

_ONE_BY_ONE: Final = """
newglossaryentry {{ -o
provideglossaryentry {{ -o
longnewglossaryentry *{{{ --ob
newacronym [{{{ --bb
newabbreviation [{{{ --bb
newglossary *[{ ---
glsadd [{ --
glshyperlink [{ p-
glslink *[{{ ---p
glsdisp *[{{ ---p
Glslink *[{{ ---p
Glsdisp *[{{ ---p
printglossary [ o
printbibliography [ o
setglossarystyle {
loadglsentries [{ --
GlsXtrLoadResources [ -
acro {[{ -bb
acrodef {[{ -bb
newacro {[{ -bb
acroplural {[{ -bb
acrodefplural {[{ -bb
newacroplural {[{ -bb
acroextra { p
acused {
DeclareAcronym {{ -o
crefrange *{{ ---
Crefrange *{{ ---
cpagerefrange {{ --
Cpagerefrange {{ --
crefname {{{ -bb
Crefname {{{ -bb
crefalias {{ --
vrefrange *{{ ---
bookmark [{ -b
pdfbookmark [{{ -b-
subpdfbookmark {{ b-
belowpdfbookmark {{ b-
currentpdfbookmark {{ b-
Hypertarget {{ -p
externaldocument [{ --
lstinputlisting [{ o-
inputminted [{{ o--
VerbatimInput *[{ ---
BVerbatimInput *[{ ---
LVerbatimInput *[{ ---
verbatiminput *{ --
includegraphics *[[{ ----
includesvg *[{ ---
includeinkscape *[{ ---
includestandalone *[{ ---
includepdf [{ --
includepdfmerge [{ --
includemedia [{{ ---
pgfimage [{ --
attachfile [{ --
embedfile [{ --
svgpath {
includeonly {
subfile {
subfileinclude {
bibentry {
citefield *[[{{ -----
citelist *[[{{ -----
citename *[[{{ -----
volcite [{[{ ----
Volcite [{[{ ----
addglobalbib [{ --
addsectionbib [{ --
""".strip()
#: Beginnings, endings (`-` for none) and arguments of the names of a family; none is prose.
_FAMILIES: Final = (
    (
        "gls Gls GLS",
        "- pl desc descplural name text first plural firstplural symbol symbolplural "
        "useri userii useriii useriv userv uservi",
        "*[{",
    ),
    (
        "glsentry Glsentry",
        "name desc descplural text plural first firstplural symbol symbolplural short shortpl "
        "long longpl full fullpl useri userii useriii useriv userv uservi",
        "*{",
    ),
    (
        "glsxtr Glsxtr GLSxtr glsfmt Glsfmt acr Acr ACR",
        "short shortpl long longpl full fullpl name text first plural",
        "*[{",
    ),
    ("gls", "unset reset localunset localreset", "{"),
    (
        "ac Ac iac Iac",
        "- s l f p sp lp fp a ap sa lu su fi used fused ifused lowercase",
        "*{",
    ),
    (
        "-",
        "ref eqref autoref autopageref pageref nameref titleref subref fullref vref Vref vpageref "
        "cref Cref cpageref Cpageref labelcref labelcpageref namecref nameCref lcnamecref "
        "namecrefs nameCrefs lcnamecrefs zref zcref zcpageref",
        "*{",
    ),
    (
        "-",
        "cite Cite parencite Parencite footcite footcitetext textcite Textcite smartcite Smartcite "
        "autocite Autocite supercite fullcite footfullcite notecite Notecite pnotecite Pnotecite "
        "fnotecite citet Citet citep Citep citealt Citealt citealp Citealp citenum citetext "
        "citeauthor Citeauthor citefullauthor citeyear citeyearpar citetitle citedate citeurl",
        "*[[{",
    ),
    ("import subimport inputfrom subinputfrom includefrom subincludefrom", "-", "*{{"),
)
#: Macros that take as many keys as follow them.
KEY_LISTS: Final = names(
    "cites Cites parencites Parencites footcites footcitetexts textcites Textcites smartcites "
    "Smartcites autocites Autocites supercites"
)
#: Macros with keys that print nothing in their place.
SILENT_KEYS: Final = names(
    "glsadd glsunset glsreset glslocalunset glslocalreset acused newglossary setglossarystyle "
    "loadglsentries GlsXtrLoadResources crefalias externaldocument attachfile embedfile svgpath "
    "includeonly addglobalbib addsectionbib"
)


def lines() -> Iterator[str]:
    """All lines: name, arguments, and what is done with them."""
    for line in _ONE_BY_ONE.splitlines():
        name, arguments, *roles = line.split()
        yield f"{name} {arguments} {''.join(roles) or '-' * len(arguments)}"
    for stems, endings, arguments in _FAMILIES:
        for stem, ending in product(stems.split(), endings.split()):
            name = (stem + ending).replace("-", "")
            yield f"{name} {arguments} {'-' * len(arguments)}"
    for name in KEY_LISTS:
        yield f"{name} [[{{ ---"
