"""What is written: one document model, what composes it, and a writer for each format."""
