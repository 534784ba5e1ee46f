"""The command `smsc-gui`."""

import sys

from smsc_gui.options import read_arguments


def main() -> int:
    """Runs the program; returns its exit code."""
    options = read_arguments(sys.argv[1:])
    # Imported here so that --help and --version need no Qt, and so that a start reads no more than it needs.
    if options.tour:
        from smsc_gui.tour import run_tour  # noqa: PLC0415

        return run_tour(options)
    if options.self_test:
        from smsc_gui.self_test import run_self_test  # noqa: PLC0415

        return run_self_test()
    from smsc_gui.app import run  # noqa: PLC0415

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
