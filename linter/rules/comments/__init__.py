"""M: the comments that silence findings."""
