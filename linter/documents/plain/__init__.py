"""Text without a format of its own, and what it is taken for by its shape."""
