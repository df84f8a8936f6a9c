"""Names, titles, initials and glosses, and what beside a word speaks for them."""
