"""Letters: what they say, how they are put, and how they are handed over."""
