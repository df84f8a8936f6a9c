"""Stretches that are not judged as prose: reversed lines, the Quran, dialect, other scripts."""
