//! Pictures of every screen, for eyes: only where `NEWS_DECK_SHOTS` names a folder.

use std::path::{Path, PathBuf};

use serde_json::json;
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{Deck, Hand, Page, STRICT, deck_html, shown, tests};
use crate::statistics::{open, seeded};
use crate::study_page::kept;

tests![
    pictures_of_every_screen needs DevTools,
    pictures_of_study needs DevTools,
    a_picture_of_study_without_a_network needs DevTools,
    pictures_of_statistics needs DevTools,
];

/// The variable that names the folder.
pub(crate) const FOLDER: &str = "NEWS_DECK_SHOTS";

const WIDTHS: [u32; 3] = [320, 390, 1280];

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
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the test runs only with it"));
    std::fs::create_dir_all(&folder).unwrap();
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
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the test runs only with it"));
    std::fs::create_dir_all(&folder).unwrap();
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
        deck.until("root.querySelector('.panel')").await?;
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
    page.site
        .obey(&STRICT.replace("trusted-types 'none'", "trusted-types news-deck-study"));
    page.driver.goto(page.site.url("study/")).await?;
    page.until("document.querySelector('.empty:not([hidden])')")
        .await?;
    shoot(page, &folder, "study-page-empty").await?;
    page.run("document.querySelector('.offers a').click()")
        .await?;
    page.until("document.querySelector('.banks .due')?.textContent.includes('new')")
        .await?;
    shoot(page, &folder, "study-page").await?;
    page.run("document.querySelector('.keys-button').click()")
        .await?;
    shoot(page, &folder, "study-page-keys").await?;
    page.run("document.querySelector('#keys button').click(); document.querySelector('.banks .action').click()").await?;
    page.deck("news-deck").screen("study-card").await?;
    shoot(page, &folder, "study-page-deck").await
}

/// As on a phone: `docs/study-offline-phone-light.png`.
async fn a_picture_of_study_without_a_network(page: &Page) -> WebDriverResult<()> {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the test runs only with it"));
    std::fs::create_dir_all(&folder).unwrap();
    page.site
        .obey(&STRICT.replace("trusted-types 'none'", "trusted-types news-deck-study"));
    let phone = json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": false });
    page.devtools("Emulation.setDeviceMetricsOverride", phone)
        .await?;
    page.driver.goto(page.site.url("study/")).await?;
    page.until("document.querySelector('.empty:not([hidden])')")
        .await?;
    page.run("document.querySelector('.offers a').click()")
        .await?;
    page.until("document.querySelector('.banks .due')?.textContent.includes('new')")
        .await?;
    page.run("document.querySelector('.banks .action').click()")
        .await?;
    let deck = page.deck("news-deck");
    for button in ["again", "good", "again"] {
        deck.screen("study-card").await?;
        deck.click("button.flip").await?;
        deck.click(&format!("button.{button}")).await?;
        deck.until("root.querySelector('button.flip')").await?;
    }
    kept(page).await?;
    page.site.cut();
    let cut =
        json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
    page.devtools("Network.emulateNetworkConditions", cut)
        .await?;
    page.driver.goto(page.site.url("study/?offline")).await?;
    page.until("document.querySelector('.banks .due')?.textContent.includes('in learning')")
        .await?;
    // What needs a network says so; all else is there.
    page.run("document.querySelector('#address').value = 'https://paper.example/quiz/ferry.json'; document.querySelector('.add button').click()")
        .await?;
    page.until("document.querySelector('.problem').textContent.includes('no network')")
        .await?;
    page.run("document.activeElement?.blur(); scrollTo(0, 0)")
        .await?;
    page.driver
        .screenshot(&folder.join("study-offline-phone-light.png"))
        .await
}

async fn pictures_of_statistics(page: &Page) -> WebDriverResult<()> {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the test runs only with it"));
    std::fs::create_dir_all(&folder).unwrap();
    let (deck, ..) = seeded(page).await?;
    open(&deck).await?;
    shoot_high(page, &folder, "statistics", 3_000).await?;
    let script = "root.querySelectorAll('.figure details').forEach(one => one.open = true)";
    deck.run(script, ().into()).await?;
    shoot_high(page, &folder, "statistics-tables", 6_500).await
}
