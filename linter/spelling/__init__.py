"""From an unknown word to what was meant: candidates, error model, ranking, word boundaries."""
