"""Mail: how it comes in, is parsed, and leaves."""
