"""HTML as a page, and as it stands within other formats."""
