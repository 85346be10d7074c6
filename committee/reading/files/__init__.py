"""What makes lines of a file: a reader for each kind, and what they share."""
