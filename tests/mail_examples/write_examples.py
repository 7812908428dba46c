"""Writes every example anew: `python tests/mail_examples/write_examples.py`."""

import importlib

import compose

for portion in ("portion_visible", "portion_shapes", "portion_odd", "portion_automatic", "portion_people", "portion_languages"):
    try:
        importlib.import_module(portion)
    except ModuleNotFoundError as error:
        if error.name != portion:
            raise
compose.write()
