"""T: the user's glossaries, and lists of contested usage."""
