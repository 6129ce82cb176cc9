#!/usr/bin/env bash
# Proves that the licence check can fail: with one licence fewer on the list of those that it lets pass, the libraries
# that are under it stop the build.
set -euo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ./mvnw -B -ntp -Pdist license:add-third-party@third-party '-Dlicences.allowed=Apache-2.0|MIT|MIT-0|BSD-3-Clause|EPL-2.0' >"$log" 2>&1; then
  echo 'prove-licences: FAILED: a licence that is not on the list passes'
  exit 1
fi
grep -q "License: 'GPL-2.0-with-classpath-exception' used by" "$log" || {
  tail -n 20 "$log"
  echo 'prove-licences: FAILED for another reason than the licence'
  exit 1
}
echo 'prove-licences: a licence that is not on the list stops the build'
