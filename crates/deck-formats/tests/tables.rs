//! Tables for spreadsheets: as RFC 4180 has them, with nothing in them that a spreadsheet would run.

#![allow(
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

mod fixture;

use deck_formats::{Loss, Options, ReviewTable, Words, cards_table, review_log, reviews_table};
use deck_study::{
    Action, CardId, Direction, Entry, Grade, Graded, Schedule, Settings, cards, replay,
};

use fixture::{ALL_KINDS, bank};

/// The cells of a table, read as RFC 4180 says.
fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    assert!(
        row.is_empty() && cell.is_empty(),
        "the last row ends as the others do"
    );
    rows
}

/// The cell of a row by the name of its column.
fn of<'a>(table: &'a [Vec<String>], row: usize, column: &str) -> &'a str {
    let at = table[0].iter().position(|name| name == column);
    &table[row][at.unwrap_or_else(|| panic!("no column {column}"))]
}

/// The id of the card of a cloze's blank, from 0.
fn blank(question: &str, place: usize) -> String {
    let bank = bank(ALL_KINDS);
    let all = cards(&bank, &deck_study::CardOptions::default());
    let ids = all.iter().map(|card| card.id.as_str());
    let mut blanks = ids.filter(|id| id.starts_with(question));
    blanks.nth(place).unwrap().to_owned()
}

fn row_of(table: &[Vec<String>], card: &str) -> usize {
    table.iter().position(|row| row[0] == card).unwrap()
}

fn schedule() -> Schedule {
    Schedule::new(Settings::default()).unwrap()
}

fn entry(id: &str, at: i64, action: Action) -> Entry {
    Entry {
        at,
        id: id.to_owned(),
        offset: 120,
        card: CardId::new("all-kinds", "mayor", Direction::Forward),
        action,
    }
}

/// Half past one in the night of 5 May 2026, two hours east of Greenwich: still the study day of the 4th.
const NIGHT: i64 = 1_777_937_400_000;
const DAY_MS: i64 = 86_400_000;

fn log() -> Vec<Entry> {
    let typed = Graded {
        asked: Some(deck_engine::Kind::Text),
        typed: Some("=Berg".to_owned()),
        taken: 4200,
        revision: Some(1),
        ..Graded::new(Grade::Good)
    };
    vec![
        entry("a", NIGHT, Action::Grade(Graded::new(Grade::Easy))),
        entry(
            "b",
            NIGHT + 8 * DAY_MS,
            Action::Grade(Graded::new(Grade::Again)),
        ),
        entry(
            "c",
            NIGHT + 8 * DAY_MS + 1,
            Action::Undo { of: "b".to_owned() },
        ),
        entry("d", NIGHT + 8 * DAY_MS + 2, Action::Grade(typed)),
        entry(
            "e",
            NIGHT + 9 * DAY_MS,
            Action::Note("-ask again".to_owned()),
        ),
    ]
}

#[test]
fn each_card_has_a_row_with_where_it_comes_from() {
    let bank = bank(ALL_KINDS);
    let export = cards_table(&bank, &Options::default(), None);
    let table = read(&export.text);
    assert_eq!(table.len(), export.rows + 1);
    assert_eq!(export.rows, cards(&bank, &Options::default().cards).len());
    assert!(table.iter().all(|row| row.len() == table[0].len()));

    let row = row_of(&table, "all-kinds/mayor/forward");
    for (column, text) in [
        ("way", "forward"),
        ("category", "official"),
        ("difficulty", "3"),
        ("front", "Who is the mayor?"),
        ("back", "Anna Berg"),
        ("as_of", "2024-02-29"),
        ("sentences", "Mayor Anna Berg spoke."),
        ("headline", "A new ferry for the harbour"),
        ("address", "https://paper.example/harbour"),
    ] {
        assert_eq!(of(&table, row, column), text, "{column}");
    }
    let row = row_of(&table, &blank("all-kinds/route/", 1));
    assert_eq!(
        of(&table, row, "front"),
        "Complete the sentence.\nThe ferry links Northpier with _____."
    );
    let row = row_of(&table, "all-kinds/calls-at/forward");
    let front = of(&table, row, "front");
    for place in ["Northpier", "Eastgate"] {
        assert!(
            front.contains(place),
            "what is to be chosen from belongs to it: {front}"
        );
    }
}

#[test]
fn states_stand_beside_their_cards() {
    let bank = bank(ALL_KINDS);
    let schedule = schedule();
    let log = log();
    let states = |card: &CardId| {
        let state = replay(&schedule, card, &log);
        (state.entries > 0).then_some(state)
    };
    let export = cards_table(&bank, &Options::default(), Some(&states));
    assert!(!export.losses.contains(&Loss::Schedule));
    let table = read(&export.text);
    let row = row_of(&table, "all-kinds/mayor/forward");
    let state = replay(&schedule, &log[0].card, &log);
    let deck_study::Phase::Review { interval, .. } = state.phase else {
        panic!("{state:?}");
    };
    for (column, text) in [
        ("phase", "review"),
        ("interval_days", &interval.to_string()),
        ("grades", "2"),
        ("last_graded", "2026-05-13 01:30:00"),
        ("suspended", "no"),
        ("note", "'-ask again"),
    ] {
        assert_eq!(of(&table, row, column), text, "{column}");
    }
    let other = row_of(&table, "all-kinds/passengers/forward");
    assert_eq!(of(&table, other, "phase"), "new");
    assert_eq!(of(&table, other, "due"), "");
}

#[test]
fn each_grade_that_counts_has_a_row_with_before_and_after() {
    let schedule = schedule();
    let export = reviews_table(&schedule, &log());
    let table = read(&export.text);
    assert_eq!((export.rows, table.len()), (2, 3));
    for (column, first, second) in [
        ("card", "all-kinds/mayor/forward", "all-kinds/mayor/forward"),
        ("date", "2026-05-05", "2026-05-13"),
        ("time", "01:30:00", "01:30:00"),
        ("study_day", "2026-05-04", "2026-05-12"),
        ("grade", "4", "3"),
        ("grade_name", "easy", "good"),
        ("asked", "", "text"),
        ("typed", "", "'=Berg"),
        ("seconds", "0", "4.2"),
        ("phase", "new", "review"),
        ("days_since_last", "", "8"),
        ("phase_after", "review", "review"),
        (
            "interval_days_after",
            "8",
            of(&table, 2, "interval_days_after"),
        ),
    ] {
        assert_eq!(
            (of(&table, 1, column), of(&table, 2, column)),
            (first, second),
            "{column}"
        );
    }
    let recall: f32 = of(&table, 2, "recall_predicted").parse().unwrap();
    assert!((0.89..0.92).contains(&recall), "{recall}");
    assert_eq!(
        export.losses,
        [Loss::Undone(1), Loss::OtherEntries(1), Loss::Formulas(1)]
    );
}

#[test]
fn a_table_may_be_written_while_it_is_made() {
    let schedule = schedule();
    let mut log = log();
    let mut others = log.clone();
    for other in &mut others {
        other.id.push('2');
        other.card = CardId::new("all-kinds", "passengers", Direction::Forward);
    }
    let mut table = ReviewTable::new(schedule.clone());
    let mut text = String::new();
    for entries in [&log, &others] {
        table.add(&entries[0].card, entries);
        text.push_str(&table.take());
    }
    let end = table.finish();
    text.push_str(&end.text);
    log.extend(others);
    let whole = reviews_table(&schedule, &log);
    assert_eq!(text, whole.text);
    assert_eq!((end.rows, end.losses), (whole.rows, whole.losses));
}

#[test]
fn no_text_is_run_by_a_spreadsheet() {
    let mut text = ALL_KINDS.to_owned();
    for (from, to) in [
        (
            "Who is the mayor?",
            "=HYPERLINK(\\\"https://x.example\\\",\\\"a\\\")",
        ),
        ("It was a Wednesday.", "@SUM(1)"),
        ("A new ferry for the harbour", "+1, \\\"quoted\\\""),
        ("She was elected in 2022.", "-2\\nlines"),
    ] {
        assert!(text.contains(from));
        text = text.replace(from, to);
    }
    let export = cards_table(&bank(&text), &Options::default(), None);
    let table = read(&export.text);
    let mut guarded = 0;
    for cell in table.iter().skip(1).flatten() {
        assert!(
            !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
            "{cell}"
        );
        guarded += usize::from(cell.starts_with('\''));
    }
    assert!(guarded > 4);
    assert!(export.losses.contains(&Loss::Formulas(guarded)));
    let row = row_of(&table, "all-kinds/mayor/forward");
    assert_eq!(
        of(&table, row, "front"),
        "'=HYPERLINK(\"https://x.example\",\"a\")"
    );
    assert_eq!(of(&table, row, "explanation"), "'-2\nlines");
}

#[test]
fn banks_in_other_languages_get_signs_for_words() {
    let bank = bank(&ALL_KINDS.replace("\"language\": \"en\"", "\"language\": \"fr\""));
    let options = Options {
        words: Words::of_language(&bank.about.language),
        ..Options::default()
    };
    let table = read(&cards_table(&bank, &options, None).text);
    let back = |card| of(&table, row_of(&table, card), "back");
    assert_eq!(back("all-kinds/is-electric/forward"), "✓");
    assert_eq!(back("all-kinds/first-trip/forward"), "2024-02-28");
    assert_eq!(back("all-kinds/passengers/forward"), "1200 passengers");
}

#[test]
fn an_empty_log_gives_only_the_heads() {
    let schedule = schedule();
    assert_eq!(read(&reviews_table(&schedule, &[]).text).len(), 1);
    assert_eq!(review_log(&schedule, &[]).text.lines().count(), 1);
}
