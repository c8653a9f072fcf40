//! Studying beside the schedule, and what a learner may set of it.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::access::assert_clean;
use crate::harness::{Page, tests};
use crate::study::{grade, visit};

tests![
    what_was_missed_today_can_be_studied_again,
    what_is_due_in_days_can_be_studied_now,
    a_subject_can_be_studied_whole_and_left,
    steps_are_those_that_were_set,
    marks_of_a_card_are_seen_on_it,
];

async fn what_was_missed_today_can_be_studied_again(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false multi").await?;
    deck.screen("study-card").await?;
    let missed = deck.text(".front").await?;
    grade(&deck, "again").await?;
    grade(&deck, "good").await?;
    deck.until("root.activeElement?.matches('.front')").await?;
    page.write("c").await?;
    deck.until("root.activeElement?.matches('.panel h4')")
        .await?;
    assert_clean(page, "ways to study").await?;
    deck.click("button.missed").await?;
    deck.until("root.querySelector('.beside')?.textContent.includes('1 card left')")
        .await?;
    assert_eq!(deck.text(".front").await?, missed);
    assert_clean(page, "a card beside the schedule").await?;
    deck.click("button.flip").await?;
    deck.click("button.good").await?;
    deck.until(
        "root.querySelector('.notice')?.textContent.includes('None of these cards is left')",
    )
    .await?;
    assert_eq!(deck.count(".beside").await?, 0);
    // Where there are none, that is told, and the schedule goes on.
    page.write("c").await?;
    deck.click("button.ahead:nth-of-type(2)").await?;
    deck.until("root.querySelector('.notice') && !root.querySelector('.panel')")
        .await?;
    assert_eq!(deck.count(".beside").await?, 0);
    Ok(())
}

async fn what_is_due_in_days_can_be_studied_now(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "true_false").await?;
    while deck.count("[data-screen=study-rest]").await? == 0 {
        grade(&deck, "good").await?;
    }
    deck.click(".rest button.custom").await?;
    deck.click("button.ahead:nth-of-type(4)").await?;
    deck.until("root.querySelector('.beside')?.textContent.includes('1 card left')")
        .await?;
    grade(&deck, "good").await?;
    deck.screen("study-rest").await
}

async fn a_subject_can_be_studied_whole_and_left(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice true_false multi").await?;
    deck.screen("study-card").await?;
    deck.click("button.more-button").await?;
    deck.click(".panel button.custom").await?;
    deck.click("button.subject:nth-of-type(2)").await?;
    deck.until("root.querySelector('.beside')").await?;
    let left = deck.text(".beside span").await?;
    grade(&deck, "good").await?;
    assert_ne!(deck.text(".beside span").await?, left, "one is done with");
    deck.click("button.end-beside").await?;
    deck.until("!root.querySelector('.beside')").await?;
    deck.screen("study-card").await
}

async fn steps_are_those_that_were_set(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice").await?;
    deck.screen("study-card").await?;
    deck.click("button.flip").await?;
    let again = "root.querySelector('button.again small').textContent";
    deck.until(&format!("{again} === '<1m'")).await?;
    page.write("o").await?;
    deck.until("root.querySelector('.option')").await?;
    let set = "const field = root.querySelectorAll('.option input:not([type])')[0]; field.value = input; field.dispatchEvent(new Event('change', { bubbles: true }))";
    deck.run(set, json!("5 30")).await?;
    deck.until(&format!("{again} === '<5m'")).await?;
    // As Anki has them.
    deck.run(set, json!("2 m 1h")).await?;
    deck.until(&format!("{again} === '<2m'")).await?;
    deck.run(set, json!("5m 30m")).await?;
    deck.until(&format!("{again} === '<5m'")).await?;
    // What is no list of minutes is put back.
    deck.run(set, json!("0")).await?;
    deck.until("root.querySelectorAll('.option input:not([type])')[0].value === '5 30'")
        .await?;
    assert_clean(page, "options").await
}

async fn marks_of_a_card_are_seen_on_it(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "choice").await?;
    deck.screen("study-card").await?;
    deck.run(
        "root.querySelector('.title').dispatchEvent(new KeyboardEvent('keydown', { key: '3', ctrlKey: true, bubbles: true, composed: true }))",
        Value::Null,
    )
    .await?;
    deck.until("root.querySelector('.hint')?.textContent === 'Flag 3'")
        .await
}
