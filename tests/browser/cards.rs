//! Flashcards: turn over, say whether it was known, run through the missed ones.

use thirtyfour::error::WebDriverResult;

use crate::harness::{Deck, Hand, Page, deck_html, html_with, tests};

tests![
    a_run_and_a_run_through_the_missed,
    a_run_by_keyboard_alone,
    every_kind_has_a_card,
    a_picture_and_a_hint_are_wherever_a_question_is_read,
    the_place_of_the_list_is_given_back_with_the_first_card_that_is_turned,
];

async fn a_run_and_a_run_through_the_missed(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("mode=cards seed=1 count=3")).await?;
    deck.screen("card").await?;
    assert_eq!(
        deck.run(
            "return root.querySelector('.flip').getAttribute('aria-expanded')",
            ().into()
        )
        .await?,
        "false"
    );
    assert_eq!(
        deck.count(".back:not([hidden])").await?,
        0,
        "the back is hidden from everybody"
    );
    for known in [false, true, true] {
        let left = deck.text(".count").await?;
        deck.click("button.flip").await?;
        deck.until("root.querySelector('.flip').getAttribute('aria-expanded') === 'true'")
            .await?;
        assert!(!deck.text(".back").await?.is_empty());
        deck.click(if known { "button.good" } else { "button.again" })
            .await?;
        deck.until(&format!(
            "root.querySelector('.count').textContent !== '{left}'"
        ))
        .await?;
    }
    deck.screen("cards-summary").await?;
    assert_eq!(deck.text(".title").await?, "You knew 2 of 3.");
    deck.click("button.retry").await?;
    deck.screen("card").await?;
    assert_eq!(deck.text(".count").await?, "1 card left");
    page.assert_quiet().await
}

async fn a_run_by_keyboard_alone(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("mode=cards seed=2 count=2")).await?;
    deck.screen("card").await?;
    for _ in 0..2 {
        Hand::Keyboard.press(page, &deck, "button.flip").await?;
        deck.until("root.querySelector('.flip')?.getAttribute('aria-expanded') === 'true'")
            .await?;
        Hand::Keyboard.press(page, &deck, "button.good").await?;
        deck.until("root.querySelector('.flip')?.getAttribute('aria-expanded') !== 'true'")
            .await?;
    }
    deck.screen("cards-summary").await?;
    assert_eq!(deck.text(".title").await?, "You knew 2 of 2.");
    assert!(
        deck.focused().await?.is_some(),
        "the focus is not lost at the end"
    );
    Ok(())
}

async fn every_kind_has_a_card(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("mode=cards seed=3")).await?;
    deck.screen("card").await?;
    assert_eq!(deck.text(".count").await?, "10 cards left");
    for left in (0..10).rev() {
        deck.click("button.flip").await?;
        deck.until("root.querySelector('.back').textContent.length > 3")
            .await?;
        deck.click("button.good").await?;
        if left > 0 {
            deck.until(&format!(
                "root.querySelector('.count').textContent.startsWith('{left} ')"
            ))
            .await?;
        }
    }
    deck.screen("cards-summary").await
}

/// What of a question is to be seen: its picture with how wide it is against the deck, the credit, and whether there is a hint.
async fn aids(deck: &Deck<'_>, within: &str) -> WebDriverResult<serde_json::Value> {
    let script = "const at = root.querySelector(input), picture = at.querySelector('.media img');
        return [picture.alt, picture.checkVisibility() && picture.getBoundingClientRect().width <= 256,
          at.querySelector('.media figcaption').textContent, !!at.querySelector('.help')?.checkVisibility()]";
    deck.run(script, within.into()).await
}

async fn a_picture_and_a_hint_are_wherever_a_question_is_read(page: &Page) -> WebDriverResult<()> {
    let seen = |hint: bool| {
        let alt = "A drawing of a ferry that carries a flag at her bow";
        serde_json::json!([alt, true, "Drawing: The Lorn Gazette", hint])
    };
    for (mode, card) in [("cards", "card"), ("study", "study-card")] {
        let deck = page
            .visit(&html_with(
                page,
                "media",
                &format!("mode={mode} storage=none"),
            ))
            .await?;
        deck.screen(card).await?;
        deck.until("root.querySelector('.media img').naturalWidth > 0")
            .await?;
        assert_eq!(aids(&deck, ".card").await?, seen(true), "{mode}");
        // It opens where it is pressed, and does not turn the card.
        deck.click(".help summary").await?;
        deck.until("root.querySelector('.help p').checkVisibility()")
            .await?;
        assert_eq!(deck.count(".back:not([hidden])").await?, 0, "{mode}");
        deck.click("button.flip").await?;
        deck.until("root.querySelector('.back')?.checkVisibility()")
            .await?;
        assert_eq!(aids(&deck, ".card").await?, seen(false), "{mode}");
    }
    let deck = page
        .visit(&html_with(page, "media", "storage=none"))
        .await?;
    deck.screen("question").await?;
    deck.click("button.skip").await?;
    deck.screen("summary").await?;
    deck.click(".review summary").await?;
    assert_eq!(aids(&deck, ".review").await?, seen(false));
    page.assert_quiet().await
}

async fn the_place_of_the_list_is_given_back_with_the_first_card_that_is_turned(
    page: &Page,
) -> WebDriverResult<()> {
    let list = "<p>A card of the fallback.</p>".repeat(60);
    let deck = page
        .visit(&format!(
            "<news-deck src=all-kinds.json kinds=text mode=cards storage=none>{list}</news-deck>"
        ))
        .await?;
    deck.screen("card").await?;
    let height = "return host.offsetHeight";
    let kept = deck.run(height, ().into()).await?;
    deck.click("button.flip").await?;
    deck.until("root.querySelector('.flip').getAttribute('aria-expanded') === 'true'")
        .await?;
    let given_back = deck.run(height, ().into()).await?;
    assert!(
        given_back.as_u64() < kept.as_u64().map(|kept| kept - 100),
        "{kept} px, then {given_back} px"
    );
    Ok(())
}
