#!/bin/sh
# Installs the servers and the browser that some tests use, where this is Debian and we may; else says what is skipped.
set -eu

missing=""
need() { # need PROGRAM PACKAGE...
    program=$1; shift
    for place in /usr/bin /usr/sbin /usr/lib/postgresql/*/bin; do
        [ -x "$place/$program" ] && return 0
    done
    missing="$missing $*"
}
need initdb postgresql
need dovecot dovecot-imapd dovecot-lmtpd
need postfix postfix
need chromium chromium fonts-dejavu-core
[ -z "$missing" ] && exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "Not installed, so the tests that need them are skipped:$missing (as root on Debian they are installed)"
    exit 0
fi
echo "Installing for the tests:$missing"
# No service of the system is started: the tests run private ones.
policy=/usr/sbin/policy-rc.d
[ -e "$policy" ] || { printf '#!/bin/sh\nexit 101\n' >"$policy"; chmod +x "$policy"; trap 'rm -f "$policy"' EXIT; }
echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections 2>/dev/null || true
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $missing >/dev/null
[ -e /etc/postfix/main.cf ] || { mkdir -p /etc/postfix && echo "compatibility_level = 3.6" >/etc/postfix/main.cf; }
