//! A game from the first question to the summary, with each way of working.

use serde_json::{Value, json};
use thirtyfour::prelude::{Key, WebDriverResult};

use crate::harness::{
    Deck, GLANCE, Hand, Page, WHOLE, deck_html, html_with, shown, tab_to, tests, whole_html,
};

tests![
    a_game_by_mouse_over_every_kind,
    a_game_by_keyboard_alone,
    focus_goes_to_the_next_heading_and_the_verdict_is_announced,
    a_check_without_an_answer_says_what_is_missing,
    a_slider_has_no_value_until_one_is_chosen,
    a_hint_that_was_read_is_told_with_the_answers,
    a_date_without_its_month_is_asked_for_once_and_then_graded,
    a_wrong_answer_is_explained_and_can_be_tried_again,
    a_bank_cannot_write_html,
    a_start_screen_waits_and_methods_reach_the_deck,
    a_second_or_held_enter_does_not_skip_the_explanation,
    each_next_screen_is_where_its_reader_can_see_it,
    a_round_begins_once_with_its_readers_first_touch,
];

async fn a_game_by_mouse_over_every_kind(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&whole_html("seed=1")).await?;
    let mut asked = Hand::Mouse.play(page, &deck).await?;
    asked.sort();
    let kinds = [
        "cars",
        "electric",
        "harbour",
        "language",
        "mayor",
        "naming-day",
        "picture",
        "posts",
        "slider",
        "stops",
        "story",
        "truth",
        "where-lorn",
        "yard",
    ];
    assert_eq!(asked, kinds);
    assert_eq!(deck.text(".score").await?, "14 of 14");
    assert!(deck.text("h3.title").await?.contains("You read closely."));
    assert_eq!(page.events("answer").await?.len(), WHOLE);
    let complete = &page.events("complete").await?[0];
    assert_eq!(
        (&complete["version"], &complete["right"], &complete["of"]),
        (&json!(1), &json!(WHOLE), &json!(WHOLE))
    );
    page.assert_quiet().await
}

async fn a_game_by_keyboard_alone(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&whole_html("seed=2")).await?;
    deck.screen("question").await?;
    assert_eq!(
        page.run("return document.activeElement.localName").await?,
        json!("body"),
        "loading takes no focus"
    );
    let asked = Hand::Keyboard.play(page, &deck).await?;
    assert_eq!(asked.len(), WHOLE);
    assert_eq!(deck.text(".score").await?, "14 of 14");
    page.assert_quiet().await
}

async fn focus_goes_to_the_next_heading_and_the_verdict_is_announced(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = page
        .visit(&deck_html("seed=3 kinds=true_false,choice"))
        .await?;
    deck.screen("question").await?;
    let question = shown(&deck).await?;
    Hand::Keyboard.answer(page, &deck, &question).await?;
    Hand::Keyboard.press(page, &deck, "button.check").await?;
    deck.screen("feedback").await?;
    deck.until("root.querySelector('[role=status]').textContent.includes('Correct')")
        .await?;
    deck.until("root.activeElement?.matches('button.next')")
        .await?;
    tokio::time::sleep(GLANCE).await;
    page.press(&[thirtyfour::Key::Enter]).await?;
    deck.screen("question").await?;
    deck.until("root.activeElement?.matches('h3.title')")
        .await?;
    assert_ne!(shown(&deck).await?["id"], question["id"]);
    Ok(())
}

async fn a_check_without_an_answer_says_what_is_missing(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("seed=1 kinds=choice")).await?;
    deck.screen("question").await?;
    deck.click("button.check").await?;
    deck.until("root.querySelector('[role=status]').textContent.includes('Choose')")
        .await?;
    deck.until("root.activeElement?.matches('.choice input')")
        .await?;
    assert_eq!(page.events("answer").await?.len(), 0);
    Ok(())
}

/// How a slider looks and what it says.
const SLIDER: &str = "const [slider, output] = ['fieldset input', 'output'].map(one => root.querySelector(one));
    return [slider.matches('.unset'), slider.value, slider.getAttribute('aria-valuetext'), output.textContent]";

/// The page with nothing on it that changes but a slider.
async fn picture_of_slider(page: &Page, deck: &Deck<'_>) -> WebDriverResult<Vec<u8>> {
    let script = "for (const node of root.querySelectorAll('.head, .progress, .actions, .incomplete, output')) node.style.visibility = 'hidden';
        root.activeElement?.blur();
        host.scrollIntoView()";
    deck.run(script, Value::Null).await?;
    page.settle().await?;
    let picture = page.driver.screenshot_as_png().await?;
    let script = "for (const node of root.querySelectorAll('[style]')) node.style.visibility = ''";
    deck.run(script, Value::Null).await?;
    Ok(picture)
}

async fn a_slider_has_no_value_until_one_is_chosen(page: &Page) -> WebDriverResult<()> {
    let deck = page
        .visit(&html_with(page, "slider", "storage=none"))
        .await?;
    deck.screen("question").await?;
    let unset = json!([true, "0", "Choose…", "Choose…"]);
    assert_eq!(deck.run(SLIDER, Value::Null).await?, unset);
    // Nothing of it looks chosen.
    let before = picture_of_slider(page, &deck).await?;
    deck.click("button.check").await?;
    deck.until("root.querySelector('[role=status]').textContent === 'Move the slider first.'")
        .await?;
    assert_eq!(deck.run(SLIDER, Value::Null).await?, unset);
    deck.until("root.activeElement?.matches('.unset')").await?;
    // Who presses it where it stands has chosen that.
    let slider = deck.one("fieldset input").await?;
    let width = deck.run(
        "return root.querySelector('fieldset input').clientWidth",
        Value::Null,
    );
    let width = width.await?.as_i64().unwrap();
    let chain = page.driver.action_chain();
    let chain = chain.move_to_element_with_offset(&slider, 5 - width / 2, 0);
    chain.click().perform().await?;
    deck.until("!root.querySelector('.unset')").await?;
    let chosen = json!([false, "0", "0 knots", "0 knots"]);
    assert_eq!(deck.run(SLIDER, Value::Null).await?, chosen);
    let after = picture_of_slider(page, &deck).await?;
    assert_ne!(before, after, "now there is something to be seen");
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    assert_eq!(
        deck.text(".verdict h4").await?,
        "12 knots off. The right number is 12 knots"
    );
    // By keys, the first one that moves it chooses.
    deck.run("host.restart()", Value::Null).await?;
    deck.screen("question").await?;
    tab_to(page, &deck, "fieldset input").await?;
    page.press(&[Key::Up]).await?;
    deck.until("!root.querySelector('.unset')").await?;
    assert_eq!(
        deck.run(SLIDER, Value::Null).await?,
        json!([false, "2", "2 knots", "2 knots"])
    );
    page.press(&[Key::Up, Key::Up, Key::Up, Key::Up, Key::Up])
        .await?;
    Hand::Keyboard.press(page, &deck, "button.check").await?;
    deck.screen("feedback").await?;
    assert_eq!(deck.text(".verdict h4").await?, "Correct");
    page.assert_quiet().await
}

async fn a_hint_that_was_read_is_told_with_the_answers(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&html_with(page, "media", "seed=1")).await?;
    let reviewed = async || {
        deck.screen("summary").await?;
        deck.click(".review summary").await?;
        let hinted = "return host.results().questions.map(question => question.hinted)";
        let hinted = deck.run(hinted, Value::Null).await?;
        WebDriverResult::Ok((hinted, deck.text(".review .given").await?))
    };
    deck.screen("question").await?;
    deck.click("button.skip").await?;
    assert_eq!(reviewed().await?, (json!([false]), String::new()));
    deck.click("button.retry").await?;
    deck.screen("question").await?;
    Hand::Keyboard.press(page, &deck, ".help summary").await?;
    deck.until("root.querySelector('.help p').checkVisibility()")
        .await?;
    // It stands open where it was opened, also while the reader goes on.
    let question = shown(&deck).await?;
    Hand::Mouse.answer(page, &deck, &question).await?;
    assert_eq!(deck.count(".help[open]").await?, 1);
    page.driver.refresh().await?;
    deck.screen("question").await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    assert_eq!(page.events("answer").await?[0]["hinted"], json!(true));
    deck.click("button.next").await?;
    let told = "With the hint: It moves in the wind.";
    assert_eq!(reviewed().await?, (json!([true]), told.to_owned()));
    page.assert_quiet().await
}

async fn a_date_without_its_month_is_asked_for_once_and_then_graded(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("seed=1 kinds=date")).await?;
    deck.screen("question").await?;
    page.point_at(&deck.all("fieldset input").await?[0]).await?;
    page.write("9").await?;
    deck.click("button.check").await?;
    deck.until("root.querySelector('[role=status]').textContent.includes('the month')")
        .await?;
    assert_eq!(page.events("answer").await?.len(), 0);
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    assert_eq!(page.events("answer").await?.len(), 1);
    Ok(())
}

async fn a_wrong_answer_is_explained_and_can_be_tried_again(page: &Page) -> WebDriverResult<()> {
    let deck = page
        .visit(&deck_html("seed=1 kinds=choice,true_false"))
        .await?;
    for _ in 0..2 {
        deck.screen("question").await?;
        let question = shown(&deck).await?;
        let wrong = if question["kind"] == "choice" {
            "Skell"
        } else {
            "False"
        };
        let rows = deck.texts(".choice .text").await?;
        let row = rows.iter().position(|text| text == wrong).unwrap();
        deck.choose(row).await?;
        deck.click("button.check").await?;
        deck.screen("feedback").await?;
        assert_eq!(deck.count(".verdict.wrong").await?, 1);
        assert!(
            deck.text(".choice.wrong .mark")
                .await?
                .contains("Your answer")
        );
        assert!(deck.text(".choice.right .mark").await?.contains("Correct"));
        if question["kind"] == "choice" {
            assert!(
                deck.text(".whys")
                    .await?
                    .contains("Skell is where the ferry was built.")
            );
        }
        assert!(deck.text(".source").await?.contains("A new ferry for Lorn"));
        deck.click("button.next").await?;
    }
    deck.screen("summary").await?;
    assert_eq!(deck.text(".score").await?, "0 of 2");
    deck.click("button.retry").await?;
    Hand::Mouse.play(page, &deck).await?;
    assert_eq!(deck.text(".score").await?, "2 of 2");
    Ok(())
}

async fn a_bank_cannot_write_html(page: &Page) -> WebDriverResult<()> {
    let trick = "<img src=x onerror=alert(1)><b>bold</b> &amp;";
    let bank = json!({
        "format": "news-deck/1", "id": "tricks", "revision": 1, "title": trick, "language": "en",
        "articles": [{ "id": "a", "headline": trick, "publisher": trick, "published": "2024-01-01", "url": "a.html", "licence": "MIT" }],
        "questions": [{
            "id": "one", "revision": 1, "kind": "choice", "category": "event", "difficulty": 1, "prompt": trick,
            "choices": [{ "text": trick, "correct": true, "why": trick }, { "text": "plain" }],
            "explanation": trick, "evidence": [{ "article": "a", "quote": trick }], "as_of": "2024-01-01"
        }],
        "results": [{ "min": 0, "text": trick }],
        "corrections": []
    });
    page.site.file("tricks.json", bank.to_string());
    let deck = page
        .visit("<news-deck src=tricks.json><p>Fallback.</p></news-deck>")
        .await?;
    deck.screen("question").await?;
    assert_eq!(deck.text(".title").await?, trick);
    let rows = deck.texts(".choice .text").await?;
    let row = rows.iter().position(|text| text == trick).unwrap();
    deck.choose(row).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    assert_eq!(deck.count(".deck img, .deck b").await?, 0);
    assert!(deck.text(".verdict").await?.contains(trick));
    deck.click("button.next").await?;
    deck.screen("summary").await?;
    assert_eq!(deck.count(".deck img, .deck b").await?, 0);
    page.assert_quiet().await
}

async fn a_start_screen_waits_and_methods_reach_the_deck(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("intro seed=1 kinds=choice")).await?;
    deck.screen("start").await?;
    assert_eq!(
        page.run("return document.querySelector('news-deck').results().of")
            .await?,
        json!(1)
    );
    page.run("document.querySelector('news-deck').start()")
        .await?;
    deck.screen("question").await?;
    assert_eq!(
        page.run("return document.activeElement.localName").await?,
        json!("body"),
        "a script moves no focus"
    );
    Hand::Mouse.play(page, &deck).await?;
    assert_eq!(
        page.run("return document.querySelector('news-deck').results().right")
            .await?,
        json!(1)
    );
    page.run("document.querySelector('news-deck').restart()")
        .await?;
    deck.screen("question").await?;
    tab_to(page, &deck, ".choice input").await
}

async fn a_second_or_held_enter_does_not_skip_the_explanation(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("seed=1 kinds=choice")).await?;
    deck.screen("question").await?;
    deck.choose(0).await?;
    tab_to(page, &deck, "button.check").await?;
    page.press(&[Key::Enter, Key::Enter, Key::Enter]).await?;
    deck.screen("feedback").await?;
    page.settle().await?;
    assert_eq!(deck.count("[data-screen=feedback]").await?, 1);
    tokio::time::sleep(GLANCE).await;
    // Drivers do not repeat a key that they hold.
    let held = "const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true });
        root.querySelector('button.next').dispatchEvent(held); return held.defaultPrevented";
    assert_eq!(deck.run(held, Value::Null).await?, json!(true));
    page.press(&[Key::Enter]).await?;
    deck.screen("summary").await
}

/// How far the head of the screen, and its end, are from the edges of the window; less than nothing is out of it.
const EDGES: &str = "const box = root.querySelector('.screen').getBoundingClientRect();
    return [box.top, innerHeight - box.bottom, innerHeight - box.height]";

async fn each_next_screen_is_where_its_reader_can_see_it(page: &Page) -> WebDriverResult<()> {
    let far = "<p>A line of the article.</p>".repeat(60);
    let deck = page
        .visit_narrow(
            360,
            &format!("{far}{}{far}", deck_html("seed=1 loading=eager")),
        )
        .await?;
    for place in 0..6 {
        deck.screen("question").await?;
        if place > 0 {
            // The focus and the scroll come in one go.
            deck.until("root.activeElement?.matches('h3.title')")
                .await?;
            let edges = deck.run(EDGES, Value::Null).await?;
            let [top, end, room] = [0, 1, 2].map(|at| edges[at].as_f64().unwrap());
            assert!(top >= 0.0, "the head of question {place} is seen: {edges}");
            assert!(
                end >= 0.0 || (room < 48.0 && top < 48.0),
                "question {place} is seen as far as there is room: {edges}"
            );
        }
        let question = shown(&deck).await?;
        Hand::Mouse.miss(page, &deck, &question).await?;
        deck.click("button.check").await?;
        deck.screen("feedback").await?;
        deck.until("root.activeElement?.matches('button.next')")
            .await?;
        let seen = "const [h, n] = ['.verdict h4', 'button.next'].map(s => root.querySelector(s).getBoundingClientRect());
            return h.top >= 0 && h.bottom <= innerHeight && (n.bottom <= innerHeight || n.bottom - h.top > innerHeight - 48)";
        assert_eq!(
            deck.run(seen, Value::Null).await?,
            json!(true),
            "{}",
            question["id"]
        );
        deck.click("button.next").await?;
    }
    Ok(())
}

async fn a_round_begins_once_with_its_readers_first_touch(page: &Page) -> WebDriverResult<()> {
    let deck = page
        .visit(&deck_html("seed=1 kinds=choice,true_false"))
        .await?;
    deck.screen("question").await?;
    page.settle().await?;
    assert_eq!(page.events("start").await?.len(), 0);
    deck.choose(0).await?;
    page.settle().await?;
    assert_eq!(page.events("start").await?.len(), 1);
    deck.choose(1).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    assert_eq!(page.events("start").await?.len(), 1);
    page.driver.refresh().await?;
    deck.screen("feedback").await?;
    deck.click("button.next").await?;
    deck.screen("question").await?;
    assert_eq!(page.events("start").await?.len(), 0, "it goes on");
    deck.click("button.skip").await?;
    deck.screen("summary").await?;
    deck.click("button.restart").await?;
    deck.screen("question").await?;
    deck.choose(0).await?;
    page.settle().await?;
    assert_eq!(page.events("start").await?.len(), 1, "another round");
    page.run("document.querySelector('news-deck').restart()")
        .await?;
    deck.until("!root.querySelector('.choice :checked')")
        .await?;
    assert_eq!(page.events("start").await?.len(), 1, "by the page");
    deck.choose(0).await?;
    page.settle().await?;
    assert_eq!(page.events("start").await?.len(), 2);
    Ok(())
}
