#!/bin/sh
# Runs a command with the certificate and the notary's key of the environment at hand, and takes both away after it.
#
#   with_keychain.sh COMMAND...
#
# CERTIFICATE (a .p12 in base64) with CERTIFICATE_PASSWORD goes into a keychain of its own, NOTARY_KEY (a .p8 in
# base64) into a file that MACOS_NOTARY_KEY names. Without CERTIFICATE the command runs as it is: nothing is signed;
# with it the others and MACOS_SIGNING_IDENTITY have to be there.
# For a machine that is thrown away; on a person's own Mac the keychain has both (docs/releasing.md).
set -eu

if [ -z "${CERTIFICATE-}" ]; then
    unset MACOS_SIGNING_IDENTITY MACOS_NOTARY_KEY_ID MACOS_NOTARY_ISSUER
    exec "$@"
fi
# A secret with another name is empty here: signed by half, the image would be refused on every other Mac.
: "${CERTIFICATE_PASSWORD:?}" "${MACOS_SIGNING_IDENTITY:?}" "${NOTARY_KEY:?}"

umask 077
folder=$(mktemp -d)
keychain=$folder/signing.keychain-db
searched=$(security list-keychains -d user | tr -d '"')
leave() {
    # shellcheck disable=SC2086  # a list of words
    security list-keychains -d user -s $searched
    security delete-keychain "$keychain"
    rm -rf "$folder"
}
trap leave EXIT

password=$(openssl rand -hex 24)
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
printf %s "$CERTIFICATE" | base64 -d >"$folder/certificate.p12"
security import "$folder/certificate.p12" -k "$keychain" -P "$CERTIFICATE_PASSWORD" -T /usr/bin/codesign
# Without it codesign asks in a window that nobody sees.
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
# shellcheck disable=SC2086  # a list of words
security list-keychains -d user -s "$keychain" $searched
MACOS_NOTARY_KEY=$folder/notary.p8
export MACOS_NOTARY_KEY
printf %s "$NOTARY_KEY" | base64 -d >"$MACOS_NOTARY_KEY"
unset CERTIFICATE CERTIFICATE_PASSWORD NOTARY_KEY
"$@"
