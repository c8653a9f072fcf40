//! A tab of a browser, and the site that it visits.

use std::{collections::BTreeSet, time::Duration};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::{
    Capability, Deck, Engine, Site, pointer,
    site::used_ports,
    wire::{get, post},
};

/// What a test is given.
pub(crate) struct Page {
    /// The browser.
    pub(crate) driver: WebDriver,
    /// Which one it is; a test asks [`Page::has`] instead.
    engine: Engine,
    /// The site.
    pub(crate) site: Site,
    /// Ports of sites that are of other tests.
    earlier: BTreeSet<u16>,
}

impl Page {
    /// A page for one test.
    pub(super) async fn new(engine: Engine, driver: WebDriver) -> Page {
        let earlier = used_ports();
        let site = Site::start().await;
        Page {
            driver,
            engine,
            site,
            earlier,
        }
    }

    /// Whether the engine can do this. A test that is nothing without it says `needs` in its list.
    pub(crate) fn has(&self, capability: Capability) -> bool {
        self.engine.has(capability)
    }

    /// Visits a host page with this body, and returns its first deck.
    pub(crate) async fn visit(&self, body: &str) -> WebDriverResult<Deck<'_>> {
        self.driver.goto(self.site.page(body)).await?;
        Ok(self.deck("news-deck"))
    }

    /// Visits a host page that is this wide in CSS pixels, narrower than any window can be, and returns its
    /// first deck. What follows happens in that page.
    pub(crate) async fn visit_narrow(&self, width: u32, body: &str) -> WebDriverResult<Deck<'_>> {
        self.visit_sized(width, 800, body).await
    }

    /// The same of a height, too.
    pub(crate) async fn visit_sized(
        &self,
        width: u32,
        height: u32,
        body: &str,
    ) -> WebDriverResult<Deck<'_>> {
        let inner = self.site.page(body);
        let outer = format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Narrow</title><link rel=icon href=/favicon.svg>\
             <body><iframe title=Page width={width} height={height} frameborder=0 src='{inner}'></iframe>"
        );
        self.site.file("narrow.html", outer);
        self.driver.goto(self.site.url("made/narrow.html")).await?;
        self.driver.enter_frame(0).await?;
        Ok(self.deck("news-deck"))
    }

    /// Visits a host page as it is shown at 400 % in a window of 1280 pixels, and returns its first deck.
    pub(crate) async fn visit_zoomed(&self, body: &str) -> WebDriverResult<Deck<'_>> {
        if !self.has(Capability::Zoom) {
            return self.visit_narrow(320, body).await;
        }
        if self.engine == Engine::Chromium {
            let screen =
                json!({ "width": 320, "height": 250, "deviceScaleFactor": 4, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", screen)
                .await?;
        }
        self.driver.goto(self.site.page(body)).await?;
        if self.engine == Engine::Firefox {
            self.in_firefox("gBrowser.selectedBrowser.fullZoom = 4")
                .await?;
        }
        self.until("devicePixelRatio === 4 && innerWidth <= 320")
            .await?;
        Ok(self.deck("news-deck"))
    }

    /// Lays the visited page and its frames out as on paper, until another one is visited.
    pub(crate) async fn put_on_paper(&self) -> WebDriverResult<()> {
        match self.engine {
            Engine::Chromium => {
                let media = json!({ "media": "print" });
                self.devtools("Emulation.setEmulatedMedia", media).await
            }
            Engine::Firefox => {
                let script = "gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'";
                self.in_firefox(script).await
            }
            // Nothing tells it, but the rules for paper can be made rules for everything.
            Engine::WebKit => {
                let script = "const roots = (at) => [at, ...[...at.querySelectorAll('*')].flatMap((node) => [node.shadowRoot, node.contentDocument].filter(Boolean).flatMap(roots))];
                    for (const root of roots(document)) for (const sheet of [...(root.styleSheets ?? []), ...(root.adoptedStyleSheets ?? [])]) {
                      for (const rule of [sheet, ...sheet.cssRules]) if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
                    }";
                self.run(script).await.map(drop)
            }
        }
    }

    /// Runs a script of Firefox's own, which may do what pages may not.
    async fn in_firefox(&self, script: &str) -> WebDriverResult<()> {
        let enter = |name| post(&self.driver, "/moz/context", json!({ "context": name }));
        enter("chrome").await?;
        let done = self.run(script).await;
        enter("content").await?;
        done.map(drop)
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

    /// Waits until an expression is true in the page, which need not have a deck.
    pub(crate) async fn until(&self, condition: &str) -> WebDriverResult<()> {
        for _ in 0..600 {
            if self.run(&format!("return !!({condition})")).await? == json!(true) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("waited in vain for `{condition}`");
    }

    /// Details of the events of this name so far, oldest first. A deck tells of what it shows a task after it is drawn.
    pub(crate) async fn events(&self, name: &str) -> WebDriverResult<Vec<Value>> {
        let script = format!(
            "const [done] = arguments;
             setTimeout(() => done(probe.events.filter(e => e.name === '{name}').map(e => e.detail)), 20)"
        );
        let told = self.driver.execute_async(script, vec![]).await?;
        Ok(told.json().as_array().cloned().unwrap_or_default())
    }

    /// Warnings and errors of the browser itself since the last call; none where it does not tell.
    pub(crate) async fn browser_log(&self) -> WebDriverResult<Vec<String>> {
        if !self.has(Capability::BrowserLog) {
            return Ok(Vec::new());
        }
        let answer = post(&self.driver, "/se/log", json!({ "type": "browser" })).await?;
        let entries: Vec<Value> = serde_json::from_value(answer)?;
        Ok(entries
            .iter()
            .filter(|entry| entry["level"] == "WARNING" || entry["level"] == "SEVERE")
            .map(|entry| entry["message"].as_str().unwrap_or_default())
            // The log is the browser's: pages of earlier tests are in it too.
            .filter(|message| !port_of(message).is_some_and(|port| self.earlier.contains(&port)))
            .map(str::to_owned)
            .collect())
    }

    /// Fails if the page logged, threw or blocked anything.
    pub(crate) async fn assert_quiet(&self) -> WebDriverResult<()> {
        assert_eq!(self.browser_log().await?, Vec::<String>::new(), "console");
        for what in ["logged", "errors", "violations"] {
            let found = self.run(&format!("return probe.{what}")).await?;
            assert_eq!(found, json!([]), "{what}");
        }
        Ok(())
    }

    /// Waits until what changes little by little, such as colours, has come to rest in all decks.
    pub(crate) async fn settle(&self) -> WebDriverResult<()> {
        let script = "const [done] = arguments;
            requestAnimationFrame(() => requestAnimationFrame(async () => {
              const decks = [...document.querySelectorAll('news-deck, news-deck-map')].map(deck => deck.shadowRoot);
              const running = [document, ...decks].flatMap(root => root?.getAnimations() ?? []);
              await Promise.allSettled(running.map(animation => animation.finished));
              requestAnimationFrame(() => done());
            }))";
        self.driver.execute_async(script, vec![]).await?;
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

    /// Clicks in the middle of an element. WebKit's driver would refuse the usual click on a text field in a
    /// shadow root: it takes the field's own inside for something in front of it.
    pub(crate) async fn point_at(&self, element: &WebElement) -> WebDriverResult<()> {
        pointer::rest(element).await?;
        let chain = self.driver.action_chain();
        chain
            .move_to_element_center(element)
            .click()
            .perform()
            .await
    }

    /// Turns the wheel over a point of the window, maybe while a key is held down.
    pub(crate) async fn wheel(
        &self,
        (x, y): (i64, i64),
        down: i64,
        held: Option<Key>,
    ) -> WebDriverResult<()> {
        let turn = json!({
            "type": "scroll", "origin": "viewport", "x": x, "y": y, "deltaX": 0, "deltaY": down, "duration": 0,
        });
        let pause = json!({ "type": "pause" });
        let sources = match held {
            Some(key) => {
                let value = char::from(key).to_string();
                let keys = json!([{ "type": "keyDown", "value": value }, pause, { "type": "keyUp", "value": value }]);
                json!([
                    { "type": "key", "id": "keys", "actions": keys },
                    { "type": "wheel", "id": "wheel", "actions": [pause, turn, pause] },
                ])
            }
            None => json!([{ "type": "wheel", "id": "wheel", "actions": [turn] }]),
        };
        let sources = json!({ "actions": sources });
        post(&self.driver, "/actions", sources).await?;
        Ok(())
    }

    /// Drags a finger from the middle of what a selector finds, so many pixels to the right and down.
    pub(crate) async fn drag(&self, selector: &str, right: i64, down: i64) -> WebDriverResult<()> {
        let element = self.driver.find(By::Css(selector)).await?;
        pointer::rest(&element).await?;
        // From where the finger is: what it drags may move with it.
        let step = json!({ "type": "pointerMove", "origin": "pointer", "x": right / 4, "y": down / 4, "duration": 20 });
        let mut actions = vec![
            json!({ "type": "pointerMove", "origin": element.to_json()?, "x": 0, "y": 0, "duration": 0 }),
            json!({ "type": "pointerDown", "button": 0 }),
        ];
        actions.extend(vec![step; 4]);
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        let finger = json!({ "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" }, "actions": actions });
        post(&self.driver, "/actions", json!({ "actions": [finger] })).await?;
        Ok(())
    }

    /// Types text where the focus is.
    pub(crate) async fn write(&self, text: &str) -> WebDriverResult<()> {
        self.driver.action_chain().send_keys(text).perform().await
    }

    /// Sets the size of the window.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> WebDriverResult<()> {
        self.driver.set_window_rect(0, 0, width, height).await
    }

    /// The role of an element in the tree that assistive technology reads.
    pub(crate) async fn role(&self, element: &WebElement) -> WebDriverResult<String> {
        self.computed(element, "role").await
    }

    /// The name of an element in the tree that assistive technology reads.
    pub(crate) async fn name(&self, element: &WebElement) -> WebDriverResult<String> {
        self.computed(element, "label").await
    }

    async fn computed(&self, element: &WebElement, what: &str) -> WebDriverResult<String> {
        let path = format!("/element/{}/computed{what}", element.element_id());
        let answer = get(&self.driver, &path).await?;
        Ok(answer.as_str().unwrap_or_default().trim().to_owned())
    }

    /// A command of the Chrome DevTools Protocol, for tests that need it.
    pub(crate) async fn devtools(
        &self,
        command: &'static str,
        arguments: Value,
    ) -> WebDriverResult<()> {
        assert!(
            self.has(Capability::DevTools),
            "say `needs DevTools` in the list of tests"
        );
        self.driver.cdp().send_raw(command, arguments).await?;
        Ok(())
    }
}

/// The port of the site that a message of the log begins with.
fn port_of(message: &str) -> Option<u16> {
    let rest = message.strip_prefix("http://127.0.0.1:")?;
    rest.split('/').next()?.parse().ok()
}
