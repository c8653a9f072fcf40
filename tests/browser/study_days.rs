//! Study over days, clocks and decks: what changes while a deck is open, here or elsewhere on the site.

use deck_study::{Action, Entry};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::harness::{BANK, Deck, Page, tests};
use crate::study::{CLOCK, checked_log, counts, grade, kept_log, rows, set_clock_on, study, visit};

tests![
    a_deck_that_was_left_open_over_night_counts_anew,
    an_option_that_cannot_be_kept_shows_what_is_kept,
    what_is_set_holds_for_all_decks_at_once,
    more_new_cards_are_the_same_in_all_decks_and_after_a_reload,
    more_new_cards_are_of_the_day_on_which_they_were_asked_for,
    a_clock_that_was_set_back_is_told_in_a_deck,
    another_time_zone_is_told_in_a_deck,
    what_cannot_be_set_is_told,
    an_answer_that_was_taken_back_is_no_result,
];

const DAY_MS: i64 = 86_400_000;

/// As a page tells its scripts of a reader who comes back to it.
const COME_BACK: &str = "document.dispatchEvent(new Event('visibilitychange'))";

/// Waits until the counts are these.
async fn counted(deck: &Deck<'_>, counts: &str) -> WebDriverResult<()> {
    let counts = json!(counts);
    deck.until(&format!(
        "root.querySelector('.count .hidden')?.textContent === {counts}"
    ))
    .await
}

async fn a_deck_that_was_left_open_over_night_counts_anew(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    // The one goes through its steps and is due in two days; the other stays on the screen, in the middle of its own.
    for _ in 0..3 {
        grade(&deck, "good").await?;
    }
    counted(&deck, "New: 0, learning: 1, due: 0").await?;
    let front = deck.text(".front").await?;
    set_clock_on(page, 3 * DAY_MS).await?;
    page.run(COME_BACK).await?;
    counted(&deck, "New: 0, learning: 1, due: 1").await?;
    assert_eq!(deck.text(".front").await?, front, "it stays");
    page.assert_quiet().await
}

/// Two decks on one page, the second with another bank if that has a name.
async fn visit_two<'a>(page: &'a Page, other: &str) -> WebDriverResult<[Deck<'a>; 2]> {
    page.site
        .file("other.json", BANK.replace("\"all-kinds\"", "\"other\""));
    page.site.file("clock.js", CLOCK);
    let first = study("choice true_false multi").replace("<news-deck ", "<news-deck id=first ");
    let second = study("choice true_false multi")
        .replace("<news-deck ", "<news-deck id=second loading=eager ")
        .replace("all-kinds.json", other);
    let both = format!("{first}{second}");
    let address = page.site.page_with("<script src=clock.js></script>", &both);
    page.driver.goto(address).await?;
    let decks = [page.deck("#first"), page.deck("#second")];
    for deck in &decks {
        deck.screen("study-card").await?;
    }
    Ok(decks)
}

/// Puts something into a field of the options, which are opened if they are not.
async fn set(deck: &Deck<'_>, field: &str, value: &str) -> WebDriverResult<()> {
    if deck.count(".option").await? == 0 {
        deck.click("button.more-button").await?;
        deck.click("button.options").await?;
        deck.until("root.querySelector('.option')").await?;
    }
    deck.run(
        "const [field, value] = input;
         const one = [...root.querySelectorAll('.option')].find((option) => option.textContent.includes(field)).querySelector('input');
         one.value = value;
         one.dispatchEvent(new Event('change', { bubbles: true }))",
        json!([field, value]),
    )
    .await?;
    Ok(())
}

async fn what_is_set_holds_for_all_decks_at_once(page: &Page) -> WebDriverResult<()> {
    let [first, second] = visit_two(page, "other.json").await?;
    counted(&second, "New: 3, learning: 0, due: 0").await?;
    set(&first, "New cards a day", "2").await?;
    counted(&first, "New: 2, learning: 0, due: 0").await?;
    counted(&second, "New: 2, learning: 0, due: 0").await?;
    page.assert_quiet().await
}

async fn an_option_that_cannot_be_kept_shows_what_is_kept(page: &Page) -> WebDriverResult<()> {
    const SHOWN: &str = "[...root.querySelectorAll('.option')].find((option) => option.textContent.includes('New cards a day')).querySelector('input').value";
    let deck = visit(page, "choice true_false").await?;
    set(&deck, "New cards a day", "5").await?;
    deck.until(&format!("{SHOWN} === '5'")).await?;
    page.run(
        "window.put = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = () => { throw new DOMException('blocked', 'UnknownError'); };",
    )
    .await?;
    set(&deck, "New cards a day", "7").await?;
    deck.until("root.querySelector('.notice')").await?;
    deck.until(&format!("{SHOWN} === '5'")).await?;
    assert_eq!(kept_settings(page).await?, "5");
    page.run("IDBObjectStore.prototype.put = window.put")
        .await?;
    // Two, of which the second waits for the first.
    set(&deck, "New cards a day", "8").await?;
    set(&deck, "New cards a day", "9").await?;
    deck.until("!root.querySelector('.notice')").await?;
    for _ in 0..200 {
        if kept_settings(page).await? == "9" {
            deck.until(&format!("{SHOWN} === '9'")).await?;
            return page.assert_quiet().await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("the second is not kept")
}

/// How many new cards a day are kept.
async fn kept_settings(page: &Page) -> WebDriverResult<String> {
    let notes = rows(page, "notes").await?.join(" ");
    let mut words = notes.split(' ');
    let new = words.find_map(|word| word.strip_prefix("new="));
    Ok(new.unwrap_or_default().to_owned())
}

async fn more_new_cards_are_the_same_in_all_decks_and_after_a_reload(
    page: &Page,
) -> WebDriverResult<()> {
    let [first, second] = visit_two(page, "all-kinds.json").await?;
    set(&first, "New cards a day", "0").await?;
    counted(&second, "New: 0, learning: 0, due: 0").await?;
    // The cards that were shown stay until then.
    page.driver.refresh().await?;
    for deck in [&first, &second] {
        deck.screen("study-rest").await?;
    }
    first.click("button.more-new").await?;
    for deck in [&first, &second] {
        counted(deck, "New: 3, learning: 0, due: 0").await?;
        deck.screen("study-card").await?;
    }
    page.driver.refresh().await?;
    for deck in [&first, &second] {
        counted(deck, "New: 3, learning: 0, due: 0").await?;
    }
    page.assert_quiet().await
}

async fn more_new_cards_are_of_the_day_on_which_they_were_asked_for(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = visit(page, "choice").await?;
    set(&deck, "New cards a day", "0").await?;
    counted(&deck, "New: 0, learning: 0, due: 0").await?;
    page.driver.refresh().await?;
    deck.screen("study-rest").await?;
    deck.click("button.more-new").await?;
    counted(&deck, "New: 1, learning: 0, due: 0").await?;
    set_clock_on(page, DAY_MS).await?;
    page.run(COME_BACK).await?;
    counted(&deck, "New: 0, learning: 0, due: 0").await?;
    page.assert_quiet().await
}

async fn a_clock_that_was_set_back_is_told_in_a_deck(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    grade(&deck, "good").await?;
    assert_eq!(deck.count(".notice").await?, 0);
    // What a network sets right is no more than some seconds.
    set_clock_on(page, -60_000).await?;
    // It is written anew when the clock is looked at, which is once the card is there.
    page.run("localStorage.removeItem('news-deck-study-zone')")
        .await?;
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    deck.until("localStorage.getItem('news-deck-study-zone')")
        .await?;
    assert_eq!(deck.count(".notice").await?, 0);
    set_clock_on(page, -3_600_000).await?;
    page.driver.refresh().await?;
    deck.until(
        "root.querySelector('.notice')?.textContent.includes('clock of this device was set back')",
    )
    .await?;
    grade(&deck, "good").await?;
    deck.until("!root.querySelector('.notice')").await?;
    checked_log(page).await?;
    page.assert_quiet().await
}

/// The page is elsewhere: `localStorage.zone` names the zone, and minutes behind UTC.
const ELSEWHERE: &str =
    "const [zone, behind] = (localStorage.zone ?? 'Europe/Berlin -60').split(' ');
    const { resolvedOptions } = Intl.DateTimeFormat.prototype;
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
        globalThis.isAsked = true;
        return { ...resolvedOptions.call(this), timeZone: zone };
    };
    Date.prototype.getTimezoneOffset = () => Number(behind);";

async fn another_time_zone_is_told_in_a_deck(page: &Page) -> WebDriverResult<()> {
    page.site.file("elsewhere.js", ELSEWHERE);
    page.site.file(
        "ready.js",
        "document.addEventListener('news-deck-ready', ({ target }) => {
            window.foundReady = !!target.shadowRoot.querySelector('[data-screen=study-card]');
         });",
    );
    let address = page.site.page_with(
        "<script src=elsewhere.js></script><script src=ready.js></script>",
        &study("choice true_false"),
    );
    page.driver.goto(address).await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    // The clock is looked at once the card is there.
    deck.until("globalThis.isAsked").await?;
    grade(&deck, "good").await?;
    let told = "root.querySelector('.notice')?.textContent.includes('another time zone')";
    // Another hour of the same zone, as in summer, is none.
    page.run("localStorage.zone = 'Europe/Berlin -120'").await?;
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    deck.until("globalThis.isAsked").await?;
    assert_eq!(deck.count(".notice").await?, 0);
    page.run("localStorage.zone = 'Pacific/Auckland -780'")
        .await?;
    page.driver.refresh().await?;
    deck.until(told).await?;
    // Whoever waits for the deck, such as the study page with the focus, finds the card and not the notice alone.
    assert_eq!(page.run("return window.foundReady").await?, json!(true));
    grade(&deck, "good").await?;
    deck.until("!root.querySelector('.notice')").await?;
    let mut log = checked_log(page).await?;
    log.sort();
    let offsets: Vec<_> = log.iter().map(|entry| entry.offset).collect();
    assert_eq!(offsets, [60, 780], "each entry keeps its own");
    page.driver.refresh().await?;
    deck.until("globalThis.isAsked && root.querySelector('[data-screen=study-card], [data-screen=study-rest]')")
        .await?;
    assert_eq!(deck.count(".notice").await?, 0, "it is told once");
    page.assert_quiet().await
}

async fn what_cannot_be_set_is_told(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false").await?;
    let value = "const option = [...root.querySelectorAll('.option')].find((one) => one.textContent.includes(input)); return option.querySelector('input').value";
    for (field, wrong, told, before) in [
        (
            "Steps of learning",
            "1 10x",
            "These steps cannot be set",
            "1 10",
        ),
        (
            "Steps after a slip",
            "9d",
            "each from 1 minute to 7 days",
            "10",
        ),
        ("New cards a day", "-3", "from 0 to 9,999", "20"),
        ("New cards a day", "7.5", "from 0 to 9,999", "20"),
        ("Reviews to recall", "100", "from 70 to 99", "90"),
    ] {
        set(&deck, field, wrong).await?;
        deck.until(&format!(
            "root.querySelector('.option + [role=alert]')?.textContent.includes('{told}')"
        ))
        .await?;
        assert_eq!(deck.count(".panel [role=alert]").await?, 1, "{field}");
        assert_eq!(deck.run(value, json!(field)).await?, json!(before));
    }
    set(&deck, "Steps of learning", "2m 1h").await?;
    deck.until("!root.querySelector('.panel [role=alert]')")
        .await?;
    assert_eq!(
        deck.run(value, json!("Steps of learning")).await?,
        json!("2 60")
    );
    page.assert_quiet().await
}

async fn results(page: &Page) -> WebDriverResult<Value> {
    page.run(
        "const { right, of } = document.querySelector('news-deck').results(); return [right, of]",
    )
    .await
}

async fn an_answer_that_was_taken_back_is_no_result(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false multi").await?;
    grade(&deck, "good").await?;
    // What was answered before the deck came onto the page was never counted.
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    grade(&deck, "good").await?;
    grade(&deck, "again").await?;
    assert_eq!(results(page).await?, json!([1, 2]));
    for left in [json!([1, 1]), json!([0, 0]), json!([0, 0])] {
        let undone = undos(page).await?;
        deck.click("button.undo").await?;
        for _ in 0..100 {
            if undos(page).await? > undone {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        deck.until("root.querySelector('button.good')").await?;
        for _ in 0..100 {
            if results(page).await? == left {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert_eq!(results(page).await?, left);
    }
    assert_eq!(undos(page).await?, 3);
    assert_eq!(counts(&deck).await?, "New: 3, learning: 0, due: 0");
    page.assert_quiet().await
}

async fn undos(page: &Page) -> WebDriverResult<usize> {
    let log = kept_log(page).await?.into_iter();
    let is_undo = |entry: &Entry| matches!(entry.action, Action::Undo { .. });
    Ok(log.filter(is_undo).count())
}
