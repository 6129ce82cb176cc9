#!/usr/bin/env bash
# Measures how long an installed or unpacked Holdpoint takes to its first window, with and without its start-up cache, on
# a virtual display: wall time until the window is there, and the CPU time of the program up to then.
#
#   packaging/linux/measure-start.sh [DIRECTORY [RUNS]]
#
# DIRECTORY is /usr/lib/holdpoint, or where the .tar.gz was unpacked. Needs xvfb, xdotool and the right to write there.
set -euo pipefail
home=$(readlink -f "${1:-/usr/lib/holdpoint}")
runs=${2:-5}
cache=$home/lib/app/$(sed -n "s|^java-options=-XX:AOTCache=\$APPDIR/||p" "$home/lib/app/holdpoint.cfg")
work=$(mktemp -d)
display=:78
Xvfb "$display" -screen 0 1280x900x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
finish() {
  [ ! -e "$cache.aside" ] || mv "$cache.aside" "$cache"
  kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
until [ -S "/tmp/.X11-unix/X${display#:}" ]; do sleep 0.1; done
export DISPLAY=$display

# One start: prints the milliseconds to the window, and the milliseconds of CPU until then.
start() {
  local began program clock
  began=$(date +%s%N)
  HOLDPOINT_HOME="$work/data" "$home/bin/holdpoint" >/dev/null 2>&1 &
  program=$!
  # Not xdotool's --sync, which looks every half second.
  until xdotool search --onlyvisible --name Holdpoint >/dev/null 2>&1; do sleep 0.02; done
  clock=$((($(date +%s%N) - began) / 1000000))
  awk -v wall="$clock" -v tick="$(getconf CLK_TCK)" '{ print wall, ($14 + $15) * 1000 / tick }' "/proc/$program/stat"
  kill "$program"
  wait "$program" 2>/dev/null || true
}
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
measure() {
  local run
  start >/dev/null # the first one makes the directory, and brings the files into memory
  for ((run = 0; run < runs; run++)); do start; done >"$work/$1"
  printf '%s: %s ms to the window, %s ms of CPU (median of %s)\n' "$1" "$(cut -d ' ' -f 1 "$work/$1" | median)" \
    "$(cut -d ' ' -f 2 "$work/$1" | median)" "$runs"
}

[ -s "$cache" ] || "$home/lib/train"
[ -s "$cache" ] || { echo "measure-start: there is no cache at $cache, and none could be made"; exit 1; }
measure with
mv "$cache" "$cache.aside"
measure without
wall() { cut -d ' ' -f 1 "$work/$1" | median; }
awk -v with="$(wall with)" -v without="$(wall without)" 'BEGIN {
  printf "the window comes in %.2f of the time without the cache\n", with / without
  exit with / without > 0.5
}'
