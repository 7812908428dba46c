"""The reader: what a message says. Text in, findings out."""
