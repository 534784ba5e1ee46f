"""`python -m smsc_gui.simulator --port N`: serve on loopback until stopped."""

import argparse
import signal
import sys
import threading
from types import FrameType

from smsc_gui.simulator.server import Simulator

WHERE_SIGN_INS_ARE = (
    "The demo sign-in is DEMO_LOGIN with DEMO_PASSWORD, or DEMO_KEY alone; "
    "all three stand in smsc_gui/simulator/accounts.py."
)


def main(arguments: list[str] | None = None) -> int:
    """Print the URL, serve until SIGINT or SIGTERM. The exit code: 0; 1 for a port in use."""
    given = _parser().parse_args(arguments)
    stopped = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopped.set()

    for wanted in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wanted, stop)
    try:
        with Simulator(port=given.port, call_after=given.call_after) as simulator:
            sys.stdout.write(f"{simulator.url}\n")
            sys.stdout.flush()
            stopped.wait()
    except (OSError, OverflowError) as error:
        sys.stderr.write(f"Port {given.port} cannot be used: {error}\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m smsc_gui.simulator",
        description="A stand-in for the SMSC service on 127.0.0.1.",
        epilog=WHERE_SIGN_INS_ARE,
    )
    parser.add_argument("--port", type=int, default=0, help="0, the default: any free port")
    parser.add_argument(
        "--call-after",
        type=float,
        default=15.0,
        metavar="SECONDS",
        help="from a request to the subscriber's call (default: 15)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
