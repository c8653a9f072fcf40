//! The rows of the tables: what stands in their texts.
//!
//! Cards of a bank share rows, by their questions: 32 rows hold the logs of a bank, and 32 the states. `assets/backup.js` and
//! `assets/optimise-worker.js` read logs, too, and the former adds to them.

use deck_engine::{Json, count, digits, fill};
use deck_study::stats::Totals;
pub(in crate::study) use deck_study::whole_number as number;
use deck_study::{CardId, CardState, Day, Entry, from_word, to_word};
use js_sys::JSON;

use super::Kept;
use super::tables::Row;
use crate::json::from_js;

/// Rows of a bank. It is for good: cards would be looked for elsewhere.
pub(super) const GROUPS: u32 = 32;
/// Days in one row.
const DAYS: i32 = 32;

/// Under what id the log and the state of a card stand. All cards of a question stand together.
pub(super) fn group(card: &CardId) -> String {
    // FNV-1a: any hash does, as long as it stays the same.
    let bytes = card.question().bytes();
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    group_id(card.bank(), hash % GROUPS)
}

pub(super) fn group_id(bank: &str, group: u32) -> String {
    fill("%/%", &[bank, &count(group as usize)])
}

/// What is kept of a card's log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::study) struct Log<'a> {
    /// How many entries there are.
    pub(in crate::study) entries: u32,
    /// A line each, as in a backup.
    pub(in crate::study) lines: &'a str,
}

/// What stands in a row of each of some cards, by the words for them. They are few: it is looked through from the start.
pub(in crate::study) type OfCards<'a, T> = Vec<(&'a str, T)>;

/// What stands there of one card.
pub(super) fn of<'a, T: Copy>(all: &OfCards<'a, T>, word: &str) -> Option<T> {
    let mut all = all.iter();
    all.find(|(card, _)| *card == word).map(|(_, found)| *found)
}

/// Puts it in the place of what stood there of the card.
pub(super) fn put<'a, T>(all: &mut OfCards<'a, T>, card: &'a str, new: T) {
    match all.iter_mut().find(|(own, _)| *own == card) {
        Some((_, old)) => *old = new,
        None => all.push((card, new)),
    }
}

/// The logs of a row: for each card a line that names it and counts its entries, then these. `None` if it is damaged: then
/// nothing may be written in its place.
pub(in crate::study) fn logs(text: &str) -> Option<OfCards<'_, Log<'_>>> {
    let mut logs = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (head, after) = rest.split_once('\n')?;
        let (card, entries) = head.split_once(' ')?;
        let entries = number(entries)? as u32;
        let mut end = 0;
        for _ in 0..entries {
            end += after.get(end..)?.find('\n')? + 1;
        }
        let (lines, after) = after.split_at_checked(end)?;
        logs.push((card, Log { entries, lines }));
        rest = after;
    }
    Some(logs)
}

/// The log of one card in a row.
pub(super) fn log<'a>(text: &'a str, card: &CardId) -> Option<Log<'a>> {
    let logs = logs(text)?;
    Some(of(&logs, &to_word(card.as_str())).unwrap_or_default())
}

/// Bytes in the line before a log, beside the card's name, unless there are thousands of millions of entries.
const HEAD: usize = 12;

pub(super) fn log_row(id: &str, logs: &OfCards<'_, Log<'_>>) -> Row {
    // A row of a large bank is long, and made anew for each grade: it is not to be copied as it grows.
    let sizes = logs.iter().map(|(card, log)| card.len() + log.lines.len());
    let mut text = String::with_capacity(sizes.sum::<usize>() + logs.len() * HEAD);
    for (card, Log { entries, lines }) in logs {
        push(
            &mut text,
            &[card, " ", &count(*entries as usize), "\n", lines],
        );
    }
    Row::new(id, text)
}

fn push(text: &mut String, pieces: &[&str]) {
    for piece in pieces {
        text.push_str(piece);
    }
}

/// A line that cannot be read is of a later version, and stays where it is.
pub(in crate::study) fn entries(lines: &str) -> Vec<Entry> {
    lines.lines().filter_map(entry).collect()
}

/// What a line says, with the browser's help where that is needed.
fn entry(line: &str) -> Option<Entry> {
    let parse = |line| -> Option<Json> { JSON::parse(line).ok().map(|value| from_js(&value)) };
    Entry::from_plain_line(line).or_else(|| Entry::from_json(&parse(line)?).ok())
}

/// The card for which a word stands.
pub(in crate::study) fn card(word: &str) -> Option<CardId> {
    CardId::parse(&from_word(word))
}

/// The cards of a row, and of each a text.
pub(super) fn states(text: &str) -> OfCards<'_, &str> {
    let states = text.lines().filter_map(|line| line.split_once(' '));
    states.collect()
}

/// What is kept of a card as such a text.
pub(super) fn state_text(state: &CardState, totals: &Totals) -> String {
    [totals.to_text(), state.to_text()].join("\t")
}

/// A state from such a text. One that cannot be read counts as that of a card without a log, which its log then belies.
pub(super) fn state(text: Option<&str>) -> CardState {
    let text = text.and_then(|text| text.split_once('\t'));
    text.and_then(|(_, state)| CardState::from_text(state))
        .unwrap_or_default()
}

/// What was counted of the card. What cannot be read counts as nothing, as the log has all of it.
pub(super) fn totals(text: Option<&str>) -> Totals {
    let text = text.and_then(|text| text.split_once('\t'));
    text.and_then(|(totals, _)| Totals::from_text(totals))
        .unwrap_or_default()
}

/// Cards by their ids, with their places.
pub(in crate::study) type Places<'a> = Vec<(&'a str, usize)>;

pub(in crate::study) fn places(cards: &[CardId]) -> Places<'_> {
    let cards = cards.iter().enumerate();
    let mut places: Places = cards.map(|(at, card)| (card.as_str(), at)).collect();
    places.sort_unstable();
    places
}

pub(in crate::study) fn place(places: &Places<'_>, id: &str) -> Option<usize> {
    let found = places.binary_search_by_key(&id, |(own, _)| own).ok()?;
    places.get(found).map(|(_, place)| *place)
}

/// Whether a card is a blank that was known by its number, of a question whose blanks are known by their answers now.
fn is_older(id: &str, places: &Places<'_>) -> bool {
    // No other direction begins with this letter.
    let slash = id.bytes().rposition(|byte| byte == b'/');
    let Some((question, "/c")) = slash.and_then(|at| Some((id.get(..at)?, id.get(at..at + 2)?)))
    else {
        return false;
    };
    let begin = [question, "/g"].concat();
    let next = places.partition_point(|(own, _)| *own < begin.as_str());
    let next = places.get(next);
    next.is_some_and(|(own, _)| own.starts_with(&begin))
}

/// The states of a bank's cards, in its order, from all rows of it, and whether some have a log under an older name. Cards that the
/// bank no longer has are passed over: their logs stay for when it has them again.
pub(super) fn states_of(rows: &[Row], cards: &[CardId]) -> (Vec<CardState>, bool) {
    let places = places(cards);
    let mut all: Vec<CardState> = cards.iter().map(|_| CardState::new()).collect();
    let mut has_older = false;
    for (word, text) in rows.iter().flat_map(|row| states(&row.text)) {
        let id = from_word(word);
        match place(&places, &id).and_then(|place| all.get_mut(place)) {
            Some(own) => *own = state(Some(text)),
            None => has_older |= is_older(&id, &places),
        }
    }
    (all, has_older)
}

pub(super) fn kept(word: &str, text: &str) -> Option<Kept> {
    let (card, state) = (card(word)?, state(Some(text)));
    Some(Kept { card, state })
}

pub(super) fn states_row(id: &str, states: &OfCards<'_, &str>) -> Row {
    let mut text = String::new();
    for (card, state) in states {
        push(&mut text, &[card, " ", state, "\n"]);
    }
    Row::new(id, text)
}

/// Whether two days stand in one row.
pub(super) fn are_together(one: Day, other: Day) -> bool {
    one.0.div_euclid(DAYS) == other.0.div_euclid(DAYS)
}

/// Under what id the row of a bank's day stands.
pub(super) fn days_id(bank: &str, day: Day) -> String {
    fill("%/%", &[bank, &digits(day.0.div_euclid(DAYS).into())])
}

pub(super) fn days_row(id: &str, days: &[(Day, Totals)]) -> Row {
    let mut text = String::new();
    for (day, totals) in days {
        let day = digits(day.0.into());
        push(&mut text, &[&day, " ", &totals.to_text(), "\n"]);
    }
    Row::new(id, text)
}

/// The days of a row, in their order. Those that cannot be read count as none, as the log has all of them.
pub(super) fn days(text: &str) -> Vec<(Day, Totals)> {
    let days = text.lines().filter_map(|line| {
        let (day, totals) = line.split_once(' ')?;
        Some((Day(number(day)? as i32), Totals::from_text(totals)?))
    });
    days.collect()
}

#[cfg(test)]
mod tests {
    use deck_study::Direction;

    use super::*;

    #[test]
    fn logs_stand_side_by_side_and_a_damaged_row_is_none() {
        let one = Log {
            entries: 2,
            lines: "{\"a\"}\n{\"b\"}\n",
        };
        let other = Log {
            entries: 1,
            lines: "{\"Größe\"}\n",
        };
        let all = vec![("bank/a/forward", one), ("bank/b/c1", other)];
        let row = log_row("bank/3", &all);
        assert_eq!(logs(&row.text), Some(all));
        let card = CardId::new("bank", "a", Direction::Forward);
        assert_eq!(log(&row.text, &card), Some(one));
        let none = CardId::new("bank", "c", Direction::Forward);
        assert_eq!(log(&row.text, &none), Some(Log::default()));
        for damaged in [
            &row.text.replacen(' ', "", 1),
            &row.text[..row.text.len() - 1],
        ] {
            assert_eq!(logs(damaged), None);
        }
    }

    #[test]
    fn states_stand_side_by_side_with_what_was_counted() {
        let (state, mut counted) = (CardState::new(), Totals::default());
        counted.taken = 7;
        let text = state_text(&state, &counted);
        let row = states_row("bank/3", &vec![("bank/a/forward", text.as_str())]);
        let found = states(&row.text);
        let (word, text) = found[0];
        let card = CardId::new("bank", "a", Direction::Forward);
        assert_eq!(kept(word, text), Some(Kept { card, state }));
        assert_eq!(totals(Some(text)), counted);
    }

    #[test]
    fn a_card_is_found_where_it_was_put_for_good() {
        let card = CardId::new("demo", "mast-height", Direction::Forward);
        assert_eq!(group(&card), "demo/4");
        let other = CardId::new("demo", "mast-height", Direction::Back);
        assert_eq!(group(&other), group(&card));
    }
}
