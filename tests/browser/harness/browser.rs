//! A Chromium of one's own for each test; it and its driver end with the test, also with a failing one.

use std::{
    net::{TcpListener, TcpStream},
    panic::AssertUnwindSafe,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::Duration,
};

use futures_util::FutureExt;
use serde_json::{Value, json};
use thirtyfour::{
    Capabilities,
    common::command::{Command as WireCommand, ExtensionCommand},
    prelude::*,
};

use super::{Deck, Site};

/// A driver process that ends with the value.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        // It may be gone already; there is nothing else to tidy.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A browser window and the site that it visits.
pub(crate) struct Page {
    /// The browser.
    pub(crate) driver: WebDriver,
    /// The site.
    pub(crate) site: Site,
}

/// Runs a test in a new browser on a new site under the strict policy.
pub(crate) async fn in_browser(test: impl AsyncFnOnce(&Page) -> WebDriverResult<()>) {
    open_browser(Site::start().await, test).await;
}

/// The same on a site of the test's making.
pub(crate) async fn open_browser(site: Site, test: impl AsyncFnOnce(&Page) -> WebDriverResult<()>) {
    let port = TcpListener::bind("127.0.0.1:0")
        .and_then(|free| free.local_addr())
        .expect("a free port")
        .port();
    let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
    let home = tempfile::tempdir().expect("a home for the browser");
    let spawned = Command::new(program)
        .arg(format!("--port={port}"))
        .env("HOME", home.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let _driver = Driver(spawned.expect("chromedriver: put it on PATH or name it in CHROMEDRIVER"));
    for _ in 0..200 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    let driver = WebDriver::new(&format!("http://127.0.0.1:{port}"), capabilities())
        .await
        .expect("a browser");
    let page = Page { driver, site };
    let outcome = AssertUnwindSafe(test(&page)).catch_unwind().await;
    page.driver.quit().await.expect("the browser closes");
    match outcome {
        Ok(result) => result.expect("the browser does what it was told"),
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

fn capabilities() -> Capabilities {
    let mut options = json!({ "args": [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ] });
    if let Ok(binary) = std::env::var("CHROME_BIN") {
        options["binary"] = json!(binary);
    }
    let wanted = json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    match wanted {
        Value::Object(map) => map.into(),
        _ => unreachable!("it was written as an object"),
    }
}

/// Asks chromedriver for what the console said since the last time.
#[derive(Debug)]
struct ConsoleLog;

impl ExtensionCommand for ConsoleLog {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "type": "browser" }))
    }

    fn method(&self) -> http::Method {
        http::Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/se/log".into()
    }
}

impl Page {
    /// Visits a host page with this body, and returns its first deck.
    pub(crate) async fn visit(&self, body: &str) -> WebDriverResult<Deck<'_>> {
        self.driver.goto(self.site.page(body)).await?;
        Ok(self.deck("news-deck"))
    }

    /// The deck that a selector finds.
    pub(crate) fn deck(&self, selector: &str) -> Deck<'_> {
        Deck::new(&self.driver, selector)
    }

    /// Scrolls to what a selector finds.
    pub(crate) async fn reach(&self, selector: &str) -> WebDriverResult<()> {
        self.run(&format!(
            "document.querySelector('{selector}').scrollIntoView()"
        ))
        .await?;
        Ok(())
    }

    /// What a script returns.
    pub(crate) async fn run(&self, script: &str) -> WebDriverResult<Value> {
        Ok(self.driver.execute(script, vec![]).await?.json().clone())
    }

    /// Details of the events of this name so far, oldest first.
    pub(crate) async fn events(&self, name: &str) -> WebDriverResult<Vec<Value>> {
        let script =
            format!("return probe.events.filter(e => e.name === '{name}').map(e => e.detail)");
        Ok(self
            .run(&script)
            .await?
            .as_array()
            .cloned()
            .unwrap_or_default())
    }

    /// Warnings and errors in the console since the last call.
    pub(crate) async fn console(&self) -> WebDriverResult<Vec<String>> {
        let answer = self
            .driver
            .cmd(WireCommand::ExtensionCommand(Box::new(ConsoleLog)))
            .await?;
        let entries = answer.value::<Vec<Value>>()?;
        Ok(entries
            .iter()
            .filter(|entry| entry["level"] == "WARNING" || entry["level"] == "SEVERE")
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect())
    }

    /// Fails if the page logged, threw or blocked anything.
    pub(crate) async fn assert_quiet(&self) -> WebDriverResult<()> {
        assert_eq!(self.console().await?, Vec::<String>::new(), "console");
        assert_eq!(self.run("return probe.errors").await?, json!([]), "errors");
        assert_eq!(
            self.run("return probe.violations").await?,
            json!([]),
            "policy violations"
        );
        Ok(())
    }

    /// Presses keys where the focus is.
    pub(crate) async fn press(&self, keys: &[Key]) -> WebDriverResult<()> {
        let mut chain = self.driver.action_chain();
        for key in keys {
            chain = chain.key_down(key.clone()).key_up(key.clone());
        }
        chain.perform().await
    }

    /// Types text where the focus is.
    pub(crate) async fn write(&self, text: &str) -> WebDriverResult<()> {
        self.driver.action_chain().send_keys(text).perform().await
    }

    /// A command of the browser's own protocol.
    pub(crate) async fn devtools(
        &self,
        command: &'static str,
        arguments: Value,
    ) -> WebDriverResult<()> {
        self.driver.cdp().send_raw(command, arguments).await?;
        Ok(())
    }
}
