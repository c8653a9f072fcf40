"""Asks Anki what its buttons would do to cards in all kinds of states, and writes anki.json.

    python3 -m venv venv
    venv/bin/pip install anki==26.9.3
    ANKI_TEST_MODE=1 venv/bin/python make.py > anki.json

ANKI_TEST_MODE turns fuzz off, which the learning steps of these tests could not be compared with.
"""

import json
import os
import random
import sys
import tempfile
import time

from anki.collection import Collection

assert os.environ.get("ANKI_TEST_MODE"), "set ANKI_TEST_MODE=1, or intervals are fuzzed"

DEFAULT = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]
# Steps in minutes: learning, then relearning.
SETTINGS = [
    (DEFAULT, 0.9, [1, 10], [10], 36500),
    (DEFAULT, 0.8, [1, 10], [10], 36500),
    (DEFAULT, 0.97, [10], [1, 20, 60], 36500),
    (DEFAULT, 0.9, [0.5, 15, 240, 1440], [30, 2880], 120),
    (DEFAULT, 0.9, [4320], [], 36500),
    (DEFAULT, 0.9, [], [10], 36500),
    ("random", 0.85, [1, 10], [10], 36500),
    ("random", 0.93, [1, 10], [10], 365),
    ("random", 0.75, [], [], 36500),
]
NEW, LEARNING, REVIEW, RELEARNING = range(4)
chance = random.Random(20261122)


def weights(of):
    """Near the default ones, and in bounds: further away, all cards come back after a day or never."""
    if of != "random":
        return of
    weights = [round(weight * chance.uniform(0.7, 1.3), 4) for weight in DEFAULT]
    weights[:4] = sorted(weights[:4])
    return weights


def clock():
    """Anki's own: in its test mode it goes two hours late from two to four in the morning."""
    late = 7200 if 2 <= time.localtime().tm_hour < 4 else 0
    return int(time.time()) - late


def phase(state):
    """What a state of Anki's is, as [phase, steps left, seconds or days], and its memory."""
    normal = state.normal
    kind = normal.WhichOneof("kind")
    if kind == "learning":
        learning = normal.learning
        return [LEARNING, learning.remaining_steps, learning.scheduled_secs], learning.memory_state
    if kind == "relearning":
        learning = normal.relearning.learning
        return [RELEARNING, learning.remaining_steps, learning.scheduled_secs], learning.memory_state
    return [REVIEW, 0, normal.review.scheduled_days], normal.review.memory_state


def put(col, card, now, state, memory, days):
    """Makes the card one that was last graded so many days ago."""
    kind, left, wait = state
    card.type = kind
    card.queue = {NEW: 0, LEARNING: 1, REVIEW: 2, RELEARNING: 1}[kind]
    card.left = left
    card.ivl = wait if kind == REVIEW else 3 if kind == RELEARNING else 0
    card.due = col.sched.today if kind == REVIEW else 1 if kind == NEW else now
    card.reps = 0 if kind == NEW else 1
    card.memory_state = None
    card.last_review_time = None
    if memory:
        card.memory_state = type(card._to_backend_card().memory_state)(
            stability=memory[0], difficulty=memory[1]
        )
        card.last_review_time = now - 60 - days * 86_400
    col.update_card(card)


def main():
    folder = tempfile.mkdtemp()
    col = Collection(os.path.join(folder, "collection.anki2"))
    col.set_config("fsrs", True)
    note = col.new_note(col.models.by_name("Basic"))
    note["Front"] = "front"
    col.add_note(note, 1)
    cid = note.card_ids()[0]
    groups = []
    for of, retention, learning, relearning, maximum in SETTINGS:
        preset = col.decks.get_config(1)
        preset["fsrsParams6"] = weights(of)
        preset["desiredRetention"] = retention
        preset["new"]["delays"] = learning
        preset["lapse"]["delays"] = relearning
        preset["rev"]["maxIvl"] = maximum
        col.decks.update_config(preset)
        rows = []
        for _ in range(4):
            state, memory, days = [NEW, 0, 0], None, 0
            for _ in range(10):
                now = clock()
                card = col.get_card(cid)
                put(col, card, now, state, memory, days)
                until = col._backend.sched_timing_today().next_day_at - now
                # What is stored is rounded: so it is asked for again.
                stored = col.get_card(cid).memory_state
                before = [stored.stability, stored.difficulty] if memory else None
                states = col._backend.get_scheduling_states(cid)
                labels = col._backend.describe_next_states(states)
                answers = [states.again, states.hard, states.good, states.easy]
                nexts = [phase(answer) for answer in answers]
                rows.append({
                    "state": state,
                    "memory": before and [round(value, 6) for value in before],
                    "days": days,
                    "until": until,
                    "labels": " ".join(l.replace("\u2068", "").replace("\u2069", "") for l in labels),
                    "next": [n + [round(m.stability, 6), round(m.difficulty, 6)] for n, m in nexts],
                })
                chosen, after = nexts[chance.choices(range(4), [25, 20, 40, 15])[0]]
                state, memory = chosen, [after.stability, after.difficulty]
                if state[0] == REVIEW:
                    days = max(0, round(state[2] * chance.choice([0, 0.4, 1, 1, 1, 1.5, 3])))
                else:
                    days = chance.choice([0, 0, 0, 0, 1, 4])
        groups.append({
            "weights": preset["fsrsParams6"],
            "retention": retention,
            "learning": [round(minutes * 60) for minutes in learning],
            "relearning": [round(minutes * 60) for minutes in relearning],
            "maximum": maximum,
            "rows": rows,
        })
    col.close()
    write(groups, sys.stdout)


def write(groups, file):
    """One row a line, so that a difference can be read."""
    file.write("[\n")
    for index, group in enumerate(groups):
        rows = group.pop("rows")
        file.write(json.dumps(group)[:-1] + ', "rows": [\n')
        file.write(",\n".join(json.dumps(row) for row in rows))
        file.write("\n]}" + (",\n" if index + 1 < len(groups) else "\n"))
    file.write("]\n")


main()
