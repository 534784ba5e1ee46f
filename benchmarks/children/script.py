"""What the program is measured against: two durable writes and `requests.post`, and nothing else.

python -m benchmarks.children.script FOLDER URL
"""

import json
import sqlite3
import sys
import time
from pathlib import Path

import requests

folder, url = sys.argv[1:]
database = sqlite3.connect(Path(folder) / "script.db", isolation_level=None)
database.execute("PRAGMA journal_mode=WAL")
database.execute("PRAGMA synchronous=FULL")
database.execute("CREATE TABLE events (seq INTEGER PRIMARY KEY, event TEXT NOT NULL)")


def write(event: dict[str, object]) -> None:
    """A commit that is on the disk when it returns."""
    database.execute("BEGIN IMMEDIATE")
    database.execute("INSERT INTO events (event) VALUES (?)", (json.dumps(event),))
    database.execute("COMMIT")


def post(page: str, **values: str) -> object:
    """A request and its answer."""
    form = {"apikey": "script-key-0000", "fmt": "3", "charset": "utf-8", **values}
    return requests.post(f"{url}/sys/{page}.php", data=form, timeout=15).json()


for line in sys.stdin:
    order = json.loads(line)
    began = time.perf_counter()
    if order["look"]:
        post("get", get_answers="1", cnt="10000", hour="24")
    write({"requested": order["phone"]})
    given = post("wait_call", phone=order["phone"])
    write({"assigned": given})
    took = time.perf_counter() - began
    sys.stdout.write(json.dumps({"ms": took * 1000, "given": given}) + "\n")
    sys.stdout.flush()
