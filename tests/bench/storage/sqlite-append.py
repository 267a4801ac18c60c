"""Each line of the input is a list of [id, json]: it is written in one transaction, and the milliseconds are printed."""

import json
import sqlite3
import sys
import time

database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("PRAGMA journal_mode=WAL")
database.execute("PRAGMA synchronous=FULL")
database.execute("CREATE TABLE notes (id TEXT PRIMARY KEY, note TEXT NOT NULL) WITHOUT ROWID")
for line in sys.stdin:
    rows = json.loads(line)
    started = time.perf_counter()
    database.execute("BEGIN")
    database.executemany("INSERT OR REPLACE INTO notes VALUES (?, ?)", rows)
    database.execute("COMMIT")
    print((time.perf_counter() - started) * 1000, flush=True)
