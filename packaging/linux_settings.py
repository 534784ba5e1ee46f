"""The settings for everybody on the computer, in packages of either kind: a file that is there stays.

Neither package carries it. As a conffile, dpkg would ask about one that was there first, with nobody to
answer in a silent installation; as a configuration file, rpm would put it away when the package is removed,
and a new installation would begin without the locks in it. So scripts make it where there is none.
"""

from typing import Final

import product

FILE: Final = f"/etc/{product.COMMAND}/settings.json"
FOLDER: Final = FILE.rpartition("/")[0]
NOTHING: Final = '{\n  "version": 2,\n  "defaults": {},\n  "locked": {}\n}\n'
"""Changes nothing: a place to write to."""
MAKE: Final = f"""\
if [ ! -e {FILE} ]; then
    umask 022
    mkdir -p {FOLDER}
    cat >{FILE} <<'END'
{NOTHING}END
fi
"""
"""Shell: puts it there, unless there is one."""
REMOVE_FOLDER: Final = f"rmdir --ignore-fail-on-non-empty {FOLDER} 2>/dev/null || true\n"
"""Shell: what an administrator has put there as well is theirs."""
