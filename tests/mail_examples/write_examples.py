"""Writes every example anew: `python tests/mail_examples/write_examples.py`."""

import importlib

import compose

PORTIONS = """
visible shapes odd automatic people languages clients rare_languages traps machines bytes dialects letters passed_on away answers snares parts robots webmail words unattended everyday unseen second third
""".split()
for portion in (f"portion_{name}" for name in PORTIONS):
    try:
        importlib.import_module(portion)
    except ModuleNotFoundError as error:
        if error.name != portion:
            raise
compose.write()
