#!/usr/bin/env bash
# The part of prove-deb.sh that has no network: runs the commands of the installed program as an ordinary user of the bare
# system, and then its window, with the keyboard alone.
#
# Called by prove-deb.sh in a network namespace of its own, with its variables root, user and home in the environment.
set -euo pipefail
: "${root:?}" "${user:?}" "${home:?}"
volume=vol-0ddb0da7a0000b011
display=:77
log=$root$home/sim.log

say() { printf '%s\n' "prove-deb: $*"; }
fail() {
  picture failed
  say "FAILED: $*" >&2
  tail -n 20 "$root.window" 2>/dev/null >&2 || true
  exit 1
}
as_user() {
  chroot --userspec="$user:$user" "$root" env -i HOME="$home" USER="$user" LANG=C.UTF-8 PATH=/usr/bin:/bin "$@"
}
# until SECONDS COMMAND...: waits for a condition, with a deadline.
until_true() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$deadline" ] || return 1
    sleep 0.2
  done
}
picture() {
  [ -n "${PICTURES:-}" ] && command -v import >/dev/null || return 0
  DISPLAY=$display import -window root "$PICTURES/$1.png" || true
}
# asked ACTION: how often EC2 was asked for it; effects: how many snapshots it took.
asked() { grep -c "\"action\":\"$1\"" "$log" 2>/dev/null || true; }
effects() { grep '"action":"CreateSnapshot"' "$log" | grep -v '"DryRun":"true"' | grep -c '"effect":true' || true; }
was_asked() { [ -e "$log" ] && [ "$(asked "$1")" -ge "${2:-1}" ]; }
took() { [ "$(effects)" -ge 1 ]; }
keys() { DISPLAY=$display xdotool key --delay 60 "$@"; }
write() { DISPLAY=$display xdotool type --delay 30 "$1"; }
# A moment for the window to draw what it was told; nothing depends on its length but how often something is tried again.
moment() { sleep "${1:-0.6}"; }

ip link set lo up
version=$(as_user holdpoint --version)
# Scripts read the first line of what it prints: nothing of the JVM's comes before it.
case $version in 'Holdpoint '*) ;; *) fail "holdpoint --version says: $version" ;; esac
say "without a network: $version"
as_user holdpoint --self-check | sed 's/^/prove-deb:   /'

# What an earlier run left of this display would be taken for it.
rm -f "/tmp/.X11-unix/X${display#:}" "/tmp/.X${display#:}-lock"
Xvfb "$display" -screen 0 1280x900x24 -nolisten tcp >/dev/null 2>&1 &
display_answers() { DISPLAY=$display xdotool getdisplaygeometry >/dev/null 2>&1; }
until_true 30 display_answers || fail "no virtual display"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"

rm -f "$log"
as_user holdpoint sim --log "$home/sim.log" --snapshot-time 5s >"$root.sim" &
until_true 60 grep -q '^AWS_DEFAULT_REGION=' "$root.sim" || fail "holdpoint sim does not start"
url=$(head -n 1 "$root.sim")
say "holdpoint sim serves $url"
mkdir -p "$root$home/.aws"
printf '[profile ops]\nregion = eu-west-1\n' >"$root$home/.aws/config"
{
  echo '[ops]'
  sed -n -e 's/^AWS_ACCESS_KEY_ID=/aws_access_key_id = /p' \
    -e 's/^AWS_SECRET_ACCESS_KEY=/aws_secret_access_key = /p' "$root.sim"
} >"$root$home/.aws/credentials"
chown -R --reference="$root$home" "$root$home/.aws"

began=$(date +%s%N)
as_user env DISPLAY="$display" holdpoint --profile ops --region eu-west-1 --endpoint-url "$url" >"$root.window" 2>&1 &
window=$(DISPLAY=$display timeout 120 xdotool search --sync --onlyvisible --name Holdpoint | head -n 1) || true
[ -n "$window" ] || fail "no window"
say "the window came after $((($(date +%s%N) - began) / 1000000)) ms"
DISPLAY=$display xdotool windowfocus "$window"
until_true 120 was_asked DescribeVolumes || fail "the volumes are not listed"
until_true 60 was_asked DescribeSnapshots || fail "the snapshots are not listed"
moment 2

say "Ctrl+F, $volume, Tab to the table, Ctrl+A, Ctrl+Enter"
keys ctrl+f
moment
write "$volume"
moment
keys Tab Tab Tab Tab Tab Tab
moment
keys ctrl+a
moment
picture chosen
keys ctrl+Return
moment
say "the description, and Ctrl+Enter: the permission check, then the confirmation"
write 'before the kernel patch'
moment
picture described
keys ctrl+Return
dry_run() { grep '"action":"CreateSnapshot"' "$log" 2>/dev/null | grep -q '"DryRun":"true"'; }
until_true 60 dry_run || fail "the permissions are not checked"
moment 2
picture confirmation
took && fail "a snapshot was taken before it was confirmed"
say "Tab from Cancel to the act, and Space"
keys Tab
moment
keys space
until_true 60 took || fail "no snapshot was taken"
until_true 60 was_asked DescribeSnapshots 3 || fail "the snapshot is not followed"
moment 3
picture taken

keys alt+F4
DISPLAY=$display xdotool windowclose "$window" 2>/dev/null || true
count=$(effects)
[ "$count" = 1 ] || fail "$count snapshots were taken for one click"
say "the log of the simulation holds exactly one CreateSnapshot that took effect:"
grep '"action":"CreateSnapshot"' "$log" | grep '"effect":true' | cut -c 1-200 | sed 's/^/prove-deb:   /'
