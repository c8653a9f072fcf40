//! Puts a deck that is studied on the page and takes it off again.

use std::rc::Rc;

use deck_engine::{Bank, Json, Judge};
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use super::app::{Action, StudyApp, StudyProps};
use super::desk::Desk;
use super::due::wanted;
use super::settings::Settings;
use crate::host::Host;
use crate::json::{from_js, to_js};
use crate::mount::{finder, guide};
use crate::options::Options;
use crate::page::Page;
use crate::source::SourceError;
use crate::words::Words;

/// A deck that is studied on the page.
pub struct Studied(AppHandle<StudyApp>);

/// Draws a deck into `root` as soon as it knows what is due.
///
/// # Errors
/// An `Error` with a `code` and, for an invalid bank, its `problems`.
pub fn mount(
    root: Element,
    bank: &JsValue,
    options: &JsValue,
    page: Page,
) -> Result<Studied, JsValue> {
    let options = Options::read(&from_js(options));
    let bank = Bank::parse(&from_js(bank)).map_err(SourceError::from)?;
    let cards = wanted(&bank, &options);
    if cards.is_empty() {
        return Err(SourceError::NoneFits.into());
    }
    let schedule = Settings::default().schedule("");
    let schedule = schedule.ok_or_else(|| js_sys::Error::new("the schedule has a fault"))?;
    let own = options.words.as_ref().unwrap_or(&Json::Null);
    let tag = own.get("lang").and_then(Json::as_text).unwrap_or("en");
    let host = Host {
        words: Words::for_study(tag, own, Some(page.clone())),
        find: Some(finder(&page)),
        show: guide(&page),
        ..Host::default()
    };
    let judge = Judge::new({
        let page = page.clone();
        move |task, input| page.judge(task, input)
    });
    let desk = Rc::new(Desk::new(page, bank, cards, schedule, judge));
    let props = StudyProps { desk, host };
    Ok(Studied(
        Renderer::<StudyApp>::with_root_and_props(root, props).render(),
    ))
}

impl Studied {
    /// Looks anew for what is due.
    pub fn restart(&self) {
        self.0.send_message(Action::Look);
    }

    /// Draws the screen again, with what has come to the page since.
    pub fn refresh(&self) {
        self.0.send_message(Action::Refresh);
    }

    /// `right`, `of` and `points` of what was answered since the deck came onto the page.
    #[must_use]
    pub fn results(&self) -> JsValue {
        let app = self.0.get_component();
        to_js(&app.map_or(Json::Null, |app| app.results()))
    }

    /// Takes the deck off the page and frees it.
    pub fn unmount(self) {
        self.0.destroy();
    }
}
