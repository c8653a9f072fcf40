//! What the name of an unknown place looks like.

use crate::gazetteer::PlaceKind;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::places::context::Context;
use crate::places::words::{
    BEFORE, CIVIC, FOLLOWERS, NO_PLACE, TITLES, among, among_at, is_given_name, is_time,
};
use crate::token::Shape;

/// The capitalised words from a token on, particles between them included; at most five.
pub(in crate::places) fn run(context: &Context<'_>, first: u32) -> Option<Span> {
    let text = context.text;
    let mut end = first;
    while context.same_sentence(first, end) && end - first < 5 {
        let key = text.key(end);
        let particle = end > first
            && text.shape(end) == Shape::Lower
            && is_particle(key)
            && context.is_capitalised(end + 1)
            && context.same_sentence(first, end + 1);
        // "the mayor of Orrendale Len Stone"
        let person = end > first
            && first.checked_sub(2).is_some_and(|post| {
                text.has_key(first - 1, "of")
                    && one_of!(
                        text.key(post),
                        "mayor" | "bishop" | "governor" | "archbishop"
                    )
            })
            && is_given_name(key);
        if person
            || !(context.is_capitalised(end) || particle)
            || end > first && among(&FOLLOWERS, key) && key != "city"
        {
            break;
        }
        end += 1;
    }
    // The run must end here: more capitals or an owner's 's make it another kind of name.
    let goes_on = end - first >= 5
        || text.shape(end) == Shape::Alphanumeric
            && text.token(end).is_some_and(|token| token.spaced);
    (!goes_on && end > first).then_some(Span::new(first, end))
}

fn is_particle(key: &str) -> bool {
    one_of!(
        key,
        "de" | "del"
            | "la"
            | "las"
            | "los"
            | "do"
            | "da"
            | "dos"
            | "des"
            | "di"
            | "el"
            | "al"
            | "en"
            | "upon"
            | "le"
    )
}

/// Whether a run of unknown words may be a place's name at all.
pub(in crate::places) fn may_be_place(context: &Context<'_>, span: Span) -> bool {
    let text = context.text;
    let first = text.key(span.first);
    let last = span.end.saturating_sub(1);
    let single = span.len() == 1;
    let acronym =
        (span.first..span.end).any(|at| text.shape(at) == Shape::Upper && text.word(at).len() < 7);
    let listed = (span.first..span.end).any(|at| {
        let key = text.key(at);
        among(&NO_PLACE, key)
            || among(&TITLES, key)
            || context.gazetteer.is_demonym(text.hash(at))
            || is_compound_adjective(context, key)
    });
    let person = (span.first..span.end)
        .any(|at| context.is_person(text.key(at)) || context.is_speaker(text.key(at)));
    let people = span.len() == 2
        && context
            .gazetteer
            .country_of_demonym(&format!("{first} {}", text.key(last)))
            .is_some();
    // "Bursa Malaysia", "Nutrition Australia"
    let branch = !single
        && context.longest(last).is_some_and(|found| {
            context
                .gazetteer
                .places(found)
                .any(|place| place.kind == PlaceKind::Country)
        });
    !(acronym
        || listed
        || people
        || branch
        || person
        || is_given_name(first) && !(single && text.has_key(span.end, ","))
        || single && is_time(first)
        || among(&BEFORE, first) && (single || text.starts_sentence(span.first))
        || text.shape(span.end) == Shape::Possessive && !has_civic(context, span)
        || context.longest(span.first).is_none()
            && crate::aircraft::is_popular_name(text.key(last))
        || crate::aircraft::is_maker(first)
        || crate::organisations::is_known(text, span.first)
        || text.words(span).chars().count() < 3
        || context.is_heading(span.first))
}

/// `Kharvat's mayor`: only a town has one.
pub(super) fn has_civic(context: &Context<'_>, span: Span) -> bool {
    let text = context.text;
    text.shape(span.end) == Shape::Possessive
        && among_at(&CIVIC, text, span.end + 1)
        && text.shape(span.end + 1) == Shape::Lower
}

/// `palestinian-controlled`, `anglo-french`.
fn is_compound_adjective(context: &Context<'_>, key: &str) -> bool {
    key.split_once('-').is_some_and(|(first, last)| {
        context.gazetteer.country_of_demonym(first).is_some()
            || context.gazetteer.country_of_demonym(last).is_some()
    })
}

/// `LITTLE VALLEY`, but not `REUTERS`.
pub(super) fn is_in_capitals(context: &Context<'_>, span: Span) -> bool {
    let text = context.text;
    (span.first..span.end).all(|at| {
        text.shape(at) == Shape::Upper
            && text.word(at).len() > 2
            && !among_at(&NO_PLACE, text, at)
            && !is_time(text.key(at))
    })
}

/// Whether a name ends where its capitals end: no further name follows it.
pub(in crate::places) fn closes(context: &Context<'_>, span: Span) -> bool {
    !context.is_capitalised(span.end) || !context.same_sentence(span.first, span.end)
}

/// Endings of towns' names.
const ENDINGS: &str = "abad;berg;borough;bourg;bridge;brook;burg;burgh;bury;by;chester;city;dale;dorf;evka;\
    fjord;ford;grad;hafen;ham;hausen;heim;hurst;ivka;kirk;mouth;ovka;ovo;polis;pool;port;\
    pur;shire;sk;stad;stadt;stan;ster;ton;town;ville;wick;worth;yarvi";

/// Whether a word ends as towns do: `Starovka`.
pub(in crate::places) fn ends_like_town(key: &str) -> bool {
    key.len() > 5 && ENDINGS.split(';').any(|ending| key.ends_with(ending))
}

/// `stow-on-the-wold`, `colleville-sur-mer`.
pub(super) fn is_joined_by_river(key: &str) -> bool {
    let parts = key.split('-').count();
    parts >= 3
        && [
            "-on-",
            "-upon-",
            "-in-the-",
            "-next-the-",
            "-sur-",
            "-le-",
            "-les-",
            "-by-the-",
            "-aux-",
            "-am-",
            "-under-",
            "-sous-",
        ]
        .iter()
        .any(|joint| key.contains(joint))
        && !key.contains("one-on-one")
}
