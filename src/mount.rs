//! Puts a deck on the page and takes it off again.

use std::rc::Rc;

use deck_engine::{Challenge, DrawOptions, Evidence, Json, fill};
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::action::Action;
use crate::deck_app::{DeckApp, DeckProps, Play};
use crate::host::{Host, ShareRequest, Shared};
use crate::host_events::{cards_score, object, score};
use crate::json::{from_js, to_js};
use crate::opening;
use crate::options::Options;
use crate::page::Page;
use crate::results;
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

    /// Draws the screen again, with what has come to the page since, or with all questions where the page is printed.
    pub fn refresh(&self, is_printed: bool) {
        self.0.send_message(Action::Refresh { is_printed });
    }

    /// Tells the reader how sharing went: the words to select, or none where they are on the clipboard.
    pub fn shared(&self, words: Option<String>) {
        self.0.send_message(Action::Shared(match words {
            Some(words) => Shared::Show(words),
            None => Shared::Copied,
        }));
    }

    /// `right`, `of` and `points` of the running round; of a quiz also each question's id, answer and score.
    #[must_use]
    pub fn results(&self) -> JsValue {
        let app = self.0.get_component();
        let result = app.map(|app| match app.play() {
            Play::Quiz(session) => results::of(session),
            Play::Cards(cards) => object(score(cards_score(cards))),
        });
        to_js(&result.unwrap_or(Json::Null))
    }

    /// Takes the deck off the page and frees it.
    pub fn unmount(self) {
        self.0.destroy();
    }
}

fn props(bank: &JsValue, options: &Options, page: &Page) -> Result<DeckProps, SourceError> {
    let source = Rc::new(Source::read(bank, page)?);
    let mut host = host(&source, options.quiz(), page);
    let own = options.words.as_ref().unwrap_or(&Json::Null);
    let tag = own.get("lang").and_then(Json::as_text).unwrap_or("en");
    host.words = Words::new(tag, own, Some(page.clone()));
    host.takes_reports = options.report;
    let play = if options.cards {
        opening::cards(&source, options, page, &mut host)?
    } else {
        opening::quiz(&source, options, page, &mut host)?
    };
    Ok(DeckProps { play, host })
}

fn host(source: &Rc<Source>, draw: DrawOptions, page: &Page) -> Host {
    let share = {
        let (source, page) = (Rc::clone(source), page.clone());
        Callback::from(move |request| share(&source, &draw, &page, request))
    };
    Host {
        page: Some(page.clone()),
        share,
        find: Some(finder(page)),
        show: guide(page),
        ..Host::default()
    }
}

/// Says whether a sentence stands in the article on the page.
pub(crate) fn finder(page: &Page) -> Callback<Evidence, bool> {
    let page = page.clone();
    Callback::from(move |evidence: Evidence| {
        let (quote, fingerprint) = texts(&evidence);
        page.find(quote, fingerprint)
    })
}

/// Leads the reader to a sentence of it.
pub(crate) fn guide(page: &Page) -> Callback<Evidence> {
    let page = page.clone();
    Callback::from(move |evidence: Evidence| {
        let (quote, fingerprint) = texts(&evidence);
        page.show(quote, fingerprint);
    })
}

/// The sentence's words and their hash; what evidence lacks is empty.
fn texts(evidence: &Evidence) -> (&str, &str) {
    let text = Option::as_deref;
    (
        text(&evidence.quote).unwrap_or_default(),
        text(&evidence.fingerprint).unwrap_or_default(),
    )
}

fn share(source: &Source, draw: &DrawOptions, page: &Page, request: ShareRequest) {
    let ShareRequest { session, shapes } = request;
    let (score, deck) = (session.score(), session.deck());
    let hash = source.hash();
    // A round has at most a few hundred questions.
    let count = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    let challenge = Challenge {
        bank: source.about.id.clone(),
        // A quiz that was begun before the bank changed may be one that the bank does not draw any more. That is no bank's hash.
        hash: if source.draws(draw, deck) {
            hash
        } else {
            !hash
        },
        seed: deck.seed,
        right: count(score.right),
        of: count(score.of),
    };
    let mut articles = source.about.articles.iter();
    let publisher = articles.next().map_or("", |article| &article.publisher);
    let mut text = score.share_text(publisher, &source.about.title);
    if !shapes.is_empty() {
        text.push('\n');
        text.push_str(&shapes);
    }
    page.share(&text, &challenge.to_string());
}
