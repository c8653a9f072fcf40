//! What a learner is told when something is not done, held back or set aside: what is true, and a way on.

use deck_study::{Action, CardId, Direction, Entry, Grade, Graded, Schedule, Settings, replay};
use serde_json::json;
use thirtyfour::prelude::*;

use crate::harness::{Deck, Page, tests};
use crate::study::{
    CLOCK, checked_log, grade, kept_cards, restore, rows, set_clock_on, study, visit,
};
use crate::study_losses::backup;

const DAY_MS: i64 = 86_400_000;

tests![
    what_is_refused_is_told_as_what_it_was,
    a_first_look_that_fails_is_told_and_leaves_a_way_on,
    a_grade_that_is_kept_is_not_told_as_lost_where_the_next_card_is_damaged,
    what_is_due_and_held_back_is_told_and_can_be_had,
    a_clock_that_is_set_back_while_a_deck_is_open_is_told,
    a_card_that_keeps_slipping_is_set_aside_and_can_be_brought_back,
];

/// Writes of the database fail as long as this stands.
const REFUSE: &str = "window.put ??= IDBObjectStore.prototype.put;
     IDBObjectStore.prototype.put = () => { throw new DOMException('refused', 'UnknownError'); };";
const ACCEPT: &str = "IDBObjectStore.prototype.put = window.put";

async fn told(deck: &Deck<'_>, words: &str) -> WebDriverResult<()> {
    deck.until(&format!(
        "root.querySelector('.notice')?.textContent.includes({})",
        json!(words)
    ))
    .await
}

async fn what_is_refused_is_told_as_what_it_was(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    grade(&deck, "good").await?;
    let log = checked_log(page).await?;
    page.run(REFUSE).await?;
    deck.click("button.undo").await?;
    told(&deck, "no way to keep what you did last").await?;
    deck.run("root.querySelector('.title').focus()", ().into())
        .await?;
    for key in ["*", "-", "@"] {
        page.write(key).await?;
        told(&deck, "no way to keep what you did last").await?;
        assert!(!deck.text(".notice").await?.contains("answer"), "{key}");
    }
    deck.click("button.flip").await?;
    deck.click("button.good").await?;
    told(&deck, "no way to keep what you did last").await?;
    assert_eq!(checked_log(page).await?, log);
    page.run(ACCEPT).await?;
    deck.click("button.good").await?;
    deck.until("!root.querySelector('.notice')").await?;
    assert_eq!(checked_log(page).await?.len(), 2);
    page.assert_quiet().await
}

async fn a_first_look_that_fails_is_told_and_leaves_a_way_on(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    grade(&deck, "good").await?;
    page.site.file(
        "unread.js",
        "for (const name of ['get', 'getAll']) {
           const read = IDBObjectStore.prototype[name];
           IDBObjectStore.prototype[name] = function (...words) {
             if (localStorage.unread) throw new DOMException('the disk has failed', 'UnknownError');
             return read.apply(this, words);
           };
         }",
    );
    page.site.file("clock.js", CLOCK);
    let address = page.site.page_with(
        "<script src=clock.js></script><script src=unread.js></script>",
        &study("choice true_false"),
    );
    page.run("localStorage.unread = 1").await?;
    page.driver.goto(address).await?;
    let deck = page.deck("news-deck");
    told(&deck, "What you have learned could not be read").await?;
    // The deck takes the place of the plain questions, or nobody would see what it says.
    assert!(!deck.shows_fallback().await?);
    page.run("localStorage.removeItem('unread')").await?;
    deck.click("button.more-button").await?;
    deck.until(
        "root.querySelector('.panel button.backup') && root.querySelector('.restore input')",
    )
    .await?;
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    assert_eq!(deck.count(".notice").await?, 0);
    page.assert_quiet().await
}

/// Cuts off the row of the logs in which a card stands that was not shown yet, and has its bank read anew.
const DAMAGE: &str = "const [shown, done] = arguments;
    const request = indexedDB.open('news-deck-study');
    request.onsuccess = () => {
      const transaction = request.result.transaction('logs', 'readwrite');
      const logs = transaction.objectStore('logs');
      logs.getAll().onsuccess = ({ target }) => {
        for (const row of target.result) if (!row.text.startsWith(shown)) logs.put({ ...row, text: row.text.slice(0, -40) });
      };
      transaction.oncomplete = () => { request.result.close(); done(true); };
    };";

async fn a_grade_that_is_kept_is_not_told_as_lost_where_the_next_card_is_damaged(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    for _ in 0..2 {
        grade(&deck, "again").await?;
    }
    // Both come back within minutes, the first one first. Its log is read with it, that of the other when that is next.
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    let mut log = checked_log(page).await?;
    log.sort();
    let shown = json!(log[0].card.as_str());
    page.driver
        .execute_async(DAMAGE, vec![shown.clone()])
        .await?;
    deck.click("button.flip").await?;
    deck.click("button.good").await?;
    told(&deck, "What you have learned could not be read").await?;
    let told = deck.text(".notice").await?;
    assert!(!told.contains("not counted"), "{told}");
    let kept = rows(page, "logs").await?.concat();
    assert!(kept.contains(r#""grade":3"#), "the grade is kept: {kept}");
    page.assert_quiet().await
}

async fn what_is_due_and_held_back_is_told_and_can_be_had(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    for _ in 0..4 {
        grade(&deck, "good").await?;
    }
    deck.screen("study-rest").await?;
    set_clock_on(page, 40 * DAY_MS).await?;
    deck.click("button.more-button").await?;
    deck.click("button.options").await?;
    deck.until("root.querySelector('.option')").await?;
    deck.run(
        "const field = [...root.querySelectorAll('.option')].find((option) => option.textContent.includes('Reviews a day')).querySelector('input');
         field.value = '1';
         field.dispatchEvent(new Event('change', { bubbles: true }))",
        ().into(),
    )
    .await?;
    deck.until("root.querySelector('.count .hidden').textContent.includes('due: 1')")
        .await?;
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    grade(&deck, "good").await?;
    deck.screen("study-rest").await?;
    let rest = deck.text(".rest").await?;
    assert!(
        rest.contains("1 card is held back by the limits of the day"),
        "{rest}"
    );
    deck.click("button.more-new").await?;
    deck.screen("study-card").await?;
    grade(&deck, "good").await?;
    deck.screen("study-rest").await?;
    assert!(!deck.text(".rest").await?.contains("held back"));
    page.assert_quiet().await
}

async fn a_clock_that_is_set_back_while_a_deck_is_open_is_told(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice multi true_false place").await?;
    grade(&deck, "again").await?;
    set_clock_on(page, 600_000).await?;
    grade(&deck, "again").await?;
    // The clock is looked at a moment after each card is there.
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    assert_eq!(deck.count(".notice").await?, 0);
    set_clock_on(page, -3_600_000).await?;
    grade(&deck, "again").await?;
    told(&deck, "clock of this device was set back").await?;
    // Whoever goes on by it was told.
    grade(&deck, "again").await?;
    deck.until("!root.querySelector('.notice')").await?;
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    assert_eq!(deck.count(".notice").await?, 0);
    checked_log(page).await?;
    page.assert_quiet().await
}

/// The log of a card that was learned, and forgotten seven times; the latest grade lies some days back.
fn slipping(now: i64, offset: i16) -> Vec<Entry> {
    let card = CardId::new("all-kinds", "electric", Direction::Forward);
    let mut log = Vec::new();
    let mut add = |at: i64, grade: Grade| {
        log.push(Entry {
            at,
            id: format!("slipping-{}", log.len()),
            offset,
            card: card.clone(),
            action: Action::Grade(Graded::new(grade)),
        });
    };
    for time in 0..8 {
        let at = now - (80 - 10 * time) * DAY_MS;
        if time > 0 {
            add(at, Grade::Again);
        }
        add(at + 600_000, Grade::Good);
        add(at + 1_200_000, Grade::Good);
    }
    log
}

async fn a_card_that_keeps_slipping_is_set_aside_and_can_be_brought_back(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit(page, "true_false").await?;
    let clock = page
        .run("return [Date.now(), -new Date().getTimezoneOffset()]")
        .await?;
    let log = slipping(
        clock[0].as_i64().unwrap(),
        clock[1].as_i64().unwrap() as i16,
    );
    let schedule = Schedule::new(Settings::default()).unwrap();
    let before = replay(&schedule, &log[0].card, &log);
    assert_eq!((before.lapses, before.leech), (7, false));
    let folder = tempfile::tempdir().unwrap();
    restore(&deck, &backup(folder.path(), &log)).await?;
    told(&deck, "entries were new").await?;
    page.driver.refresh().await?;
    deck.until("root.querySelector('.count .hidden')?.textContent.includes('due: 1')")
        .await?;
    deck.click("button.flip").await?;
    deck.click("button.again").await?;
    told(&deck, "keeps slipping away, so it was suspended").await?;
    let states = kept_cards(page).await?;
    let (_, state) = states
        .iter()
        .find(|(card, _)| *card == log[0].card)
        .unwrap();
    assert_eq!(
        (state.lapses, state.leech, state.suspended),
        (8, true, true)
    );
    deck.click(".rest button.aside").await?;
    deck.until(
        "root.querySelector('.panel li .hint')?.textContent === 'Suspended · Keeps slipping'",
    )
    .await?;
    deck.click(".panel li button:first-child").await?;
    deck.until("root.querySelector('.panel').textContent.includes('No card is suspended')")
        .await?;
    // It is still known for what it is, wherever it is shown.
    set_clock_on(page, DAY_MS).await?;
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    assert_eq!(deck.text(".leech").await?, "Keeps slipping");
    assert_eq!(checked_log(page).await?.len(), log.len() + 2);
    page.assert_quiet().await
}
