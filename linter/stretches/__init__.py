"""Stretches of a text that are not judged as prose is: reversed lines, the Quran, dialect."""
