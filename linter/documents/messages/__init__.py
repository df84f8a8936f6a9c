"""What a message of a program holds: placeholders, tags, plurals; and who collects them."""
