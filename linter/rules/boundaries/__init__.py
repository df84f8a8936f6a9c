"""B: words run together and words torn apart."""
