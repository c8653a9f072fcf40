//! Puts a deck on the page and takes it off again.

use std::rc::Rc;

use deck_engine::{Challenge, Json, Score, fill};
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::deck_app::{Action, DeckApp, DeckProps, Play};
use crate::host::{Host, ShareRequest, Shared};
use crate::host_events::{HostEvent, cards_score, object, score};
use crate::json::{from_js, to_js};
use crate::opening;
use crate::options::Options;
use crate::page::Page;
use crate::source::{Source, SourceError};
use crate::words::Words;

/// A deck on the page.
pub struct Mounted(AppHandle<DeckApp>);

/// Draws a deck into `root`.
///
/// # Errors
/// An `Error` with a `code` and, for an invalid bank, its `problems`.
pub fn mount(
    root: Element,
    bank: &JsValue,
    options: &JsValue,
    page: Page,
) -> Result<Mounted, JsValue> {
    let options = Options::read(&from_js(options));
    for name in &options.unknown {
        page.warn(&fill(
            "\"%\" is no name of a category or kind. Mend the attribute.",
            &[name],
        ));
    }
    let props = props(bank, &options, &page)?;
    Ok(Mounted(
        Renderer::<DeckApp>::with_root_and_props(root, props).render(),
    ))
}

impl Mounted {
    /// Leaves the start screen.
    pub fn start(&self) {
        self.0.send_message(Action::PageStart);
    }

    /// Begins again, with new questions unless the seed is fixed.
    pub fn restart(&self) {
        self.0.send_message(Action::PageRestart);
    }

    /// Tells the reader how sharing went: the words to select, or none where they are on the clipboard.
    pub fn shared(&self, words: Option<String>) {
        self.0.send_message(Action::Shared(match words {
            Some(words) => Shared::Show(words),
            None => Shared::Copied,
        }));
    }

    /// `{ right, of, points }` of the running round.
    #[must_use]
    pub fn results(&self) -> JsValue {
        let app = self.0.get_component();
        let result = app.map_or(Score::default(), |app| match app.play() {
            Play::Quiz(session) => session.score(),
            Play::Cards(cards) => cards_score(cards),
        });
        to_js(&object(score(result)))
    }

    /// Takes the deck off the page and frees it.
    pub fn unmount(self) {
        self.0.destroy();
    }
}

fn props(bank: &JsValue, options: &Options, page: &Page) -> Result<DeckProps, SourceError> {
    let source = Rc::new(Source::read(bank, page)?);
    let mut host = host(&source, page);
    if let Some(own) = &options.words
        && let Some(tag) = own.get("lang").and_then(Json::as_text)
    {
        host.words = Words::new(tag, own, Some(page.clone()));
    }
    let play = if options.cards {
        opening::cards(&source, options, page)?
    } else {
        opening::quiz(&source, options, page, &mut host)?
    };
    Ok(DeckProps { play, host })
}

fn host(source: &Rc<Source>, page: &Page) -> Host {
    let emit = {
        let page = page.clone();
        Callback::from(move |event: HostEvent| {
            page.emit(event.name, &to_js(&event.detail));
        })
    };
    let save = {
        let page = page.clone();
        Callback::from(move |saved: Json| page.save(&to_js(&saved)))
    };
    let share = {
        let (source, page) = (Rc::clone(source), page.clone());
        Callback::from(move |request| share(&source, &page, request))
    };
    Host {
        emit,
        save,
        share,
        ..Host::default()
    }
}

fn share(source: &Source, page: &Page, request: ShareRequest) {
    let ShareRequest { score, seed } = request;
    // A round has at most a few hundred questions.
    let count = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    let challenge = Challenge {
        bank: source.about.id.clone(),
        hash: source.hash(),
        seed,
        right: count(score.right),
        of: count(score.of),
    };
    page.share(
        &score.share_text(&source.about.title),
        &challenge.to_string(),
    );
}
