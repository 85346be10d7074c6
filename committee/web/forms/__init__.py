"""Forms: one class a question. They check shape; whether a thing is allowed belongs to rules."""
