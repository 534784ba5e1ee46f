"""Where the packaged program starts: PyInstaller takes a file, not a module."""

import sys

from smsc_gui.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
