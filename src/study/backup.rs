//! Backups: the whole log as a file, and back as a merge, from which nothing is lost.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::rc::Rc;

use deck_study::backup::{Restore, header};
use deck_study::{CardId, Entry};
use js_sys::{Array, JSON, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use yew::Callback;

use super::desk::Desk;
use super::store::{Change, Refused, Store, Writing, logs, number, parse};
use crate::json::to_js;

/// Rows of logs that are read at a time.
const ROWS: u32 = 64;
/// Entries that are written at a time, or a few more: the last card's all together.
const ENTRIES: usize = 4_000;
/// Bytes of a file that are read at a time.
const BYTES: f64 = 1_000_000.0;
/// Under what name it is kept how many entries are in a backup.
const SAVED: &str = "backup";
/// The learner is told of each such part of the work.
const STEP: f64 = 0.02;

/// What tells the learner how far something has come, and hears whether it is to go on.
#[derive(Clone)]
pub(super) struct Progress {
    pub(super) report: Callback<f64>,
    pub(super) is_stopped: Rc<Cell<bool>>,
    pub(super) told: f64,
}

impl Progress {
    /// Says that so much is done, 0 to 1, and whether to go on.
    fn goes_on(&mut self, share: f64) -> bool {
        if share >= self.told + STEP {
            self.told = share;
            self.report.emit(share);
        }
        !self.is_stopped.get()
    }
}

/// What came of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Restored {
    /// Entries that were not there before.
    pub(super) new: usize,
    /// Entries that the file should have and has not, or that cannot be read.
    pub(super) missing: u32,
    /// Whether the learner stopped it, so that the rest of the file was left aside.
    pub(super) is_stopped: bool,
}

/// Offers the whole log as a file, unless it is stopped. It is remembered how far that went.
pub(super) async fn save(
    desk: &Desk,
    store: &Store,
    mut progress: Progress,
) -> Result<(), Refused> {
    let all = store.entries().await?;
    let first = JSON::stringify(&to_js(&header(all, desk.now().at)))?;
    // The browser holds the pieces, on the disk if they are large.
    let pieces = Array::of2(&first, &"\n".into());
    let (mut after, mut read) = (String::new(), 0);
    loop {
        if !progress.goes_on(f64::from(read) / f64::from(all.max(1))) {
            return Ok(());
        }
        let rows = store.logs_after(&after, ROWS).await?;
        let Some(last) = rows.last() else {
            break;
        };
        after.clone_from(&last.id);
        let mut lines = String::new();
        for row in &rows {
            // What is damaged is told, and not left out.
            for (_, log) in logs(&row.text).ok_or(Refused::Failed)? {
                lines.push_str(log.lines);
                read += log.entries;
            }
        }
        pieces.push(&desk.page.piece(&lines));
    }
    let day: String = js_sys::Date::new_0().to_iso_string().into();
    let day = day.split('T').next().unwrap_or_default();
    desk.page.download(&format!("study-{day}.jsonl"), pieces);
    store.set_note(SAVED, &i64::from(all).to_string()).await
}

/// How many entries are in no backup.
pub(super) async fn unsaved(store: &Store) -> Result<u32, Refused> {
    Ok(store.entries().await?.saturating_sub(saved(store).await?))
}

async fn saved(store: &Store) -> Result<u32, Refused> {
    Ok(number(&store.note(SAVED).await?).unwrap_or_default() as u32)
}

/// Takes over what a file has and the log has not. `None`, and nothing is changed, if it is no backup.
///
/// Each batch is one transaction, so that a page that is closed or stopped in the middle leaves a log in order; the
/// same file then brings the rest.
pub(super) async fn restore(
    desk: &Desk,
    store: &Store,
    file: &JsValue,
    mut progress: Progress,
) -> Result<Option<Restored>, Refused> {
    let mut lines = Lines::new(desk, file);
    let first = lines.next().await.and_then(|line| parse(&line));
    let Ok(mut restore) = Restore::begin(first.as_ref()) else {
        return Ok(None);
    };
    let mut merge = Merge {
        desk,
        store,
        is_fresh: store.entries().await? == 0,
        writing: None,
        new: 0,
    };
    let (mut batch, mut is_stopped): (Vec<Line>, bool) = Default::default();
    while let Some(line) = lines.next().await {
        let mut is_plain = true;
        let read = restore.line(&line, |line| {
            is_plain = false;
            parse(line)
        });
        let Some(entry) = read else {
            continue;
        };
        // A backup has a card's entries together, and they are replayed once if they stay so.
        let last = batch.last().map(|(last, _)| &last.card);
        if is_end(batch.len(), last, &entry.card) {
            merge.add(std::mem::take(&mut batch)).await?;
            is_stopped = !progress.goes_on(lines.share());
            if is_stopped {
                break;
            }
        }
        // As it stands, so that what a later version has added stays with it; an odd line as this version writes it.
        let line = if is_plain {
            format!("{}\n", line.trim_end())
        } else {
            entry.to_line()
        };
        batch.push((entry, line));
    }
    if !is_stopped {
        merge.add(batch).await?;
    }
    merge.written().await?;
    let new = merge.new;
    // These entries are in a backup. It also has all batches on the disk: what is written later is there later.
    let saved = saved(store).await?.saturating_add(new);
    store.set_note(SAVED, &i64::from(saved).to_string()).await?;
    desk.page.tell("");
    let end = restore.end();
    Ok(Some(Restored {
        new: new as usize,
        missing: if is_stopped {
            0
        } else {
            end.missing.max(end.faulty)
        },
        is_stopped,
    }))
}

/// Whether a batch of so many entries may end before another card's: where a bank does, unless it is a large one.
fn is_end(entries: usize, last: Option<&CardId>, next: &CardId) -> bool {
    let Some(last) = last.filter(|_| entries >= ENTRIES) else {
        return false;
    };
    last.bank() != next.bank() || entries >= 4 * ENTRIES && last != next
}

/// An entry and how it stands in a file.
type Line = (Entry, String);

/// Adds entries, batch by batch.
struct Merge<'a> {
    desk: &'a Desk,
    store: &'a Store,
    /// Whether there was nothing yet, so that logs need not be looked for.
    is_fresh: bool,
    /// The batch before: the next is made ready meanwhile.
    writing: Option<Writing>,
    new: u32,
}

impl Merge<'_> {
    async fn written(&mut self) -> Result<(), Refused> {
        match self.writing.take() {
            Some(writing) => writing.done().await,
            None => Ok(()),
        }
    }

    /// Adds the entries that are not there yet.
    async fn add(&mut self, batch: Vec<Line>) -> Result<(), Refused> {
        loop {
            let changes = self.changes(&batch).await?;
            self.written().await?;
            if changes.is_empty() {
                return Ok(());
            }
            match self.store.begin(&changes, false).await {
                Ok(writing) => {
                    self.new += changes.iter().map(|change| change.more).sum::<u32>();
                    self.writing = Some(writing);
                    return Ok(());
                }
                // There is a log of a card after all.
                Err(Refused::Changed) => self.is_fresh = false,
                Err(refused) => return Err(refused),
            }
        }
    }

    async fn changes(&self, batch: &[Line]) -> Result<Vec<Change>, Refused> {
        // The cards of a file of another order come again and again.
        let mut by_card: Vec<(&CardId, Vec<&Line>)> = Vec::new();
        for line in batch {
            let card = &line.0.card;
            match by_card.iter_mut().rfind(|(own, _)| *own == card) {
                Some((_, lines)) => lines.push(line),
                None => by_card.push((card, vec![line])),
            }
        }
        let cards: Vec<CardId> = by_card.iter().map(|(card, _)| (*card).clone()).collect();
        let logs = if self.is_fresh {
            vec![Vec::new(); cards.len()]
        } else {
            self.store.logs_of(&cards).await?
        };
        let mut changes = Vec::new();
        for ((card, (_, of_card)), log) in cards.into_iter().zip(by_card).zip(logs) {
            let mut ids: BTreeSet<&str> = log.iter().map(|entry| entry.id.as_str()).collect();
            let (mut more, mut lines) = (Vec::new(), String::new());
            for (entry, line) in of_card {
                // A file that was joined from two may have an entry twice.
                if ids.insert(&entry.id) {
                    more.push(entry.clone());
                    lines.push_str(line);
                }
            }
            if !more.is_empty() {
                changes.push(self.desk.with_more(card, log, more, lines));
            }
        }
        Ok(changes)
    }
}

/// The lines of a file, which is not read as a whole.
struct Lines<'a> {
    desk: &'a Desk,
    file: &'a JsValue,
    bytes: Vec<u8>,
    /// Where in these the next line begins.
    at: usize,
    read: f64,
    size: f64,
}

impl Lines<'_> {
    fn new<'a>(desk: &'a Desk, file: &'a JsValue) -> Lines<'a> {
        Lines {
            desk,
            file,
            bytes: Vec::new(),
            at: 0,
            read: 0.0,
            size: crate::json::get(file, "size").as_f64().unwrap_or_default(),
        }
    }

    /// How much of the file is behind.
    fn share(&self) -> f64 {
        self.read / self.size.max(1.0)
    }

    /// The next line that is not empty.
    async fn next(&mut self) -> Option<String> {
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            let end = rest.iter().position(|byte| *byte == b'\n');
            if end.is_none() && self.read < self.size {
                self.bytes.drain(..self.at);
                self.at = 0;
                self.more().await;
                continue;
            }
            let line = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
            let (next, is_last) = (self.at + line.len() + 1, end.is_none());
            let line = String::from_utf8_lossy(line).into_owned();
            self.at = next;
            if !line.trim().is_empty() {
                return Some(line);
            }
            if is_last {
                return None;
            }
        }
    }

    async fn more(&mut self) {
        let to = self.read + BYTES;
        let more = self.desk.page.read(self.file, self.read, to).await;
        match more.dyn_into::<Uint8Array>() {
            Ok(more) => self.bytes.extend(more.to_vec()),
            // A file that has gone meanwhile ends here.
            Err(_) => self.size = 0.0,
        }
        self.read = to;
    }
}
