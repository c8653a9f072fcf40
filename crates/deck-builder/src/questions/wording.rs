//! Words of questions: names in full, dates in full, clauses turned into questions and statements.

mod clauses;
mod dates;
mod titles;

pub(crate) use clauses::{date_part, inverted, statement, subject, tail, verb_group};
pub(crate) use dates::{month_of, point, point_with_weekday, preposition, single};
use titles::TITLES;
pub(crate) use titles::{indefinite, is_short, is_short_for, post};

pub(crate) use crate::one_of::is_one_of;

use crate::dates::When;
use crate::facts::grammar::{self, Class};
use crate::facts::scene::Scene;
use crate::gazetteer::Gazetteer;
use crate::mention::{Span, Value};
use crate::token::Shape;

/// Words of the text with names and dates in full; nothing if they cannot be understood alone.
pub(crate) fn render(scene: &Scene<'_>, span: Span) -> Option<String> {
    rendered(scene, span, true)
}

/// The same with names as they stand, or in full.
pub(crate) fn rendered(scene: &Scene<'_>, span: Span, in_full: bool) -> Option<String> {
    let mut out = String::new();
    let mut at = span.first;
    while at < span.end {
        let spaced = scene.token(at).is_some_and(|token| token.spaced);
        if let Some((index, mention)) = scene.starting(at) {
            match &mention.value {
                Value::Person(person) if in_full => {
                    let name = full_name(scene, scene.entity_of(index)?)?;
                    // A surname alone that is also a place may be the place.
                    let alone = !person.name.contains(' ');
                    if alone && Gazetteer::get().named(&person.name).next().is_some() {
                        return None;
                    }
                    drop_honorific(&mut out);
                    // "Bin Laden": "bin" is of the name.
                    let before = out.rsplit(' ').next().unwrap_or_default();
                    let twice = [before, " ", scene.words(mention.span)].concat();
                    if before.len() > 1
                        && before.starts_with(crate::letters::is_lower)
                        && name.ends_with(&twice)
                    {
                        out.truncate(out.len() - before.len());
                        out.truncate(out.trim_end().len());
                    }
                    push(&mut out, name, spaced);
                }
                Value::Date(when) => {
                    let before = at.checked_sub(1).filter(|&before| before >= span.first);
                    let words = date_inside(scene, before, mention.span, when)?;
                    push(&mut out, &words, spaced);
                }
                _ => push(&mut out, scene.words(mention.span), spaced),
            }
            at = mention.span.end.max(at + 1);
            continue;
        }
        if scene.mention_at(at).is_some() && at == span.first {
            return None;
        }
        if let Some(behind) = scene.behind_parenthesis(at) {
            at = behind;
            continue;
        }
        let key = scene.key(at);
        let may_be_title = scene.is_capital(at)
            && (scene.mention_at(at + 1).is_some() || scene.is_capital(at + 1));
        let long = TITLES
            .iter()
            .find(|(short, _)| may_be_title && *short == key);
        match long {
            Some((_, long)) => push(&mut out, long, spaced),
            None => push(&mut out, scene.word(at), spaced),
        }
        at += 1;
    }
    (!out.is_empty()).then_some(out)
}

pub(crate) fn push(out: &mut String, words: &str, spaced: bool) {
    if spaced && !out.is_empty() {
        out.push(' ');
    }
    out.push_str(words);
}

fn drop_honorific(out: &mut String) {
    for title in ["Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", "Miss"] {
        if let Some(rest) = out.strip_suffix(title)
            && (rest.is_empty() || rest.ends_with(' '))
        {
            let length = rest.trim_end().len();
            out.truncate(length);
            return;
        }
    }
}

/// A date inside other words: as it stands if it says its year, in full if it can be put so.
fn date_inside(scene: &Scene<'_>, before: Option<u32>, span: Span, when: &When) -> Option<String> {
    let words = scene.words(span);
    let says_year = (span.first..span.end).any(|at| {
        scene.shape(at) == Shape::Number && scene.key(at).len() == 4
            || matches!(scene.shape(at), Shape::Alphanumeric | Shape::Numbers)
                && scene.key(at).len() >= 5
    });
    if says_year {
        return Some(words.to_owned());
    }
    let date = single(when)?;
    // "May 14 and 15" is two days.
    let next = span.end + 2;
    if scene.has_key(span.end, "and")
        && scene.shape(span.end + 1) == Shape::Number
        && (scene.shape(next) != Shape::Lower || grammar::is_at(scene, next, Class::Preposition))
    {
        return None;
    }
    let before = before.map(|at| scene.key(at)).unwrap_or_default();
    let after = scene.shape(span.end);
    let premodifies = after == Shape::Possessive
        || grammar::is_any(before, &[Class::Determiner, Class::Possessive])
        || after == Shape::Lower
            && !grammar::is_any(
                scene.key(span.end),
                &[
                    Class::Preposition,
                    Class::Conjunction,
                    Class::Adverb,
                    Class::Auxiliary,
                    Class::Subordinator,
                ],
            )
            && !crate::facts::subject::is_verb(scene, span.end);
    // "Bookings for January": the one before or the one to come.
    if before == "for" && date.day().is_none() && date.month().is_some() {
        return None;
    }
    if before == "of" {
        return Some(point(date));
    }
    if premodifies || when.part.is_some() && before != "by" {
        return None;
    }
    let full = point(date);
    if grammar::is(before, Class::Preposition) {
        return Some(full);
    }
    Some(format!("{} {full}", preposition(date)))
}

/// The full name of somebody; nothing if the article gives only a part.
pub(crate) fn full_name<'a>(scene: &Scene<'a>, entity: u32) -> Option<&'a str> {
    let name = scene.entity(entity)?.name.as_str();
    let title = ["Sir ", "Dame "];
    let untitled = title.iter().find_map(|title| name.strip_prefix(title));
    untitled.unwrap_or(name).contains(' ').then_some(name)
}

/// Whether the name of a country takes "the".
pub(crate) fn takes_article(name: &str) -> bool {
    crate::officials::takes_article(name)
}

/// A country's or place's name with "the" where it takes it.
pub(crate) fn with_article(name: &str) -> String {
    if takes_article(name) {
        format!("the {name}")
    } else {
        name.to_owned()
    }
}

/// The words with a small letter first.
pub(crate) fn lower_first(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().map(crate::letters::lower);
    with_first(first, chars.as_str())
}

/// The words with a capital first.
pub(crate) fn upper_first(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().map(crate::letters::upper);
    with_first(first, chars.as_str())
}

fn with_first(first: Option<char>, rest: &str) -> String {
    let mut words = String::with_capacity(rest.len() + 4);
    words.extend(first);
    words.push_str(rest);
    words
}

/// A sentence with its full stop, which an abbreviation at its end has already.
pub(crate) fn closed(mut sentence: String) -> String {
    if !sentence.ends_with('.') {
        sentence.push('.');
    }
    sentence
}

/// A whole number with separators of thousands.
pub(crate) fn number(value: u64) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Whether reported words name or count something: a day or a month is as good as a name.
pub(crate) fn names_something(told: &str) -> bool {
    let mut before = "";
    let mut next = told.split(' ').skip(1);
    told.split(' ').any(|word| {
        // "Rose 40 percent" is a share of something.
        let is_share = next.next().is_some_and(|next| next.starts_with("per"));
        let is_count = word.starts_with(|c: char| c.is_ascii_digit())
            && !is_share
            && !is_one_of("in;at;since;by;until;before;after", before);
        before = word;
        is_count || word.starts_with(crate::letters::is_upper)
    })
}
