#!/bin/sh
# Makes a virtual environment that holds one set of the pinned requirements, or does nothing.
#
#   environment.sh DIR SET           SET is the name of a file requirements/SET.txt
#   environment.sh --python          only prints the interpreter that would be used
#
# DIR/ready/SET.txt is a copy of the file that DIR was filled from. While it says the same as the
# requirement file there is nothing to do; when it says something else, or when the last filling was
# broken off, DIR is made anew. PYTHON names an interpreter to use in place of the first one found.
set -eu
cd "$(dirname "$0")/.."

works() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for candidate in ${PYTHON:-python3 python3.11 python3.12 python3.13 python3.14 python}; do
        works "$candidate" && command -v "$candidate" && return
    done
    verdict=${PYTHON:+is not}
    cat >&2 <<END
Python 3.11 or newer is needed, and ${PYTHON:-none} ${verdict:-was found}.
Debian 12, Ubuntu 24.04 and newer have it in the package python3; for others it is on python.org.
With make, PYTHON=/path/to/python3 names one that lies elsewhere.
END
    return 1
}

is_stale() {
    [ -e "$dir/incomplete" ] && return 0
    works "$bin/python" || return 0
    for stamp in "$dir"/ready/*.txt; do
        [ -e "$stamp" ] || continue
        cmp -s "$stamp" "requirements/$(basename "$stamp")" || return 0
    done
    return 1
}

if [ "$1" = --python ]; then
    find_python
    exit
fi

dir=$1
set=$2
bin=$dir/bin
[ "${OS-}" != Windows_NT ] || bin=$dir/Scripts

[ ! -e "$dir" ] || ! is_stale || rm -rf "$dir"
[ ! -e "$dir/ready/$set.txt" ] || exit 0

PYTHON=$(find_python)
export PYTHON
sh packaging/system_libraries.sh venv
echo "Setting up $dir from requirements/$set.txt"
mkdir -p "$dir/ready"
: >"$dir/incomplete"
[ -e "$bin/python" ] || "$PYTHON" -m venv "$dir"
# Wheels only: building from source would fetch build tools that no hash covers.
"$bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
    --require-hashes --only-binary :all: -r "requirements/$set.txt"
cp "requirements/$set.txt" "$dir/ready/"
rm "$dir/incomplete"
