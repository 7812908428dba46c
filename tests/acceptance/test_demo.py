"""The demonstration as a person starts it: a vendor's folder, real SMTP, and what is printed."""

import os
import subprocess
import sys
from pathlib import Path

VENDOR_C = Path("examples/vendor_c").resolve()


def test_a_vendors_folder_is_played_by_real_mail_and_the_portal_e5_s3_c1(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "channels.cli", "demo", "--no-wait", "--vendor", str(VENDOR_C)],
        cwd=tmp_path, capture_output=True, text=True, timeout=240, check=False,
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
    )  # fmt: skip

    assert ended.returncode == 0, ended.stderr
    assert "A technician answers by Sunday, 29 March 2026, 04:00 (America/Denver)." in ended.stdout
    assert "Your organisation has no active support agreement" in ended.stdout
    assert "trust   authenticated: The sender was signed in to the portal." in ended.stdout
    assert "| Corvane Systems" in ended.stdout
    assert not (VENDOR_C / "var").exists()


def test_a_folder_that_is_no_example_is_refused_in_a_sentence(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "channels.cli", "demo", "--no-wait", "--vendor", str(tmp_path)],
        cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False,
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
    )  # fmt: skip

    assert ended.returncode == 1
    assert "has no intake.toml" in ended.stderr
