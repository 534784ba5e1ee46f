#!/bin/sh
# Removes what install.sh put there. It lies in PREFIX/lib/smsc-gui and asks for nothing.
set -eu

name=smsc-gui
home=$(cd "$(dirname "$0")" && pwd)
prefix=${home%/lib/"$name"}
if [ "$prefix" = "$home" ]; then
    echo "Nothing is installed here; run the copy in PREFIX/lib/$name." >&2
    exit 1
fi

rm -f "$prefix/bin/$name" "$prefix/share/applications/$name.desktop" \
    "$prefix/share/metainfo/ua.smsc.CallVerify.metainfo.xml" "$prefix/share/man/man1/$name.1.gz" \
    "$prefix"/share/icons/hicolor/*/apps/"$name".png "$prefix"/share/icons/hicolor/*/apps/"$name".svg
rm -rf "$prefix/share/doc/$name" "$home"
! command -v update-desktop-database >/dev/null || update-desktop-database -q "$prefix/share/applications"

echo "Removed. What people have made is left: ~/.local/share/$name (or below \$XDG_DATA_HOME) of each who"
echo "used it, and the entries of $name in their keyrings."
