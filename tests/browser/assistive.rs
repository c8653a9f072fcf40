//! What assistive technology is told, read from each engine's own tree: roles, names, and what is announced when.

use serde_json::Value;
use thirtyfour::prelude::{Key, WebDriverResult, WebElement};

use crate::harness::{Capability, Deck, Hand, Page, deck_html, shown, tests};

tests![
    every_kind_by_keyboard,
    a_map_is_named_and_described,
    a_card_by_keyboard,
    an_error_is_an_alert,
];

/// A kind of question in the fixture bank: its controls as `role: name` in the order in which Tab meets them,
/// and what is announced in a game with a check before anything is answered.
struct Told {
    kind: &'static str,
    controls: &'static [&'static str],
    said: &'static [&'static str],
}

const TOLD: [Told; 10] = [
    Told {
        kind: "choice",
        controls: &[
            "group: In which harbour was the ferry named?",
            "radio: Lorn",
            "radio: Ardmoor",
            "radio: Skell",
            "radio: None of these",
        ],
        said: &["Choose an answer first.", "Correct"],
    },
    Told {
        kind: "multi",
        controls: &[
            "group: Which islands will the ferry serve?",
            "checkbox: Little Holm",
            "checkbox: Far Skerry",
            "checkbox: Big Holm",
            "checkbox: Gull Rock",
        ],
        said: &["Choose at least one answer first.", "Correct"],
    },
    Told {
        kind: "true_false",
        controls: &[
            "group: The ferry runs on batteries.",
            "radio: True",
            "radio: False",
        ],
        said: &["Choose an answer first.", "Correct"],
    },
    Told {
        kind: "text",
        controls: &["group: Who named the ferry?", "textbox: Your answer"],
        said: &["Write an answer first.", "Correct"],
    },
    Told {
        kind: "number",
        controls: &[
            "group: How many cars does the ferry carry?",
            "textbox: Your answer",
        ],
        said: &["Write an answer first.", "Correct"],
    },
    Told {
        kind: "date",
        controls: &[
            "group: On which day was the ferry named?",
            "textbox: Your answer",
        ],
        said: &["Write an answer first.", "Correct"],
    },
    Told {
        kind: "cloze",
        controls: &[
            "group: Fill in the yard and the town.",
            "textbox: Blank 1 of 2",
            "textbox: Blank 2 of 2",
        ],
        said: &["Fill in every blank first.", "Correct"],
    },
    Told {
        kind: "order",
        controls: &[
            "group: Put the ferry's story in order, earliest first.",
            "button: Move up: The hull is launched",
            "button: Move down: The hull is launched",
            "button: Move up: The ferry is named",
            "button: Move down: The ferry is named",
            "button: Move up: The ferry is ordered",
            "button: Move down: The ferry is ordered",
        ],
        // The order as it stands is an answer, so nothing is missing.
        said: &[
            "The ferry is ordered: now 2 of 3",
            "The ferry is ordered: now 1 of 3",
            "Correct",
        ],
    },
    Told {
        kind: "match",
        controls: &[
            "group: Who holds which post?",
            "combobox: Isla Wren",
            "combobox: Tom Wren",
        ],
        said: &["Choose a partner for every line first.", "Correct"],
    },
    Told {
        kind: "place",
        controls: &[
            "group: Where is the home port of the ferry?",
            "radio: Lorn",
            "radio: Skell",
            "radio: Ardmoor",
        ],
        said: &["Choose an answer first.", "Correct"],
    },
];

/// Elements as `role: name`.
async fn told(page: &Page, deck: &Deck<'_>, selector: &str) -> WebDriverResult<Vec<String>> {
    tell(page, deck.all(selector).await?).await
}

async fn tell(page: &Page, elements: Vec<WebElement>) -> WebDriverResult<Vec<String>> {
    let mut found = Vec::new();
    for element in elements {
        let (role, name) = (page.role(&element).await?, page.name(&element).await?);
        let is_select = element.tag_name().await? == "select";
        found.push(if is_select && !page.has(Capability::SelectRole) {
            let before_value = name.strip_suffix(" Choose…");
            format!("combobox: {}", before_value.unwrap_or(&name))
        } else {
            format!("{role}: {name}")
        });
    }
    Ok(found)
}

/// Keeps every text of the status line from now on.
async fn listen(deck: &Deck<'_>) -> WebDriverResult<()> {
    let script = "window.said = [];
        new MutationObserver(() => {
          const words = root.querySelector('[role=status]')?.textContent.trim();
          if (words && words !== said.at(-1)) said.push(words);
        }).observe(root, { subtree: true, childList: true, characterData: true })";
    deck.run(script, Value::Null).await?;
    Ok(())
}

async fn every_kind_by_keyboard(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("seed=1")).await?;
    for _ in &TOLD {
        deck.screen("question").await?;
        listen(&deck).await?;
        let question = shown(&deck).await?;
        let kind = question["kind"].as_str().unwrap();
        let expected = TOLD.iter().find(|told| told.kind == kind);
        let expected = expected.unwrap_or_else(|| panic!("{kind} is not in the table"));
        let controls = "fieldset, fieldset :is(input, select, button)";
        assert_eq!(told(page, &deck, controls).await?, expected.controls);
        assert_eq!(
            told(page, &deck, ".actions button").await?,
            ["button: Check", "button: Skip"]
        );
        if kind != "order" {
            Hand::Keyboard.press(page, &deck, "button.check").await?;
            deck.until("said.length === 1").await?;
            assert_eq!(deck.count("[data-screen=question]").await?, 1);
        }
        Hand::Keyboard.answer(page, &deck, &question).await?;
        Hand::Keyboard.press(page, &deck, "button.check").await?;
        deck.screen("feedback").await?;
        deck.until("said.at(-1) === 'Correct'").await?;
        assert_eq!(
            page.run("return said").await?,
            serde_json::json!(expected.said)
        );
        // The focus is on the way on.
        deck.until("root.activeElement?.matches('button.next')")
            .await?;
        page.press(&[Key::Enter]).await?;
        deck.until("!root.querySelector('[data-screen=feedback]')")
            .await?;
    }
    deck.screen("summary").await?;
    deck.until("root.activeElement?.matches('h3.title')")
        .await?;
    assert_eq!(
        told(page, &deck, "h3.title").await?,
        ["heading: 10 of 10 right. You read closely."]
    );
    Ok(())
}

async fn a_map_is_named_and_described(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("kinds=place")).await?;
    deck.until("root.querySelector('news-deck-map')?.shadowRoot?.querySelector('svg[viewBox]')")
        .await?;
    let inside =
        "return [...document.querySelector('news-deck').shadowRoot.querySelector('news-deck-map')
        .shadowRoot.querySelectorAll('.map, button')]";
    let elements = page.driver.execute(inside, vec![]).await?.elements()?;
    assert_eq!(
        tell(page, elements).await?,
        [
            "application: Map of the world",
            "button: Zoom out",
            "button: Zoom in",
            "button: Whole map",
        ]
    );
    // What the map says of itself is announced as it changes.
    let status = "return document.querySelector('news-deck').shadowRoot.querySelector('news-deck-map').shadowRoot.querySelector('output')";
    let status = page.driver.execute(status, vec![]).await?.element()?;
    assert_eq!(page.role(&status).await?, "status");
    Ok(())
}

async fn a_card_by_keyboard(page: &Page) -> WebDriverResult<()> {
    let deck = page
        .visit(&deck_html("mode=cards seed=1 kinds=choice"))
        .await?;
    deck.screen("card").await?;
    assert_eq!(
        told(page, &deck, "button:not([hidden] *)").await?,
        ["button: Show the answer"]
    );
    Hand::Keyboard.press(page, &deck, "button.flip").await?;
    deck.until("root.querySelector('.back')?.checkVisibility()")
        .await?;
    assert_eq!(
        told(page, &deck, "button").await?,
        ["button: Hide the answer", "button: Again", "button: Good"]
    );
    Ok(())
}

async fn an_error_is_an_alert(page: &Page) -> WebDriverResult<()> {
    let deck = page
        .visit("<news-deck src=nowhere.json><p>Text.</p></news-deck>")
        .await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;
    let alert = deck.one("[role=alert]").await?;
    assert_eq!(page.role(&alert).await?, "alert");
    assert_eq!(told(page, &deck, "button").await?, ["button: Try again"]);
    Ok(())
}
