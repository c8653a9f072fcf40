//! What a page may put into a deck and learn of it, as npm/ tells developers.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use crate::harness::{Hand, Page, deck_html, shown, tests};

tests![
    details_of_events_have_the_fields_that_are_declared,
    states_are_those_of_the_question_on_the_screen,
    who_is_in_a_deck_that_its_page_begins_again_comes_to_the_heading,
    slots_stand_around_the_deck_and_are_left_alone,
    parts_and_properties_reach_the_deck,
];

const TYPES: &str = include_str!("../../npm/element.d.ts");
const MANIFEST: &str = include_str!("../../npm/custom-elements.json");

/// The element in the manifest.
fn element() -> Value {
    let manifest: Value = serde_json::from_str(MANIFEST).expect("JSON");
    manifest["modules"][0]["declarations"][0].clone()
}

fn names(list: &Value) -> BTreeSet<&str> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(|entry| entry["name"].as_str()).collect()
}

/// The fields of an interface of the declarations, with those that it extends.
fn declared(name: &str) -> BTreeSet<&'static str> {
    let at = TYPES
        .find(&format!("interface {name} "))
        .unwrap_or_else(|| panic!("{name} is not declared"));
    let (head, body) = TYPES[at..].split_once('{').expect("a body");
    let (body, _) = body.split_once("\n}").expect("an end");
    let mut fields: BTreeSet<_> = body
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_once(':'))
        .map(|(name, _)| name.trim_end_matches('?'))
        .filter(|name| name.chars().all(char::is_alphabetic))
        .collect();
    if let Some((_, bases)) = head.split_once("extends") {
        fields.extend(bases.split(',').flat_map(|base| declared(base.trim())));
    }
    fields
}

fn fields(value: &Value) -> BTreeSet<&str> {
    let fields = value.as_object().into_iter().flatten();
    fields.map(|(name, _)| name.as_str()).collect()
}

async fn states_are_those_of_the_question_on_the_screen(page: &Page) -> WebDriverResult<()> {
    let deck = page
        .visit(&deck_html("kinds='choice true_false multi' seed=1"))
        .await?;
    let state = |names: &str| {
        format!(
            "root?.querySelector('.deck').dataset.state === '{names}' && !root.querySelector('[data-screen=summary]')"
        )
    };
    deck.screen("question").await?;
    deck.until(&state("ready")).await?;
    deck.choose(0).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    deck.until("root.querySelector('.deck').dataset.state.startsWith('answered')")
        .await?;
    deck.click("button.next").await?;
    deck.screen("question").await?;
    deck.until(&state("ready")).await?;
    // What is skipped is not shown with its answer.
    deck.click("button.skip").await?;
    deck.screen("question").await?;
    deck.until(&state("ready")).await
}

async fn who_is_in_a_deck_that_its_page_begins_again_comes_to_the_heading(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("kinds=choice seed=1")).await?;
    deck.screen("question").await?;
    deck.choose(0).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    deck.run("host.restart()", Value::Null).await?;
    deck.screen("question").await?;
    deck.until("root.activeElement?.matches('.title')").await
}

async fn details_of_events_have_the_fields_that_are_declared(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("seed=1 intro report")).await?;
    page.run("addEventListener('news-deck-share', event => event.preventDefault())")
        .await?;
    deck.screen("start").await?;
    page.run("document.querySelector('news-deck').start()")
        .await?;
    deck.screen("question").await?;
    let first = shown(&deck).await?;
    Hand::Mouse.answer(page, &deck, &first).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    deck.click("button.report").await?;
    deck.click("button.next").await?;
    deck.until("root.querySelector('[data-screen=question]')")
        .await?;
    deck.click("button.skip").await?;
    deck.until("root.querySelector('.count')?.textContent.includes('3 of')")
        .await?;
    Hand::Mouse.play(page, &deck).await?;
    deck.click("button.share").await?;
    let results = page
        .run("return document.querySelector('news-deck').results()")
        .await?;
    let mut of_first_round = declared("Results");
    // How that ended, while what was missed is tried again.
    assert!(of_first_round.remove("first"));
    assert_eq!(fields(&results), of_first_round);
    deck.click("button.retry").await?;
    deck.screen("question").await?;
    let results = page
        .run("return document.querySelector('news-deck').results()")
        .await?;
    assert_eq!(fields(&results), declared("Results"));
    assert_eq!(fields(&results["first"]), of_first_round);
    page.run("document.querySelector('news-deck').src = 'nowhere.json'")
        .await?;
    deck.until("root.querySelector('[role=alert]').checkVisibility()")
        .await?;

    for event in element()["events"].as_array().expect("events") {
        let name = event["name"].as_str().expect("a name");
        let kind = event["type"]["text"].as_str().expect("a type");
        let kind = kind
            .trim_start_matches("CustomEvent<")
            .trim_end_matches('>');
        let details = page.events(name.trim_start_matches("news-deck-")).await?;
        assert!(!details.is_empty(), "{name} was not fired");
        for detail in details {
            assert_eq!(fields(&detail), declared(kind), "{name}");
            assert_eq!(detail["version"], 1, "{name}");
            if declared(kind).contains("statement") {
                let statement = &detail["statement"];
                assert_eq!(fields(statement), declared("Statement"), "{name}");
            }
        }
    }
    let answers = page.events("answer").await?;
    assert_eq!(answers.len(), 10);
    for answer in &answers {
        let (result, is_right) = (&answer["statement"]["result"], &answer["correct"]);
        assert_eq!(
            (&result["success"], &result["score"]["scaled"]),
            (is_right, &answer["score"])
        );
        assert_eq!(
            answer["answer"].is_null(),
            answer["skipped"] == true,
            "{answer}"
        );
    }
    let complete = &page.events("complete").await?[0];
    assert_eq!(
        (&complete["right"], &complete["of"]),
        (&json!(9), &json!(10))
    );
    let score = json!({ "raw": complete["points"], "max": 10, "scaled": 0.9 });
    assert_eq!(
        complete["statement"]["result"],
        json!({ "completion": true, "score": score })
    );
    Ok(())
}

async fn slots_stand_around_the_deck_and_are_left_alone(page: &Page) -> WebDriverResult<()> {
    page.site.file(
        "hold.js",
        "addEventListener('news-deck-ready', () => window.isReady = true, true)",
    );
    let body = "<script src=hold.js></script><news-deck src=all-kinds.json kinds=choice seed=1>\
        <h3 slot=heading>How well did you read?</h3><p id=fallback>The questions as plain text.</p>\
        <form slot=footer><label>Letters to <input type=text name=harbour></label></form></news-deck>";
    page.driver.goto(page.site.page(body)).await?;
    // The name of a question: a control of the fallback with it would be taken for an answer.
    page.run("const field = document.querySelector('[name=harbour]'); field.value = 'me@example.com'; field.focus()").await?;
    let deck = page.deck("news-deck");
    deck.screen("question").await?;
    let order = "const [heading, box, footer] = [host.querySelector('h3'), root.querySelector('.deck'), host.querySelector('form')]
        .map(node => node.getBoundingClientRect());
        return heading.height > 0 && heading.bottom <= box.top + 0.5 && box.bottom <= footer.top + 0.5 && footer.height > 0";
    assert_eq!(deck.run(order, Value::Null).await?, true);
    let fallback = "return document.getElementById('fallback').checkVisibility()";
    assert_eq!(page.run(fallback).await?, false);
    let kept = "const field = host.querySelector('[name=harbour]'); return [field.value, document.activeElement === field]";
    assert_eq!(
        deck.run(kept, Value::Null).await?,
        json!(["me@example.com", true])
    );
    let slots = deck
        .run(
            "return [...root.querySelectorAll('slot')].map(slot => ({ name: slot.name }))",
            Value::Null,
        )
        .await?;
    assert_eq!(names(&slots), names(&element()["slots"]));
    page.assert_quiet().await
}

async fn parts_and_properties_reach_the_deck(page: &Page) -> WebDriverResult<()> {
    let parts = element();
    let rules: String = names(&parts["cssParts"])
        .iter()
        .map(|part| format!("news-deck::part({part}) {{ outline: 3px solid rgb(1, 2, 3) }}\n"))
        .collect();
    page.site.file(
        "host.css",
        format!("{rules} news-deck {{ --news-deck-ink: rgb(4, 5, 6) }}"),
    );
    let head = "<link rel=stylesheet href=host.css>";
    page.driver
        .goto(page.site.page_with(head, &deck_html("kinds=choice seed=1")))
        .await?;
    let deck = page.deck("news-deck");
    deck.screen("question").await?;
    let styled = "return [...root.querySelectorAll('[part]')].filter(node => getComputedStyle(node).outlineColor !== 'rgb(1, 2, 3)')
        .map(node => node.part.value)";
    assert_eq!(
        deck.run(styled, Value::Null).await?,
        json!([]),
        "each part is named"
    );
    let ink = "return getComputedStyle(root.querySelector('.title')).color";
    assert_eq!(deck.run(ink, Value::Null).await?, "rgb(4, 5, 6)");
    Ok(())
}
