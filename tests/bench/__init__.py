"""Measurements of the service against floors taken in the same run: `make bench`."""
