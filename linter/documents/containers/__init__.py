"""Containers: books and documents of office programs."""
