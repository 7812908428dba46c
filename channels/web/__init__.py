"""The web: the console technicians live in."""
