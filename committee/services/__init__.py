"""What people do: one verb a function. Verbs check, change and record; they flush, never commit."""
