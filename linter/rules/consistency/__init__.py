"""K: one word or convention written in two ways."""
