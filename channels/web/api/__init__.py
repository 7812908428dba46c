"""The API: everything the console does, for programs, under ``/api/v1``."""
