"""Accuracy, speed and memory, printed beside peers in the same run. Nothing here is a test."""
