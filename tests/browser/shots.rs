//! Pictures of every screen, for eyes: only where `NEWS_DECK_SHOTS` names a folder.

use std::path::{Path, PathBuf};

use serde_json::json;
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{Deck, Hand, Page, deck_html, shown, tests};
use crate::statistics::{open, seeded};
use crate::study_page;

tests![
    pictures_of_every_screen needs DevTools,
    pictures_of_study needs DevTools,
    pictures_of_statistics needs DevTools,
];

/// The variable that names the folder.
pub(crate) const FOLDER: &str = "NEWS_DECK_SHOTS";

const WIDTHS: [u32; 3] = [320, 390, 1280];

/// Where they go.
pub(crate) fn folder() -> PathBuf {
    let folder = std::env::var_os(FOLDER).expect("the test runs only with it");
    std::fs::create_dir_all(&folder).unwrap();
    PathBuf::from(folder)
}

async fn shoot(page: &Page, folder: &Path, name: &str) -> WebDriverResult<()> {
    shoot_high(page, folder, name, 900).await
}

async fn shoot_high(page: &Page, folder: &Path, name: &str, height: u32) -> WebDriverResult<()> {
    for width in WIDTHS {
        for scheme in ["light", "dark"] {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            page.devtools("Emulation.setDeviceMetricsOverride", metrics)
                .await?;
            let media =
                json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            page.devtools("Emulation.setEmulatedMedia", media).await?;
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
            page.driver
                .screenshot(&folder.join(format!("{name}-{width}-{scheme}.png")))
                .await?;
        }
    }
    Ok(())
}

async fn shoot_quiz(page: &Page, deck: &Deck<'_>, folder: &Path) -> WebDriverResult<()> {
    deck.screen("start").await?;
    shoot(page, folder, "start").await?;
    deck.click("button.start").await?;
    loop {
        deck.screen("question").await?;
        let question = shown(deck).await?;
        let kind = question["kind"].as_str().unwrap().to_owned();
        shoot(page, folder, &format!("question-{kind}")).await?;
        if kind == "choice" {
            // A wrong answer, so that its marks can be seen as well.
            let rows = deck.texts(".choice .text").await?;
            let wrong = rows.iter().position(|text| text == "Skell").unwrap();
            deck.choose(wrong).await?;
        } else {
            Hand::Mouse.answer(page, deck, &question).await?;
        }
        deck.click("button.check").await?;
        deck.screen("feedback").await?;
        shoot(page, folder, &format!("feedback-{kind}")).await?;
        deck.click("button.next").await?;
        deck.until("root.querySelector('[data-screen=question], [data-screen=summary]')")
            .await?;
        if deck.count("[data-screen=summary]").await? == 1 {
            return shoot(page, folder, "summary").await;
        }
    }
}

async fn pictures_of_every_screen(page: &Page) -> WebDriverResult<()> {
    let folder = folder();
    let deck = page.visit(&deck_html("intro seed=1")).await?;
    shoot_quiz(page, &deck, &folder).await?;
    let deck = page.visit(&deck_html("mode=cards seed=1")).await?;
    deck.screen("card").await?;
    shoot(page, &folder, "card-front").await?;
    deck.click("button.flip").await?;
    shoot(page, &folder, "card-back").await?;
    let deck = page
        .visit("<news-deck src=nowhere.json><p>The questions as plain text.</p></news-deck>")
        .await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    shoot(page, &folder, "error").await?;
    page.driver.goto(page.site.url("index.html")).await?;
    shoot(page, &folder, "demo-top").await?;
    page.reach("#quiz").await?;
    page.deck("#quiz").screen("question").await?;
    shoot(page, &folder, "demo-quiz").await
}

async fn pictures_of_study(page: &Page) -> WebDriverResult<()> {
    let folder = folder();
    let deck = page.visit(&deck_html("mode=study")).await?;
    deck.screen("study-card").await?;
    shoot(page, &folder, "study-front").await?;
    deck.click("button.flip").await?;
    shoot(page, &folder, "study-back").await?;
    for panel in ["more", "info", "options", "keys"] {
        deck.click("button.more-button").await?;
        if panel != "more" {
            deck.click(&format!("button.{panel}")).await?;
        }
        // What a script draws is there a moment later.
        deck.until("root.querySelector('.panel') && !root.querySelector('.drawn:empty')")
            .await?;
        shoot(page, &folder, &format!("study-{panel}")).await?;
        deck.click("button.more-button").await?;
    }
    let deck = page
        .visit(&deck_html("mode=study kinds='true_false'"))
        .await?;
    for _ in 0..2 {
        deck.screen("study-card").await?;
        deck.click("button.flip").await?;
        deck.click("button.good").await?;
        deck.until("!root.querySelector('button.good')").await?;
    }
    deck.screen("study-rest").await?;
    shoot(page, &folder, "study-rest").await?;
    study_page::open(page, "study/").await?;
    shoot(page, &folder, "study-page-empty").await?;
    study_page::take_offer(page).await?;
    shoot(page, &folder, "study-page").await?;
    page.run("document.querySelector('.keys-button').click()")
        .await?;
    shoot(page, &folder, "study-page-keys").await?;
    page.run("document.querySelector('#keys button').click(); document.querySelector('.banks .action').click()").await?;
    page.deck("news-deck").screen("study-card").await?;
    shoot(page, &folder, "study-page-deck").await
}

async fn pictures_of_statistics(page: &Page) -> WebDriverResult<()> {
    let folder = folder();
    let (deck, ..) = seeded(page).await?;
    open(&deck).await?;
    shoot_high(page, &folder, "statistics", 3_000).await?;
    let script = "root.querySelectorAll('.figure details').forEach(one => one.open = true)";
    deck.run(script, ().into()).await?;
    shoot_high(page, &folder, "statistics-tables", 6_500).await
}
