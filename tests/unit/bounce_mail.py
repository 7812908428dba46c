"""Delivery reports as mail servers write them: with fields (RFC 3464) and without."""


def report(
    to: str,
    recipient: str,
    *,
    action: str = "failed",
    status: str = "5.1.1",
    diagnostic: str = "550 5.1.1 User unknown",
) -> bytes:
    """The report of a server on one recipient."""
    subject = "Delayed Mail (still being retried)" if action == "delayed" else "Undelivered Mail Returned to Sender"
    return f"""From: MAILER-DAEMON@mx.northside.example (Mail Delivery System)
To: {to}
Subject: {subject}
Date: Tue, 24 Nov 2026 09:01:00 +0000
Message-ID: <{action}.{abs(hash((to, recipient)))}@mx.northside.example>
MIME-Version: 1.0
Auto-Submitted: auto-replied
Content-Type: multipart/report; boundary="=_report"; report-type=delivery-status

--=_report
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.northside.example.

<{recipient}>: {diagnostic}
--=_report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.northside.example

Final-Recipient: rfc822; {recipient}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {diagnostic}
--=_report
Content-Type: message/rfc822

From: Meridian Support <support@meridian.example>
To: {recipient}
Subject: [CS-1001] A question

Thank you for your message.
--=_report--
""".replace("\n", "\r\n").encode()


def plain_report(to: str, recipient: str) -> bytes:
    """The report of a server that knows no fields, as qmail writes it."""
    return f"""From: MAILER-DAEMON@mx.northside.example
To: {to}
Subject: failure notice
Date: Tue, 24 Nov 2026 09:01:00 +0000

Hi. This is the qmail-send program at mx.northside.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<{recipient}>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

Return-Path: <{to}>
Subject: [CS-1001] A question

Thank you for your message.
""".replace("\n", "\r\n").encode()
