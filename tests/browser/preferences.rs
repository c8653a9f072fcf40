//! What a reader has set in the system: dark, still, and colours of one's own.

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{Deck, Hand, Page, deck_html, shown, tests};

tests![
    dark_is_dark needs Preferences,
    nothing_moves_for_those_who_want_no_motion needs Preferences,
    forced_colours_leave_every_mark_visible needs Preferences,
];

async fn ink(deck: &Deck<'_>) -> WebDriverResult<Value> {
    deck.run(
        "return getComputedStyle(root.querySelector('.deck')).color",
        Value::Null,
    )
    .await
}

async fn dark_is_dark(page: &Page) -> WebDriverResult<()> {
    page.prefer(&[("prefers-color-scheme", "light")]).await?;
    let deck = page.visit(&deck_html("seed=1 kinds=choice")).await?;
    deck.screen("question").await?;
    let light = ink(&deck).await?;
    page.prefer(&[("prefers-color-scheme", "dark")]).await?;
    deck.until("matchMedia('(prefers-color-scheme: dark)').matches")
        .await?;
    page.settle().await?;
    assert_ne!(ink(&deck).await?, light);
    Ok(())
}

async fn nothing_moves_for_those_who_want_no_motion(page: &Page) -> WebDriverResult<()> {
    let moving = "return [...root.querySelectorAll('*')].filter(e => {
          const style = getComputedStyle(e);
          return parseFloat(style.transitionDuration) > 0.01 || style.animationName !== 'none';
        }).length";
    let deck = page.visit(&deck_html("seed=1 kinds=choice")).await?;
    deck.screen("question").await?;
    assert_ne!(
        deck.run(moving, Value::Null).await?,
        json!(0),
        "there is something to be still"
    );
    page.prefer(&[("prefers-reduced-motion", "reduce")]).await?;
    deck.until("matchMedia('(prefers-reduced-motion: reduce)').matches")
        .await?;
    assert_eq!(deck.run(moving, Value::Null).await?, json!(0));
    Ok(())
}

async fn forced_colours_leave_every_mark_visible(page: &Page) -> WebDriverResult<()> {
    page.prefer(&[("forced-colors", "active")]).await?;
    let deck = page.visit(&deck_html("seed=1 kinds=choice")).await?;
    deck.screen("question").await?;
    deck.until("matchMedia('(forced-colors: active)').matches")
        .await?;
    let question = shown(&deck).await?;
    Hand::Mouse.answer(page, &deck, &question).await?;
    // Lines are what is left where colours are forced: a chosen row has a heavier or another one.
    let lines = "const line = row => { const s = getComputedStyle(row); return [s.borderColor, s.borderWidth, s.borderStyle, s.outline, s.outlineColor].join() };
        const rows = [...root.querySelectorAll('.choice')];
        const chosen = rows.find(row => row.querySelector(':checked'));
        return [line(chosen), line(rows.find(row => row !== chosen)), rows.every(row => parseFloat(getComputedStyle(row).borderWidth) >= 1)]";
    let found = deck.run(lines, Value::Null).await?;
    assert_eq!(found[2], true, "every row has its line");
    assert_ne!(found[0], found[1], "the chosen row looks like the others");
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    // Right and wrong are words and signs, not colours alone.
    assert!(
        deck.text(".choice.right .mark")
            .await?
            .contains("✓ Your answer, correct")
    );
    Ok(())
}
