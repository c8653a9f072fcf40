//! The gallery shows what it promises, in every engine.

use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::prelude::WebDriverResult;

use crate::access::{set_scheme, violations};
use crate::harness::{Capability, Page, tests};

tests![
    a_deck_is_fetched_when_it_comes_near,
    every_deck_is_played_to_what_it_shows,
    it_has_no_violations,
];

/// How long thirty decks may take to be played on a machine that has other things to do.
const PATIENCE: Duration = Duration::from_secs(60);

/// Opens the gallery with all decks played.
pub(crate) async fn open(page: &Page, asked: &str) -> WebDriverResult<()> {
    let address = format!("gallery.html?all&{asked}");
    page.driver.goto(page.site.url(&address)).await?;
    played(page).await
}

/// The same in a frame that is this wide, narrower than any window can be, and so high that nothing has to scroll. What follows
/// happens in the frame.
pub(crate) async fn open_framed(page: &Page, asked: &str, width: u32) -> WebDriverResult<()> {
    let address = page.site.url(&format!("gallery.html?all&{asked}"));
    let outer = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Framed</title><link rel=icon href=/favicon.svg>\
         <body><iframe title=Gallery width={width} height=60000 frameborder=0 src='{address}'></iframe>"
    );
    page.site.file("framed.html", outer);
    page.driver.goto(page.site.url("made/framed.html")).await?;
    page.driver.enter_frame(0).await?;
    played(page).await
}

/// Waits until all decks of the gallery are played.
async fn played(page: &Page) -> WebDriverResult<()> {
    let start = Instant::now();
    while page
        .run("return 'settled' in document.documentElement.dataset")
        .await?
        != json!(true)
    {
        assert!(
            start.elapsed() < PATIENCE,
            "some deck does not come to rest"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(())
}

async fn a_deck_is_fetched_when_it_comes_near(page: &Page) -> WebDriverResult<()> {
    page.resize(1100, 800).await?;
    page.driver.goto(page.site.url("gallery.html")).await?;
    page.deck("#kind-choice news-deck")
        .screen("question")
        .await?;
    let last = "#language-ar news-deck";
    let arabic = "return performance.getEntriesByType('resource').filter(e => /strings.ar.json$/.test(e.name)).length";
    assert_eq!(page.run(arabic).await?, json!(0));
    page.reach(last).await?;
    page.deck(last).screen("feedback").await?;
    assert_eq!(page.run(arabic).await?, json!(1));
    let direction = "return getComputedStyle(root.querySelector('.title')).direction";
    let direction = page.deck(last).run(direction, json!(null)).await?;
    assert_eq!(direction, json!("rtl"));
    Ok(())
}

async fn every_deck_is_played_to_what_it_shows(page: &Page) -> WebDriverResult<()> {
    for (show, verdict) in [("right", "right"), ("wrong", "wrong"), ("part", "part")] {
        open(page, &format!("show={show}")).await?;
        let played = format!(
            "return [...document.querySelectorAll('#kinds news-deck[data-plays~={show}]')].map(deck => [deck.parentElement.id,
               deck.shadowRoot.querySelector('.verdict')?.className ?? 'asked'].join(': ')).filter(line => !line.endsWith('{verdict}'))"
        );
        let strays = page.run(&played).await?;
        // The slider gives a share of its point for any answer that is not too far off.
        let expected = if show == "wrong" {
            json!(["kind-number-event: verdict part"])
        } else {
            json!([])
        };
        assert_eq!(strays, expected, "{show}");
    }
    let screens =
        "return Object.fromEntries([...document.querySelectorAll('#screens news-deck')].map(deck =>
        [deck.parentElement.id, deck.shadowRoot.querySelector('[data-screen]').dataset.screen]))";
    assert_eq!(
        page.run(screens).await?,
        json!({
            "start": "start", "notice": "start", "card": "card", "card-back": "card", "cards-end": "cards-summary",
            "summary": "summary", "review": "summary",
        })
    );
    let errors = "return [...document.querySelectorAll('#errors news-deck')].every(deck =>
        deck.shadowRoot.querySelector('[role=alert]').checkVisibility())";
    assert_eq!(page.run(errors).await?, json!(true));
    let moved = "return [scrollY, document.activeElement?.closest('section')?.id ?? 'page']";
    assert_eq!(page.run(moved).await?, json!([0, "page"]));
    Ok(())
}

async fn it_has_no_violations(page: &Page) -> WebDriverResult<()> {
    page.resize(1100, 800).await?;
    open(page, "show=wrong").await?;
    // Axe does not see into frames of another origin, which is what a sandbox makes of one.
    page.run("document.querySelectorAll('iframe').forEach(frame => frame.remove())")
        .await?;
    for scheme in ["light", "dark"] {
        set_scheme(page, scheme).await?;
        page.settle().await?;
        let mut found = violations(page).await?;
        // One bank is shown many times, so its name is no unique one.
        let rules = found.as_array_mut().expect("a list");
        rules.retain(|rule| rule[0] != "landmark-unique");
        assert_eq!(found, json!([]), "{scheme}");
    }
    if page.has(Capability::BrowserLog) {
        let log = page.browser_log().await?;
        let blocked: Vec<_> = log
            .iter()
            .filter(|line| {
                line.contains("Content Security Policy") && line.contains("gallery.html")
            })
            .collect();
        assert!(blocked.is_empty(), "{blocked:?}");
    }
    Ok(())
}
