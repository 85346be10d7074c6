"""The terminal door: commands that ask and do what pages do. Answers go to standard output."""
