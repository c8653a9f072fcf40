//! A reader who knows every answer of the fixture bank, with a mouse or with a keyboard alone.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::banks::whole_bank;
use super::{Deck, Page, name_of, pointer};

/// What an explanation takes at least to be seen: for less than that a deck keeps Enter from skipping it.
pub(crate) const GLANCE: Duration = Duration::from_millis(450);

/// How a reader works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hand {
    Mouse,
    Keyboard,
}

/// The question of the fixture bank that a deck shows.
pub(crate) async fn shown(deck: &Deck<'_>) -> WebDriverResult<Value> {
    let prompt = deck.text(".title").await?;
    let bank = whole_bank();
    let questions = bank["questions"].as_array().expect("questions");
    let found = questions
        .iter()
        .find(|question| question["prompt"] == prompt.as_str());
    Ok(found
        .unwrap_or_else(|| panic!("the bank has no question \"{prompt}\""))
        .clone())
}

/// Skips the shown question, waits for what comes after it, and gives its prompt.
pub(crate) async fn skip(deck: &Deck<'_>) -> WebDriverResult<String> {
    deck.screen("question").await?;
    let prompt = deck.text(".title").await?;
    deck.click("button.skip").await?;
    left(deck, &prompt).await?;
    Ok(prompt)
}

/// Answers the shown question right if it is the fixture bank's choice of a harbour, skips it otherwise, and gives its prompt.
pub(crate) async fn answer_or_skip(deck: &Deck<'_>) -> WebDriverResult<String> {
    deck.screen("question").await?;
    if deck.count("input[type=radio]").await? == 0 {
        return skip(deck).await;
    }
    let prompt = deck.text(".title").await?;
    let right =
        "[...root.querySelectorAll('.choice')].find(e => e.textContent.startsWith('Lorn')).click()";
    deck.run(right, Value::Null).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    deck.click("button.next").await?;
    left(deck, &prompt).await?;
    Ok(prompt)
}

/// Waits until another title is shown.
async fn left(deck: &Deck<'_>, title: &str) -> WebDriverResult<()> {
    let other = format!(
        "root.querySelector('.title').textContent !== {}",
        json!(title)
    );
    deck.until(&other).await
}

impl Hand {
    /// Gives the right answer to the shown question, and leaves the check to the caller.
    pub(crate) async fn answer(
        self,
        page: &Page,
        deck: &Deck<'_>,
        question: &Value,
    ) -> WebDriverResult<()> {
        match question["kind"].as_str().expect("a kind") {
            "choice" | "multi" => {
                let right = texts_where(&question["choices"], |choice| choice["correct"] == true);
                self.choose(page, deck, &right).await
            }
            "true_false" => {
                // In words of the deck's language; what is true stands first.
                let [truth, falsehood] = &deck.texts(".choice .text").await?[..] else {
                    panic!("true or false, and nothing else")
                };
                let right = if question["answer"] == true {
                    truth
                } else {
                    falsehood
                };
                self.choose(page, deck, std::slice::from_ref(right)).await
            }
            "text" => self.fill(page, deck, &[text(&question["accept"][0])]).await,
            "number" if question["slider"].is_object() => {
                self.slide(page, deck, question, &question["answer"]).await
            }
            "number" | "date" => self.fill(page, deck, &[text(&question["answer"])]).await,
            "cloze" => {
                let blanks = question["blanks"].as_array().expect("blanks");
                let texts: Vec<String> = blanks
                    .iter()
                    .map(|blank| text(&blank["accept"][0]))
                    .collect();
                self.fill(page, deck, &texts).await
            }
            "order" => {
                self.sort(page, deck, &texts_where(&question["items"], |_| true))
                    .await
            }
            "match" => self.pair(page, deck, question).await,
            "place" => self.choose(page, deck, &[text(&question["name"])]).await,
            other => panic!("no reader knows how to answer \"{other}\""),
        }
    }

    /// Gives a wrong answer to the shown question, or where it has parts, one that is wrong in some of them.
    pub(crate) async fn miss(
        self,
        page: &Page,
        deck: &Deck<'_>,
        question: &Value,
    ) -> WebDriverResult<()> {
        match question["kind"].as_str().expect("a kind") {
            "choice" | "multi" => {
                let wrong = texts_where(&question["choices"], |choice| choice["correct"] != true);
                self.choose(page, deck, &wrong[..1]).await
            }
            "true_false" => {
                let opposite = json!(question["answer"] != true);
                let opposite = json!({ "kind": "true_false", "answer": opposite });
                Box::pin(self.answer(page, deck, &opposite)).await
            }
            "text" => self.fill(page, deck, &["Nobody Else".to_owned()]).await,
            "number" if question["slider"].is_object() => {
                let end = &question["slider"]["to"];
                self.slide(page, deck, question, end).await
            }
            "number" => self.fill(page, deck, &["1066".to_owned()]).await,
            "date" => self.fill(page, deck, &["14 October 1066".to_owned()]).await,
            "cloze" => {
                let mut texts = vec!["Nobody".to_owned()];
                for blank in question["blanks"]
                    .as_array()
                    .expect("blanks")
                    .iter()
                    .skip(1)
                {
                    texts.push(text(&blank["accept"][0]));
                }
                self.fill(page, deck, &texts).await
            }
            "order" => {
                let mut items = texts_where(&question["items"], |_| true);
                items.rotate_left(1);
                self.sort(page, deck, &items).await
            }
            "match" => {
                let mut turned = question.clone();
                let pairs = turned["pairs"].as_array_mut().expect("pairs");
                let first = pairs[0]["right"].clone();
                pairs[0]["right"] = pairs[1]["right"].clone();
                pairs[1]["right"] = first;
                self.pair(page, deck, &turned).await
            }
            "place" => {
                let wrong = &question["candidates"][1]["name"];
                self.choose(page, deck, &[text(wrong)]).await
            }
            other => panic!("no reader knows how to miss \"{other}\""),
        }
    }

    /// Presses the button that a selector finds.
    pub(crate) async fn press(
        self,
        page: &Page,
        deck: &Deck<'_>,
        button: &str,
    ) -> WebDriverResult<()> {
        match self {
            Hand::Mouse => deck.click(button).await,
            Hand::Keyboard => {
                tab_to(page, deck, button).await?;
                if button == "button.next" {
                    tokio::time::sleep(GLANCE).await;
                }
                page.press(&[Key::Enter]).await
            }
        }
    }

    /// Answers every question right until the summary, and returns the ids as they were asked.
    pub(crate) async fn play(self, page: &Page, deck: &Deck<'_>) -> WebDriverResult<Vec<String>> {
        let mut asked = Vec::new();
        loop {
            deck.screen("question").await?;
            let question = shown(deck).await?;
            asked.push(text(&question["id"]));
            self.answer(page, deck, &question).await?;
            self.press(page, deck, "button.check").await?;
            deck.screen("feedback").await?;
            let verdict = deck.text(".verdict h4").await?;
            assert_eq!(verdict, "Correct", "{}", question["id"]);
            self.press(page, deck, "button.next").await?;
            deck.until("root.querySelector('[data-screen=question], [data-screen=summary]')")
                .await?;
            if deck.count("[data-screen=summary]").await? == 1 {
                return Ok(asked);
            }
        }
    }

    async fn choose(self, page: &Page, deck: &Deck<'_>, wanted: &[String]) -> WebDriverResult<()> {
        let shown = deck.texts(".choice .text").await?;
        let several = deck.count(".choice input[type=checkbox]").await? > 0;
        if self == Hand::Mouse {
            for (row, text) in deck.all(".choice").await?.iter().zip(&shown) {
                if wanted.contains(text) {
                    pointer::click(row).await?;
                }
            }
            return Ok(());
        }
        tab_to(page, deck, ".choice input").await?;
        if several {
            for (index, text) in shown.iter().enumerate() {
                if index > 0 {
                    page.press(&[Key::Tab]).await?;
                }
                if wanted.contains(text) {
                    page.press(&[Key::Space]).await?;
                }
            }
        } else {
            let index = shown
                .iter()
                .position(|text| wanted.contains(text))
                .expect("the right choice");
            page.press(&[Key::Space]).await?;
            page.press(&vec![Key::Down; index]).await?;
        }
        Ok(())
    }

    async fn fill(self, page: &Page, deck: &Deck<'_>, texts: &[String]) -> WebDriverResult<()> {
        let fields = deck.all("fieldset input").await?;
        assert_eq!(fields.len(), texts.len());
        for (index, text) in texts.iter().enumerate() {
            match self {
                Hand::Mouse => {
                    page.point_at(&fields[index]).await?;
                    page.write(text).await?;
                }
                Hand::Keyboard if index == 0 => {
                    tab_to(page, deck, "fieldset input").await?;
                    page.write(text).await?;
                }
                Hand::Keyboard => {
                    page.press(&[Key::Tab]).await?;
                    page.write(text).await?;
                }
            }
        }
        Ok(())
    }

    /// Sets a slider to a value.
    async fn slide(
        self,
        page: &Page,
        deck: &Deck<'_>,
        question: &Value,
        value: &Value,
    ) -> WebDriverResult<()> {
        let [from, to, step, value] = [
            &question["slider"]["from"],
            &question["slider"]["to"],
            &question["slider"]["step"],
            value,
        ]
        .map(|number| number.as_f64().expect("a number"));
        match self {
            Hand::Mouse => {
                let slider = deck.one("fieldset input").await?;
                pointer::rest(&slider).await?;
                // The middle of the thumb goes from one end to the other, less its own width.
                let across = "return (getComputedStyle(root.querySelector('fieldset input')).direction === 'rtl' ? -1 : 1)
                    * (root.querySelector('fieldset input').clientWidth - 16)";
                let across = deck.run(across, Value::Null).await?;
                let across = across.as_f64().expect("a width");
                let part = (value - from) / (to - from) - 0.5;
                let right: i64 = format!("{:.0}", across * part).parse().expect("pixels");
                let chain = page.driver.action_chain();
                let chain = chain.move_to_element_with_offset(&slider, right, 0);
                chain.click().perform().await?;
            }
            Hand::Keyboard => {
                tab_to(page, deck, "fieldset input").await?;
                page.press(&[Key::Home]).await?;
                let mut at = from;
                while at < value {
                    page.press(&[Key::Up]).await?;
                    at += step;
                }
            }
        }
        let stands = format!("Number(root.querySelector('fieldset input').value) === {value}");
        deck.until(&stands).await
    }

    async fn sort(self, page: &Page, deck: &Deck<'_>, right: &[String]) -> WebDriverResult<()> {
        for (place, item) in right.iter().enumerate() {
            loop {
                let now = deck.texts(".order .text").await?;
                let at = now
                    .iter()
                    .position(|text| text == item)
                    .expect("the item is in the list");
                if at == place {
                    break;
                }
                self.press(page, deck, &format!("li:nth-child({}) button.up", at + 1))
                    .await?;
                deck.until(&format!(
                    "root.querySelector('.order li:nth-child({at}) .text').textContent === {}",
                    json!(item)
                ))
                .await?;
            }
        }
        Ok(())
    }

    async fn pair(self, page: &Page, deck: &Deck<'_>, question: &Value) -> WebDriverResult<()> {
        let lefts = deck.texts(".pair .text").await?;
        for (index, left) in lefts.iter().enumerate() {
            let pairs = question["pairs"].as_array().expect("pairs");
            let pair = pairs
                .iter()
                .find(|pair| pair["left"] == left.as_str())
                .expect("the pair");
            let row = format!(".pair:nth-child({})", index + 1);
            let options = deck.texts(&format!("{row} option")).await?;
            let wanted = options
                .iter()
                .position(|option| pair["right"] == option.as_str())
                .expect("its option");
            match self {
                Hand::Mouse => {
                    deck.click(&format!("{row} option:nth-child({})", wanted + 1))
                        .await?
                }
                Hand::Keyboard => {
                    tab_to(page, deck, &format!("{row} select")).await?;
                    page.press(&vec![Key::Down; wanted]).await?;
                }
            }
        }
        Ok(())
    }
}

/// Whether a reader knows the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aim {
    Right,
    Wrong,
}

/// Answers every question, and shows each screen to `look` with its name: `question of NAME`, with an open hint too, `feedback of
/// NAME`, `summary`. Names are those of [`name_of`].
pub(crate) async fn every_screen(
    page: &Page,
    deck: &Deck<'_>,
    aim: Aim,
    mut look: impl AsyncFnMut(&str) -> WebDriverResult<()>,
) -> WebDriverResult<()> {
    let hand = Hand::Mouse;
    loop {
        deck.screen("question").await?;
        let question = shown(deck).await?;
        let name = name_of(&question);
        look(&format!("question of {name}")).await?;
        if question["hint"].is_string() {
            hand.press(page, deck, ".help summary").await?;
            deck.until("root.querySelector('.help p').checkVisibility()")
                .await?;
            look(&format!("hint of {name}")).await?;
        }
        match aim {
            Aim::Right => hand.answer(page, deck, &question).await?,
            Aim::Wrong => hand.miss(page, deck, &question).await?,
        }
        hand.press(page, deck, "button.check").await?;
        deck.screen("feedback").await?;
        look(&format!("feedback of {name}")).await?;
        hand.press(page, deck, "button.next").await?;
        deck.until("root.querySelector('[data-screen=question], [data-screen=summary]')")
            .await?;
        if deck.count("[data-screen=summary]").await? == 1 {
            return look("summary").await;
        }
    }
}

/// Presses Tab, and at the end of the page Shift and Tab, until the focus is on what a selector finds.
pub(crate) async fn tab_to(page: &Page, deck: &Deck<'_>, selector: &str) -> WebDriverResult<()> {
    let there = "return root.activeElement?.matches(input) ?? false";
    for step in 0..60 {
        if deck.run(there, json!(selector)).await? == json!(true) {
            return Ok(());
        }
        if step < 20 {
            page.press(&[Key::Tab]).await?;
        } else {
            let chain = page.driver.action_chain();
            chain
                .key_down(Key::Shift)
                .key_down(Key::Tab)
                .key_up(Key::Tab)
                .key_up(Key::Shift)
                .perform()
                .await?;
        }
    }
    panic!(
        "no way to `{selector}` by keyboard; the focus is on {:?}",
        deck.focused().await?
    );
}

/// A string as it is, a number in its digits.
fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn texts_where(list: &Value, wanted: impl Fn(&Value) -> bool) -> Vec<String> {
    let items = list.as_array().expect("a list");
    items
        .iter()
        .filter(|item| wanted(item))
        .map(|item| text(&item["text"]))
        .collect()
}
