//! How a deck begins: as it was left, from a challenge, with what the fallback holds, or anew.

use std::rc::Rc;

use deck_engine::{
    Cards, Challenge, ChallengeError, Deck, DrawOptions, Event, Restored, Saved, SavedCards,
    Session, count, seed_from_text,
};
use yew::Callback;

use crate::deck_app::Play;
use crate::host::{Host, Notice};
use crate::json::from_js;
use crate::options::Options;
use crate::page::Page;
use crate::source::{Source, SourceError};

/// A run through the cards of a document. What its reader should know of it goes into `host`.
pub(crate) fn cards(
    source: &Source,
    options: &Options,
    page: &Page,
    host: &mut Host,
) -> Result<Play, SourceError> {
    let draw = options.cards();
    if let Some(saved) = SavedCards::from_json(&from_js(&page.load()))
        && let Ok(deck) = source.find(saved.questions(), &draw, saved.seed())
        && let Some(restored) = saved.restore(Rc::new(deck))
    {
        host.notices = edits(source, restored.lost, &restored.corrected);
        return Ok(Play::Cards(restored.session));
    }
    let deck = source.draw(&draw, fixed_seed(options, page))?;
    Ok(Play::Cards(Cards::new(filled(deck)?)))
}

/// A quiz over questions of a document. What its reader should know of it goes into `host`.
pub(crate) fn quiz(
    source: &Rc<Source>,
    options: &Options,
    page: &Page,
    host: &mut Host,
) -> Result<Play, SourceError> {
    let (challenge, notice) = challenge(source, options);
    let mut notices: Vec<Notice> = notice.into_iter().collect();
    let mut draw = options.quiz();
    if let Some(challenge) = &challenge {
        draw.count = challenge.of.into();
    }
    let session = match restored(source, page) {
        Some(Restored {
            session,
            lost,
            corrected,
        }) => {
            host.resumed = true;
            // A challenge that was followed before needs no word any more.
            notices = edits(source, lost, &corrected);
            session
        }
        None => {
            let seed = match &challenge {
                Some(challenge) => challenge.seed,
                None => seed(source, options, &draw, page),
            };
            let mut deck = source.draw(&draw, seed)?;
            options.early.arrange(&mut deck.questions);
            let session = Session::new(filled(deck)?);
            if options.intro || challenge.is_some() {
                session
            } else {
                session.apply(Event::Start)
            }
        }
    };
    host.has_others = source.has_others(&draw, session.deck().questions.len());
    if options.day.is_none() {
        let (source, page) = (Rc::clone(source), page.clone());
        let is_fixed = options.seed.is_some();
        host.fixed = is_fixed;
        host.redraw = Some(Callback::from(move |last: u32| {
            // A seed of the page fixes what comes after its quiz, too.
            let next = if is_fixed {
                seed_from_text(&["after ", &count(last as usize)].concat())
            } else {
                page.new_seed()
            };
            match source.draw(&draw, next) {
                Ok(deck) => Some(Session::new(Rc::new(deck)).apply(Event::Start)),
                // Of a large bank only what is drawn is checked: here for the first time.
                Err(error) => {
                    page.fail(error.into());
                    None
                }
            }
        }));
    }
    host.challenge = challenge;
    host.early = Rc::clone(&options.early);
    let session = host.early.draft(session);
    host.notices = notices;
    // A challenge may be of another day.
    let is_of_day = session.deck().seed == fixed_seed(options, page);
    host.day = options.day.filter(|_| is_of_day);
    Ok(Play::Quiz(session))
}

/// The session that the page kept. What cannot be read counts as nothing: it may be of another
/// version, or somebody else's.
fn restored(source: &Source, page: &Page) -> Option<Restored> {
    let saved = Saved::from_json(&from_js(&page.load()))?;
    let none = DrawOptions {
        count: 0,
        ..DrawOptions::default()
    };
    let deck = source.find(saved.questions(), &none, saved.seed()).ok()?;
    saved.restore(Rc::new(deck))
}

/// What was changed since the reader began: so many answers are lost, and these corrections are of questions that they met.
fn edits(source: &Source, lost: usize, corrected: &[usize]) -> Vec<Notice> {
    let mut notices = Vec::new();
    if lost > 0 {
        notices.push(Notice::AnswersLost(lost));
    }
    for at in corrected {
        if let Some(correction) = source.about.corrections.get(*at) {
            let text = correction.text.clone();
            notices.push(Notice::Corrected(correction.change, text));
        }
    }
    notices
}

fn fixed_seed(options: &Options, page: &Page) -> u32 {
    match &options.seed {
        Some(seed) => seed_from_text(seed),
        None => page.new_seed(),
    }
}

/// The page's seed, or one that begins with the question that was answered in the fallback.
fn seed(source: &Source, options: &Options, draw: &DrawOptions, page: &Page) -> u32 {
    let start = fixed_seed(options, page);
    let first = options.early.first();
    if first.is_empty() || options.seed.is_some() {
        return start;
    }
    source
        .seed_beginning_with(first, draw, start)
        .unwrap_or(start)
}

/// The challenge that the reader followed, or why it cannot be taken.
fn challenge(source: &Source, options: &Options) -> (Option<Challenge>, Option<Notice>) {
    let Some(code) = &options.challenge else {
        return (None, None);
    };
    let checked = Challenge::parse(code).and_then(|challenge| {
        challenge.check(&source.about.id, source.hash())?;
        Ok(challenge)
    });
    match checked {
        Ok(challenge) => (Some(challenge), None),
        Err(ChallengeError::OtherBank(_)) if options.linked => (None, None),
        Err(error) => (None, Some(Notice::Challenge(error))),
    }
}

fn filled(deck: Deck) -> Result<Rc<Deck>, SourceError> {
    if deck.questions.is_empty() {
        return Err(SourceError::NoneFits);
    }
    Ok(Rc::new(deck))
}
