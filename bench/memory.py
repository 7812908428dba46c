"""What a message of 25 MB costs in memory: at the SMTP door, and where it is parsed."""

import multiprocessing
import smtplib
import tempfile
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from pathlib import Path

import psutil

from tests.acceptance.serving import Serving, free_port, wait_until

MEGABYTES = 25


def measure() -> list[dict[str, object]]:
    """A row for each place: the peak above what the process held before."""
    raw = _mail()
    with tempfile.TemporaryDirectory() as folder:
        door = _at_the_door(Path(folder), raw)
    return [
        {"place": "SMTP door", "message MB": len(raw) / 1e6, "peak above idle MB": door},
        {"place": "parsing", "message MB": len(raw) / 1e6, "peak above idle MB": _parsing(raw)},
    ]


def _mail() -> bytes:
    mail = EmailMessage(policy=SMTP_POLICY)
    mail["From"] = "Dana Whitfield <dana.whitfield@northside.example>"
    mail["To"] = "support@meridian.example"
    mail["Subject"] = "The log that you asked for"
    mail["Message-ID"] = "<large@northside.example>"
    mail.set_content("Here it is.\n")
    # base64 makes four characters of three bytes, and lines of 76 with two for their end (RFC 2045, 6.8).
    content = bytes(range(256)) * (MEGABYTES * 1_000_000 * 3 // 4 * 76 // 78 // 256)
    mail.add_attachment(content, maintype="application", subtype="zip", filename="log.zip")
    return mail.as_bytes()


def _at_the_door(folder: Path, raw: bytes) -> float:
    serving = Serving(folder, f"sqlite:///{folder}/intake.db", smtp_port=free_port(), sink_port=1)
    try:
        process = psutil.Process(serving.start("mail").pid)
        _send(serving.smtp_port, raw[:2_000])
        before = _peak(process)
        _send(serving.smtp_port, raw)
        wait_until(lambda: _peak(process) >= before, seconds=5, what="the peak is known")
        return (_peak(process) - before) / 1e6
    finally:
        serving.stop_all()


def _send(port: int, raw: bytes) -> None:
    with smtplib.SMTP("127.0.0.1", port, timeout=60) as client:
        client.sendmail("dana.whitfield@northside.example", ["support@meridian.example"], raw)


def _peak(process: psutil.Process) -> int:
    """The most that a process ever held (VmHWM), in bytes."""
    for line in Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError("The kernel does not tell the peak of a process.")


def _parsing(raw: bytes) -> float:
    with tempfile.NamedTemporaryFile() as file, multiprocessing.get_context("spawn").Pool(1) as pool:
        file.write(raw)
        file.flush()
        return pool.apply(_parsed, (file.name,))


def _parsed(name: str) -> float:
    from channels.mail.parse import parse

    # Not ru_maxrss: Linux hands the peak of the process that started this one down with it.
    process = psutil.Process()
    raw = Path(name).read_bytes()
    parse(raw[:2_000])
    before = process.memory_info().rss
    parse(raw)
    return (_peak(process) - before) / 1e6
