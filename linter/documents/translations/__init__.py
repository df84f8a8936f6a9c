"""Files of translations, each format a module."""
