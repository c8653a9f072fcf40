//! The pictures of the README, under their names in `docs`: only where `NEWS_DECK_SHOTS` names a folder.
//!
//! A picture has two pixels of the screen for each of the page. Before they go into `docs`, a tool such as `pngquant` makes
//! each smaller, with 64 colours.

use serde_json::json;
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{Deck, Page, skip, tests};
use crate::shots::folder;
use crate::statistics;
use crate::study_page;

tests![
    a_question_of_the_demo needs DevTools,
    study_with_and_without_a_network needs DevTools,
    statistics_of_some_months needs DevTools,
];

/// Sets the size of the window in pixels of the page, and its colours.
async fn show(page: &Page, (width, height): (u32, u32), colours: &str) -> WebDriverResult<()> {
    let metrics =
        json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": false });
    page.devtools("Emulation.setDeviceMetricsOverride", metrics)
        .await?;
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": colours }] });
    page.devtools("Emulation.setEmulatedMedia", media).await?;
    page.settle().await
}

async fn take(page: &Page, name: &str) -> WebDriverResult<()> {
    page.settle().await?;
    page.driver
        .screenshot(&folder().join(format!("{name}.png")))
        .await
}

async fn a_question_of_the_demo(page: &Page) -> WebDriverResult<()> {
    page.driver.goto(page.site.url("index.html")).await?;
    page.reach("#quiz").await?;
    let deck = page.deck("#quiz");
    deck.screen("question").await?;
    // The first question with several choices.
    while deck.count(".choice").await? < 3 {
        skip(&deck).await?;
        deck.screen("question").await?;
    }
    // Its last answer that is wrong; the page's own questions tell which that is.
    let wrong = "const right = [...document.querySelectorAll('#quiz fieldset')].find(one => one.querySelector('legend').textContent === root.querySelector('.title').textContent)
          .querySelector('[data-answer]').dataset.answer;
        return [...root.querySelectorAll('.choice .text')].findLastIndex(text => text.textContent !== right)";
    let wrong = deck.run(wrong, ().into()).await?.as_u64();
    deck.choose(wrong.expect("a wrong answer") as usize).await?;
    deck.click("button.check").await?;
    deck.until("root.querySelector('button.show')").await?;
    deck.run("root.activeElement?.blur()", ().into()).await?;
    for (device, size) in [("desktop", (1000, 920)), ("phone", (390, 844))] {
        for colours in ["light", "dark"] {
            show(page, size, colours).await?;
            page.run("document.querySelector('#quiz').previousElementSibling.scrollIntoView()")
                .await?;
            take(page, &format!("demo-{device}-{colours}")).await?;
        }
    }
    Ok(())
}

/// Turns the card of a deck over, and grades it.
async fn grade(deck: &Deck<'_>, button: &str) -> WebDriverResult<()> {
    deck.click("button.flip").await?;
    deck.click(&format!("button.{button}")).await?;
    deck.until("root.querySelector('button.flip')").await
}

async fn study_with_and_without_a_network(page: &Page) -> WebDriverResult<()> {
    show(page, (390, 844), "light").await?;
    study_page::open(page, "study/").await?;
    study_page::take_offer(page).await?;
    page.run("document.querySelector('.banks .action').click()")
        .await?;
    let deck = page.deck("news-deck");
    deck.screen("study-card").await?;
    for button in ["again", "good", "again"] {
        grade(&deck, button).await?;
    }
    deck.click("button.flip").await?;
    deck.until("root.querySelector('button.good')").await?;
    page.run("document.activeElement?.blur(); scrollTo(0, 0)")
        .await?;
    take(page, "study-phone-light").await?;
    study_page::kept(page).await?;
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
    take(page, "study-offline-phone-light").await
}

async fn statistics_of_some_months(page: &Page) -> WebDriverResult<()> {
    let (deck, ..) = statistics::seeded(page).await?;
    statistics::open(&deck).await?;
    show(page, (390, 1190), "dark").await?;
    let days = "root.querySelector('#figure-calendar').scrollIntoView()";
    deck.run(days, ().into()).await?;
    take(page, "statistics-phone-dark").await
}
