"""A network of this process's own, with nothing in it but loopback.

An X server listens on an abstract socket too, which every process of the same network reaches, whatever its
root folder: without this, what types inside the bare system could type into a screen of this machine.
"""

import ctypes
import fcntl
import os
import socket
import struct
from typing import Final

from bare_debian import Failed

_CLONE_NEWNET: Final = 0x40000000  # linux/sched.h
_SIOCSIFFLAGS: Final = 0x8914  # linux/sockios.h
_UP_AND_RUNNING: Final = 0x41  # linux/if.h


def enter() -> None:
    """Leaves the machine's network, as does every process started from now on. Linux, as root.

    Raises `Failed` where the system does not allow it.
    """
    if ctypes.CDLL(None, use_errno=True).unshare(_CLONE_NEWNET):
        raise Failed(f"no network of its own: {os.strerror(ctypes.get_errno())}")
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, _SIOCSIFFLAGS, struct.pack("16sh22x", b"lo", _UP_AND_RUNNING))
