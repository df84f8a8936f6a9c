"""What the sentence around a word says of it."""
