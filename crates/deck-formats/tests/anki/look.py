"""Imports text files into a new Anki collection, one after the other, and prints what is in it after each, as JSON.

    python3 look.py LANGUAGE FILE [-- CHANGE ARGUMENT ...] ...

Between files, `--` and a change do what a learner does: `tag TAG` adds a tag to all notes, `move DECK` moves all cards
to a deck, `grade N` grades each new card, `earlier N` is the choice of what to do with notes that are there, made in
another import: 0 update, 1 keep, 2 add again.
"""

import json
import os
import sys
import tempfile

import anki.lang
from anki.collection import Collection, ImportCsvRequest
from anki.utils import strip_html

LOGS = [
    "new", "updated", "duplicate", "conflicting", "first_field_match", "missing_notetype", "missing_deck",
    "empty_first_field",
]


def import_file(collection, path):
    metadata = collection.get_csv_metadata(path=path, delimiter=None)
    log = collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
    return {name: len(getattr(log, name)) for name in LOGS if len(getattr(log, name))}


def contents(collection):
    notes = {}
    for note_id in collection.find_notes(""):
        note = collection.get_note(note_id)
        notes[note.guid] = {
            "type": note.note_type()["name"],
            "fields": note.fields,
            "tags": note.tags,
            "cards": [
                {
                    "deck": collection.decks.name(card.did),
                    "reps": card.reps,
                    "question": strip_html(card.question()).strip(),
                    "answer": strip_html(card.answer()).strip(),
                }
                for card in note.cards()
            ],
        }
    return notes


def change(collection, what, argument):
    notes = collection.find_notes("")
    if what == "tag":
        collection.tags.bulk_add(notes, argument)
    elif what == "move":
        deck = collection.decks.add_normal_deck_with_name(argument).id
        collection.set_deck(collection.find_cards(""), deck)
    elif what == "grade":
        for card_id in collection.find_cards("is:new"):
            card = collection.get_card(card_id)
            card.start_timer()
            collection.sched.answerCard(card, int(argument))
    elif what == "earlier":
        collection.set_config("csvDuplicateResolution", int(argument))
    else:
        sys.exit(f"there is no change `{what}`")


def main():
    language, *words = sys.argv[1:]
    anki.lang.set_lang(language)
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(os.path.join(folder, "collection.anki2"))
        steps = []
        while words:
            word = words.pop(0)
            if word == "--":
                change(collection, words.pop(0), words.pop(0))
            else:
                log = import_file(collection, word)
                steps.append({"log": log, "notes": contents(collection)})
        collection.close()
    print(json.dumps(steps))


main()
