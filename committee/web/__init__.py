"""The browser door: thin views that load, call one verb, commit once and redirect."""
