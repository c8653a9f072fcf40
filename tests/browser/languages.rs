//! The deck's own words in other languages, and what the reader of each sees.

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::harness::{Page, deck_html, skip, tests};

tests![
    every_language_speaks_on_every_screen,
    arabic_runs_from_right_to_left_and_keeps_foreign_names_apart,
    an_english_sentence_keeps_its_order_on_a_page_from_right_to_left,
    lists_of_an_english_bank_have_their_marks_within_an_arabic_deck,
    lists_and_sources_are_joined_as_the_language_does,
    the_language_is_that_of_the_page_where_the_deck_stands,
    a_language_without_words_is_answered_in_english,
    lines_of_korean_break_between_words,
];

/// The words of a language as they are in the repository.
fn words(language: &str) -> Value {
    let path = format!(
        "{}/assets/strings/{language}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

async fn every_language_speaks_on_every_screen(page: &Page) -> WebDriverResult<()> {
    for language in ["ar", "de", "es", "fr", "ko", "ru"] {
        let words = words(language);
        let deck = page
            .visit(&deck_html(&format!(
                "kinds=true_false intro storage=none lang={language}"
            )))
            .await?;
        deck.screen("start").await?;
        assert_eq!(
            deck.text("button.start").await?,
            words["start"],
            "{language}"
        );
        deck.click("button.start").await?;
        deck.screen("question").await?;
        let choices = deck.texts(".choice .text").await?;
        assert_eq!(json!(choices), json!([words["true"], words["false"]]));
        deck.choose(0).await?;
        deck.click("button.check").await?;
        deck.screen("feedback").await?;
        assert_eq!(
            deck.text(".verdict h4").await?,
            words["correct"],
            "{language}"
        );
        assert_eq!(deck.text(".status").await?, words["correct"], "{language}");
        deck.click("button.next").await?;
        deck.screen("summary").await?;
        assert_eq!(
            deck.text("button.share").await?,
            words["share"],
            "{language}"
        );
        let lang = deck
            .run("return root.querySelector('section').lang", Value::Null)
            .await?;
        assert_eq!(lang, language);
        // What is of the bank says so: its language is English.
        let foreign = deck
            .run(
                "return root.querySelector('.review .prompt').lang",
                Value::Null,
            )
            .await?;
        assert_eq!(foreign, "en");
    }
    page.assert_quiet().await
}

async fn an_english_sentence_keeps_its_order_on_a_page_from_right_to_left(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("kinds=cloze lang=ar seed=1")).await?;
    deck.screen("question").await?;
    let order = "const at = [...root.querySelectorAll('.cloze > *')].map(e => e.getClientRects()[0]).filter(box => box?.width);
        return at.every((box, i) => i === 0 || box.top > at[i - 1].top + 10 || box.left >= at[i - 1].left)";
    assert_eq!(deck.run(order, Value::Null).await?, json!(true));
    Ok(())
}

async fn arabic_runs_from_right_to_left_and_keeps_foreign_names_apart(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = page
        .visit(&deck_html("kinds=choice lang=ar seed=1"))
        .await?;
    deck.screen("question").await?;
    let sides = "const [box, text] = ['.choice input', '.choice .text'].map(s => root.querySelector(s).getBoundingClientRect()); \
                 return [getComputedStyle(root.querySelector('section')).direction, box.left > text.left]";
    assert_eq!(deck.run(sides, Value::Null).await?, json!(["rtl", true]));
    let wrong =
        "[...root.querySelectorAll('.choice')].find(e => e.textContent.includes('Skell')).click()";
    deck.run(wrong, Value::Null).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    let verdict = deck.text(".verdict h4").await?;
    assert!(verdict.contains("\u{2068}Lorn\u{2069}"), "{verdict}");
    Ok(())
}

async fn lists_of_an_english_bank_have_their_marks_within_an_arabic_deck(
    page: &Page,
) -> WebDriverResult<()> {
    let deck = page
        .visit(&deck_html("kinds='multi order' storage=none lang=ar"))
        .await?;
    for _ in 0..2 {
        skip(&deck).await?;
    }
    deck.screen("summary").await?;
    deck.click(".review summary").await?;
    // Marks stand before the text, so on its left.
    let marks = "const { left } = root.querySelector('.review').getBoundingClientRect();
        return [...root.querySelectorAll('.review :is(.all, .sequence) li')].map(item =>
          [getComputedStyle(item).direction, item.getBoundingClientRect().left - left >= 16])";
    let within = vec![json!(["ltr", true]); 5];
    assert_eq!(deck.run(marks, Value::Null).await?, json!(within));
    page.assert_quiet().await
}

async fn lists_and_sources_are_joined_as_the_language_does(page: &Page) -> WebDriverResult<()> {
    for (language, verdict, source) in [
        (
            "ar",
            "\u{2068}Big Holm\u{2069} و\u{2068}Little Holm\u{2069}",
            "A new ferry for Lorn، The Lorn Gazette، ",
        ),
        (
            "de",
            "Big Holm und Little Holm",
            "A new ferry for Lorn, The Lorn Gazette, 8. März 2024",
        ),
        (
            "en",
            "Big Holm and Little Holm",
            "A new ferry for Lorn, The Lorn Gazette, 8 March 2024",
        ),
    ] {
        let deck = page
            .visit(&deck_html(&format!("kinds=multi lang={language}")))
            .await?;
        deck.screen("question").await?;
        let wrong = "[...root.querySelectorAll('.choice')].find(e => e.textContent.includes('Skerry')).click()";
        deck.run(wrong, Value::Null).await?;
        deck.click("button.check").await?;
        deck.screen("feedback").await?;
        let said = deck.text(".verdict h4").await?;
        assert!(said.contains(verdict), "{language}: {said}");
        // Engines do not agree on the digits of Arabic dates.
        let line = deck.text(".source figcaption").await?;
        assert!(line.starts_with(source), "{language}: {line}");
        page.run("sessionStorage.clear()").await?;
    }
    Ok(())
}

async fn the_language_is_that_of_the_page_where_the_deck_stands(
    page: &Page,
) -> WebDriverResult<()> {
    let body = format!("<div lang=de-AT>{}</div>", deck_html("kinds=number"));
    let deck = page.visit(&body).await?;
    deck.screen("question").await?;
    assert_eq!(deck.text("button.check").await?, words("de")["check"]);
    // Another language at once: the session goes on in it.
    deck.run("host.lang = 'ru'", Value::Null).await?;
    let check = words("ru")["check"].clone();
    deck.until(&format!(
        "root.querySelector('button.check')?.textContent === {check}"
    ))
    .await?;
    page.assert_quiet().await
}

async fn a_language_without_words_is_answered_in_english(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("kinds=number lang=nl")).await?;
    deck.screen("question").await?;
    assert_eq!(deck.text("button.check").await?, "Check");
    page.assert_quiet().await
}

async fn lines_of_korean_break_between_words(page: &Page) -> WebDriverResult<()> {
    let deck = page.visit(&deck_html("lang=ko seed=1")).await?;
    deck.screen("question").await?;
    let broken = "return getComputedStyle(root.querySelector('button.check')).wordBreak";
    assert_eq!(deck.run(broken, Value::Null).await?, json!("keep-all"));
    Ok(())
}
