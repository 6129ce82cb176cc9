#!/usr/bin/env bash
# Proves that two builds of one commit are the same: clones HEAD twice, into places with different names, builds the
# packages in both, and compares the app's jar as it is shipped, the runtime image and what each package holds. (The jar
# in target/ itself takes over which files others may read: Maven's archiver drops bits of the umask, but adds none.)
#
#   packaging/linux/prove-reproducible.sh [TARGET]
#
# With TARGET, the target directory of a build of HEAD in a fresh clone, only one more is built. What an earlier commit was
# built into will not do: the compiler leaves there what it does not make anew.
set -euo pipefail
project=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
  git clone --quiet "$project" "$work/$1"
  (cd "$work/$1" && umask "$2" && ./mvnw -q -B -ntp -Pdist verify >"$work/log" 2>&1) || {
    tail -n 30 "$work/log"
    exit 1
  }
}
# What a build made, one line for each thing: its checksum and its name.
made() {
  local target=$1 package
  (cd "$target" && sha256sum THIRD-PARTY.txt holdpoint-*.cdx.json)
  (cd "$target/dist/image/holdpoint/lib/app" && sha256sum holdpoint.jar)
  (cd "$target/dist/runtime" && find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | sed 's/-$/runtime image/')
  (cd "$target/packages" && sha256sum ./*.deb ./*.tar.gz)
  for package in "$target"/packages/*.rpm; do
    [ ! -e "$package" ] || rpm2cpio "$package" | sha256sum | sed 's/-$/payload of the rpm/'
  done
}

if [ -n "${1:-}" ]; then
  [ -z "$(git -C "$project" status --porcelain)" ] || { echo 'prove-reproducible: there are changes that HEAD does not have'; exit 1; }
  made "$1" >"$work/first"
else
  build one 022
  made "$work/one/target" >"$work/first"
fi
# Another path, another umask, another time.
build another-one 077
made "$work/another-one/target" >"$work/second"
if ! diff "$work/first" "$work/second"; then
  echo 'prove-reproducible: FAILED: the two builds differ'
  exit 1
fi
cat "$work/first"
echo 'prove-reproducible: two builds of one commit are the same'
