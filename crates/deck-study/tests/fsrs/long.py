"""Asks the reference implementation in Python for memories after the reviews of long.tsv.gz, compares, and packs them.

    python3 -m venv venv
    venv/bin/pip install fsrs==6.3.2
    venv/bin/python long.py long.tsv.gz

The file has a line for each review and an empty one behind each sequence: days since the last review, grade, stability
and difficulty by `fsrs` from PyPI, and the same by `ts-fsrs` 5.4.2 from npm:

    new FSRSAlgorithm({ enable_fuzz: false, enable_short_term: true }).next_state(state, days, grade)

All have the default weights. Of the numbers eight digits are kept, a hundredth of a millionth part at most from what was
calculated. With files that bear the references' own numbers, as lists of sequences of `{t, g, s, d}`, it is made anew:

    venv/bin/python long.py long.tsv.gz python.json javascript.json
"""

import gzip
import json
import sys
from datetime import datetime, timedelta, timezone

from fsrs import Card, Rating, Scheduler


def read(path):
    text = gzip.open(path, "rt").read()
    return [[line.split("\t") for line in sequence.split("\n")] for sequence in text.strip().split("\n\n")]


def pack(path, python, javascript):
    sequences = []
    for ours, theirs in zip(python, javascript, strict=True):
        lines = []
        for one, other in zip(ours, theirs, strict=True):
            assert (one["t"], one["g"]) == (other["t"], other["g"])
            numbers = [f"{number:.8g}" for of in (one, other) for number in (of["s"], of["d"])]
            lines.append("\t".join([str(one["t"]), str(one["g"]), *numbers]) + "\n")
        sequences.append("".join(lines))
    # Without a name or a time, so that the same numbers give the same file.
    with open(path, "wb") as file, gzip.GzipFile("", "wb", 9, file, 0) as packed:
        packed.write("\n".join(sequences).encode())


def compare(sequences):
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    worst = 0
    for sequence in sequences:
        card, now = Card(card_id=1), datetime(2026, 1, 1, 12, tzinfo=timezone.utc)
        for days, grade, stability, difficulty, *_ in sequence:
            now += timedelta(days=int(days))
            card, _ = scheduler.review_card(card, Rating(int(grade)), now)
            for ours, kept in ((card.stability, stability), (card.difficulty, difficulty)):
                worst = max(worst, abs(ours - float(kept)) / ours)
    print(f"{len(sequences)} sequences, {sum(map(len, sequences))} reviews, at most {worst:.1e} apart")


path, *numbers = sys.argv[1:]
if numbers:
    pack(path, *(json.load(open(file)) for file in numbers))
compare(read(path))
