"""The sample council: an invented council with a history, made the same every time.

`plan` holds what happened as plain values; `scenes` and `crowd` make such a plan; `player` plays
it through the verbs that people use, and `rows` writes the very same records in bulk.
"""
