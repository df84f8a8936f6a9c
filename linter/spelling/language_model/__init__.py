"""The language model, P(neighbours | word): counts of pairs, classes and single words."""
