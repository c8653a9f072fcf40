//! Backups: the whole log as a file, and back as a merge, from which nothing is lost.

use deck_engine::Json;
use deck_study::backup::{Restore, header};
use deck_study::{CardId, Entry};
use js_sys::{Array, JSON};

use super::desk::Desk;
use super::store::{Change, Refused, Store};
use crate::json::{from_js, to_js};

/// Entries that are read or written at a time.
const BATCH: u32 = 2_000;
/// Under what name the last entry of the last backup is kept.
const SAVED: &str = "backup";

/// What came of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Restored {
    /// Entries that were not there before.
    pub(super) new: usize,
    /// Entries that the file should have and has not, or that cannot be read.
    pub(super) missing: u32,
}

/// Offers the whole log as a file. It is remembered how far that went.
pub(super) async fn save(desk: &Desk, store: &Store) -> Result<(), Refused> {
    let parts = Array::new();
    let now = desk.now();
    add_line(&parts, &header(store.count_after(None).await?, now.at));
    let mut last = None;
    loop {
        let entries = store.log_after(last.as_ref(), BATCH).await?;
        let Some(end) = entries.last() else {
            break;
        };
        last = Some((end.at, end.id.clone()));
        for entry in &entries {
            add_line(&parts, &entry.to_json());
        }
    }
    let day: String = js_sys::Date::new_0().to_iso_string().into();
    let day = day.split('T').next().unwrap_or_default();
    desk.page.download(&format!("study-{day}.jsonl"), parts);
    match last {
        Some((at, id)) => store.set_note(SAVED, &format!("{at} {id}")).await,
        None => Ok(()),
    }
}

/// How many entries are in no backup.
pub(super) async fn unsaved(store: &Store) -> Result<u32, Refused> {
    let saved = store.note(SAVED).await?;
    let saved = saved.split_once(' ').and_then(|(at, id)| {
        let at = at.parse().ok()?;
        Some((at, id.to_owned()))
    });
    store.count_after(saved.as_ref()).await
}

/// Takes over what a file has and the log has not. `None`, and nothing is changed, if it is no backup.
///
/// Each batch is one transaction, so that a page that is closed in the middle leaves a log in order; the same file
/// then brings the rest.
pub(super) async fn restore(
    desk: &Desk,
    store: &Store,
    file: &str,
) -> Result<Option<Restored>, Refused> {
    let mut lines = file.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().and_then(parse);
    let Ok(mut restore) = Restore::begin(first.as_ref()) else {
        return Ok(None);
    };
    let (mut batch, mut new) = (Vec::new(), 0);
    loop {
        let line = lines.next();
        if let Some(line) = line {
            batch.extend(restore.line(parse(line).as_ref()));
        }
        if line.is_none() || batch.len() == BATCH as usize {
            new += merge(desk, store, std::mem::take(&mut batch)).await?;
        }
        if line.is_none() {
            break;
        }
    }
    desk.sort_out(store).await?;
    let end = restore.end();
    Ok(Some(Restored {
        new,
        missing: end.missing.max(end.faulty),
    }))
}

/// Adds the entries that are not there yet, and says how many those were.
async fn merge(desk: &Desk, store: &Store, mut entries: Vec<Entry>) -> Result<usize, Refused> {
    // A file that was joined from two may have an entry twice.
    entries = deck_study::merge(entries, Vec::new());
    entries.sort_unstable_by(|one, other| one.card.cmp(&other.card));
    let mut changes: Vec<Change> = Vec::new();
    let mut new = 0;
    for of_card in entries.chunk_by(|one, other| one.card == other.card) {
        let Some(card) = of_card.first().map(|entry| -> &CardId { &entry.card }) else {
            continue;
        };
        let log = store.log_of(card).await?;
        let is_new = |entry: &&Entry| log.iter().all(|own| own.id != entry.id);
        let more: Vec<Entry> = of_card.iter().filter(is_new).cloned().collect();
        if !more.is_empty() {
            new += more.len();
            changes.push(desk.with_more(card.clone(), log, more));
        }
    }
    if !changes.is_empty() {
        desk.commit(store, &changes).await?;
    }
    Ok(new)
}

fn parse(line: &str) -> Option<Json> {
    JSON::parse(line).ok().map(|value| from_js(&value))
}

fn add_line(parts: &Array, json: &Json) {
    // It fails on circles alone, which JSON cannot have.
    if let Ok(line) = JSON::stringify(&to_js(json)) {
        parts.push(&line);
        parts.push(&"\n".into());
    }
}
