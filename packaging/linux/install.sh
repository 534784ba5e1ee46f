#!/bin/sh
# Puts SMSC Call Verify where this user's desktop finds it; nobody's rights but the user's are needed.
#
#   ./install.sh [PREFIX]      PREFIX is ~/.local, or a folder such as /usr/local
#
# A version that is there already is replaced; settings and journal lie elsewhere and stay.
set -eu
umask 022 # for everybody, too

name=smsc-gui
here=$(cd "$(dirname "$0")" && pwd)
prefix=${1:-$HOME/.local}
mkdir -p "$prefix/lib" "$prefix/bin"
prefix=$(cd "$prefix" && pwd)
home=$prefix/lib/$name

# Aside first: a program that runs keeps the files it has open. Whoever has unpacked it may have done so for
# themselves alone.
rm -rf "$home.new" "$home.old" "$home.share"
cp -R "$here/lib/$name" "$home.new"
cp "$here/uninstall.sh" "$home.new/"
cp -R "$here/share" "$home.share"
chmod -R a+rX "$home.new" "$home.share"
[ ! -e "$home" ] || mv "$home" "$home.old"
mv "$home.new" "$home"
rm -rf "$home.old"

ln -sf "../lib/$name/$name" "$prefix/bin/$name"
mkdir -p "$prefix/share"
cp -R "$home.share/." "$prefix/share/"
rm -rf "$home.share"
# A desktop's own list of commands may lack $prefix/bin. What is special inside quotes is escaped twice:
# once for the command, once for the entry.
command=$(printf '%s' "$prefix/bin/$name" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g; s/[\\&|]/\\&/g')
entry=$prefix/share/applications/$name.desktop
sed "s|^Exec=$name|Exec=\"$command\"|" "$here/share/applications/$name.desktop" >"$entry"
! command -v update-desktop-database >/dev/null || update-desktop-database -q "$prefix/share/applications"

echo "Installed in $prefix: $prefix/bin/$name starts it."
echo "$home/uninstall.sh removes it."
