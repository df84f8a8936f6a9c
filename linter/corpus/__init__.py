"""Collections of text at scale: scored, filtered and fixed, record by record."""
