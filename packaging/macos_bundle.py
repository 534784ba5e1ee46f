"""What macOS reads of the program: the contents of Info.plist, and what PyInstaller's BUNDLE is told."""

from pathlib import Path
from typing import Final

import product

APP: Final = product.FOLDER.parent / f"{product.NAME}.app"
ICON: Final = product.ROOT / "packaging" / "macos" / "program.icns"
"""Made by macos_icon.py."""
OLDEST_SYSTEM: Final = "15.0"
"""The strictest of what is packed: Qt's libraries are built for 13.0, its Python modules for 15.0, as
LC_BUILD_VERSION says in the wheel of PySide6-Essentials 6.11.3. An older one says so instead of failing."""
CATEGORY: Final = "public.app-category.business"


def info() -> dict[str, object]:
    """The keys of Info.plist that are ours; PyInstaller adds the executable's name and the package type."""
    return {
        "CFBundleDevelopmentRegion": "en",
        "CFBundleDisplayName": product.NAME,
        "CFBundleIdentifier": product.APP_ID,
        "CFBundleLocalizations": sorted(product.SUMMARY),
        "CFBundleName": product.NAME,
        "CFBundleShortVersionString": product.version(),
        "CFBundleURLTypes": [
            {
                "CFBundleTypeRole": "Viewer",
                "CFBundleURLName": product.APP_ID,
                "CFBundleURLSchemes": [product.SCHEME],
            }
        ],
        "CFBundleVersion": product.version(),
        "LSApplicationCategoryType": CATEGORY,
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": f"© {product.built_at():%Y} {product.PUBLISHER}",
        "NSSupportsAutomaticGraphicsSwitching": True,
    }


def arguments() -> dict[str, object]:
    """Of BUNDLE in smsc_gui.spec."""
    return {
        "name": APP.name,
        "icon": str(ICON),
        "bundle_identifier": product.APP_ID,
        "version": product.version(),
        "info_plist": info(),
    }


def program(app: Path) -> Path:
    """What starts when the app is opened."""
    return app / "Contents" / "MacOS" / product.COMMAND
