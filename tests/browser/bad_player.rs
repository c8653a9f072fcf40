//! Pages on which the player cannot run.

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, WITHOUT_WASM, deck_html, tests};

tests![
    a_policy_that_blocks_wasm,
    a_player_that_is_not_there,
    a_player_that_is_something_else,
    what_grades_typed_answers_is_not_there needs DevTools,
    a_fault_in_the_player_ends_every_deck_and_a_new_player_serves_them,
];

async fn a_policy_that_blocks_wasm(page: &Page) -> WebDriverResult<()> {
    page.site.obey(WITHOUT_WASM);
    let deck = page.visit(&deck_html("")).await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    let error = &page.events("error").await?[0];
    assert_eq!(error["code"], "player-csp");
    assert!(
        error["message"]
            .as_str()
            .unwrap()
            .contains("wasm-unsafe-eval")
    );
    assert!(deck.shows_fallback().await?);
    let said = deck.text("[role=alert] p").await?;
    assert!(
        !said.contains("below"),
        "there are no questions in it: {said}"
    );
    let questions = deck_html("").replace("<p>", "<dl><dt>A question</dt></dl><p>");
    let deck = page.visit(&questions).await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    let said = deck.text("[role=alert] p").await?;
    assert!(said.contains("below"), "{said}");
    Ok(())
}

async fn a_player_that_is_not_there(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("wasm-url=/nowhere.wasm")).await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    assert_eq!(page.events("error").await?[0]["code"], "player-missing");
    assert!(deck.shows_fallback().await?);
    page.run("document.querySelector('news-deck').removeAttribute('wasm-url')")
        .await?;
    deck.click("[role=alert] button").await?;
    deck.screen("question").await
}

async fn a_player_that_is_something_else(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("wasm-url=/favicon.svg")).await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    let error = page.events("error").await?[0].clone();
    assert_eq!(error["code"], "player-broken", "{error}");
    assert!(deck.shows_fallback().await?);
    Ok(())
}

async fn what_grades_typed_answers_is_not_there(page: &Page) -> WebDriverResult<()> {
    let blocked = |urls: &[&str]| json!({ "urls": urls });
    page.devtools("Network.enable", json!({})).await?;
    page.devtools("Network.setBlockedURLs", blocked(&["*judge_bg.wasm"]))
        .await?;
    let deck = page.visit(&deck_html("")).await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    let error = page.events("error").await?[0].clone();
    assert_eq!(error["code"], "player-missing");
    assert!(error["message"].as_str().unwrap().contains("judge_bg.wasm"));
    assert!(deck.shows_fallback().await?);
    page.devtools("Network.setBlockedURLs", blocked(&[]))
        .await?;
    deck.click("[role=alert] button").await?;
    deck.screen("question").await
}

async fn a_fault_in_the_player_ends_every_deck_and_a_new_player_serves_them(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = page
        .visit(&format!("{}{}", deck_html(""), deck_html("id=second")))
        .await?;
    deck.screen("question").await?;
    let second = page.deck("#second");
    second.screen("question").await?;
    // Without a way to insert a node, drawing ends in a panic.
    page.run(
        "window.insertBefore = Node.prototype.insertBefore;
         Node.prototype.insertBefore = () => { throw new Error('no') }",
    )
    .await?;
    deck.click("button.skip").await?;
    for deck in [&deck, &second] {
        deck.until("root.querySelector('[role=alert]').checkVisibility()")
            .await?;
        assert!(deck.shows_fallback().await?);
    }
    let codes: Vec<_> = page.events("error").await?;
    assert_eq!(codes.len(), 2);
    assert!(
        codes.iter().all(|error| error["code"] == "panic"),
        "{codes:?}"
    );
    page.run("Node.prototype.insertBefore = window.insertBefore")
        .await?;
    deck.click("[role=alert] button").await?;
    deck.screen("question").await
}
