//! What a reader has set in the system: dark, still, and colours of one's own.

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{Aim, Deck, Page, deck_html, every_screen, tests, whole_html};

tests![
    dark_is_dark prefers Dark,
    nothing_moves_before_a_verdict_is_seen,
    nothing_moves_for_those_who_want_no_motion prefers Still,
    forced_colours_leave_every_control_and_mark_visible prefers ForcedColours needs ForcedColours,
    what_is_chosen_looks_unlike_the_rest_in_forced_colours prefers ForcedColours needs ForcedColours,
];

async fn ink(deck: &Deck<'_>, theme: &str) -> WebDriverResult<Value> {
    let script = "host.setAttribute('theme', input); return getComputedStyle(root.querySelector('.deck')).color";
    deck.run(script, json!(theme)).await
}

async fn dark_is_dark(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("seed=1 kinds=choice")).await?;
    deck.screen("question").await?;
    page.settle().await?;
    let chosen = ink(&deck, "system").await?;
    assert_eq!(chosen, ink(&deck, "dark").await?);
    assert_ne!(chosen, ink(&deck, "light").await?);
    Ok(())
}

/// What moves of a deck and of its map, in the order of the page.
async fn moving(deck: &Deck<'_>) -> WebDriverResult<Value> {
    let script = "const maps = [...root.querySelectorAll('news-deck-map')].map(map => map.shadowRoot);
        return [root, ...maps].flatMap(at => [...(at?.querySelectorAll('*') ?? [])]).filter(e => {
          const style = getComputedStyle(e);
          return style.transitionDuration.split(',').some(time => parseFloat(time) > 0.01) || style.animationName !== 'none'
            || style.scrollBehavior === 'smooth';
        }).map(e => e.className)";
    deck.run(script, Value::Null).await
}

/// Colours that fade are drawn frame by frame, and on a slow phone those frames come before the verdict's.
async fn nothing_moves_before_a_verdict_is_seen(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("seed=1 kinds=choice")).await?;
    deck.screen("question").await?;
    assert_eq!(moving(&deck).await?, json!([]));
    deck.click(".choice:first-child").await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    assert_eq!(moving(&deck).await?, json!([]));
    Ok(())
}

async fn nothing_moves_for_those_who_want_no_motion(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&whole_html("seed=1")).await?;
    every_screen(page, &deck, Aim::Right, async |screen| {
        assert_eq!(moving(&deck).await?, json!([]), "{screen}");
        Ok(())
    })
    .await
}

/// Controls without a line around them, and words in the colour of their ground. Backgrounds and shadows are gone where
/// colours are forced: lines, words and signs are left.
const LOST: &str = "const seen = selector => [...root.querySelectorAll(selector)].filter(e => e.checkVisibility());
    const boxes = seen('.choice, .pair, .order li, button:not(.quiet), select, input:not([type=radio], [type=checkbox], [type=range])');
    const plain = seen('button.quiet:enabled').filter(e => !getComputedStyle(e).textDecorationLine.includes('underline'));
    const bare = boxes.filter(e => {
      const style = getComputedStyle(e);
      return style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) < 1 || style.borderTopColor === style.backgroundColor;
    });
    const ground = e => {
      for (; e; e = e.parentElement) {
        const colour = getComputedStyle(e).backgroundColor;
        if (!/, 0\\)$|transparent/.test(colour)) return colour;
      }
      return getComputedStyle(host).backgroundColor;
    };
    const pale = seen('*').filter(e => e.childElementCount === 0 && e.textContent.trim() && getComputedStyle(e).color === ground(e));
    return [...bare, ...plain, ...pale].map(e => e.outerHTML)";

/// What says in words, without colours, how each kind was answered.
const MARKS: [(&str, &[&str]); 14] = [
    ("choice", &["✓ Your answer, correct"]),
    (
        "multi",
        &["✓ Your answer, correct", "✓ Your answer, correct"],
    ),
    ("true_false", &["✓ Your answer, correct"]),
    ("text", &[]),
    ("number", &[]),
    ("date", &[]),
    ("cloze", &["✓ Correct", "✓ Correct"]),
    (
        "order",
        &["✓ Right place", "✓ Right place", "✓ Right place"],
    ),
    ("match", &["✓ Correct", "✓ Correct"]),
    ("place", &["✓ Your answer, correct"]),
    ("slider", &[]),
    ("picture", &["✓ Your answer, correct"]),
    ("language", &["✓ Your answer, correct"]),
    ("truth", &["✓ Your answer, correct"]),
];

async fn forced_colours_leave_every_control_and_mark_visible(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&whole_html("seed=1")).await?;
    every_screen(page, &deck, Aim::Right, async |screen| {
        assert_eq!(deck.run(LOST, Value::Null).await?, json!([]), "{screen}");
        if let Some(kind) = screen.strip_prefix("feedback of ") {
            let marks = "return [...root.querySelectorAll('.mark:not(:empty)')].filter(e => e.checkVisibility()).map(e => e.textContent)";
            let marks = deck.run(marks, Value::Null).await?;
            let (_, expected) = MARKS.iter().find(|row| row.0 == kind).unwrap();
            assert_eq!(marks, json!(expected), "{kind}");
            assert_eq!(deck.text(".verdict h4").await?, "Correct", "{kind}");
        }
        Ok(())
    })
    .await
}

async fn what_is_chosen_looks_unlike_the_rest_in_forced_colours(
    page: &Page,
) -> WebDriverResult<()> {
    for kind in ["choice", "multi", "true_false", "place"] {
        let deck = page
            .visit(&deck_html(&format!("seed=1 storage=none kinds={kind}")))
            .await?;
        deck.screen("question").await?;
        deck.choose(1).await?;
        let lines = "const line = row => { const s = getComputedStyle(row); return [s.borderTopColor, s.borderTopWidth, s.outline].join() };
            const rows = [...root.querySelectorAll('.choice')].map(line);
            return rows.map(row => row === rows[1])";
        let alike = deck.run(lines, Value::Null).await?;
        let alike: Vec<bool> = serde_json::from_value(alike)?;
        assert!(
            alike
                .iter()
                .enumerate()
                .all(|(row, alike)| *alike == (row == 1)),
            "{kind}: {alike:?}"
        );
    }
    Ok(())
}
