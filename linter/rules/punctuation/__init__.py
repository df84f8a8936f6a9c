"""P: marks, and the spaces around them."""
