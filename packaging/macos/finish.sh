#!/usr/bin/env bash
# Finishes Holdpoint.app before it is packed: writes the version that jpackage does not take (it wants a first number
# other than 0), and signs everything inside out where the secrets are there.
#
#   finish.sh Holdpoint.app VERSION
#
# Secrets, from the environment: MACOS_CERTIFICATE (a Developer ID Application certificate with its key, PKCS #12, in
# base64), MACOS_CERTIFICATE_PASSWORD, MACOS_SIGNING_IDENTITY (its name). Without them the app is signed ad hoc.
set -euo pipefail
app=${1:?which app?}
version=${2:?which version?}
here=$(cd "$(dirname "$0")" && pwd)

for key in CFBundleShortVersionString CFBundleVersion; do
  /usr/libexec/PlistBuddy -c "Set :$key $version" "$app/Contents/Info.plist"
done

if [ -z "${MACOS_CERTIFICATE:-}" ]; then
  # Apple's processors start nothing whose signature does not fit, and the version has just been changed.
  codesign --force --deep --sign - "$app"
  echo 'not signed: MACOS_CERTIFICATE is not set'
  exit 0
fi

# shellcheck source=packaging/macos/keychain.sh
. "$here/keychain.sh"
open_keychain "$MACOS_CERTIFICATE" "${MACOS_CERTIFICATE_PASSWORD:-}" /usr/bin/codesign
sign() {
  codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" \
    --sign "${MACOS_SIGNING_IDENTITY:?}" "$@"
}
# Libraries and commands, then the runtime, then the app. No library is inside a jar.
find "$app/Contents" -type f \( -name '*.dylib' -o -path '*/bin/*' -o -name jspawnhelper \) -print0 |
  while IFS= read -r -d '' file; do
    sign "$file"
  done
sign "$app/Contents/runtime"
sign "$app"
codesign --verify --deep --strict --verbose=2 "$app"
