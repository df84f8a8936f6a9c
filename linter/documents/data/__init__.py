"""Records: JSON, YAML, TOML, tables and lists of keys with values."""
