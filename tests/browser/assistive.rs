//! What assistive technology is told, read from each engine's own tree: roles, names, and what is announced when.

use serde_json::Value;
use thirtyfour::prelude::{Key, WebDriverResult, WebElement};

use crate::harness::{
    Aim, Capability, Deck, GLANCE, Hand, Page, deck_html, every_screen, name_of, shown, tests,
    whole_bank, whole_html,
};

tests![
    every_kind_by_keyboard,
    what_was_missed_is_told,
    a_map_is_named_and_described,
    a_card_of_every_kind_by_keyboard,
    an_error_is_an_alert,
];

/// A question of the fixture bank, under its name: its controls as `role: name` in the order in which Tab meets them,
/// and what is announced in a game with a check before anything is answered.
struct Told {
    kind: &'static str,
    controls: &'static [&'static str],
    said: &'static [&'static str],
}

const TOLD: [Told; 14] = [
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
            "radio: Ardmoor",
            "radio: Skell",
        ],
        said: &["Choose an answer first.", "Correct"],
    },
    Told {
        kind: "slider",
        controls: &[
            "group: How fast does the ferry sail?",
            "slider: Your answer",
        ],
        said: &["Move the slider first.", "Correct"],
    },
    Told {
        kind: "picture",
        controls: &[
            "group: What does the ferry carry at her bow?",
            "radio: A lamp",
            "radio: An anchor",
            "radio: A flag",
        ],
        said: &["Choose an answer first.", "Correct"],
    },
    Told {
        kind: "language",
        controls: &[
            "group: من قاد العبّارة في رحلتها الأولى؟",
            "radio: القبطان نادر شاهين",
            "radio: القبطان سليم حدّاد",
            "radio: القبطان مازن قاسم",
        ],
        said: &["Choose an answer first.", "Correct"],
    },
    Told {
        kind: "truth",
        controls: &[
            "group: تبحر العبّارة يوم الأحد.",
            "radio: True",
            "radio: False",
        ],
        said: &["Choose an answer first.", "Correct"],
    },
];

/// What a reader hears of a question that was missed: the verdict, the controls with what is marked of them, and other
/// marks.
struct Missed {
    kind: &'static str,
    said: &'static str,
    controls: &'static [&'static str],
    marks: &'static [&'static str],
}

const MISSED: [Missed; 14] = [
    Missed {
        kind: "choice",
        said: "No, the answer is: Lorn",
        controls: &[
            "radio: Lorn ✓ Correct answer",
            "radio: Ardmoor",
            "radio: Skell ✕ Your answer",
            "radio: None of these",
        ],
        marks: &[],
    },
    Missed {
        kind: "multi",
        said: "No, the answer is: Big Holm and Little Holm",
        controls: &[
            "checkbox: Little Holm ✓ Correct answer",
            "checkbox: Far Skerry ✕ Your answer",
            "checkbox: Big Holm ✓ Correct answer",
            "checkbox: Gull Rock",
        ],
        marks: &[],
    },
    Missed {
        kind: "true_false",
        said: "No, the answer is: True",
        controls: &["radio: True ✓ Correct answer", "radio: False ✕ Your answer"],
        marks: &[],
    },
    Missed {
        kind: "text",
        said: "No, the answer is: Isla Wren",
        controls: &["textbox: Your answer"],
        marks: &[],
    },
    Missed {
        kind: "number",
        said: "No, the answer is: 42 cars",
        controls: &["textbox: Your answer"],
        marks: &[],
    },
    Missed {
        kind: "date",
        said: "No, the answer is: 8 March 2024",
        controls: &["textbox: Your answer"],
        marks: &[],
    },
    Missed {
        kind: "cloze",
        said: "Partly right: 1 of 2",
        controls: &["textbox: Blank 1 of 2", "textbox: Blank 2 of 2"],
        marks: &["✕ The answer: Northgate Yard", "✓ Correct"],
    },
    Missed {
        kind: "order",
        said: "Partly right: 1 of 2 neighbours follow each other",
        controls: &[],
        marks: &[
            "✕ Belongs in place 2",
            "✕ Belongs in place 3",
            "✕ Belongs in place 1",
        ],
    },
    Missed {
        kind: "match",
        said: "No, that is not right",
        controls: &[
            "combobox: Isla Wren ✕ The answer: Mayor",
            "combobox: Tom Wren ✕ The answer: Harbour master",
        ],
        marks: &[],
    },
    Missed {
        kind: "place",
        said: "Skell is 207 km from the right place: Lorn",
        controls: &[
            "radio: Lorn ✓ Correct answer",
            "radio: Ardmoor",
            "radio: Skell ✕ Your answer",
        ],
        marks: &[],
    },
    Missed {
        kind: "slider",
        said: "8 knots off. The right number is 12 knots",
        controls: &["slider: Your answer"],
        marks: &[],
    },
    Missed {
        kind: "picture",
        said: "No, the answer is: A flag",
        controls: &[
            "radio: A lamp",
            "radio: An anchor ✕ Your answer",
            "radio: A flag ✓ Correct answer",
        ],
        marks: &[],
    },
    Missed {
        kind: "language",
        // Set apart, so that it does not turn the words around it.
        said: "No, the answer is: \u{2068}القبطان سليم حدّاد\u{2069}",
        controls: &[
            "radio: القبطان نادر شاهين ✕ Your answer",
            "radio: القبطان سليم حدّاد ✓ Correct answer",
            "radio: القبطان مازن قاسم",
        ],
        marks: &[],
    },
    Missed {
        kind: "truth",
        said: "No, the answer is: False",
        controls: &["radio: True ✕ Your answer", "radio: False ✓ Correct answer"],
        marks: &[],
    },
];

/// What is announced when the card of a kind is turned.
const BACKS: [(&str, &str); 14] = [
    ("choice", "Lorn"),
    ("multi", "Big Holm and Little Holm"),
    ("true_false", "True"),
    ("text", "Isla Wren"),
    ("number", "42 cars"),
    ("date", "8 March 2024"),
    ("cloze", "The ferry was built by Northgate Yard in Skell."),
    (
        "order",
        "The ferry is ordered, The hull is launched and The ferry is named",
    ),
    ("match", "Isla Wren: Mayor and Tom Wren: Harbour master"),
    ("place", "Lorn"),
    ("slider", "12 knots"),
    ("picture", "A flag"),
    ("language", "القبطان سليم حدّاد"),
    ("truth", "False"),
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
            let chosen = "return ` ${arguments[0].selectedOptions[0].textContent}`";
            let arguments = vec![element.to_json()?];
            let chosen = page.driver.execute(chosen, arguments).await?;
            let without = name.replacen(chosen.json().as_str().unwrap_or_default(), "", 1);
            format!("combobox: {without}")
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
    let deck = page.visit(&whole_html("seed=1")).await?;
    for _ in &TOLD {
        deck.screen("question").await?;
        listen(&deck).await?;
        let question = shown(&deck).await?;
        let kind = name_of(&question);
        let expected = TOLD.iter().find(|told| told.kind == kind);
        let expected = expected.unwrap_or_else(|| panic!("{kind} is not in the table"));
        let controls = "fieldset, fieldset :is(input, select, button)";
        assert_eq!(told(page, &deck, controls).await?, expected.controls);
        if kind == "slider" {
            a_slider_without_a_value(&deck).await?;
        }
        if kind == "picture" {
            a_picture_and_its_hint(page, &deck).await?;
        }
        assert_eq!(
            told(page, &deck, ".actions button").await?,
            ["button: Check", "button: Skip"]
        );
        if kind != "order" {
            Hand::Keyboard.press(page, &deck, "button.check").await?;
            deck.until("said.length === 1").await?;
            assert_eq!(deck.count("[data-screen=question]").await?, 1);
            // The focus is on what lacks an answer.
            deck.until("root.activeElement?.matches('fieldset :is(input, select)')")
                .await?;
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
        tokio::time::sleep(GLANCE).await;
        page.press(&[Key::Enter]).await?;
        deck.until("!root.querySelector('[data-screen=feedback]')")
            .await?;
    }
    deck.screen("summary").await?;
    deck.until("root.activeElement?.matches('h3.title')")
        .await?;
    assert_eq!(
        told(page, &deck, "h3.title").await?,
        ["heading: 14 of 14 right. You read closely."]
    );
    Ok(())
}

/// What its role says it stands at is no answer of the reader's, so its value is told in words.
async fn a_slider_without_a_value(deck: &Deck<'_>) -> WebDriverResult<()> {
    let said = "return [root.querySelector('fieldset input').getAttribute('aria-valuetext'), root.querySelector('output').textContent]";
    assert_eq!(
        deck.run(said, Value::Null).await?,
        serde_json::json!(["Choose…", "Choose…"])
    );
    Ok(())
}

async fn a_picture_and_its_hint(page: &Page, deck: &Deck<'_>) -> WebDriverResult<()> {
    let alt = "A drawing of a ferry that carries a flag at her bow";
    let picture = deck.one(".media img").await?;
    assert_eq!(page.name(&picture).await?, alt);
    assert!(["image", "img"].contains(&&*page.role(&picture).await?));
    assert_eq!(
        deck.text(".media figcaption").await?,
        "Drawing: The Lorn Gazette"
    );
    deck.until("root.querySelector('.media img').naturalWidth > 0")
        .await?;
    Hand::Keyboard.press(page, deck, ".help summary").await?;
    deck.until("root.querySelector('.help p').checkVisibility()")
        .await?;
    assert_eq!(deck.text(".help p").await?, "It moves in the wind.");
    Ok(())
}

async fn what_was_missed_is_told(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&whole_html("seed=1")).await?;
    every_screen(page, &deck, Aim::Wrong, async |screen| {
        let Some(kind) = screen.strip_prefix("feedback of ") else {
            return Ok(());
        };
        let missed = MISSED.iter().find(|missed| missed.kind == kind).unwrap();
        assert_eq!(deck.text(".status").await?, missed.said, "{kind}");
        let heading = told(page, &deck, ".verdict h4").await?;
        // Firefox leaves out of names what is neither seen nor heard.
        let heard = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(heading.len(), 1);
        assert_eq!(
            heard(&heading[0]),
            heard(&format!("heading: {}", missed.said))
        );
        // The right value on a slider of its own is for eyes: the heading says it.
        let controls = "fieldset :is(input, select, button):not([aria-hidden] *)";
        let controls = told(page, &deck, controls).await?;
        assert_eq!(controls, missed.controls, "{kind}");
        // Beside fields and in lists, marks are words of their own.
        let marks = deck.texts(":is(.blank, .order) .mark").await?;
        assert_eq!(marks, missed.marks, "{kind}");
        Ok(())
    })
    .await
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

async fn a_card_of_every_kind_by_keyboard(page: &Page) -> WebDriverResult<()> {
    for (name, back) in BACKS {
        let mut bank = whole_bank();
        let questions = bank["questions"].as_array_mut().expect("questions");
        questions.retain(|question| name_of(question) == name);
        page.site.file("one.json", bank.to_string());
        let deck = page
            .visit(
                "<news-deck src=one.json mode=cards seed=1 storage=none><p>A card.</p></news-deck>",
            )
            .await?;
        deck.screen("card").await?;
        listen(&deck).await?;
        assert_eq!(
            told(page, &deck, "button:not([hidden] *)").await?,
            ["button: Show the answer"]
        );
        if name == "picture" {
            a_picture_and_its_hint(page, &deck).await?;
        }
        Hand::Keyboard.press(page, &deck, "button.flip").await?;
        deck.until("root.querySelector('.back')?.checkVisibility()")
            .await?;
        assert_eq!(
            told(page, &deck, "button").await?,
            ["button: Hide the answer", "button: Again", "button: Good"]
        );
        deck.until("said.length").await?;
        assert_eq!(page.run("return said").await?, serde_json::json!([back]));
    }
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
