#!/usr/bin/env bash
# Signs a .pkg, has Apple notarise it or a .dmg, and staples the ticket to it, where the secrets are there.
#
#   notarise.sh FILE
#
# Secrets, from the environment: MACOS_INSTALLER_CERTIFICATE (a Developer ID Installer certificate with its key, PKCS
# #12, in base64; its password is MACOS_CERTIFICATE_PASSWORD) and MACOS_INSTALLER_IDENTITY (its name), for a .pkg;
# MACOS_NOTARY_KEY (an App Store Connect API key, .p8, in base64), MACOS_NOTARY_KEY_ID and MACOS_NOTARY_ISSUER. Without
# them the file stays as it is.
set -euo pipefail
file=${1:?which file?}
here=$(cd "$(dirname "$0")" && pwd)

if [[ $file == *.pkg && -n ${MACOS_INSTALLER_CERTIFICATE:-} ]]; then
  # shellcheck source=packaging/macos/keychain.sh
  . "$here/keychain.sh"
  open_keychain "$MACOS_INSTALLER_CERTIFICATE" "${MACOS_CERTIFICATE_PASSWORD:-}" /usr/bin/productsign
  productsign --timestamp --sign "${MACOS_INSTALLER_IDENTITY:?}" "$file" "$file.signed"
  mv "$file.signed" "$file"
fi
if [ -z "${MACOS_NOTARY_KEY:-}" ]; then
  echo 'not notarised: MACOS_NOTARY_KEY is not set'
  exit 0
fi

key=$(mktemp)
base64 --decode <<<"$MACOS_NOTARY_KEY" >"$key"
notarised=yes
xcrun notarytool submit "$file" --wait --key "$key" --key-id "${MACOS_NOTARY_KEY_ID:?}" \
  --issuer "${MACOS_NOTARY_ISSUER:?}" || notarised=no
rm -f "$key"
[ "$notarised" = yes ]
xcrun stapler staple "$file"
