//! Puts a deck on the page: options in, a drawn deck out, and events to the page.

use std::cell::RefCell;
use std::rc::Rc;

use deck_engine::{
    Cards, Category, Challenge, ChallengeError, Deck, DrawOptions, Event, Json, Kind, Problem,
    Session, seed_from_text,
};
use js_sys::{Array, Function, Object};
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::cards_app::{CardsApp, CardsAppProps};
use crate::chosen;
use crate::host::{Host, Notice, Remote};
use crate::host_events::HostEvent;
use crate::json::{from_js, set};
use crate::new_seed::new_seed;
use crate::quiz_app::{QuizApp, QuizAppProps};
use crate::share;
use crate::source::{Source, SourceError};
use crate::storage::Store;

/// How the page's attributes shape a deck. Unknown names of categories and kinds are passed over.
struct Options {
    mode: String,
    count: Option<usize>,
    categories: Vec<String>,
    kinds: Vec<String>,
    seed: Option<String>,
    storage: String,
    intro: bool,
    key: String,
    challenge: Option<String>,
    /// What was chosen in the fallback: values under question ids.
    chosen: Option<Json>,
}

/// A deck on the page.
pub struct Mounted {
    app: App,
    remote: Remote,
    emit: Function,
}

enum App {
    Quiz(AppHandle<QuizApp>),
    Cards(AppHandle<CardsApp>),
}

thread_local! {
    /// The decks of this page, to be told when the module that they share has stopped.
    static EMITTERS: RefCell<Vec<Function>> = const { RefCell::new(Vec::new()) };
}

/// Draws a deck into `root`.
///
/// # Errors
/// An `Error` with a `code` and, for an invalid bank, its `problems`.
pub fn mount(
    root: Element,
    bank: &JsValue,
    options: JsValue,
    emit: Function,
) -> Result<Mounted, JsValue> {
    let options: Options = Options::read(&from_js(&options));
    let source = Rc::new(Source::read(bank).map_err(error)?);
    let remote = Remote::default();
    let tell = {
        let emit = emit.clone();
        Callback::from(move |event: HostEvent| {
            tell_host(&emit, &event);
        })
    };
    let app = if options.mode == "cards" {
        let deck = source
            .draw(&options.draw(usize::MAX, Kind::ALL), options.fixed_seed())
            .map_err(error)?;
        let props = CardsAppProps {
            cards: Cards::new(Rc::new(filled(deck)?)),
            emit: tell,
            remote: remote.clone(),
        };
        App::Cards(Renderer::<CardsApp>::with_root_and_props(root, props).render())
    } else {
        let props = quiz(&source, &options, tell, &emit, remote.clone())?;
        App::Quiz(Renderer::<QuizApp>::with_root_and_props(root, props).render())
    };
    EMITTERS.with_borrow_mut(|emitters| emitters.push(emit.clone()));
    Ok(Mounted { app, remote, emit })
}

impl Mounted {
    /// Leaves the start screen.
    pub fn start(&self) {
        self.remote.controls().start.emit(());
    }

    /// Begins again, with new questions unless the seed is fixed.
    pub fn restart(&self) {
        self.remote.controls().restart.emit(());
    }

    /// `{ right, of, points }` of the running round.
    #[must_use]
    pub fn results(&self) -> JsValue {
        let score = self.remote.controls().results;
        detail(&[
            ("right", score.right.into()),
            ("of", score.of.into()),
            ("points", score.points.into()),
        ])
        .into()
    }

    /// Takes the deck off the page and frees it.
    pub fn unmount(self) {
        EMITTERS.with_borrow_mut(|emitters| emitters.retain(|emit| *emit != self.emit));
        match self.app {
            App::Quiz(app) => app.destroy(),
            App::Cards(app) => app.destroy(),
        }
    }
}

/// Tells every deck of the page when the module has stopped: nothing else could, since a panic
/// ends the call it happens in.
pub fn report_panics() {
    yew::set_custom_panic_hook(Box::new(|info| {
        let event = detail(&[
            ("code", "panic".into()),
            ("message", info.to_string().into()),
        ]);
        // A copy, since a deck that is told unmounts itself.
        for emit in EMITTERS.take() {
            // Whatever the page's listener throws, the other decks are still told.
            let _ = emit.call2(&JsValue::NULL, &"error".into(), &event);
        }
    }));
}

/// The quiz as it was left, or a new one.
fn quiz(
    source: &Rc<Source>,
    options: &Options,
    emit: Callback<HostEvent>,
    page: &Function,
    remote: Remote,
) -> Result<QuizAppProps, JsValue> {
    let (challenge, mut notice) = options.challenge(source);
    let draw = DrawOptions {
        count: challenge
            .as_ref()
            .map_or(options.count.unwrap_or(DrawOptions::default().count), |c| {
                c.of.into()
            }),
        ..options.draw(0, &PLAYABLE)
    };
    let store = Store::open(
        &options.storage,
        &options.key,
        options.shape(challenge.as_ref()),
    );
    let saved = store.load().filter(|saved| saved.bank() == source.about.id);
    let restored = saved.and_then(|saved| {
        let deck = source.find(saved.question_ids(), saved.seed()).ok()?;
        saved.restore(Rc::new(deck))
    });
    let session = match restored {
        Some(restored) => {
            if restored.lost > 0 {
                notice = Some(Notice::AnswersLost(restored.lost));
            }
            restored.session
        }
        None => {
            let seed = match (&challenge, chosen::question(options.chosen.as_ref())) {
                (Some(challenge), _) => challenge.seed,
                (None, Some(id)) if options.seed.is_none() => {
                    let start = new_seed();
                    source
                        .seed_beginning_with(id, &draw, start)
                        .unwrap_or(start)
                }
                _ => options.fixed_seed(),
            };
            let session = Session::new(Rc::new(filled(source.draw(&draw, seed).map_err(error)?)?));
            let wait = options.intro || challenge.is_some();
            if wait {
                session
            } else {
                begin(&session, options.chosen.as_ref())
            }
        }
    };
    let redraw = options.seed.is_none().then(|| {
        let source = Rc::clone(source);
        Callback::from(move |()| {
            let deck = source.draw(&draw, new_seed()).ok()?;
            Some(Session::new(Rc::new(deck)).apply(Event::Start))
        })
    });
    let share = {
        let (source, page) = (Rc::clone(source), page.clone());
        Callback::from(move |request| share::share(&source, &page, request))
    };
    let save = Callback::from(move |session| store.save(&session));
    Ok(QuizAppProps {
        session,
        host: Host {
            emit,
            save,
            redraw,
            share,
            challenge,
            notice,
        },
        remote,
    })
}

/// The first question, with what the reader has already chosen in the fallback.
fn begin(session: &Session, chosen: Option<&Json>) -> Session {
    let session = session.apply(Event::Start);
    let answer = session
        .question()
        .and_then(|question| chosen::answer(chosen, question));
    match answer {
        Some(answer) => session.apply(Event::Answer(answer)),
        None => session,
    }
}

/// The kinds that a quiz asks. A place has no map to be shown on yet; as a card it has a name.
const PLAYABLE: [Kind; 9] = [
    Kind::Choice,
    Kind::Multi,
    Kind::TrueFalse,
    Kind::Text,
    Kind::Number,
    Kind::Date,
    Kind::Cloze,
    Kind::Order,
    Kind::Match,
];

impl Options {
    fn read(json: &Json) -> Options {
        let text = |name: &str| json.get(name).and_then(as_text);
        let texts = |name: &str| match json.get(name) {
            Some(Json::Array(items)) => items.iter().filter_map(as_text).collect(),
            _ => Vec::new(),
        };
        Options {
            mode: text("mode").unwrap_or_default(),
            count: match json.get("count") {
                // Negative numbers become none, too large ones the largest: both are harmless.
                Some(Json::Number(count)) => Some(*count as usize),
                _ => None,
            },
            categories: texts("categories"),
            kinds: texts("kinds"),
            seed: text("seed"),
            storage: text("storage").unwrap_or_default(),
            intro: json.get("intro") == Some(&Json::Bool(true)),
            key: text("key").unwrap_or_default(),
            challenge: text("challenge"),
            chosen: json.get("chosen").cloned(),
        }
    }

    fn draw(&self, usual: usize, kinds: &[Kind]) -> DrawOptions {
        let asked: Vec<Kind> = self
            .kinds
            .iter()
            .filter_map(|name| Kind::from_name(name))
            .collect();
        DrawOptions {
            count: self.count.unwrap_or(usual),
            categories: self
                .categories
                .iter()
                .filter_map(|name| Category::from_name(name))
                .collect(),
            kinds: kinds
                .iter()
                .copied()
                .filter(|kind| asked.is_empty() || asked.contains(kind))
                .collect(),
        }
    }

    fn fixed_seed(&self) -> u32 {
        self.seed.as_deref().map_or_else(new_seed, seed_from_text)
    }

    /// What a saved session must have been drawn with.
    fn shape(&self, challenge: Option<&Challenge>) -> String {
        let Options {
            count,
            categories,
            kinds,
            seed,
            ..
        } = self;
        let challenge = challenge.map(ToString::to_string).unwrap_or_default();
        [
            count.map(|count| count.to_string()).unwrap_or_default(),
            categories.join(","),
            kinds.join(","),
            seed.clone().unwrap_or_default(),
            challenge,
        ]
        .join(" ")
    }

    /// The challenge of the attribute or of the page's address, or why it cannot be taken. One
    /// that stands in the address may be meant for another deck of the page.
    fn challenge(&self, source: &Source) -> (Option<Challenge>, Option<Notice>) {
        let from_address = share::challenge_in_address();
        let Some(code) = self.challenge.as_ref().or(from_address.as_ref()) else {
            return (None, None);
        };
        let checked = Challenge::parse(code).and_then(|challenge| {
            challenge.check(&source.about.id, source.hash())?;
            Ok(challenge)
        });
        match checked {
            Ok(challenge) => (Some(challenge), None),
            Err(ChallengeError::OtherBank(_)) if self.challenge.is_none() => (None, None),
            Err(error) => (None, Some(Notice::Challenge(error))),
        }
    }
}

fn filled(deck: Deck) -> Result<Deck, JsValue> {
    if deck.questions.is_empty() {
        return Err(failure(
            "bank-empty",
            "No question of the bank fits the element's categories and kinds. Remove some of these attributes.",
            &[],
        ));
    }
    Ok(deck)
}

fn error(error: SourceError) -> JsValue {
    match error {
        SourceError::Format(problems) => failure(
            "bank-format",
            "The bank is not of a format that this version understands.",
            &problems,
        ),
        SourceError::Empty => failure("bank-empty", "The bank has no questions. Add some.", &[]),
        SourceError::Invalid(problems) => failure(
            "bank-invalid",
            "The bank has problems. Run `news-deck check` on it.",
            &problems,
        ),
    }
}

fn failure(code: &str, message: &str, problems: &[Problem]) -> JsValue {
    let error = js_sys::Error::new(message);
    let problems: Array = problems
        .iter()
        .map(
            |Problem {
                 path,
                 message,
                 mend,
             }| {
                detail(&[
                    ("path", path.into()),
                    ("message", message.into()),
                    ("mend", mend.into()),
                ])
            },
        )
        .collect();
    set(&error, "code", &code.into());
    set(&error, "problems", &problems);
    error.into()
}

fn tell_host(emit: &Function, event: &HostEvent) {
    let (name, detail) = match event {
        HostEvent::Ready { bank, count, seed } => (
            "ready",
            detail(&[
                ("bank", bank.into()),
                ("count", (*count).into()),
                ("seed", (*seed).into()),
            ]),
        ),
        HostEvent::Start { seed, round } => (
            "start",
            detail(&[("seed", (*seed).into()), ("round", (*round).into())]),
        ),
        HostEvent::Answer {
            question,
            category,
            kind,
            credit,
            position,
        } => (
            "answer",
            detail(&[
                ("question", question.into()),
                ("category", (*category).into()),
                ("kind", (*kind).into()),
                ("position", (*position).into()),
                ("skipped", credit.is_none().into()),
                (
                    "correct",
                    credit.is_some_and(|credit| credit.is_full()).into(),
                ),
                ("score", credit.map_or(0.0, |credit| credit.share()).into()),
            ]),
        ),
        HostEvent::Complete { score, seed, round } => (
            "complete",
            detail(&[
                ("right", score.right.into()),
                ("of", score.of.into()),
                ("points", score.points.into()),
                ("seed", (*seed).into()),
                ("round", (*round).into()),
            ]),
        ),
    };
    // A listener that throws is the page's matter; the deck goes on.
    let _ = emit.call2(&JsValue::NULL, &name.into(), &detail);
}

fn detail(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        set(&object, name, value);
    }
    object
}

fn as_text(json: &Json) -> Option<String> {
    match json {
        Json::String(text) => Some(text.clone()),
        _ => None,
    }
}
