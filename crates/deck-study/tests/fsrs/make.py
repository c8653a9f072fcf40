"""Asks the reference implementation in Python for memories after random reviews, and writes python.json.

    python3 -m venv venv
    venv/bin/pip install fsrs==6.3.2
    venv/bin/python make.py > python.json

The first group has the default weights, the others random weights and retentions: weights near the default ones, and
then anywhere in their bounds.
"""

import json
import random
import sys
from datetime import datetime, timedelta, timezone

from fsrs import Card, Rating, Scheduler
from fsrs.scheduler import DEFAULT_PARAMETERS, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS

chance = random.Random(6)


def weights(near):
    drawn = []
    for index, default in enumerate(DEFAULT_PARAMETERS):
        low, high = LOWER_BOUNDS_PARAMETERS[index], UPPER_BOUNDS_PARAMETERS[index]
        # The reference in JavaScript has higher bounds: a first stability of 0.1, and 0.01 for the weight 19.
        low = max(low, 0.1 if index < 4 else 0.01 if index == 19 else low)
        if near:
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
        if card.stability > 36_000:
            # The reference in Python has no longest stability, the others one of 36,500 days.
            break
        rows.append([days, grade, card.stability, card.difficulty, (card.due - now).days])
    return rows


def main():
    def drawn(near, sets):
        return [(weights(near), round(chance.uniform(0.7, 0.98), 2), 3) for _ in range(sets)]

    groups = [(list(DEFAULT_PARAMETERS), 0.9, 40)] + drawn(True, 24) + drawn(False, 12)
    out = [
        {"weights": w, "retention": r, "sequences": [sequence(w, r) for _ in range(n)]}
        for w, r, n in groups
    ]
    sys.stdout.write("[\n" + ",\n".join(json.dumps(group) for group in out) + "\n]\n")


main()
