"""SQLite's FTS5 beside the index: takes [[id, text], ...] on the first line, then one query a line, and times itself."""

import json
import sqlite3
import sys
import time


def timed(work):
    started = time.perf_counter()
    given = work()
    return (time.perf_counter() - started) * 1000, given


database = sqlite3.connect(":memory:", isolation_level=None)
database.execute(
    "CREATE VIRTUAL TABLE notes USING fts5(body, tokenize='unicode61 remove_diacritics 2', prefix='3 4 5')"
)


def build(rows):
    database.execute("BEGIN")
    database.executemany("INSERT INTO notes(rowid, body) VALUES (?, ?)", rows)
    database.execute("COMMIT")


def find(query):
    return database.execute(
        "SELECT rowid FROM notes WHERE notes MATCH ? ORDER BY rank LIMIT 20", (query,)
    ).fetchall()


print(timed(lambda: build(json.loads(sys.stdin.readline())))[0], flush=True)
for line in sys.stdin:
    print(timed(lambda: find(json.loads(line)))[0], flush=True)
