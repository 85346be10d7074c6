"""Matters Arising: minutes and actions for scrutiny committees."""

__version__ = "0.1.0"
