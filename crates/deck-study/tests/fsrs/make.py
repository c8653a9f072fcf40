"""Asks the reference implementation in Python for memories after random reviews, and writes python.json.

    python3 -m venv venv
    venv/bin/pip install fsrs==6.3.2
    venv/bin/python make.py > python.json

The first group has the default weights, the others random ones in bounds and random retentions.
"""

import json
import random
import sys
from datetime import datetime, timedelta, timezone

from fsrs import Card, Rating, Scheduler
from fsrs.scheduler import DEFAULT_PARAMETERS, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS

chance = random.Random(6)


def weights():
    drawn = []
    for index, default in enumerate(DEFAULT_PARAMETERS):
        low, high = LOWER_BOUNDS_PARAMETERS[index], UPPER_BOUNDS_PARAMETERS[index]
        # The reference in JavaScript begins with a stability of 0.1 at least.
        low = max(low, 0.1) if index < 4 else low
        # Half of them anywhere in their bounds, half of them near the default.
        if chance.random() < 0.5:
            low, high = max(low, default * 0.6), min(high, default * 1.6)
        drawn.append(round(chance.uniform(low, min(high, 30)), 4))
    drawn[:4] = sorted(drawn[:4])
    return drawn


def sequence(parameters, retention):
    scheduler = Scheduler(
        parameters=parameters,
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )
    card = Card(card_id=1)
    now = datetime(2026, 1, 1, 12, tzinfo=timezone.utc)
    rows = []
    for index in range(chance.randint(4, 16)):
        days = 0 if index == 0 else chance.choice([0, 1, chance.randint(0, 30), chance.randint(0, 400)])
        grade = chance.choices([1, 2, 3, 4], [20, 20, 45, 15])[0]
        now += timedelta(days=days)
        card, _ = scheduler.review_card(card, Rating(grade), now)
        rows.append([days, grade, card.stability, card.difficulty, (card.due - now).days])
    return rows


def main():
    groups = [(list(DEFAULT_PARAMETERS), 0.9, 40)]
    groups += [(weights(), round(chance.uniform(0.7, 0.98), 2), 3) for _ in range(20)]
    out = [
        {"weights": w, "retention": r, "sequences": [sequence(w, r) for _ in range(n)]}
        for w, r, n in groups
    ]
    sys.stdout.write("[\n" + ",\n".join(json.dumps(group) for group in out) + "\n]\n")


main()
