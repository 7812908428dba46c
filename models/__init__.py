"""The records: our words, the travelling values, the tables and the case store (no trained models)."""
