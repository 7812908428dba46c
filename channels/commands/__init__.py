"""The commands of ``intake``, by subject."""
