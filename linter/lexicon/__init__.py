"""The compiled dictionary: membership, frequency, clitic analysis; and its compiler."""
