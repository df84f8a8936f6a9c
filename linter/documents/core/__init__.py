"""What readers of all formats are made of: prose and its pieces, offsets, languages, names."""
