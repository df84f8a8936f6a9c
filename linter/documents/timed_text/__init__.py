"""Subtitles of films, and the marks of visual order that they hold."""
