//! axe-core on every screen, in light and dark.

use std::path::PathBuf;

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{Hand, Page, deck_html, shown, tests};

tests![
    no_violations_in_a_quiz,
    no_violations_in_cards_and_errors,
    the_demo_page_has_no_violations,
    any_accent_is_read_in_light_and_dark,
];

/// Violations that axe finds on the page as it stands.
pub(crate) async fn violations(page: &Page) -> WebDriverResult<Value> {
    let path = std::env::var_os("NEWS_DECK_AXE").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js"),
        PathBuf::from,
    );
    let axe = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; run `npm ci`", path.display()));
    page.driver.execute(axe, vec![]).await?;
    let run = "const done = arguments[0];
        axe.run().then(found => done(found.violations.map(v => [v.id, v.nodes.map(n => n.target.flat().join(' ') + ' ' + n.failureSummary)])))";
    Ok(page.driver.execute_async(run, vec![]).await?.json().clone())
}

/// Sets the colour scheme of the page, which decks and maps follow, and returns the colour of the first one's text, or else of
/// the page's own.
pub(crate) async fn set_scheme(page: &Page, scheme: &str) -> WebDriverResult<Value> {
    let script = format!(
        "document.documentElement.style.colorScheme = '{scheme}';
         return getComputedStyle(document.querySelector('news-deck, news-deck-map') ?? document.body).color"
    );
    page.run(&script).await
}

pub(crate) async fn assert_clean(page: &Page, screen: &str) -> WebDriverResult<()> {
    let mut inks = Vec::new();
    for scheme in ["light", "dark"] {
        inks.push(set_scheme(page, scheme).await?);
        page.settle().await?;
        assert_eq!(violations(page).await?, json!([]), "{screen}, {scheme}");
    }
    assert_ne!(inks[0], inks[1], "{screen}: dark looks as light does");
    Ok(())
}

async fn any_accent_is_read_in_light_and_dark(page: &Page) -> WebDriverResult<()> {
    // A dark one, as in the README, and one that is too light for a white ground.
    for accent in ["#7a1f3d", "#ffd400"] {
        let deck = page
            .visit(&deck_html("kinds=choice seed=1 storage=none"))
            .await?;
        deck.screen("question").await?;
        let wear = format!(
            "document.querySelector('news-deck').style.setProperty('--news-deck-accent', '{accent}')"
        );
        page.run(&wear).await?;
        deck.choose(0).await?;
        assert_clean(page, &format!("question, {accent}")).await?;
        deck.click("button.check").await?;
        deck.screen("feedback").await?;
        assert_clean(page, &format!("feedback, {accent}")).await?;
    }
    Ok(())
}

async fn no_violations_in_a_quiz(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("intro seed=5")).await?;
    deck.screen("start").await?;
    assert_clean(page, "start").await?;
    deck.click("button.start").await?;
    let mut first = true;
    loop {
        deck.screen("question").await?;
        let question = shown(&deck).await?;
        let kind = question["kind"].as_str().unwrap().to_owned();
        assert_clean(page, &kind).await?;
        if first {
            // One question is left out, so that the summary has something to try again.
            first = false;
            deck.click("button.skip").await?;
            continue;
        }
        Hand::Mouse.answer(page, &deck, &question).await?;
        deck.click("button.check").await?;
        deck.screen("feedback").await?;
        assert_clean(page, &format!("feedback of {kind}")).await?;
        deck.click("button.next").await?;
        deck.until("root.querySelector('[data-screen=question], [data-screen=summary]')")
            .await?;
        if deck.count("[data-screen=summary]").await? == 1 {
            break;
        }
    }
    assert_clean(page, "summary").await?;
    deck.click(".review summary").await?;
    assert_clean(page, "review").await
}

async fn no_violations_in_cards_and_errors(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("mode=cards seed=1 count=1")).await?;
    deck.screen("card").await?;
    assert_clean(page, "front").await?;
    deck.click("button.flip").await?;
    assert_clean(page, "back").await?;
    deck.click("button.again").await?;
    deck.screen("cards-summary").await?;
    assert_clean(page, "cards' summary").await?;
    let deck = page
        .visit("<news-deck src=nowhere.json><p>Text.</p></news-deck>")
        .await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    deck.click("[role=alert] summary").await?;
    assert_clean(page, "error").await
}

async fn the_demo_page_has_no_violations(page: &Page) -> WebDriverResult<()> {
    page.driver.goto(page.site.url("index.html")).await?;
    for (deck, screen) in [("#quiz", "question"), ("#cards", "card")] {
        page.reach(deck).await?;
        page.deck(deck).screen(screen).await?;
    }
    assert_clean(page, "demo page").await
}
