#!/bin/sh
# Names the Debian packages that are missing for what is about to be done, and installs them.
#
#   system_libraries.sh GROUP...     groups: offscreen window lint test package proof venv wine
#
# On Debian and Ubuntu: as root directly, else through sudo; without either it names them and stops.
# On other Linux systems it names the missing libraries and goes on: what provides them differs.
# Elsewhere (macOS, Windows) Qt brings everything along.
# PYTHON is the interpreter that the packages of the groups venv and package are for.
set -eu

# offscreen: Qt without a screen; window: X and Wayland; lint: what reads the shell's scripts; test: what the
# tests drive the program with; package: what PyInstaller calls; proof: what tries the .deb in a bare system;
# venv: what makes a virtual environment; wine: what runs the installer for Windows.
debian_packages() {
    case $1 in
    offscreen)
        echo libegl1 libgl1 libglib2.0-0 libxkbcommon0 libdbus-1-3 libfontconfig1
        echo libgssapi-krb5-2 libssl3 ca-certificates
        ;;
    window)
        echo libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1
        echo libxkbcommon-x11-0 libwayland-cursor0 libwayland-egl1
        ;;
    lint) echo shellcheck ;;
    test)
        echo xvfb xauth openbox gnome-keyring dbus-daemon at-spi2-core gir1.2-atspi-2.0 python3-gi
        echo zbar-tools poppler-utils libreoffice-calc-nogui sqlite3
        echo x11-xserver-utils cups-daemon cups-client
        echo appstream desktop-file-utils groff-base binutils # validators of what packages hold
        echo nsis osslsigncode 7zip
        ;;
    wine) echo nsis wine wine64 gcc-mingw-w64-x86-64-win32 xvfb xauth ;;
    venv) has_module ensurepip || echo "python$(python_version)-venv" ;;
    package)
        # chrpath: for an interpreter that looks for its libraries where it was built; rpm: rpmbuild.
        echo binutils chrpath rpm
        # PyInstaller bundles the shared library, which Debian's own interpreter does without.
        ! is_debians_python || echo "libpython$(python_version)"
        ;;
    proof) echo debootstrap debian-archive-keyring lintian ;;
    *) echo "system_libraries.sh: no such group: $1" >&2 && exit 2 ;;
    esac
}

sonames() {
    case $1 in
    offscreen)
        echo libEGL.so.1 libGL.so.1 libglib-2.0.so.0 libxkbcommon.so.0 libdbus-1.so.3
        echo libfontconfig.so.1 libgssapi_krb5.so.2
        ;;
    window)
        echo libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-keysyms.so.1 libxcb-shape.so.0
        echo libxcb-xkb.so.1 libxkbcommon-x11.so.0
        ;;
    esac
}

python_version() { "${PYTHON:-python3}" -c 'import sys; print("%d.%d" % sys.version_info[:2])'; }
has_module() { "${PYTHON:-python3}" -c "import $1" 2>/dev/null; }
is_debians_python() {
    "${PYTHON:-python3}" -c 'import sys; sys.exit(sys.base_prefix != "/usr")'
}

# Ubuntu 24.04 and Debian 13 install libssl3t64 where libssl3 is asked for.
is_installed() {
    dpkg-query -W -f '${db:Status-Abbrev}\n' "$1" "$1t64" 2>/dev/null | grep -q '^ii'
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@" # nobody is there to type a password
    fi
}

may_be_root() {
    [ "$(id -u)" -eq 0 ] && return 0
    command -v sudo >/dev/null || return 1
    [ -t 0 ] || sudo -n true 2>/dev/null
}

stop_with_names() {
    {
        echo "These system packages are missing, and installing them needs the administrator:"
        echo "    apt-get install --no-install-recommends $missing"
        echo "After that, the same command goes on from here."
    } >&2
    exit 1
}

on_debian() {
    missing=
    for group in "$@"; do
        # Not in the loop's own words: a failure there would pass unseen.
        packages=$(debian_packages "$group")
        for package in $packages; do
            is_installed "$package" || missing="${missing:+$missing }$package"
        done
    done
    [ -n "$missing" ] || return 0
    may_be_root || stop_with_names
    echo "Installing the missing system packages: $missing"
    as_root apt-get update -qq || echo "The package lists are not fresh; trying all the same." >&2
    # shellcheck disable=SC2086  # a list of words
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
        --no-install-recommends $missing </dev/null >"$log" 2>&1 || {
        cat "$log" >&2
        stop_with_names
    }
}

on_other_linux() {
    missing=
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || return 0
    for group in "$@"; do
        for library in $(sonames "$group"); do
            case $known in *"$library "*) ;; *) missing="${missing:+$missing }$library" ;; esac
        done
    done
    [ -z "$missing" ] || echo "Qt may not start without these system libraries: $missing" >&2
}

[ "$(uname -s)" = Linux ] || exit 0
if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    on_debian "$@"
else
    on_other_linux "$@"
fi
