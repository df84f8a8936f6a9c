"""Files: walking folders, decoding, and writing without loss."""
