"""What is remembered: the records of a council's committees, as SQLAlchemy models."""
