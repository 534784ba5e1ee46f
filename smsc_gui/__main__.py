"""The command `smsc-gui`."""

import sys

from smsc_gui.options import read_arguments


def main() -> int:
    """Runs the program; returns its exit code."""
    options = read_arguments(sys.argv[1:])
    from smsc_gui import app  # noqa: PLC0415 - so that --help and --version need no Qt

    return app.run(options)


if __name__ == "__main__":
    sys.exit(main())
