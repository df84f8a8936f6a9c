"""R: words and sentences that stand twice."""
