# Sourced by the scripts beside it: a keychain of this run's own, gone when it ends.
# shellcheck shell=bash

# open_keychain CERTIFICATE PASSWORD TOOL: puts a PKCS #12 (in base64) into it, for the use of that tool.
open_keychain() {
  local folder password
  folder=$(mktemp -d)
  password=$(uuidgen)
  keychain=$folder/signing.keychain-db
  others=$(security list-keychains -d user | tr -d '"')
  trap close_keychain EXIT
  security create-keychain -p "$password" "$keychain"
  security set-keychain-settings -lut 3600 "$keychain"
  security unlock-keychain -p "$password" "$keychain"
  base64 --decode <<<"$1" >"$folder/certificate.p12"
  security import "$folder/certificate.p12" -k "$keychain" -P "$2" -T "$3"
  rm -f "$folder/certificate.p12"
  security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
  # shellcheck disable=SC2086 # a list of paths that macOS keeps free of spaces
  security list-keychains -d user -s "$keychain" $others
}

close_keychain() {
  # shellcheck disable=SC2086
  security list-keychains -d user -s $others
  security delete-keychain "$keychain"
}
