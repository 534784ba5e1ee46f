"""What the newest release brings, as the change log has it, and how its files are checked; for its page."""

import product

CHECKED = """
Each file's SHA-256 stands in `SHA256SUMS`: `sha256sum --check --ignore-missing SHA256SUMS`. What each package
is made of stands in the `.cdx.json` beside it (CycloneDX).
"""


def notes() -> str:
    """Markdown. Raises StopIteration before there is a release."""
    newest = next(one for one in product.releases() if one.version)
    return f"{newest.text}\n{CHECKED}"


if __name__ == "__main__":
    print(notes(), end="")
