"""The system's wish for less motion, as each system tells it. It may wait: any thread but the main.

Windows: SPI_GETCLIENTAREAANIMATION ("Animation effects"). macOS: NSWorkspace's
accessibilityDisplayShouldReduceMotion ("Reduce motion"). Linux: the desktop portal's settings.
"""

import ctypes
import importlib
import sys
from collections.abc import Mapping
from ctypes.util import find_library
from typing import Any, Final

_SPI_GETCLIENTAREAANIMATION: Final = 0x1042
_PATIENCE: Final = 5.0
"""Seconds for the portal, which the question may start."""
_PORTAL: Final = "org.freedesktop.portal.Desktop"
_APPEARANCE: Final = "org.freedesktop.appearance"
_GNOME: Final = "org.gnome.desktop.interface"
_KDE: Final = "org.kde.kdeglobals.KDE"

Settings = Mapping[str, Mapping[str, tuple[str, object]]]
"""By namespace and key; each value with its D-Bus type before it."""


def is_less_wanted() -> bool:
    """True when the system asks for less motion; False when it does not, or cannot say."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _macos()
    return wanted_by(_portal())


def wanted_by(settings: Settings) -> bool:
    """What the settings of a Linux desktop say: the common key, else GNOME's and KDE's own."""
    common = _value(settings, _APPEARANCE, "reduced-motion")
    if isinstance(common, int) and common:
        return True
    if _value(settings, _GNOME, "enable-animations") is False:
        return True
    factor = _value(settings, _KDE, "AnimationDurationFactor")  # KDE's are texts
    return isinstance(factor, str) and factor.strip("0.") == "" and "0" in factor


def _value(settings: Settings, namespace: str, key: str) -> object:
    return settings.get(namespace, {}).get(key, ("", None))[1]


def _portal() -> Settings:
    """All settings that matter, in one question; empty where there is no portal."""
    try:
        jeepney = importlib.import_module("jeepney")
        connection = importlib.import_module("jeepney.io.blocking").open_dbus_connection()
    except (ImportError, OSError, KeyError, ValueError, RuntimeError):  # see session_bus.open_bus
        return {}
    try:
        return _read_all(jeepney, connection)
    except OSError:  # TimeoutError too
        return {}
    finally:
        connection.close()


def _read_all(jeepney: Any, connection: Any) -> Settings:
    portal = jeepney.DBusAddress(
        "/org/freedesktop/portal/desktop",
        bus_name=_PORTAL,
        interface="org.freedesktop.portal.Settings",
    )
    wanted = ([_APPEARANCE, _GNOME, _KDE],)
    asked = jeepney.new_method_call(portal, "ReadAll", "as", wanted)
    reply = connection.send_and_get_reply(asked, timeout=_PATIENCE)
    is_answer = reply.header.message_type is jeepney.MessageType.method_return
    settings: Settings = reply.body[0] if is_answer else {}
    return settings


def _windows() -> bool:
    animates = ctypes.c_int(1)
    user32: Any = ctypes.CDLL("user32")
    user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animates), 0)
    return not animates.value


def _macos() -> bool:
    """Qt has loaded AppKit already. The class and the property may be asked from any thread."""
    objc: Any = ctypes.CDLL(find_library("objc"))
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
    send_address = ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value
    for_object = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
    for_truth = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)
    assert send_address is not None  # noqa: S101 - the function exists
    workspace = for_object(send_address)(
        objc.objc_getClass(b"NSWorkspace"), objc.sel_registerName(b"sharedWorkspace")
    )
    reduce = objc.sel_registerName(b"accessibilityDisplayShouldReduceMotion")
    return bool(for_truth(send_address)(workspace, reduce))
