//! What might cost a learner what was learned: databases that do not open or are full, imports that end in the middle, backups that
//! nobody makes.

use deck_study::{Action, CardId, Direction, Entry, FORMAT, Grade, Graded};
use serde_json::json;
use thirtyfour::prelude::*;

use crate::harness::{Deck, Page, tests};
use crate::study::{
    CLOCK, checked_log, grade, kept_log, restore, rows, set_clock_on, study, visit,
};

tests![
    the_browser_is_asked_to_keep_what_is_stored_once_there_is_something,
    who_has_answered_much_is_reminded_of_a_backup,
    a_database_that_cannot_be_opened_is_not_taken_for_none,
    an_undo_after_a_refused_grade_takes_back_the_one_before_it,
    an_undo_takes_back_the_latest_also_where_a_file_brought_older_answers,
    an_import_that_ends_in_the_middle_leaves_all_in_order,
    what_was_learned_of_blanks_by_their_numbers_is_found_by_their_answers,
    a_private_window_is_told_to_keep_nothing prefers Private needs PrivateTold,
    in_a_private_window_it_is_said_how_long_what_is_learned_is_kept prefers Private,
    a_note_that_was_not_saved_outlasts_its_deck,
    of_an_edited_bank_only_the_cards_that_were_touched_say_so_and_what,
];

/// A deck on a page with a script before it.
async fn visit_with<'a>(page: &'a Page, script: &str, kinds: &str) -> WebDriverResult<Deck<'a>> {
    page.site.file("clock.js", CLOCK);
    page.site.file("before.js", script);
    let address = page.site.page_with(
        "<script src=clock.js></script><script src=before.js></script>",
        &study(kinds),
    );
    page.driver.goto(address).await?;
    let deck = page.deck("news-deck");
    deck.until("root.querySelector('[data-screen=study-card], [data-screen=study-rest]')")
        .await?;
    Ok(deck)
}

async fn the_browser_is_asked_to_keep_what_is_stored_once_there_is_something(
    page: &Page,
) -> WebDriverResult<()> {
    let asks = "window.asked = 0;
        Object.defineProperty(navigator, 'storage', { value: {
          persist: async () => { asked += 1; return true; },
          persisted: async () => asked > 0,
        } });";
    let deck = visit_with(page, asks, "choice true_false").await?;
    deck.click("button.flip").await?;
    deck.until("root.querySelector('button.good')").await?;
    assert_eq!(page.run("return asked").await?, json!(0), "nothing to lose");
    deck.click("button.good").await?;
    page.until("asked === 1").await?;
    deck.until("root.querySelector('button.flip')").await?;
    grade(&deck, "good").await?;
    assert_eq!(page.run("return asked").await?, json!(1), "once is enough");
    deck.click("button.more-button").await?;
    deck.until("root.querySelector('.panel')?.textContent.includes('promised')")
        .await?;
    page.assert_quiet().await
}

/// Puts a text into the table of notes.
async fn note(page: &Page, id: &str, text: &str) -> WebDriverResult<()> {
    let script = "const [id, text, done] = arguments;
        const request = indexedDB.open('news-deck-study');
        request.onsuccess = () => {
          const transaction = request.result.transaction('notes', 'readwrite');
          transaction.objectStore('notes').put({ id, text });
          transaction.oncomplete = () => { request.result.close(); done(true); };
        };";
    let input = vec![json!(id), json!(text)];
    page.driver.execute_async(script, input).await?;
    Ok(())
}

async fn who_has_answered_much_is_reminded_of_a_backup(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "true_false").await?;
    grade(&deck, "good").await?;
    grade(&deck, "good").await?;
    deck.screen("study-rest").await?;
    assert_eq!(deck.count(".rest button.backup").await?, 0);
    note(page, "entries", "61").await?;
    page.driver.refresh().await?;
    deck.screen("study-rest").await?;
    let told = deck.text(".rest").await?;
    assert!(told.contains("61 entries are in no backup"), "{told}");
    page.run("window.saved = []; URL.createObjectURL = (blob) => { blob.text().then(text => saved.push(text)); return 'data:,'; }; HTMLAnchorElement.prototype.click = () => {};")
        .await?;
    deck.click(".rest button.backup").await?;
    page.until("saved.length === 1").await?;
    deck.until("!root.querySelector('.rest button.backup')")
        .await?;
    assert!(!deck.text(".rest").await?.contains("backup"));
    page.driver.refresh().await?;
    deck.screen("study-rest").await?;
    assert_eq!(deck.count(".rest button.backup").await?, 0);
    Ok(())
}

async fn a_database_that_cannot_be_opened_is_not_taken_for_none(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    grade(&deck, "good").await?;
    let log = kept_log(page).await?;
    // A layout of the future: the browser refuses to open what is there.
    page.driver.goto(page.site.url("made/clock.js")).await?;
    let script = "const [done] = arguments;
        const request = indexedDB.open('news-deck-study', 99);
        request.onsuccess = () => { request.result.close(); done(true); };";
    page.driver.execute_async(script, vec![]).await?;
    let deck = visit(page, "choice true_false").await?;
    let told = deck.text(".notice").await?;
    assert!(told.contains("could not be opened"), "{told}");
    assert!(told.contains("Load the page again"), "{told}");
    assert!(!told.contains("keeps nothing"), "{told}");
    // To learn is possible all the same, and what was kept is as it was.
    grade(&deck, "good").await?;
    assert_eq!(deck.text(".notice").await?, told, "it holds on");
    assert_eq!(kept_log(page).await?, log);
    Ok(())
}

/// A disk that is full as long as `localStorage.full` is there.
const FULL: &str = "const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...words) {
      if (localStorage.full) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, words);
    };";

async fn an_undo_after_a_refused_grade_takes_back_the_one_before_it(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit_with(page, FULL, "choice true_false").await?;
    let first = deck.text(".front").await?;
    grade(&deck, "good").await?;
    page.run("localStorage.full = 1").await?;
    deck.click("button.flip").await?;
    deck.click("button.good").await?;
    deck.until("root.querySelector('.notice')?.textContent.includes('no room')")
        .await?;
    page.run("localStorage.removeItem('full')").await?;
    deck.click("button.undo").await?;
    let first = json!(first.trim());
    deck.until(&format!(
        "root.querySelector('.front').textContent.trim() === {first}"
    ))
    .await?;
    deck.until("root.querySelector('button.good')").await?;
    assert_eq!(deck.count(".notice").await?, 0, "no other tab was there");
    let log = checked_log(page).await?;
    assert_eq!(log.len(), 2);
    Ok(())
}

/// A backup with these entries, in a file.
pub(crate) fn backup(folder: &std::path::Path, entries: &[Entry]) -> std::path::PathBuf {
    let header = json!({ "format": FORMAT, "made": 1, "entries": entries.len() });
    let lines: String = entries.iter().map(Entry::to_line).collect();
    let file = folder.join("backup.jsonl");
    std::fs::write(&file, format!("{header}\n{lines}")).unwrap();
    file
}

async fn an_undo_takes_back_the_latest_also_where_a_file_brought_older_answers(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit(page, "true_false").await?;
    grade(&deck, "good").await?;
    let own = checked_log(page).await?.remove(0);
    let folder = tempfile::tempdir().unwrap();
    let older = |days: i64| Entry {
        at: own.at - days * 86_400_000,
        id: format!("elsewhere-{days}"),
        ..own.clone()
    };
    // Not even among themselves in their order.
    let file = backup(folder.path(), &[older(3), older(9), older(6)]);
    restore(&deck, &file).await?;
    deck.until("root.querySelector('.notice')?.textContent.includes('3 entries were new')")
        .await?;
    deck.click("button.undo").await?;
    deck.until("root.querySelector('button.good')").await?;
    let log = checked_log(page).await?;
    let undos = log.iter().filter_map(|entry| match &entry.action {
        Action::Undo { of } => Some((of, entry.at)),
        _ => None,
    });
    let undos: Vec<_> = undos.collect();
    assert_eq!(undos.len(), 1);
    assert_eq!(*undos[0].0, own.id);
    assert!(undos[0].1 > own.at, "it stands behind all others");
    // What the file brought is in force.
    let text = rows(page, "states").await?.concat();
    assert_eq!(text.lines().count(), 1, "{text}");
    Ok(())
}

/// Of so many changes of the log, those after the first fail as long as `localStorage.torn` is there.
const TORN: &str = "const { put } = IDBObjectStore.prototype;
    const torn = new Set();
    IDBObjectStore.prototype.put = function (row, ...words) {
      const isOfLogs = this.name === 'logs';
      if (isOfLogs) torn.add(this.transaction);
      if (isOfLogs && localStorage.torn && torn.size > 1) throw new DOMException('the disk has failed', 'UnknownError');
      return put.call(this, row, ...words);
    };";

async fn an_import_that_ends_in_the_middle_leaves_all_in_order(page: &Page) -> WebDriverResult<()> {
    let deck = visit_with(page, TORN, "choice true_false").await?;
    // More than is read, and written, at a time.
    let entries: Vec<Entry> = (0..24_000_i64)
        .map(|number| Entry {
            at: 1_700_000_000_000 + number * 1_000,
            id: format!("elsewhere-{number}"),
            offset: 0,
            card: CardId::new(
                "all-kinds",
                &format!("other{}", number % 600),
                Direction::Forward,
            ),
            action: Action::Grade(Graded::new(Grade::Good)),
        })
        .collect();
    let folder = tempfile::tempdir().unwrap();
    let file = backup(folder.path(), &entries);
    assert!(std::fs::metadata(&file).unwrap().len() > 2_500_000);
    page.run("localStorage.torn = 1").await?;
    restore(&deck, &file).await?;
    deck.until("root.querySelector('.notice')?.textContent.includes('did not come to its end')")
        .await?;
    let half = kept_log(page).await?.len();
    assert!((1..entries.len()).contains(&half), "{half} of it is there");
    page.run("localStorage.removeItem('torn')").await?;
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    // Each state is what its log gives, and learning goes on.
    assert_eq!(states_follow(page).await?, half);
    grade(&deck, "good").await?;
    restore(&deck, &file).await?;
    let rest = format!("{} entries were new", thousands(entries.len() - half));
    deck.until(&format!(
        "root.querySelector('.notice')?.textContent.includes('{rest}')"
    ))
    .await?;
    assert_eq!(states_follow(page).await?, entries.len() + 1);
    Ok(())
}

async fn what_was_learned_of_blanks_by_their_numbers_is_found_by_their_answers(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit(page, "cloze").await?;
    grade(&deck, "good").await?;
    grade(&deck, "again").await?;
    let mut log = checked_log(page).await?;
    log.sort();
    let waiting = deck.text(".count .hidden").await?;
    // As the version before has left it: the blanks of the text have numbers.
    page.driver.goto(page.site.url("made/clock.js")).await?;
    let names: Vec<_> = log.iter().map(|entry| entry.card.to_string()).collect();
    let script = "const [names, done] = arguments;
        const request = indexedDB.open('news-deck-study');
        request.onsuccess = () => {
          const transaction = request.result.transaction(['logs', 'states'], 'readwrite');
          for (const table of ['logs', 'states']) {
            const store = transaction.objectStore(table);
            store.getAll().onsuccess = ({ target }) => {
              for (const { id, text } of target.result) {
                store.put({ id, text: names.reduce((text, name, at) => text.replaceAll(name, `all-kinds/yard/c${at + 1}`), text) });
              }
            };
          }
          transaction.oncomplete = () => { request.result.close(); done(true); };
        };";
    page.driver
        .execute_async(script, vec![json!(names)])
        .await?;
    let older = kept_log(page).await?;
    let is_older = |entry: &Entry| matches!(entry.card.direction(), Direction::Cloze(_));
    assert!(older.iter().all(is_older), "{older:?}");
    let deck = visit(page, "cloze").await?;
    assert_eq!(deck.text(".count .hidden").await?, waiting);
    let mut renamed = checked_log(page).await?;
    renamed.sort();
    assert_eq!(renamed, log);
    // It goes on from there.
    deck.click("button.flip").await?;
    deck.click("button.good").await?;
    deck.until("root.querySelector('.status').textContent.includes('Good')")
        .await?;
    assert_eq!(checked_log(page).await?.len(), 3);
    Ok(())
}

async fn a_private_window_is_told_to_keep_nothing(page: &Page) -> WebDriverResult<()> {
    const TOLD: &str = "This seems to be a private window";
    let deck = visit(page, "true_false").await?;
    deck.until(&format!(
        "root.querySelector('.notice')?.textContent.includes('{TOLD}')"
    ))
    .await?;
    for _ in 0..2 {
        grade(&deck, "good").await?;
    }
    deck.screen("study-rest").await?;
    // Whatever there is to lose is worth a backup here.
    deck.until(&format!(
        "root.querySelector('.rest').textContent.includes('{TOLD}') && root.querySelector('.rest button.backup')"
    ))
    .await?;
    page.driver.refresh().await?;
    deck.screen("study-rest").await?;
    assert_eq!(deck.count(".notice").await?, 0, "it is told once");
    page.assert_quiet().await
}

async fn in_a_private_window_it_is_said_how_long_what_is_learned_is_kept(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit(page, "true_false").await?;
    grade(&deck, "good").await?;
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    assert_eq!(checked_log(page).await?.len(), 1, "as long as it is open");
    deck.click("button.more-button").await?;
    deck.until("root.querySelector('.panel')?.textContent.includes('private window')")
        .await?;
    let told = deck.text(".panel").await?;
    assert!(told.contains("closed"), "{told}");
    assert!(!told.contains("promised"), "{told}");
    page.assert_quiet().await
}

async fn a_note_that_was_not_saved_outlasts_its_deck(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    deck.click("button.more-button").await?;
    deck.until("root.activeElement?.matches('.panel h4')")
        .await?;
    deck.run("root.querySelector('.note textarea').focus()", ().into())
        .await?;
    page.write("A bridge in Lorn").await?;
    // Its field is no longer there.
    deck.click("button.info").await?;
    deck.until("!root.querySelector('.note')").await?;
    page.run(
        "window.told = [];
         new BroadcastChannel('news-deck-study').onmessage = ({ data }) => told.push(data);
         document.querySelector('news-deck').remove()",
    )
    .await?;
    // Who studies the same bank in another tab is told of it.
    page.until("told.length").await?;
    let log = checked_log(page).await?;
    let notes = log.iter().map(|entry| entry.action.clone());
    let wanted = [Action::Note("A bridge in Lorn".to_owned())];
    assert_eq!(notes.collect::<Vec<_>>(), wanted);
    page.assert_quiet().await
}

async fn of_an_edited_bank_only_the_cards_that_were_touched_say_so_and_what(
    page: &Page,
) -> WebDriverResult<()> {
    const CARDS: usize = 9;
    let deck = visit(page, "cloze order").await?;
    let names = |log: &[Entry]| -> std::collections::BTreeSet<_> {
        log.iter().map(|entry| entry.card.to_string()).collect()
    };
    while names(&kept_log(page).await?).len() < CARDS {
        grade(&deck, "good").await?;
    }
    let waiting = deck.text(".count .hidden").await?;
    let before = checked_log(page).await?;
    let mut bank: serde_json::Value = serde_json::from_str(crate::harness::BANK)?;
    for question in bank["questions"].as_array_mut().expect("questions") {
        match question["id"].as_str() {
            Some("yard") => question["text"] = json!("The ferry was made by {1} in {2}."),
            Some("story") => question["items"][0]["when"] = json!("2022"),
            _ => continue,
        }
        question["revision"] = json!(2);
    }
    page.site.file("all-kinds.json", bank.to_string());
    page.driver.refresh().await?;
    let deck = page.deck("news-deck");
    deck.until("root.querySelector('.deck:not([hidden]) [data-screen=study-card], [data-screen=study-rest]')")
        .await?;
    assert_eq!(deck.text(".count .hidden").await?, waiting);
    let after = checked_log(page).await?;
    assert_eq!(names(&after), names(&before));
    set_clock_on(page, 30 * 86_400_000).await?;
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    let mut told = std::collections::BTreeSet::new();
    while deck.count(".front").await? > 0 {
        let is_told = deck.count(".notice").await? > 0;
        assert_eq!(deck.count(".was").await?, 0, "it would tell the answer");
        deck.click("button.flip").await?;
        deck.until("root.querySelector('button.good')").await?;
        let was = page
            .run("return [...document.querySelector('news-deck').shadowRoot.querySelectorAll('.was')].map((line) => line.textContent)")
            .await?;
        let was: Vec<String> = serde_json::from_value(was)?;
        assert_eq!(is_told, !was.is_empty(), "{was:?}");
        told.extend(was);
        let waits = deck.text(".count .hidden").await?;
        deck.click("button.good").await?;
        deck.until(&format!(
            "root.querySelector('button.flip, .rest') && root.querySelector('.count .hidden').textContent !== {}",
            json!(waits)
        ))
        .await?;
    }
    let [front, back] =
        ["front", "back"].map(|face| format!("Before, the {face} of this card said: "));
    let wanted = [
        [&*front, "The ferry was built by _____ in Skell."],
        [&front, "The ferry was built by Northgate Yard in _____."],
        [&front, "2021"],
        [&back, "2021"],
    ];
    assert_eq!(told, wanted.map(|said| said.concat()).into());
    assert_eq!(names(&checked_log(page).await?), names(&after));
    page.assert_quiet().await
}

fn thousands(number: usize) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", number / 1000, number % 1000),
    }
}

/// How many entries are kept, of which each is counted by the state of its card.
async fn states_follow(page: &Page) -> WebDriverResult<usize> {
    let log = kept_log(page).await?;
    let mut counted = 0;
    for line in rows(page, "states")
        .await?
        .iter()
        .flat_map(|row| row.lines())
    {
        let (_, state) = line.split_once('\t').expect("a state behind its totals");
        let state = deck_study::CardState::from_text(state).expect("a state");
        counted += state.entries as usize;
    }
    assert_eq!(counted, log.len());
    Ok(log.len())
}
