"""Single-file components of Vue (`.vue`): the markup in `<template>`, read as HTML.

A `<template>` within it groups elements (`v-if`, `#slot`), and is read as well. One in another
language (`lang="pug"`) is left alone, as scripts and styles are, expressions in `{{ }}` and what
directives (`:title`, `v-text`, `@click`) hold.

Source: Vue documentation, "SFC Syntax Specification", "Template Syntax".
"""

from __future__ import annotations

from linter.documents.core.reading import Reading
from linter.documents.html import html


def read(text: str) -> Reading:
    """The prose of a component. Never fails."""
    return html.read(text, shows_templates=True)
