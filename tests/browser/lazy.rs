//! What a page fetches before its reader comes near a deck: the script alone. What makes a deck wake, and the `div` that stands for one.

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{Deck, Page, tests};

tests![
    a_deck_far_down_fetches_nothing_until_it_is_near,
    an_eager_deck_a_used_one_and_a_challenge_do_not_wait,
    touching_the_fallback_or_calling_a_method_wakes_a_deck,
    a_change_does_not_wake_a_deck_and_a_resting_one_may_go,
    a_div_stands_for_a_deck_where_tags_are_stripped,
    divs_that_come_later_are_decks_too_and_only_once,
];

/// The files of a deck that were asked for so far.
const FETCHED: &str =
    "return performance.getEntriesByType('resource').map(e => e.name.split('/').pop())
    .filter(name => /^(player|deck\\.css|all-kinds)/.test(name)).sort()";

/// A deck as `news-deck embed` writes it, with one question.
fn deck(attributes: &str) -> String {
    format!(
        "<news-deck src=all-kinds.json kinds=choice {attributes}><fieldset><legend>At which harbour does the ferry end?</legend>\
         <label><input type=radio name=harbour value=Lorn> Lorn</label><details><summary>Check the answer</summary><p>Lorn</p></details>\
         </fieldset></news-deck>"
    )
}

/// Visits a page whose body begins with some screens of text.
async fn far_down<'a>(page: &'a Page, body: &str) -> WebDriverResult<Deck<'a>> {
    let text = "<p>A line of the article.</p>".repeat(150);
    let deck = page.visit(&format!("{text}{body}")).await?;
    deck.until("root").await?;
    // As long as a page takes to ask for what it wants at once.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    Ok(deck)
}

/// The deck is not there, and nothing was fetched for it.
async fn assert_resting(page: &Page, deck: &Deck<'_>) -> WebDriverResult<()> {
    assert_eq!(page.run(FETCHED).await?, json!([]));
    assert_eq!(page.events("ready").await?.len(), 0);
    assert!(
        deck.run("return !host.matches(':state(loading)')", Value::Null)
            .await?
            .as_bool()
            .unwrap()
    );
    Ok(())
}

async fn a_deck_far_down_fetches_nothing_until_it_is_near(page: &Page) -> WebDriverResult<()> {
    let deck = far_down(page, &deck("")).await?;
    assert_resting(page, &deck).await?;
    // A screen above the deck: its reader does not see it yet.
    page.run("const { top } = document.querySelector('news-deck').getBoundingClientRect(); scrollTo(0, top - 1.5 * innerHeight)")
        .await?;
    deck.screen("question").await?;
    let files = ["all-kinds.json", "deck.css", "player.js", "player_bg.wasm"];
    assert_eq!(page.run(FETCHED).await?, json!(files));
    page.assert_quiet().await
}

async fn an_eager_deck_a_used_one_and_a_challenge_do_not_wait(page: &Page) -> WebDriverResult<()> {
    far_down(page, &deck("loading=eager"))
        .await?
        .screen("question")
        .await?;
    far_down(page, &deck("").replace("value=Lorn", "value=Lorn checked"))
        .await?
        .screen("question")
        .await?;
    let deck = far_down(page, &deck("")).await?;
    assert_resting(page, &deck).await?;
    page.run("location.hash = 'nd=v1.all-kinds.00000000.1.1-2'")
        .await?;
    deck.until("root.querySelector('[data-screen]')").await
}

async fn touching_the_fallback_or_calling_a_method_wakes_a_deck(
    page: &Page,
) -> WebDriverResult<()> {
    for touch in [
        "host.querySelector('input').focus({ preventScroll: true })",
        "host.querySelector('input').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))",
        "host.querySelector('input').dispatchEvent(new Event('input', { bubbles: true }))",
        "host.setAttribute('loading', 'eager')",
        "dispatchEvent(new Event('beforeprint'))",
        "host.restart()",
    ] {
        let deck = far_down(page, &deck("")).await?;
        assert_resting(page, &deck).await?;
        deck.run(touch, Value::Null).await?;
        deck.until("root.querySelector('[data-screen=question]')")
            .await?;
    }
    let deck = far_down(page, &deck("intro")).await?;
    deck.run("host.start()", Value::Null).await?;
    deck.screen("question").await
}

async fn a_change_does_not_wake_a_deck_and_a_resting_one_may_go(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = far_down(page, &deck("")).await?;
    deck.run(
        "host.setAttribute('count', 1); host.bank = {}; host.bank = undefined",
        Value::Null,
    )
    .await?;
    page.run("window.gone = document.querySelector('news-deck'); gone.remove()")
        .await?;
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    page.run("dispatchEvent(new Event('beforeprint')); gone.dispatchEvent(new Event('input'))")
        .await?;
    assert_eq!(page.run(FETCHED).await?, json!([]));
    page.run("document.querySelector('main').prepend(gone); scrollTo(0, 0)")
        .await?;
    deck.screen("question").await
}

async fn a_div_stands_for_a_deck_where_tags_are_stripped(page: &Page) -> WebDriverResult<()> {
    let div = "<div id=kept lang=en data-news-deck-src=all-kinds.json data-news-deck-kinds=choice data-news-deck-count=1 \
        data-news-deck-onclick='probe.errors.push(1)' data-news-deck-wasm-url=/nowhere.wasm><p>The questions as text.</p></div>";
    let deck = page.visit(div).await?;
    deck.screen("question").await?;
    let made = "return [host.parentElement.id, host.getAttributeNames().sort(), host.firstElementChild.textContent, \
        document.querySelector('#kept').lastElementChild === host]";
    assert_eq!(
        deck.run(made, Value::Null).await?,
        json!([
            "kept",
            ["count", "kinds", "src"],
            "The questions as text.",
            true
        ])
    );
    page.assert_quiet().await
}

async fn divs_that_come_later_are_decks_too_and_only_once(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit("<section></section>").await?;
    page.run(
        "const box = document.createElement('div');
         const div = document.createElement('div');
         div.dataset.newsDeckSrc = 'all-kinds.json';
         box.append(div);
         document.querySelector('section').append(box);",
    )
    .await?;
    deck.screen("question").await?;
    page.run("const section = document.querySelector('section'); section.remove(); document.querySelector('main').prepend(section)")
        .await?;
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    assert_eq!(
        page.run("return document.querySelectorAll('news-deck').length")
            .await?,
        json!(1)
    );
    deck.screen("question").await
}
