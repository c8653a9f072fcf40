//! A page that is printed while its deck has no questions but those that it draws itself.

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{Deck, Page, WHOLE, skip, tests, whole_bank};

tests![
    a_deck_without_a_fallback_is_printed_as_its_worksheet,
    a_deck_of_cards_is_printed_with_all_its_cards,
    before_the_start_there_is_a_worksheet_and_after_the_end_there_is_none,
    all_of_it_is_printed_and_the_reader_goes_on_as_before needs Printing,
];

/// A deck with all that questions may have, and nothing within.
fn bare(attributes: &str) -> String {
    format!("<news-deck src=whole.json seed=1 {attributes}></news-deck>")
}

/// What a reader of the paper sees: hints upside down, what is to be matched, prompts, questions without a place for an answer, what is ticked or written there
/// already, and what cannot be pressed there.
const SEEN: &str = "const seen = (selector) => [...root.querySelectorAll(selector)].filter(node => node.checkVisibility());
    const answerable = 'input, select, .order li, news-deck-map';
    return { hints: seen('.turned').map(node => `${node.textContent} ${getComputedStyle(node).rotate}`), offered: seen('.paper > p:not(.turned)').map(node => node.textContent).sort(), prompts: seen('.title').map(node => node.textContent).sort(), bare: seen('fieldset').filter(field => !field.querySelector(answerable)).length,
      ticked: seen(':checked:not(option)').length, written: seen('.paper :is(.n, select)').filter(node => getComputedStyle(node).color !== 'rgba(0, 0, 0, 0)').length, pressed: seen('button, summary, .progress, .count').length }";

/// Where the reader is on the screen.
const READER: &str = "return [root.querySelectorAll('form').length, root.activeElement?.matches('form [type=radio]:checked') ?? false]";

async fn a_deck_without_a_fallback_is_printed_as_its_worksheet(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&bare(&format!("count={WHOLE}"))).await?;
    deck.screen("question").await?;
    choose(&deck).await?;
    page.run("dispatchEvent(new Event('beforeprint'))").await?;
    deck.until("root.querySelectorAll('form').length > 1")
        .await?;
    page.put_on_paper().await?;
    page.settle().await?;
    let seen = deck.run(SEEN, Value::Null).await?;
    let prompts = prompts();
    assert_eq!(
        seen,
        json!({ "hints": ["Hint: It moves in the wind. 180deg"], "offered": ["Harbour master", "Mayor", "Minister of transport"], "prompts": prompts, "bare": 0, "ticked": 0, "written": 0, "pressed": 0 })
    );
    page.assert_quiet().await
}

/// The prompts of the bank, sorted.
fn prompts() -> Vec<String> {
    let bank = whole_bank();
    let questions = bank["questions"].as_array().unwrap().iter();
    let prompts = questions.map(|question| question["prompt"].as_str().unwrap().to_owned());
    let mut prompts: Vec<String> = prompts.collect();
    prompts.sort_unstable();
    prompts
}

async fn a_deck_of_cards_is_printed_with_all_its_cards(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&bare("mode=cards")).await?;
    deck.screen("card").await?;
    page.run("dispatchEvent(new Event('beforeprint'))").await?;
    deck.until("root.querySelectorAll('.paper .card').length > 1")
        .await?;
    page.put_on_paper().await?;
    page.settle().await?;
    let seen = "const seen = (selector) => [...root.querySelectorAll(selector)].filter(node => node.checkVisibility());
        return { fronts: seen('.front').map(node => node.textContent).sort(), answered: seen('.back').filter(node => node.textContent.trim()).length, pressed: seen('button').length }";
    let prompts = prompts();
    assert_eq!(
        deck.run(seen, Value::Null).await?,
        json!({ "fronts": prompts, "answered": prompts.len(), "pressed": 0 })
    );
    page.run("dispatchEvent(new Event('afterprint'))").await?;
    deck.until("!root.querySelector('.paper')").await?;
    deck.screen("card").await?;
    page.assert_quiet().await
}

async fn before_the_start_there_is_a_worksheet_and_after_the_end_there_is_none(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = page.visit(&bare("kinds=true_false intro")).await?;
    deck.screen("start").await?;
    // A printer takes the page as it is when those have returned who hear of it, and a script of the page that prints has not.
    let sheets = "dispatchEvent(new Event('beforeprint')); return root.querySelectorAll('.paper form').length";
    assert_eq!(deck.run(sheets, Value::Null).await?, json!(2));
    page.run("dispatchEvent(new Event('afterprint'))").await?;
    deck.until("!root.querySelector('.paper')").await?;
    deck.click("button.main").await?;
    deck.screen("question").await?;
    while deck
        .one(".screen")
        .await?
        .attr("data-screen")
        .await?
        .as_deref()
        != Some("summary")
    {
        skip(&deck).await?;
    }
    assert_eq!(deck.run(sheets, Value::Null).await?, json!(0));
    deck.screen("summary").await
}

async fn all_of_it_is_printed_and_the_reader_goes_on_as_before(page: &Page) -> WebDriverResult<()> {
    let mut sizes = Vec::new();
    for attributes in [&format!("count={WHOLE}"), "kinds=choice"] {
        let deck = page.visit(&bare(attributes)).await?;
        deck.screen("question").await?;
        choose(&deck).await?;
        sizes.push(page.driver.print_page(Default::default()).await?.len());
        deck.until("!root.querySelector('.paper')").await?;
        assert_eq!(deck.run(READER, Value::Null).await?, json!([1, true]));
    }
    assert!(sizes[0] > sizes[1] * 4 / 3, "{sizes:?}");
    page.assert_quiet().await
}

/// Goes on to a question with choices, takes one of them and stays there.
async fn choose(deck: &Deck<'_>) -> WebDriverResult<()> {
    while deck.count("[type=radio]").await? == 0 {
        skip(deck).await?;
    }
    let choose =
        "const control = root.querySelector('[type=radio]'); control.click(); control.focus()";
    deck.run(choose, Value::Null).await.map(drop)
}
