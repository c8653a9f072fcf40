//! Banks whose next edition words something otherwise: what was learned of it stays where the bank says that it is the same.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::harness::{BANK, Deck, Page, tests};
use crate::study::{checked_log, counts, grade, kept_cards, set_clock_on, visit};

tests![
    a_pair_that_is_reworded_keeps_its_due_date_by_its_id,
    a_blank_that_is_reworded_keeps_its_due_date_by_its_id,
];

/// More than any interval of a card that was graded twice.
const LATER_MS: i64 = 60 * 86_400_000;

/// Puts another edition of the bank there, with one question edited, and comes back to the deck.
async fn publish(page: &Page, question: &str, edit: impl Fn(&mut Value)) -> WebDriverResult<()> {
    let mut bank: Value = serde_json::from_str(BANK)?;
    let questions = bank["questions"].as_array_mut().expect("questions");
    let mut named = questions.iter_mut().filter(|one| one["id"] == question);
    let edited = named.next().expect("the question");
    edited["revision"] = json!(2);
    edit(edited);
    page.site.file("all-kinds.json", bank.to_string());
    page.driver.refresh().await?;
    page.deck("news-deck")
        .until("root.querySelector('.deck:not([hidden]) [data-screen=study-card], [data-screen=study-rest]')")
        .await
}

/// Learns all cards until none is due, and tells when the next one is.
async fn learn_all(deck: &Deck<'_>) -> WebDriverResult<String> {
    while deck.count(".rest").await? == 0 {
        grade(deck, "good").await?;
    }
    deck.text(".next").await
}

/// Whether a card whose front says this is due in sixty days.
async fn comes_back(page: &Page, deck: &Deck<'_>, front: &str) -> WebDriverResult<bool> {
    set_clock_on(page, LATER_MS).await?;
    page.driver.refresh().await?;
    deck.screen("study-card").await?;
    assert!(counts(deck).await?.starts_with("New: 0,"));
    while deck.count(".front").await? > 0 {
        if deck.text(".card").await?.contains(front) {
            return Ok(true);
        }
        grade(deck, "good").await?;
    }
    Ok(false)
}

async fn a_pair_that_is_reworded_keeps_its_due_date_by_its_id(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "match").await?;
    let next = learn_all(&deck).await?;
    let (log, cards) = (checked_log(page).await?, kept_cards(page).await?);
    // Without an id it is another card, of which nothing is known.
    publish(page, "posts", |question| {
        question["pairs"][0]["left"] = json!("Isla Wrenn");
    })
    .await?;
    assert_eq!(counts(&deck).await?, "New: 2, learning: 0, due: 0");
    publish(page, "posts", |question| {
        question["pairs"][0] = json!({ "id": "Isla Wren", "left": "Isla Wrenn", "right": "Mayor" });
    })
    .await?;
    deck.screen("study-rest").await?;
    assert_eq!(counts(&deck).await?, "New: 0, learning: 0, due: 0");
    assert_eq!(deck.text(".next").await?, next);
    assert_eq!(checked_log(page).await?, log);
    assert_eq!(kept_cards(page).await?, cards);
    assert!(comes_back(page, &deck, "Isla Wrenn").await?);
    page.assert_quiet().await
}

async fn a_blank_that_is_reworded_keeps_its_due_date_by_its_id(page: &Page) -> WebDriverResult<()> {
    let deck = visit(page, "cloze").await?;
    let next = learn_all(&deck).await?;
    let cards = kept_cards(page).await?;
    publish(page, "yard", |question| {
        question["blanks"][1] = json!({ "id": "Skell", "accept": ["Skelle"] });
    })
    .await?;
    deck.screen("study-rest").await?;
    assert_eq!(deck.text(".next").await?, next);
    assert_eq!(kept_cards(page).await?, cards);
    // It stands on the front of the card that asks for the other one.
    assert!(comes_back(page, &deck, "Skelle").await?);
    page.assert_quiet().await
}
