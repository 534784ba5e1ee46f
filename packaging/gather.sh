#!/bin/sh
# Puts the packages of several systems into one folder with one SHA256SUMS, once each has proved whole.
#
#   gather.sh FROM INTO          FROM holds a folder for each system, with its own SHA256SUMS
#
# Fails when a file or a package is missing, is another one than it was, has no sum, or has the name of another.
set -eu
from=$1
into=$2

mkdir -p "$into"
: >"$into/SHA256SUMS"
for folder in "$from"/*/; do
    (cd "$folder" && sha256sum --check --strict --quiet SHA256SUMS)
    for file in "$folder"*; do
        name=$(basename "$file")
        [ "$name" != SHA256SUMS ] || continue
        cut -c 67- "$folder/SHA256SUMS" | grep -qxF -- "$name" || {
            echo "$file has no sum" >&2
            exit 1
        }
        [ ! -e "$into/$name" ] || {
            echo "$name is there twice" >&2
            exit 1
        }
        cp "$file" "$into/"
    done
    cat "$folder/SHA256SUMS" >>"$into/SHA256SUMS"
done
sort -k 2 -o "$into/SHA256SUMS" "$into/SHA256SUMS"
for kind in amd64.deb x86_64.rpm linux-x86_64.tar.xz windows-x64.exe macos-arm64.dmg macos-x86_64.dmg; do
    set -- "$into"/smsc-gui[-_]*"$kind"
    [ -e "$1" ] || {
        echo "there is no package …$kind" >&2
        exit 1
    }
done
