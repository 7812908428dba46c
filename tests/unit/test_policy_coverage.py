"""The table of rules, functions and tests stays true."""

import importlib
import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TABLE = (HERE.parents[1] / "docs" / "policy-coverage.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\w+) \| `(\w+)\.(\w+)` \| `(\w+)` \|$", TABLE, re.MULTILINE)
WHOLE = re.findall(r"^\| (\w+) \| (tests/integration/\w+\.py) \| `(\w+)` \|$", TABLE, re.MULTILINE)
TESTS = set(
    re.findall(r"^def (test_\w+)", "\n".join(file.read_text(encoding="utf-8") for file in HERE.glob("test_*.py")), re.M)
)
RULES = (
    [f"E{number}" for number in range(1, 9)]
    + [f"P{number}" for number in range(1, 10)]
    + [f"K{number}" for number in range(1, 7)]
    + [f"S{number}" for number in range(1, 7)]
    + [f"X{number}" for number in range(1, 5)]
    + ["D1", "D2", "R1", "R2", "H10", "H27"]
)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_shown_by_a_test_that_names_it(rule):
    shown = [test for named, _, _, test in ROWS if named == rule]

    assert any(f"_{rule.lower()}_" in test for test in shown)


@pytest.mark.parametrize(("rule", "module", "name", "test"), ROWS)
def test_every_line_of_the_table_names_a_function_and_a_test_that_exist(rule, module, name, test):
    assert hasattr(importlib.import_module(f"intake.{module}"), name)
    assert test in TESTS


@pytest.mark.parametrize(("rule", "file", "test"), WHOLE)
def test_every_line_of_the_second_table_names_a_test_through_the_whole_desk(rule, file, test):
    source = (HERE.parents[1] / file).read_text(encoding="utf-8")

    assert re.search(rf"^def {test}\b", source, re.MULTILINE)
    assert f"_{rule.lower()}" in test
