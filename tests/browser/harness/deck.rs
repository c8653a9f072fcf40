//! One deck on a page, seen through its open shadow root.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;

use super::pointer;

/// How long a deck may take for anything.
const PATIENCE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(20);

/// A deck, found anew by its selector on each use.
pub(crate) struct Deck<'a> {
    driver: &'a WebDriver,
    selector: String,
}

impl<'a> Deck<'a> {
    pub(super) fn new(driver: &'a WebDriver, selector: &str) -> Self {
        Self {
            driver,
            selector: selector.to_owned(),
        }
    }

    /// What a script returns that sees `host`, its shadow root as `root`, and `input`.
    pub(crate) async fn run(&self, script: &str, input: Value) -> WebDriverResult<Value> {
        Ok(self
            .driver
            .execute(self.script(script), self.arguments(input))
            .await?
            .json()
            .clone())
    }

    /// Waits until the deck has a shadow root and an expression is true.
    pub(crate) async fn until(&self, condition: &str) -> WebDriverResult<()> {
        let start = std::time::Instant::now();
        while start.elapsed() < PATIENCE {
            let value = self
                .run(&format!("return !!root && ({condition})"), Value::Null)
                .await?;
            if !matches!(value, Value::Null | Value::Bool(false)) {
                return Ok(());
            }
            tokio::time::sleep(PAUSE).await;
        }
        let state = self
            .run(
                "const focused = root?.activeElement?.outerHTML.slice(0, 200) ?? document.activeElement?.localName;
                 return `focus on ${focused}: ${root?.innerHTML.slice(0, 4000) ?? 'no deck'}`",
                Value::Null,
            )
            .await?;
        panic!(
            "waited in vain for `{condition}` in {}: {state}",
            self.selector
        );
    }

    /// Waits for a screen: `start`, `question`, `feedback`, `summary`, `card` or `cards-summary`.
    pub(crate) async fn screen(&self, name: &str) -> WebDriverResult<()> {
        self.until(&format!(
            "!!root?.querySelector('.deck:not([hidden]) [data-screen={name}]')"
        ))
        .await
    }

    /// All elements that a selector finds inside.
    pub(crate) async fn all(&self, selector: &str) -> WebDriverResult<Vec<WebElement>> {
        let script = self.script("return [...root.querySelectorAll(input)]");
        self.driver
            .execute(script, self.arguments(json!(selector)))
            .await?
            .elements()
    }

    /// The one element that a selector finds inside.
    pub(crate) async fn one(&self, selector: &str) -> WebDriverResult<WebElement> {
        self.until(&format!(
            "root?.querySelectorAll('{selector}').length === 1"
        ))
        .await?;
        Ok(self.all(selector).await?.remove(0))
    }

    /// Clicks the one element that a selector finds; if the deck draws another in its place meanwhile, that one.
    pub(crate) async fn click(&self, selector: &str) -> WebDriverResult<()> {
        match pointer::click(&self.one(selector).await?).await {
            Err(error) if matches!(*error, WebDriverErrorInner::StaleElementReference(_)) => {
                pointer::click(&self.one(selector).await?).await
            }
            clicked => clicked,
        }
    }

    /// Clicks one of the choices, counted from 0 as they are shown.
    pub(crate) async fn choose(&self, row: usize) -> WebDriverResult<()> {
        pointer::click(&self.all(".choice").await?[row]).await
    }

    /// Text of the first element that a selector finds, empty if there is none.
    pub(crate) async fn text(&self, selector: &str) -> WebDriverResult<String> {
        let value = self
            .run(
                "return root.querySelector(input)?.textContent.trim() ?? ''",
                json!(selector),
            )
            .await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Texts of all elements that a selector finds.
    pub(crate) async fn texts(&self, selector: &str) -> WebDriverResult<Vec<String>> {
        let script = "return [...root.querySelectorAll(input)].map(e => e.textContent.trim())";
        let value = self.run(script, json!(selector)).await?;
        Ok(serde_json::from_value(value)?)
    }

    /// How many elements a selector finds.
    pub(crate) async fn count(&self, selector: &str) -> WebDriverResult<usize> {
        Ok(self.all(selector).await?.len())
    }

    /// Whether the fallback is what the reader sees.
    pub(crate) async fn shows_fallback(&self) -> WebDriverResult<bool> {
        Ok(self
            .run(
                "return host.firstElementChild.checkVisibility()",
                Value::Null,
            )
            .await?
            == json!(true))
    }

    /// The class and text of what has the focus inside, if anything has.
    pub(crate) async fn focused(&self) -> WebDriverResult<Option<String>> {
        let script = "const e = root.activeElement; return e && `${e.localName}.${e.className} ${e.textContent.trim()}`";
        Ok(self
            .run(script, Value::Null)
            .await?
            .as_str()
            .map(str::to_owned))
    }

    fn script(&self, body: &str) -> String {
        format!(
            "const [selector, input] = arguments, host = document.querySelector(selector), root = host?.shadowRoot; {body}"
        )
    }

    fn arguments(&self, input: Value) -> Vec<Value> {
        vec![json!(self.selector), input]
    }
}
