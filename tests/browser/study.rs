//! Study mode: sessions by keyboard, what survives reloads, kills and other tabs, and what a quiz does not pay for it.

use std::time::Duration;

use deck_engine::Json;
use deck_study::stats::Totals;
use deck_study::{Action, CardId, CardState, Entry, Grade, Schedule, Settings, replay};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::access::assert_clean;
use crate::harness::{Capability, Deck, Page, tests};

tests![
    a_session_by_keyboard_alone,
    a_typed_answer_is_compared_letter_by_letter,
    an_answer_that_is_right_has_no_marks_of_what_is_wrong,
    what_is_written_beside_a_field_is_no_command,
    an_undo_takes_back_the_last_grade_whatever_the_clock_says,
    a_reload_in_mid_session_loses_nothing,
    an_undo_reaches_across_a_reload_and_the_end,
    a_tab_that_is_closed_at_any_moment_loses_nothing_that_was_done,
    two_tabs_do_not_grade_one_card_twice,
    what_is_set_aside_can_be_brought_back,
    four_grades_flags_and_notes_are_kept,
    a_note_that_was_not_saved_is_kept_with_the_grade_and_by_escape,
    another_share_to_be_recalled_moves_what_was_learned_before,
    a_card_tells_its_history,
    why_a_card_comes_is_told_by_the_share_that_is_wanted,
    a_card_of_a_dated_item_says_what_is_asked,
    an_undo_in_an_empty_field_takes_back_the_last_grade,
    cards_come_back_when_they_are_due,
    a_corrected_card_tells_what_its_back_said_before,
    a_backup_comes_back_as_a_merge,
    what_an_older_version_kept_is_carried_over,
    a_browser_that_keeps_nothing_is_no_reason_not_to_learn,
    a_full_disk_costs_no_card_and_says_so,
    a_newer_page_in_another_tab_takes_over,
    a_held_database_is_told,
    keys_act_only_while_the_focus_is_inside,
    what_a_panel_shows_is_in_view,
    cards_that_were_set_aside_or_flagged_are_listed_and_taken_back_one_by_one,
    what_was_done_without_a_grade_is_said,
    on_a_phone_the_answer_and_the_grades_of_a_long_card_are_in_view,
    what_is_reached_by_tab_is_not_below_the_grades,
    a_quiz_fetches_nothing_of_study,
    study_fetches_nothing_of_the_quiz,
    no_violations_in_study,
];

const DECK: &str = "<news-deck mode=study src=all-kinds.json kinds=KINDS><p>The questions as plain text.</p></news-deck>";

pub(crate) fn study(kinds: &str) -> String {
    DECK.replace("KINDS", &format!("'{kinds}'"))
}

/// A clock that begins at noon, far from the hour at which a day of study ends, and that a test can set on:
/// `localStorage.ahead` is in milliseconds.
pub(crate) const CLOCK: &str = "const Real = Date;
    const noon = new Real().setHours(12, 0, 0, 0) - Real.now();
    if (!localStorage.getItem('noon')) localStorage.setItem('noon', noon);
    const now = () => Real.now() + Number(localStorage.getItem('noon')) + Number(localStorage.getItem('ahead') ?? 0);
    window.Date = class extends Real {
      constructor(...words) { words.length ? super(...words) : super(now()); }
      static now() { return now(); }
    };";

pub(crate) async fn visit<'a>(page: &'a Page, kinds: &str) -> WebDriverResult<Deck<'a>> {
    page.site.file("clock.js", CLOCK);
    let address = page
        .site
        .page_with("<script src=clock.js></script>", &study(kinds));
    page.driver.goto(address).await?;
    let deck = page.deck("news-deck");
    deck.until("root.querySelector('.deck:not([hidden]) [data-screen]')")
        .await?;
    Ok(deck)
}

/// Turns the shown card over and gives a grade, and waits until it is kept.
pub(crate) async fn grade(deck: &Deck<'_>, button: &str) -> WebDriverResult<()> {
    let card = shown(deck).await?;
    deck.click("button.flip").await?;
    deck.click(&format!("button.{button}")).await?;
    moved(deck, &card).await
}

/// What is on the screen, so that it can be told from the next.
async fn shown(deck: &Deck<'_>) -> WebDriverResult<String> {
    Ok(format!(
        "{} {}",
        deck.text(".front").await?,
        deck.text(".count .hidden").await?
    ))
}

async fn moved(deck: &Deck<'_>, from: &str) -> WebDriverResult<()> {
    let from = json!(from);
    deck.until(&format!(
        "!root.querySelector('button.good') && `${{root.querySelector('.front')?.textContent.trim() ?? ''}} ${{root.querySelector('.count .hidden').textContent}}` !== {from}"
    ))
    .await
}

pub(crate) async fn counts(deck: &Deck<'_>) -> WebDriverResult<String> {
    deck.text(".count .hidden").await
}

/// The texts of a table's rows.
pub(crate) async fn rows(page: &Page, table: &str) -> WebDriverResult<Vec<String>> {
    let script = format!(
        "const [done] = arguments;
         const request = indexedDB.open('news-deck-study');
         request.onsuccess = () => {{
           const all = request.result.transaction('{table}').objectStore('{table}').getAll();
           all.onsuccess = () => {{ request.result.close(); done(all.result.map(({{ text }}) => text)); }};
         }};
         request.onerror = () => done([]);"
    );
    let rows = page.driver.execute_async(script, vec![]).await?;
    Ok(serde_json::from_value(rows.json().clone())?)
}

/// The log as it is kept: each card's lines stand below a line that names it.
pub(crate) async fn kept_log(page: &Page) -> WebDriverResult<Vec<Entry>> {
    let rows = rows(page, "logs").await?;
    let lines = rows.iter().flat_map(|row| row.lines());
    let entry = |line: &str| {
        let json: Json = serde_json::from_str(line).unwrap();
        Entry::from_json(&json).unwrap()
    };
    Ok(lines
        .filter(|line| line.starts_with('{'))
        .map(entry)
        .collect())
}

/// The state of each card as it is kept.
pub(crate) async fn kept_cards(page: &Page) -> WebDriverResult<Vec<(CardId, CardState)>> {
    let rows = rows(page, "states").await?;
    let card = |line: &str| {
        let (card, kept) = line.split_once(' ').unwrap();
        let (_, state) = kept.split_once('\t').unwrap();
        let state = CardState::from_text(state).unwrap();
        (CardId::parse(card).unwrap(), state)
    };
    Ok(rows.iter().flat_map(|row| row.lines()).map(card).collect())
}

/// The log, and a proof that each card's state is what its log gives.
pub(crate) async fn checked_log(page: &Page) -> WebDriverResult<Vec<Entry>> {
    checked_log_by(page, Settings::default()).await
}

async fn checked_log_by(page: &Page, settings: Settings) -> WebDriverResult<Vec<Entry>> {
    let schedule = Schedule::new(settings).unwrap();
    let log = kept_log(page).await?;
    let cards = kept_cards(page).await?;
    for (card, state) in &cards {
        let mut replayed = replay(&schedule, card, &log);
        let is_near = |one: f32, other: f32| (one - other).abs() <= other.abs() * 1e-4;
        if let (Some(kept), Some(memory)) = (&state.memory, &mut replayed.memory)
            && is_near(kept.stability, memory.stability)
            && is_near(kept.difficulty, memory.difficulty)
        {
            // A browser calculates with other last digits.
            memory.clone_from(kept);
        }
        assert_eq!(*state, replayed, "{card}");
    }
    for entry in &log {
        let has_state = cards.iter().any(|(card, _)| *card == entry.card);
        assert!(has_state, "{} has no state", entry.card);
    }
    Ok(log)
}

pub(crate) async fn set_clock_on(page: &Page, ms: i64) -> WebDriverResult<()> {
    page.run(&format!("localStorage.setItem('ahead', {ms})"))
        .await?;
    Ok(())
}

async fn a_session_by_keyboard_alone(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    deck.screen("study-card").await?;
    assert_eq!(counts(&deck).await?, "New: 2, learning: 0, due: 0");
    // The focus is brought in once; after that it goes with the cards.
    deck.run("root.querySelector('.title').focus()", ().into())
        .await?;
    for _ in 0..4 {
        let card = shown(&deck).await?;
        page.write(" ").await?;
        deck.until("root.querySelector('.back:not([hidden])')")
            .await?;
        let focused = deck.focused().await?.unwrap_or_default();
        assert!(focused.contains("Good"), "{focused}");
        // The focus is on the button, which Space presses by itself.
        page.write(" ").await?;
        moved(&deck, &card).await?;
    }
    deck.screen("study-rest").await?;
    let focused = deck.focused().await?.unwrap_or_default();
    assert!(focused.starts_with("h3.title"), "{focused}");
    assert!(
        deck.text(".rest")
            .await?
            .contains("You gave 4 answers today.")
    );
    assert!(deck.text(".next").await?.contains("2 days"));
    let log = checked_log(page).await?;
    assert_eq!(log.len(), 4);
    assert_eq!(page.events("complete").await?.len(), 1);
    page.write("u").await?;
    deck.screen("study-card").await?;
    deck.until("root.querySelector('.back:not([hidden])')")
        .await?;
    page.write("1").await?;
    deck.until("root.querySelector('.status').textContent.includes('Again')")
        .await?;
    page.assert_quiet().await
}

async fn a_typed_answer_is_compared_letter_by_letter(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "text").await?;
    deck.screen("study-card").await?;
    deck.run("root.querySelector('.typed input').focus()", ().into())
        .await?;
    page.write("Isla Wran").await?;
    page.press(&[Key::Enter]).await?;
    deck.until("root.querySelector('.difference')").await?;
    assert_eq!(deck.text(".difference del").await?, "a");
    assert_eq!(deck.text(".difference ins").await?, "e");
    // After a miss, the usual grade is Again.
    let focused = deck.focused().await?.unwrap_or_default();
    assert!(focused.contains("Again"), "{focused}");
    page.press(&[Key::Enter]).await?;
    deck.until("root.querySelector('.status').textContent.includes('Again')")
        .await?;
    let log = checked_log(page).await?;
    let Action::Grade(graded) = &log[0].action else {
        panic!("{log:?}");
    };
    assert_eq!(graded.typed.as_deref(), Some("Isla Wran"));
    assert_eq!(graded.revision, Some(1));
    page.assert_quiet().await
}

async fn an_answer_that_is_right_has_no_marks_of_what_is_wrong(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "text").await?;
    deck.screen("study-card").await?;
    deck.run("root.querySelector('.typed input').focus()", ().into())
        .await?;
    page.write("isla wren").await?;
    page.press(&[Key::Enter]).await?;
    deck.until("root.querySelector('.compared.right')").await?;
    assert_eq!(deck.count(".difference").await?, 0);
    assert!(
        deck.text(".compared")
            .await?
            .contains("You typed: isla wren")
    );
    page.assert_quiet().await
}

async fn what_is_written_beside_a_field_is_no_command(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "cloze").await?;
    deck.screen("study-card").await?;
    deck.run("root.querySelector('.title').focus()", ().into())
        .await?;
    let card = shown(&deck).await?;
    page.write("u-@!teo1 ").await?;
    assert_eq!(shown(&deck).await?, card);
    assert_eq!(deck.count("button.flip").await?, 1);
    assert_eq!(deck.count(".panel").await?, 0);
    assert!(kept_log(page).await?.is_empty());
    page.press(&[Key::Enter]).await?;
    deck.until("root.querySelector('button.again')").await?;
    page.write("1").await?;
    // The next one is begun in its field.
    deck.until("root.activeElement?.matches('.typed input')")
        .await?;
    page.write("u-1").await?;
    deck.until("root.querySelector('.typed input').value === 'u-1'")
        .await?;
    assert_eq!(checked_log(page).await?.len(), 1);
    Ok(())
}

async fn an_undo_takes_back_the_last_grade_whatever_the_clock_says(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    deck.screen("study-card").await?;
    grade(&deck, "good").await?;
    set_clock_on(page, -3_600_000).await?;
    let card = deck.text(".front").await?;
    grade(&deck, "again").await?;
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    deck.click("button.undo").await?;
    deck.until("root.querySelector('button.again')").await?;
    assert_eq!(deck.text(".front").await?, card);
    // What was said of the grade is no longer so.
    assert_eq!(deck.text(".status").await?, "");
    let log = checked_log(page).await?;
    let of = |entry: &Entry| match &entry.action {
        Action::Undo { of } => Some(of.clone()),
        _ => None,
    };
    let undone = log.iter().find_map(of).unwrap();
    let undone = log.iter().find(|entry| entry.id == undone).unwrap();
    assert!(matches!(&undone.action, Action::Grade(graded) if graded.grade == Grade::Again));
    Ok(())
}

async fn a_reload_in_mid_session_loses_nothing(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice multi true_false place").await?;
    grade(&deck, "good").await?;
    grade(&deck, "again").await?;
    let before = counts(&deck).await?;
    let log = checked_log(page).await?;
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    assert_eq!(counts(&deck).await?, before);
    assert_eq!(checked_log(page).await?, log);
    page.assert_quiet().await
}

async fn an_undo_reaches_across_a_reload_and_the_end(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    for _ in 0..4 {
        grade(&deck, "good").await?;
    }
    deck.screen("study-rest").await?;
    page.driver.refresh().await?;
    deck.screen("study-rest").await?;
    for left in (0..4).rev() {
        deck.click("button.undo").await?;
        deck.screen("study-card").await?;
        deck.until("root.querySelector('button.good')").await?;
        let mut undone = 0;
        for _ in 0..100 {
            let is_undo = |entry: &Entry| matches!(entry.action, Action::Undo { .. });
            let log = kept_log(page).await?.into_iter();
            undone = log.filter(is_undo).count();
            if undone == 4 - left {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(undone, 4 - left);
        if left == 2 {
            page.driver.refresh().await?;
            deck.screen("study-card").await?;
        }
    }
    deck.until(
        "root.querySelector('.count .hidden').textContent === 'New: 2, learning: 0, due: 0'",
    )
    .await?;
    assert_eq!(checked_log(page).await?.len(), 8, "nothing was taken out");
    let days = rows(page, "sums").await?;
    for day in days.iter().flat_map(|row| row.lines()) {
        let (_, totals) = day.split_once(' ').unwrap();
        assert_eq!(Totals::from_text(totals), Some(Totals::default()));
    }
    page.assert_quiet().await
}

/// Does as fast as it can whatever comes to a hand, one thing after the other, and notes in another store how many grades it has seen: the
/// next card is shown then. Of all that changes a card it hears over the channel on which other tabs are told of it, and notes that, too.
/// WebKit's new tabs are hidden, and there a timer comes once a second; messages come at once.
const HASTE: &str = "const { port1, port2 } = new MessageChannel();
    const deck = document.querySelector('news-deck');
    const add = (name) => localStorage.setItem(name, Number(localStorage.getItem(name) ?? 0) + 1);
    let doing = '';
    new BroadcastChannel('news-deck-study').onmessage = () => {
      add('told');
      if (doing === 'act') doing = '';
    };
    const look = () => {
      const root = deck.shadowRoot;
      const one = (selector) => root?.querySelector(selector);
      const [grades, flip, rest] = [[...root?.querySelectorAll('.grades > button') ?? []], one('button.flip'), one('[data-screen=study-rest]')];
      if (doing === 'grade' && !grades.length && (flip || rest)) {
        // Not where the card went for what was under way when that was pressed.
        if (/^(Again|Good)\\b/.test(one('.status').textContent)) add('shown');
        doing = '';
      }
      if (!doing) act(one, grades, flip, rest);
      port1.postMessage('');
    };
    const act = (one, grades, flip, rest) => {
      const chance = Math.random();
      const field = one('.note textarea');
      const press = (key) => one('.title').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      const away = rest && one('button.unsuspend, button.unbury, button.undo');
      if (grades.length) {
        doing = 'grade';
        grades[Math.floor(chance * grades.length)].click();
      } else if (away) {
        doing = 'act';
        away.click();
      } else if (field && !field.value) {
        doing = 'act';
        field.value = `${chance}`;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        one('button.save-note').click();
      } else if (flip && chance < 0.05 && !field) press('e');
      else if (flip && chance >= 0.05 && chance < 0.3 && localStorage.getItem('told')) {
        doing = 'act';
        press(['*', '-', '@', 'u', 'u'][Math.floor(chance * 20) - 1]);
      } else flip?.click();
    };
    port2.onmessage = look;
    look();";

/// How often a tab is closed; `NEWS_DECK_CLOSED` says another number.
fn closings() -> u64 {
    let number = std::env::var("NEWS_DECK_CLOSED").ok();
    number.map_or(8, |number| number.parse().expect("a number"))
}

async fn a_tab_that_is_closed_at_any_moment_loses_nothing_that_was_done(
    page: &Page,
) -> WebDriverResult<()> {
    page.site.file("haste.js", HASTE);
    let home = page.driver.window().await?;
    let address = page.site.page_at(
        "haste.html",
        "<script type=module src=haste.js></script>",
        &study("choice multi true_false place text"),
    );
    page.driver.goto(page.site.url("made/probe.js")).await?;
    for round in 0..closings() {
        let tab = page.driver.new_tab().await?;
        page.driver.switch_to_window(tab).await?;
        page.driver.goto(address.as_str()).await?;
        page.deck("news-deck").screen("study-card").await?;
        tokio::time::sleep(Duration::from_millis(40 + round % 8 * 37 + round % 31)).await;
        if page.has(Capability::DevTools) && round % 2 == 1 {
            // A crash gives the page no chance to do anything; the driver then says that it is gone.
            let _ = page.devtools("Page.crash", json!({})).await;
        }
        page.driver.close_window().await?;
        page.driver.switch_to_window(home.clone()).await?;
        let seen = page
            .run("return [localStorage.shown ?? 0, localStorage.told ?? 0].map(Number)")
            .await?;
        let log = checked_log(page).await?;
        let grades = log.iter();
        let grades = grades.filter(|entry| matches!(entry.action, Action::Grade(_)));
        let [shown, told] = [&seen[0], &seen[1]].map(|seen| seen.as_u64().unwrap() as usize);
        let grades = grades.count();
        assert!(
            grades >= shown,
            "{shown} grades were shown, {grades} are kept"
        );
        assert!(log.len() >= told, "{told} acts were told, of which {log:?}");
    }
    let shown = page.run("return Number(localStorage.shown)").await?;
    // A busy machine grades few before a tab is closed, but some.
    assert!(shown.as_u64() > Some(1), "{shown} grades were seen");
    Ok(())
}

async fn two_tabs_do_not_grade_one_card_twice(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice multi true_false").await?;
    let first = page.driver.window().await?;
    let address = page.driver.current_url().await?;
    let second = page.driver.new_tab().await?;
    page.driver.switch_to_window(second.clone()).await?;
    page.driver.goto(address.as_str()).await?;
    deck.screen("study-card").await?;
    let title = deck.text(".front").await?;
    deck.click("button.flip").await?;
    page.driver.switch_to_window(first.clone()).await?;
    assert_eq!(deck.text(".front").await?, title);
    grade(&deck, "good").await?;
    let after = counts(&deck).await?;
    // The other tab has heard of it: it has moved on, says why, and counts the same.
    page.driver.switch_to_window(second).await?;
    deck.until("root.querySelector('.notice')?.textContent.includes('another tab')")
        .await?;
    assert_ne!(deck.text(".front").await?, title);
    assert_eq!(counts(&deck).await?, after);
    grade(&deck, "good").await?;
    let after = counts(&deck).await?;
    page.driver.close_window().await?;
    page.driver.switch_to_window(first).await?;
    deck.until(&format!(
        "root.querySelector('.count .hidden').textContent === '{after}'"
    ))
    .await?;
    assert_eq!(checked_log(page).await?.len(), 2);
    page.assert_quiet().await
}

async fn what_is_set_aside_can_be_brought_back(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "cloze choice").await?;
    assert_eq!(counts(&deck).await?, "New: 3, learning: 0, due: 0");
    deck.run("root.querySelector('.title').focus()", ().into())
        .await?;
    let card = shown(&deck).await?;
    page.write("@").await?;
    moved(&deck, &card).await?;
    assert_eq!(counts(&deck).await?, "New: 2, learning: 0, due: 0");
    // On a front with a field it would be meant for that.
    page.press(&[Key::Enter]).await?;
    deck.until("root.querySelector('button.again')").await?;
    page.write("=").await?;
    deck.screen("study-rest").await?;
    let told = deck.text(".rest").await?;
    assert!(told.contains("2 cards are buried"), "{told}");
    assert!(told.contains("1 card is suspended"), "{told}");
    // Two cards were buried by one key, and one undo brings both back.
    page.write("u").await?;
    deck.screen("study-card").await?;
    assert_eq!(counts(&deck).await?, "New: 2, learning: 0, due: 0");
    // On a front with a field it would be meant for that.
    page.press(&[Key::Enter]).await?;
    deck.until("root.querySelector('button.again')").await?;
    page.write("=").await?;
    deck.screen("study-rest").await?;
    deck.click("button.unsuspend").await?;
    deck.screen("study-card").await?;
    assert_eq!(counts(&deck).await?, "New: 1, learning: 0, due: 0");
    checked_log(page).await?;
    page.assert_quiet().await
}

async fn four_grades_flags_and_notes_are_kept(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    deck.click("button.more-button").await?;
    deck.click(".flag option[value=\"3\"]").await?;
    deck.until("!root.querySelector('.notice')").await?;
    deck.run("root.querySelector('.note textarea').focus()", ().into())
        .await?;
    // No key does anything else while something is written.
    page.write("u 1 @ Lorn").await?;
    deck.click("button.save-note").await?;
    deck.click("button.options").await?;
    deck.click(".option:first-of-type input").await?;
    deck.click("button.flip").await?;
    deck.until("root.querySelector('button.easy')").await?;
    let labels = deck.texts(".actions button small").await?;
    assert_eq!(labels, ["<1m", "<6m", "<10m", "8d"]);
    assert_eq!(deck.text(".own-note").await?, "u 1 @ Lorn");
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    deck.click("button.flip").await?;
    deck.until("root.querySelector('button.hard')").await?;
    assert_eq!(deck.text(".own-note").await?, "u 1 @ Lorn");
    assert_eq!(kept_cards(page).await?[0].1.flag, 3);
    checked_log(page).await?;
    page.assert_quiet().await
}

/// Opens the panel with the note, and goes into its field once the panel has taken the focus: until then it may be taken again.
async fn begin_note(deck: &Deck<'_>) -> WebDriverResult<()> {
    deck.click("button.more-button").await?;
    deck.until("root.activeElement?.matches('.panel h4')")
        .await?;
    deck.run("root.querySelector('.note textarea').focus()", ().into())
        .await?;
    Ok(())
}

async fn a_note_that_was_not_saved_is_kept_with_the_grade_and_by_escape(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    let card = shown(&deck).await?;
    deck.click("button.flip").await?;
    begin_note(&deck).await?;
    page.write("North").await?;
    page.press(&[Key::Escape]).await?;
    deck.until("root.querySelector('.own-note')?.textContent === 'North'")
        .await?;
    assert_eq!(deck.count(".panel").await?, 0);
    begin_note(&deck).await?;
    page.write(" or South").await?;
    deck.click("button.good").await?;
    moved(&deck, &card).await?;
    let log = checked_log(page).await?;
    let notes = log.iter().filter_map(|entry| match &entry.action {
        Action::Note(note) => Some(note.as_str()),
        _ => None,
    });
    assert_eq!(notes.count(), 2);
    // An undo takes the grade back, and the note stays.
    deck.click("button.undo").await?;
    deck.until("root.querySelector('.own-note')").await?;
    assert!(deck.text(".own-note").await?.contains("South"));
    assert_eq!(checked_log(page).await?.len(), 4);
    page.assert_quiet().await
}

async fn another_share_to_be_recalled_moves_what_was_learned_before(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit(page, "true_false").await?;
    for _ in 0..2 {
        grade(&deck, "good").await?;
    }
    deck.screen("study-rest").await?;
    let usual = deck.text(".next").await?;
    deck.click("button.more-button").await?;
    deck.click("button.options").await?;
    set_share(&deck, 70).await?;
    deck.until(&format!(
        "root.querySelector('.next').textContent !== {}",
        json!(usual)
    ))
    .await?;
    let lax = deck.text(".next").await?;
    let settings = Settings {
        retention: 0.7,
        ..Settings::default()
    };
    assert_eq!(checked_log_by(page, settings.clone()).await?.len(), 2);
    let days = rows(page, "sums").await?;
    let day = days[0].lines().next().unwrap();
    let (_, totals) = day.split_once(' ').unwrap();
    assert_eq!(Totals::from_text(totals).unwrap().introduced, 1);
    // It holds after a reload too.
    page.driver.refresh().await?;
    deck.screen("study-rest").await?;
    assert_eq!(deck.text(".next").await?, lax);
    checked_log_by(page, settings).await?;
    page.assert_quiet().await
}

async fn why_a_card_comes_is_told_by_the_share_that_is_wanted(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "true_false").await?;
    for _ in 0..2 {
        grade(&deck, "good").await?;
    }
    deck.screen("study-rest").await?;
    deck.click("button.more-button").await?;
    deck.click("button.options").await?;
    set_share(&deck, 70).await?;
    set_clock_on(page, 60 * 24 * 3_600_000).await?;
    page.driver.refresh().await?;
    let lax = why(page, &deck).await?;
    assert!(lax.contains("70%"), "{lax}");
    page.write("o").await?;
    deck.until("root.querySelector('.option')").await?;
    set_share(&deck, 97).await?;
    page.driver.refresh().await?;
    let strict = why(page, &deck).await?;
    assert!(strict.contains("97%"), "{strict}");
    assert_ne!(lax.replace("70%", "97%"), strict, "it lasts less long");
    page.assert_quiet().await
}

async fn why(page: &Page, deck: &Deck<'_>) -> WebDriverResult<String> {
    deck.screen("study-card").await?;
    deck.run("root.querySelector('.title').focus()", ().into())
        .await?;
    page.write("i").await?;
    deck.until("root.querySelector('.why')").await?;
    deck.text(".why").await
}

/// Sets how many reviews the learner wants to recall, in percent.
async fn set_share(deck: &Deck<'_>, percent: u32) -> WebDriverResult<()> {
    deck.until("root.querySelector('.option')").await?;
    deck.run(
        "const field = root.querySelector('.option input[min=\"70\"]');
         field.value = input;
         field.dispatchEvent(new Event('change', { bubbles: true }))",
        percent.into(),
    )
    .await?;
    Ok(())
}

async fn what_a_panel_shows_is_in_view(page: &Page) -> WebDriverResult<()> {
    page.site.file("clock.js", CLOCK);
    let before = "<p>A line of the page.</p>".repeat(12);
    let address = page.site.page_with(
        "<script src=clock.js></script>",
        &[before, study("choice")].concat(),
    );
    page.resize(1280, 900).await?;
    page.driver.goto(address).await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    grade(&deck, "good").await?;
    for (key, shown) in [
        ("i", ".history td"),
        ("c", ".panel button"),
        ("o", ".fitting"),
        ("?", ".panel li"),
    ] {
        deck.run(
            "root.querySelector('.title').focus(); scrollTo(0, 0)",
            ().into(),
        )
        .await?;
        page.write(key).await?;
        deck.until(&format!("root.querySelector('{shown}')"))
            .await?;
        // All of it, or as much as the window has room for below its heading.
        deck.until(
            "(() => {
               const [panel, heading] = ['.panel', '.panel h4'].map((one) => root.querySelector(one).getBoundingClientRect());
               return heading.top > -1 && (panel.bottom < innerHeight + 1 || panel.height > innerHeight && heading.top < 200);
             })()",
        )
        .await?;
    }
    page.assert_quiet().await
}

async fn cards_that_were_set_aside_or_flagged_are_listed_and_taken_back_one_by_one(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    let front = deck.text(".front").await?;
    deck.click("button.more-button").await?;
    deck.click(".flag option[value=\"3\"]").await?;
    deck.click("button.suspend").await?;
    deck.until(&format!(
        "root.querySelector('.front')?.textContent !== {}",
        json!(front)
    ))
    .await?;
    let waiting = counts(&deck).await?;
    deck.click("button.more-button").await?;
    deck.click("button.aside").await?;
    deck.until("root.querySelector('.panel li .hint')?.textContent === 'Suspended · Flag 3'")
        .await?;
    assert_eq!(deck.text(".panel li bdi").await?, front);
    assert_clean(page, "cards that are set aside").await?;
    deck.click(".panel li button:first-child").await?;
    deck.until("root.querySelector('.panel li .hint')?.textContent === 'Flag 3'")
        .await?;
    assert_ne!(counts(&deck).await?, waiting, "it is there again");
    deck.until("root.activeElement?.textContent === 'Take the flag off'")
        .await?;
    page.press(&[Key::Enter]).await?;
    deck.until(
        "root.querySelector('.panel').textContent.includes('No card is suspended or flagged')",
    )
    .await?;
    deck.until("root.activeElement?.matches('.panel h4')")
        .await?;
    let mut log = checked_log(page).await?;
    log.sort();
    let done: Vec<_> = log.into_iter().map(|entry| entry.action).collect();
    let flag = Action::Flag;
    assert_eq!(done, [flag(3), Action::Suspend, Action::Unsuspend, flag(0)]);
    page.assert_quiet().await
}

async fn what_was_done_without_a_grade_is_said(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false multi").await?;
    deck.run("root.querySelector('.title').focus()", ().into())
        .await?;
    page.write("u").await?;
    deck.until("root.querySelector('.notice')?.textContent === 'There is nothing to undo.'")
        .await?;
    for (key, said) in [("-", "Buried"), ("@", "Suspended")] {
        page.write(key).await?;
        deck.until(&format!(
            "root.querySelector('.status').textContent === '{said}' && root.activeElement?.matches('.title')"
        ))
        .await?;
        assert_eq!(deck.count(".notice").await?, 0);
    }
    page.assert_quiet().await
}

async fn a_card_of_a_dated_item_says_what_is_asked(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "order").await?;
    let mut asked = Vec::new();
    // The whole order, and its items both ways.
    for _ in 0..5 {
        deck.screen("study-card").await?;
        if deck.count(".side").await? > 0 {
            asked.push(deck.text(".side + .hint").await?);
        }
        grade(&deck, "good").await?;
    }
    asked.sort();
    asked.dedup();
    assert_eq!(asked, ["What happened then?", "When was that?"]);
    page.assert_quiet().await
}

async fn an_undo_in_an_empty_field_takes_back_the_last_grade(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "cloze").await?;
    deck.run("root.querySelector('.typed input').focus()", ().into())
        .await?;
    page.press(&[Key::Enter]).await?;
    deck.until("root.querySelector('button.again')").await?;
    page.write("1").await?;
    deck.until("root.activeElement?.matches('.typed input')")
        .await?;
    let keys = page.driver.action_chain();
    let keys = keys.key_down(Key::Control).send_keys("z");
    keys.key_up(Key::Control).perform().await?;
    deck.until("root.querySelector('button.again')").await?;
    assert_eq!(checked_log(page).await?.len(), 2);
    page.assert_quiet().await
}

async fn a_card_tells_its_history(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "true_false").await?;
    grade(&deck, "again").await?;
    deck.run("root.querySelector('.title').focus()", ().into())
        .await?;
    page.write("i").await?;
    deck.until("root.querySelectorAll('.history tr').length === 2")
        .await?;
    let row = deck.text(".history tr:last-child td:last-child").await?;
    assert!(row.starts_with("Again"), "{row}");
    assert!(row.contains("1 minute"), "{row}");
    assert!(deck.text(".why").await?.contains("learning"));
    page.press(&[Key::Escape]).await?;
    deck.until("!root.querySelector('.panel')").await?;
    Ok(())
}

async fn cards_come_back_when_they_are_due(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "true_false").await?;
    grade(&deck, "good").await?;
    grade(&deck, "good").await?;
    deck.screen("study-rest").await?;
    set_clock_on(page, 86_400_000).await?;
    page.driver.refresh().await?;
    deck.screen("study-rest").await?;
    set_clock_on(page, 3 * 86_400_000).await?;
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    assert_eq!(counts(&deck).await?, "New: 0, learning: 0, due: 1");
    // A clock that is set back takes nothing away.
    deck.click("button.flip").await?;
    set_clock_on(page, -86_400_000).await?;
    deck.click("button.again").await?;
    deck.until("root.querySelector('.status').textContent.includes('Again')")
        .await?;
    checked_log(page).await?;
    page.assert_quiet().await
}

async fn a_corrected_card_tells_what_its_back_said_before(page: &Page) -> WebDriverResult<()> {
    let mut bank: Value = serde_json::from_str(crate::harness::BANK)?;
    page.site.file("bank.json", bank.to_string());
    page.site.file("clock.js", CLOCK);
    let deck = study("choice").replace("all-kinds.json", "bank.json");
    let address = page.site.page_with("<script src=clock.js></script>", &deck);
    page.driver.goto(address).await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    grade(&deck, "good").await?;
    grade(&deck, "good").await?;
    deck.screen("study-rest").await?;
    let question = &mut bank["questions"][0];
    question["revision"] = json!(2);
    question["choices"] = json!([{ "text": "Lorn" }, { "text": "Skell", "correct": true }]);
    page.site.file("bank.json", bank.to_string());
    set_clock_on(page, 30 * 86_400_000).await?;
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    assert!(deck.text(".notice").await?.contains("edited since"));
    assert_eq!(deck.count(".was").await?, 0, "it would tell the answer");
    deck.click("button.flip").await?;
    deck.until("root.querySelector('.was')").await?;
    let was = deck.text(".was").await?;
    assert_eq!(was, "Before, the back of this card said: Lorn");
    deck.click("button.good").await?;
    deck.screen("study-rest").await?;
    // Each back that was seen is in the log once.
    let log = checked_log(page).await?;
    let answers = log.iter().filter_map(|entry| match &entry.action {
        Action::Grade(graded) => graded.answer.as_deref(),
        _ => None,
    });
    assert_eq!(answers.collect::<Vec<_>>(), ["Lorn", "Skell"]);
    set_clock_on(page, 900 * 86_400_000).await?;
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    deck.click("button.flip").await?;
    deck.until("root.querySelector('button.good')").await?;
    assert_eq!(deck.count(".notice").await?, 0);
    page.assert_quiet().await
}

async fn a_backup_comes_back_as_a_merge(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    grade(&deck, "good").await?;
    let saved = saved(page, &deck).await?;
    assert_eq!(saved.lines().count(), 2, "{saved}");
    assert!(
        saved.starts_with(r#"{"format":"news-deck-study/1""#),
        "{saved}"
    );
    // Another grade here, then the file again, torn in a third line: nothing is there twice, nothing is lost.
    grade(&deck, "good").await?;
    let before = checked_log(page).await?;
    let folder = tempfile::tempdir().unwrap();
    let mut more: Value = serde_json::from_str(saved.lines().nth(1).unwrap()).unwrap();
    more["id"] = json!("elsewhere");
    more["at"] = json!(more["at"].as_i64().unwrap() - 1000);
    let file = folder.path().join("backup.jsonl");
    std::fs::write(&file, format!("{saved}{more}\n{{\"id\":\"torn")).unwrap();
    restore(&deck, &file).await?;
    deck.until("root.querySelector('.notice')?.textContent.includes('1 entry was new')")
        .await?;
    let told = deck.text(".notice").await?;
    assert!(told.contains("cut off or damaged: 1 entry"), "{told}");
    assert!(told.contains("another copy"), "{told}");
    let after = checked_log(page).await?;
    assert_eq!(after.len(), before.len() + 1);
    std::fs::write(&file, "PK").unwrap();
    restore(&deck, &file).await?;
    deck.until("root.querySelector('.notice')?.textContent.includes('no backup')")
        .await?;
    assert_eq!(checked_log(page).await?, after);
    Ok(())
}

/// Saves a backup.
async fn saved(page: &Page, deck: &Deck<'_>) -> WebDriverResult<String> {
    // What would be saved is kept here instead.
    page.run("window.saved = []; URL.createObjectURL = (blob) => { blob.text().then(text => saved.push(text)); return 'data:,'; }; HTMLAnchorElement.prototype.click = () => {};")
        .await?;
    deck.click("button.more-button").await?;
    deck.click(".panel button.backup").await?;
    page.until("saved.length === 1").await?;
    let saved = page.run("return saved[0]").await?;
    Ok(saved.as_str().unwrap().to_owned())
}

async fn what_an_older_version_kept_is_carried_over(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "true_false").await?;
    grade(&deck, "good").await?;
    let log = kept_log(page).await?;
    // The layout before: an entry a row, in a database of version 1.
    page.driver.goto(page.site.url("made/clock.js")).await?;
    let script = "const [entries, done] = arguments;
        indexedDB.deleteDatabase('news-deck-study').onsuccess = () => {
          const request = indexedDB.open('news-deck-study', 1);
          request.onupgradeneeded = () => {
            const database = request.result;
            const log = database.createObjectStore('log', { keyPath: 'id' });
            log.createIndex('card', ['card', 'at', 'id']);
            for (const table of ['cards', 'days', 'notes']) database.createObjectStore(table, { keyPath: 'id' });
            for (const entry of entries) log.add({ ...entry, bank: 'all-kinds', ago: -entry.at });
          };
          request.onsuccess = () => { request.result.close(); done(true); };
        };";
    let line: Value = serde_json::from_str(&log[0].to_line())?;
    let many: Vec<Value> = (0..7000)
        .map(|number| {
            let mut entry = line.clone();
            entry["id"] = json!(format!("old{number}-0"));
            entry["card"] = json!(format!("all-kinds/old{}/forward", number % 700));
            entry["at"] = json!(log[0].at - 10_000_000 * (number + 9));
            entry
        })
        .collect();
    page.driver.execute_async(script, vec![json!(many)]).await?;
    let deck = visit(page, "true_false").await?;
    let mut old = kept_log(page).await?;
    assert_eq!(old.len(), many.len());
    old.sort_by(|one, other| one.id.cmp(&other.id));
    old.dedup_by(|one, other| one.id == other.id);
    assert_eq!(old.len(), many.len());
    let cards = kept_cards(page).await?;
    assert_eq!(cards.len(), 700);
    assert!(cards.iter().all(|(_, state)| state.entries == 10));
    // It goes on from there.
    grade(&deck, "good").await?;
    page.driver.refresh().await?;
    deck.until("root.querySelector('.count')").await?;
    assert_eq!(kept_log(page).await?.len(), many.len() + 1);
    Ok(())
}

pub(crate) async fn restore(deck: &Deck<'_>, file: &std::path::Path) -> WebDriverResult<()> {
    if deck.count(".panel").await? == 0 {
        deck.click("button.more-button").await?;
    }
    let input = deck.one(".restore input").await?;
    input.send_keys(file.to_string_lossy().as_ref()).await
}

async fn a_browser_that_keeps_nothing_is_no_reason_not_to_learn(
    page: &Page,
) -> WebDriverResult<()> {
    page.site.file(
        "no-database.js",
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } });",
    );
    page.site.file("clock.js", CLOCK);
    let address = page.site.page_with(
        "<script src=clock.js></script><script src=no-database.js></script>",
        &study("choice true_false"),
    );
    page.driver.goto(address).await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    assert!(deck.text(".notice").await?.contains("keeps nothing"));
    for _ in 0..4 {
        grade(&deck, "good").await?;
    }
    deck.screen("study-rest").await?;
    deck.click("button.undo").await?;
    deck.screen("study-card").await?;
    // A backup is all that stays of it.
    let saved = saved(page, &deck).await?;
    assert_eq!(saved.lines().count(), 6, "{saved}");
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup.jsonl");
    std::fs::write(&file, saved).unwrap();
    restore(&deck, &file).await?;
    deck.until("root.querySelector('.notice')?.textContent.includes('5 entries were new')")
        .await?;
    // The card on the screen stays; what was graded before comes only where it was taken back.
    for _ in 0..2 {
        grade(&deck, "good").await?;
    }
    deck.screen("study-rest").await?;
    page.assert_quiet().await
}

async fn a_full_disk_costs_no_card_and_says_so(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    page.run(
        "window.put = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    )
    .await?;
    let title = deck.text(".front").await?;
    deck.click("button.flip").await?;
    deck.click("button.good").await?;
    deck.until("root.querySelector('.notice')").await?;
    assert_eq!(deck.text(".front").await?, title);
    assert!(deck.text(".notice").await?.contains("no room"));
    assert_eq!(checked_log(page).await?.len(), 0);
    page.run("IDBObjectStore.prototype.put = window.put")
        .await?;
    deck.click("button.good").await?;
    deck.until("!root.querySelector('.notice')").await?;
    assert_eq!(checked_log(page).await?.len(), 1);
    Ok(())
}

async fn a_newer_page_in_another_tab_takes_over(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    grade(&deck, "good").await?;
    let script = "const [done] = arguments;
        const request = indexedDB.open('news-deck-study', 3);
        request.onblocked = () => done('blocked');
        request.onsuccess = () => { request.result.close(); done('open'); };";
    let opened = page.driver.execute_async(script, vec![]).await?;
    assert_eq!(opened.json(), "open", "the older page lets go");
    deck.until("root.querySelector('.notice')?.textContent.includes('newer version')")
        .await?;
    // What is answered now is not counted, and nothing is lost.
    deck.click("button.flip").await?;
    deck.click("button.good").await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(deck.text(".notice").await?.contains("newer version"));
    assert_eq!(kept_log(page).await?.len(), 1);
    Ok(())
}

async fn a_held_database_is_told(page: &Page) -> WebDriverResult<()> {
    let holder = page.site.url("made/probe.js");
    page.driver.goto(holder).await?;
    // An older page that does not let go, while a deletion waits for it: whoever comes next has to wait, too.
    page.run(
        "const request = indexedDB.open('news-deck-study', 2);
         request.onsuccess = () => { window.held = request.result; indexedDB.deleteDatabase('news-deck-study'); window.ready = true; };",
    )
    .await?;
    page.until("window.ready").await?;
    let first = page.driver.window().await?;
    let second = page.driver.new_tab().await?;
    page.driver.switch_to_window(second).await?;
    let deck = page.visit(&study("choice")).await?;
    deck.until("root.querySelector('.notice')?.textContent.includes('Another tab holds')")
        .await?;
    page.driver.close_window().await?;
    page.driver.switch_to_window(first).await?;
    page.run("held.close()").await?;
    let deck = page.visit(&study("choice")).await?;
    deck.screen("study-card").await?;
    Ok(())
}

async fn keys_act_only_while_the_focus_is_inside(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice").await?;
    page.run("document.activeElement.blur()").await?;
    page.write(" @").await?;
    assert_eq!(deck.count(".back[hidden]").await?, 1);
    assert_eq!(counts(&deck).await?, "New: 1, learning: 0, due: 0");
    deck.run("root.querySelector('.title').focus()", ().into())
        .await?;
    page.write("?").await?;
    deck.until("root.querySelector('.panel')?.textContent.includes('undo')")
        .await?;
    page.assert_quiet().await
}

/// A card that is longer than a phone is high, on a page that goes on above and below it.
async fn visit_long<'a>(page: &'a Page, height: u32) -> WebDriverResult<Deck<'a>> {
    let mut bank: Value = serde_json::from_str(crate::harness::BANK)?;
    let question = &mut bank["questions"][0];
    let words = "The ferry has crossed the strait since the war. ".repeat(9);
    question["prompt"] = json!(format!("{words} Who is the harbour master?"));
    question["explanation"] = json!(words.repeat(3));
    page.site.file("long.json", bank.to_string());
    let deck = study("choice").replace("all-kinds.json", "long.json loading=eager");
    let around = "<p>The article.</p>".repeat(30);
    let deck = page
        .visit_sized(360, height, &format!("{around}{deck}{around}"))
        .await?;
    deck.screen("study-card").await?;
    Ok(deck)
}

/// Where things are, as what is within the window and above the bar of grades, or on it.
const IN_VIEW: &str =
    "const bar = root.querySelector('button.again').parentElement.getBoundingClientRect();
    const isIn = (box, end) => box.top >= 0 && box.bottom <= end + 0.5;";

async fn on_a_phone_the_answer_and_the_grades_of_a_long_card_are_in_view(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit_long(page, 640).await?;
    deck.click("button.flip").await?;
    deck.until("root.querySelector('button.good')").await?;
    page.settle().await?;
    let seen = deck
        .run(
            &format!(
                "{IN_VIEW}
                 const answer = root.querySelector('.back > :first-child').getBoundingClientRect();
                 const buttons = [...root.querySelectorAll('button.again, button.good')];
                 return [isIn(answer, bar.top), buttons.every((one) => isIn(one.getBoundingClientRect(), innerHeight))];"
            ),
            Value::Null,
        )
        .await?;
    assert_eq!(seen, json!([true, true]));
    // Where the window is low, a bar would take the room of what is read.
    let deck = visit_long(page, 250).await?;
    deck.click("button.flip").await?;
    deck.until("root.querySelector('button.good')").await?;
    page.settle().await?;
    let seen = deck
        .run(
            "const box = root.querySelector('.back > :first-child').getBoundingClientRect();
             return [box.top >= 0 && box.bottom <= innerHeight, getComputedStyle(root.querySelector('button.good').parentElement).position];",
            Value::Null,
        )
        .await?;
    assert_eq!(seen, json!([true, "static"]));
    page.assert_quiet().await
}

async fn what_is_reached_by_tab_is_not_below_the_grades(page: &Page) -> WebDriverResult<()> {
    let deck = visit_long(page, 640).await?;
    deck.click("button.flip").await?;
    deck.until("root.querySelector('button.good')").await?;
    // From the front to the links of the back.
    deck.run(
        "root.querySelector('.title').focus(); root.querySelector('.title').scrollIntoView()",
        ().into(),
    )
    .await?;
    let mut seen = 0;
    for _ in 0..4 {
        page.press(&[Key::Tab]).await?;
        page.settle().await?;
        let place = deck
            .run(
                &format!(
                    "{IN_VIEW}
                     const one = root.activeElement;
                     return one?.closest('.back') ? isIn(one.getBoundingClientRect(), bar.top) : null;"
                ),
                Value::Null,
            )
            .await?;
        assert_ne!(place, json!(false));
        seen += usize::from(place == json!(true));
    }
    assert!(seen > 0, "nothing on the back can be reached");
    Ok(())
}

async fn fetched(page: &Page) -> WebDriverResult<Vec<String>> {
    let script =
        "return performance.getEntriesByType('resource').map(e => new URL(e.name).pathname)";
    Ok(serde_json::from_value(page.run(script).await?)?)
}

async fn a_quiz_fetches_nothing_of_study(page: &Page) -> WebDriverResult<()> {
    let deck = page
        .visit("<news-deck src=all-kinds.json lang=fr></news-deck>")
        .await?;
    deck.screen("question").await?;
    let names = fetched(page).await?;
    assert!(names.iter().any(|name| name.ends_with("player_bg.wasm")));
    let study: Vec<_> = names.iter().filter(|name| name.contains("study")).collect();
    assert!(study.is_empty(), "{study:?}");
    Ok(())
}

async fn study_fetches_nothing_of_the_quiz(page: &Page) -> WebDriverResult<()> {
    let deck = page
        .visit(&study("choice").replace("<news-deck ", "<news-deck lang=fr "))
        .await?;
    deck.screen("study-card").await?;
    assert_eq!(deck.text(".flip").await?, "Afficher la réponse");
    assert_eq!(deck.text(".more-button").await?, "Plus");
    let names = fetched(page).await?;
    assert!(names.iter().any(|name| name.ends_with("study_bg.wasm")));
    assert!(
        !names.iter().any(|name| name.contains("player")),
        "{names:?}"
    );
    Ok(())
}

async fn no_violations_in_study(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice text").await?;
    for (name, button) in [
        ("front", ""),
        ("more", "button.more-button"),
        ("options", "button.options"),
        ("back", "button.flip"),
    ] {
        if !button.is_empty() {
            deck.click(button).await?;
        }
        assert_clean(page, name).await?;
    }
    deck.click("button.again").await?;
    deck.until("root.querySelector('.status').textContent.includes('Again')")
        .await?;
    deck.click("button.more-button").await?;
    deck.click("button.info").await?;
    deck.until("root.querySelector('.history, .why')").await?;
    assert_clean(page, "info").await?;
    page.press(&[Key::Escape]).await?;
    deck.until("!root.querySelector('.panel')").await?;
    deck.click("button.more-button").await?;
    deck.click("button.bury-note").await?;
    page.until("true").await?;
    for _ in 0..5 {
        if deck.count("[data-screen=study-rest]").await? == 1 {
            break;
        }
        page.write("=").await?;
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
    deck.screen("study-rest").await?;
    assert_clean(page, "rest").await
}
