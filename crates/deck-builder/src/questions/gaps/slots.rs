//! What of a sentence can be left out: a number, a place, its time.

use deck_engine::{Category, DatePoint};

use crate::PlaceKind;
use crate::dates::Bound;
use crate::facts::complement::{is_part, is_stretch, when_is_clear};
use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::mention::{Kind, Span, Value};
use crate::one_of::one_of;
use crate::questions::{Workshop, wording};
use crate::token::Shape;

/// The first of the longest numbers: `In May the line carried ___ passengers.`
pub(super) fn number(scene: &Scene<'_>, told: Span) -> Option<Span> {
    let numbers = (told.first + 1..told.end).rev();
    let at = numbers
        .filter(|&at| is_number(scene, at))
        .max_by_key(|&at| (scene.shape(at) == Shape::Number, scene.word(at).len()))?;
    Some(Span::new(at, at + 1))
}

/// A place that the words around it tell from wider and narrower ones: `The ferry sails to the town of ___.`, `A tram
/// stopped at ___ in Norway.`
pub(super) fn place(workshop: &Workshop<'_>, told: Span) -> Option<Span> {
    let scene = workshop.scene;
    // Not "Oslo, Bergen and Stavanger".
    let is_wider = |at: u32| match scene.starting(at).map(|(_, mention)| &mention.value) {
        Some(Value::Place(place)) => {
            scene.has_key(at - 1, "in")
                || matches!(place.kind, PlaceKind::Country | PlaceKind::Region)
        }
        _ => false,
    };
    let mut places = scene.mentions_in(told).filter(|(index, mention)| {
        let Span { first, end } = mention.span;
        let (kind, before) = (first.wrapping_sub(2), first.wrapping_sub(1));
        let is_kind = scene.has_key(before, "of")
            && one_of!(
                scene.key(kind),
                "town"
                    | "village"
                    | "city"
                    | "port"
                    | "province"
                    | "district"
                    | "island"
                    | "suburb"
            );
        let lies_in = one_of!(scene.key(before), "in" | "at" | "near" | "from" | "to")
            && one_of!(scene.key(end), "," | "in")
            && is_wider(end + 1);
        let is_inner =
            matches!(&mention.value, Value::Place(place) if place.kind != PlaceKind::Country);
        is_inner && (is_kind || lies_in) && workshop.is_location(*index)
    });
    places.next().map(|(_, mention)| mention.span)
}

/// The one time of a sentence, if it is exact: `Norvik Air was sold on ….`
pub(super) fn date(workshop: &Workshop<'_>, told: Span) -> Option<Span> {
    let scene = workshop.scene;
    let dates = scene.mentions_in(told);
    let mut dates = dates.filter(|(_, mention)| mention.kind() == Kind::Date);
    let (_, mention) = dates.next().filter(|_| dates.next().is_none())?;
    let Span { first, end } = mention.span;
    // "In May elections", "in late May".
    let is_closed = scene.shape(end) != Shape::Lower
        || grammar::is_any_at(scene, end, &[Class::Preposition, Class::Conjunction]);
    let is_exact = !(first..end).any(|at| is_part(scene, at) || is_stretch(scene, at));
    let is_clear = when_is_clear(scene, mention.span) > 90 && mention.confidence.get() >= 90;
    let is_at = one_of!(scene.key(first.wrapping_sub(1)), "on" | "in");
    let sentence = workshop.sentence(first);
    let is_asked = workshop.made.iter().any(|made| {
        made.category == Category::Date
            && made.evidence == [sentence]
            && made.confidence.get() >= 90
    });
    date_at(scene, first)?;
    // "A man was found dead on Monday" tells too little.
    let tells = told.len() > 11;
    (is_at && is_closed && is_exact && is_clear && tells && !is_asked).then_some(mention.span)
}

/// The exact time that begins at a token.
pub(super) fn date_at(scene: &Scene<'_>, at: u32) -> Option<DatePoint> {
    match &scene.starting(at)?.1.value {
        Value::Date(when) if when.bound == Bound::At => wording::single(when),
        _ => None,
    }
}

/// Whether a token is an exact number of something.
pub(super) fn is_number(scene: &Scene<'_>, at: u32) -> bool {
    let (word, before, next) = (scene.word(at), scene.key(at - 1), scene.key(at + 1));
    let is_year = word.len() == 4 && one_of!(word.get(..2).unwrap_or_default(), "19" | "20");
    let is_digits = scene.shape(at) == Shape::Number && !is_year;
    let is_word = quantity::is_word(word) && !one_of!(before, "of" | "the") && next != "of";
    let is_counted = scene.shape(at + 1) == Shape::Lower || next == "%";
    // "Highway 7", "Olympic 400 metres"; but "About 40", "The 11".
    let is_named = scene.is_capital(at - 1)
        && !grammar::is_any(
            before,
            &[Class::Determiner, Class::Preposition, Class::Approximate],
        );
    // "30 to 40 boats", "7 for 340".
    let is_second = one_of!(before, "or" | "to" | "and" | "for")
        && (scene.shape(at.wrapping_sub(2)) == Shape::Number
            || quantity::is_word(scene.key(at.wrapping_sub(2))));
    (is_digits && word.len() > 1 || is_word && word.len() > 3)
        && is_counted
        && !is_named
        && !is_second
        && !is_auxiliary(scene, at + 1)
        && scene.mention_at(at).is_none()
        && !one_of!(
            before,
            "between" | "no" | "." | "-" | "first" | "last" | "past" | "top" | "next"
        )
        && !one_of!(
            next,
            "or" | "to" | "and" | "-" | "for" | "am" | "pm" | "a.m" | "p.m"
        )
}

pub(super) fn is_auxiliary(scene: &Scene<'_>, at: u32) -> bool {
    grammar::is_at(scene, at, Class::Auxiliary)
}
