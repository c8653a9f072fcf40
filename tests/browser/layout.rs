//! Where things stand, on every screen of every kind: at 400 %, with wide spacing, from right to left, under a finger.

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{Aim, Deck, Page, WHOLE, deck_html, every_screen, tests, whole_html};

tests![
    at_four_hundred_per_cent_every_kind_is_whole,
    wide_spacing_cuts_nothing_off,
    long_words_and_wide_spacing_fit_at_four_hundred_per_cent,
    arabic_is_whole_on_a_narrow_page,
    arabic_puts_every_control_on_its_side,
    cards_and_errors_are_whole_at_four_hundred_per_cent,
    types_are_not_cut_at_the_ends_of_lines,
];

/// Fails if a reader cannot see or hit something of the deck.
async fn assert_whole(deck: &Deck<'_>, screen: &str) -> WebDriverResult<()> {
    let faults = deck
        .run(include_str!("harness/faults.js"), Value::Null)
        .await?;
    assert_eq!(faults, json!([]), "{screen}");
    Ok(())
}

/// Spaces lines, paragraphs, letters and words as far as WCAG's criterion 1.4.12 does.
async fn space(deck: &Deck<'_>) -> WebDriverResult<()> {
    let script = "const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
        for (const at of [root, root.querySelector('news-deck-map')?.shadowRoot]) {
          if (at && !at.adoptedStyleSheets.includes(sheet)) at.adoptedStyleSheets = [...at.adoptedStyleSheets, sheet];
        }";
    deck.run(script, Value::Null).await?;
    Ok(())
}

/// Opens the hint of a card that has one.
async fn open_hint(deck: &Deck<'_>) -> WebDriverResult<()> {
    if deck.count(".help").await? == 1 {
        deck.click(".help summary").await?;
        deck.until("root.querySelector('.help p').checkVisibility()")
            .await?;
    }
    Ok(())
}

/// Plays a deck to its end and looks at every screen on the way.
async fn play(page: &Page, deck: &Deck<'_>, aim: Aim, spaced: bool) -> WebDriverResult<()> {
    every_screen(page, deck, aim, async |screen| {
        if screen.ends_with("place") {
            let drawn =
                "root.querySelector('news-deck-map')?.shadowRoot?.querySelector('svg[viewBox]')";
            deck.until(drawn).await?;
        }
        if spaced {
            space(deck).await?;
        }
        page.settle().await?;
        assert_whole(deck, screen).await
    })
    .await?;
    for folded in [".review", ".more"] {
        deck.click(&format!("{folded} > summary")).await?;
        deck.until(&format!("root.querySelector('{folded} > :not(summary)')"))
            .await?;
        assert_whole(deck, folded).await?;
    }
    Ok(())
}

async fn at_four_hundred_per_cent_every_kind_is_whole(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit_zoomed(&whole_html("seed=1 report")).await?;
    play(page, &deck, Aim::Wrong, false).await
}

async fn wide_spacing_cuts_nothing_off(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&whole_html("seed=1 report")).await?;
    play(page, &deck, Aim::Right, true).await
}

async fn long_words_and_wide_spacing_fit_at_four_hundred_per_cent(
    page: &Page,
) -> WebDriverResult<()> {
    for language in ["de", "ru"] {
        let body = whole_html(&format!("seed=1 report storage=none lang={language}"));
        let deck = page.visit_zoomed(&body).await?;
        play(page, &deck, Aim::Wrong, true).await?;
    }
    Ok(())
}

async fn arabic_is_whole_on_a_narrow_page(page: &Page) -> WebDriverResult<()> {
    let deck = page
        .visit_narrow(320, &whole_html("seed=1 report lang=ar"))
        .await?;
    play(page, &deck, Aim::Wrong, true).await
}

/// Of each kind two things that stand side by side: in Arabic the first is on the right of the second.
const SIDE_BY_SIDE: [(&str, &str, &str); 15] = [
    ("choice", ".choice input", ".choice .text"),
    ("multi", ".choice input", ".choice .text"),
    ("true_false", ".choice input", ".choice .text"),
    ("text", "button.check", "button.skip"),
    ("number", ".typed input", ".typed .unit"),
    ("date", "button.check", "button.skip"),
    ("cloze", "button.check", "button.skip"),
    ("order", ".order .n", ".order .text"),
    ("order", ".order .text", ".order button"),
    ("match", ".pair .text", ".pair select"),
    ("place", ".choice input", ".choice .text"),
    ("slider", ".typed .unit", ".typed output"),
    ("picture", ".choice input", ".choice .text"),
    ("language", ".choice input", ".choice .text"),
    ("truth", ".choice input", ".choice .text"),
];

async fn arabic_puts_every_control_on_its_side(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&whole_html("seed=1 lang=ar")).await?;
    let mut met = 0;
    every_screen(page, &deck, Aim::Right, async |screen| {
        let direction = "return getComputedStyle(root.querySelector('[data-screen]')).direction";
        assert_eq!(deck.run(direction, Value::Null).await?, "rtl", "{screen}");
        for (kind, first, second) in SIDE_BY_SIDE {
            if screen != format!("question of {kind}") {
                continue;
            }
            let sides = "const [first, second] = input.map(selector => root.querySelector(selector).getBoundingClientRect());
                return first.left >= second.right - 1";
            let right = deck.run(sides, json!([first, second])).await?;
            assert_eq!(right, true, "{screen}: {first} and {second}");
            met += 1;
        }
        // Words of the bank are English: they run their own way, and say so.
        let turned = "return [...root.querySelectorAll('[dir=auto]')]
            .filter(node => /[a-z]/i.test(node.textContent) && !/[\\u0600-\\u06ff]/.test(node.textContent))
            .filter(node => getComputedStyle(node).direction !== 'ltr' || node.lang !== 'en').map(node => node.outerHTML)";
        assert_eq!(deck.run(turned, Value::Null).await?, json!([]), "{screen}");
        // And none of the deck's own words, nor of an Arabic question, is said to be in another language.
        let own = "return [...root.querySelectorAll('[lang]:not([lang=ar])')]
            .filter(node => /[\\u0600-\\u06ff]/.test(node.textContent) && !/[a-z]/i.test(node.textContent)).map(node => node.outerHTML)";
        assert_eq!(deck.run(own, Value::Null).await?, json!([]), "{screen}");
        Ok(())
    })
    .await?;
    assert_eq!(met, SIDE_BY_SIDE.len());
    Ok(())
}

async fn cards_and_errors_are_whole_at_four_hundred_per_cent(page: &Page) -> WebDriverResult<()> {
    let deck = page
        .visit_zoomed(&whole_html("mode=cards seed=1 storage=none"))
        .await?;
    for left in (1..=WHOLE).rev() {
        deck.screen("card").await?;
        open_hint(&deck).await?;
        assert_whole(&deck, "front").await?;
        deck.click("button.flip").await?;
        deck.until("root.querySelector('.back')?.checkVisibility()")
            .await?;
        space(&deck).await?;
        assert_whole(&deck, "back").await?;
        deck.click("button.good").await?;
        deck.until(&format!("!root.textContent.includes('{left} card')"))
            .await?;
    }
    deck.screen("cards-summary").await?;
    assert_whole(&deck, "summary").await?;
    let deck = page
        .visit_zoomed("<news-deck src=nowhere.json><p>Text.</p></news-deck>")
        .await?;
    // An error does not wait for its style.
    deck.until("root.querySelector('[role=alert]').checkVisibility() && root.adoptedStyleSheets.every(sheet => sheet.cssRules.length)")
        .await?;
    deck.click("[role=alert] summary").await?;
    assert_whole(&deck, "error").await
}

async fn types_are_not_cut_at_the_ends_of_lines(page: &Page) -> WebDriverResult<()> {
    let deck = page
        .visit_zoomed(&deck_html("kinds=choice storage=none"))
        .await?;
    deck.screen("question").await?;
    let prompt = "Which of these, a Su-57, an SJ-100, an A321-200 or a MiG-21, flies here: (Su-57), Su-35, SJ-100?";
    let ask = format!(
        "const bank = await (await fetch('all-kinds.json')).json();
         bank.questions = bank.questions.filter(({{ kind }}) => kind === 'choice');
         bank.questions[0].prompt = {};
         host.bank = bank",
        json!(prompt)
    );
    deck.run(&format!("(async () => {{ {ask} }})()"), Value::Null)
        .await?;
    deck.until("root.querySelector('.title')?.textContent.startsWith('Which of these')")
        .await?;
    // What is read, found and copied is what the bank says.
    assert_eq!(
        deck.run(
            "return root.querySelector('.title').textContent",
            Value::Null
        )
        .await?,
        prompt
    );
    let lines = "const types = [...root.querySelectorAll('.title .type')];
        return [types.length, ...types.map((type) => type.getClientRects().length)]";
    assert_eq!(
        deck.run(lines, Value::Null).await?,
        json!([7, 1, 1, 1, 1, 1, 1, 1])
    );
    Ok(())
}
