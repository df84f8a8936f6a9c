"""G: number phrases, agreement, moods, cases, the five nouns."""
