"""In what words an owner is named and a task is told."""
