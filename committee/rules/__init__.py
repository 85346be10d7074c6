"""What is allowed: the rules of committees, minutes and actions, in the standard library alone."""
