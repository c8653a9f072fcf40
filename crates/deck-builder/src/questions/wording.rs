//! Words of questions: names in full, dates in full, clauses turned into questions and statements.

use deck_engine::DatePoint;

use crate::PlaceKind;
use crate::calendar::{Day, Month};
use crate::dates::{Bound, When};
use crate::facts::clause::{Clause, Form};
use crate::facts::complement::Part;
use crate::facts::grammar::{self, Class};
use crate::facts::scene::Scene;
use crate::facts::subject::SubjectKind;
use crate::facts::voice::Voice;
use crate::mention::{Kind, Span, Value};
use crate::officials::Post;
use crate::token::Shape;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Titles in short, as tokens' keys, and in full.
const TITLES: [(&str, &str); 30] = [
    ("adm", "Admiral"),
    ("brig", "Brigadier"),
    ("capt", "Captain"),
    ("cmdr", "Commander"),
    ("col", "Colonel"),
    ("cpl", "Corporal"),
    ("coun", "Councillor"),
    ("cllr", "Councillor"),
    ("det", "Detective"),
    ("dr", "Dr"),
    ("gen", "General"),
    ("gov", "Governor"),
    ("insp", "Inspector"),
    ("lt", "Lieutenant"),
    ("maj", "Major"),
    ("maj-gen", "Major General"),
    ("lt-gen", "Lieutenant General"),
    ("lt-col", "Lieutenant Colonel"),
    ("pres", "President"),
    ("prof", "Professor"),
    ("rep", "Representative"),
    ("reps", "Representatives"),
    ("rev", "Reverend"),
    ("sec", "Secretary"),
    ("sen", "Senator"),
    ("sens", "Senators"),
    ("sgt", "Sergeant"),
    ("supt", "Superintendent"),
    ("gens", "Generals"),
    ("vice-adm", "Vice Admiral"),
];

/// A day, month or year in words: `12 March 2012`, `March 2012`, `2012`.
pub(crate) fn point(point: DatePoint) -> String {
    let month = point
        .month()
        .and_then(|month| MONTHS.get(usize::from(month) - 1));
    match (month, point.day()) {
        (Some(month), Some(day)) => format!("{day} {month} {}", point.year()),
        (Some(month), None) => format!("{month} {}", point.year()),
        _ => point.year().to_string(),
    }
}

/// A day with its weekday: `Monday, 12 March 2012`; months and years as they are.
pub(crate) fn point_with_weekday(date: DatePoint) -> String {
    let day = date
        .month()
        .zip(date.day())
        .and_then(|(month, day)| Day::new(date.year(), month, day));
    match day {
        Some(day) => format!("{}, {}", day.weekday().name(), point(date)),
        None => point(date),
    }
}

/// The month of a day: `March 2012`.
pub(crate) fn month_of(day: Day) -> String {
    let month: Month = day.month();
    point(month.into())
}

/// The one day, month or year that a time is, if it is one.
pub(crate) fn single(when: &When) -> Option<DatePoint> {
    let span = when.span?;
    span.end().is_none().then_some(span.start())
}

/// "on" for days, "in" for months and years.
pub(crate) fn preposition(date: DatePoint) -> &'static str {
    if date.day().is_some() { "on" } else { "in" }
}

/// Words of the text with names and dates in full; nothing if they cannot be understood alone.
pub(crate) fn render(scene: &Scene<'_>, span: Span) -> Option<String> {
    let mut out = String::new();
    let mut at = span.first;
    while at < span.end {
        let spaced = scene.token(at).is_some_and(|token| token.spaced);
        if let Some((index, mention)) = scene.starting(at) {
            match &mention.value {
                Value::Person(_) => {
                    let name = full_name(scene, scene.entity_of(index)?)?;
                    drop_honorific(&mut out);
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
        let key = scene.key(at);
        let long = TITLES
            .iter()
            .find(|(short, _)| *short == key && scene.word(at).starts_with(char::is_uppercase))
            .filter(|_| scene.mention_at(at + 1).is_some() || scene.is_capital(at + 1));
        match long {
            Some((_, long)) => push(&mut out, long, spaced),
            None => push(&mut out, scene.word(at), spaced),
        }
        at += 1;
    }
    (!out.is_empty()).then_some(out)
}

fn push(out: &mut String, words: &str, spaced: bool) {
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
    name.contains(' ').then_some(name)
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

/// The subject of a clause as it stands in the middle of a sentence.
pub(crate) fn subject(scene: &Scene<'_>, clause: &Clause) -> Option<String> {
    let subject = &clause.subject;
    match subject.kind {
        SubjectKind::Person => {
            let names: Option<Vec<&str>> = subject
                .entities
                .iter()
                .map(|&entity| full_name(scene, entity))
                .collect();
            Some(names?.join(" and "))
        }
        SubjectKind::Country => {
            let known =
                scene
                    .mentions_in(subject.span)
                    .find_map(|(_, mention)| match &mention.value {
                        Value::Place(place) if place.kind == PlaceKind::Country => place.known,
                        _ => None,
                    });
            let name = known.map_or_else(|| scene.words(subject.span), |known| known.name);
            Some(with_article(name))
        }
        SubjectKind::Organisation | SubjectKind::Name => {
            let words = scene.words(subject.span);
            let the = subject.span.first > 0 && scene.key(subject.span.first - 1) == "the";
            Some(if the {
                format!("the {words}")
            } else {
                words.to_owned()
            })
        }
        SubjectKind::Things => {
            let words = render(scene, subject.span)?;
            // "Falcon was founded": one word without an article is a name, unless it is a plural.
            let name = subject.span.len() == 1 && !subject.plural;
            Some(if name || scene.is_proper(subject.span.first) {
                words
            } else {
                lower_first(&words)
            })
        }
    }
}

/// The words with a small letter first.
pub(crate) fn lower_first(words: &str) -> String {
    let mut chars = words.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// The words with a capital first.
pub(crate) fn upper_first(words: &str) -> String {
    let mut chars = words.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// The verb as it follows its subject: `flew`, `was founded`.
pub(crate) fn verb_group(scene: &Scene<'_>, clause: &Clause) -> String {
    let verb = scene.word(clause.group.end - 1);
    let plural = clause.subject.plural;
    let be =
        |singular: &'static str, several: &'static str| if plural { several } else { singular };
    let have = be("has", "have");
    match clause.form {
        Form::Past | Form::Intent => verb.to_owned(),
        Form::Present if clause.voice == Voice::Planned => {
            format!("{} due to {}", be("was", "were"), clause.verb.base)
        }
        Form::Present => verb.to_owned(),
        Form::Future => format!("{} due to {verb}", be("was", "were")),
        Form::PassiveFuture => format!("{} due to be {verb}", be("was", "were")),
        Form::Perfect => format!("{have} {verb}"),
        Form::Pluperfect => format!("had {verb}"),
        Form::PassivePast => format!("{} {verb}", be("was", "were")),
        Form::PassivePresent => format!("{} {verb}", be("is", "are")),
        Form::PassivePerfect => format!("{have} been {verb}"),
        Form::PassivePluperfect => format!("had been {verb}"),
    }
}

/// Auxiliary, subject and verb of a question: `did Ann Lee fly`, `was the line opened`.
pub(crate) fn inverted(scene: &Scene<'_>, clause: &Clause, subject: &str) -> String {
    let verb = scene.word(clause.group.end - 1);
    let base = clause.verb.base;
    let plural = clause.subject.plural;
    let be =
        |singular: &'static str, several: &'static str| if plural { several } else { singular };
    match clause.form {
        Form::Past => format!("did {subject} {base}"),
        Form::Present if clause.voice == Voice::Planned => {
            format!("{} {subject} due to {base}", be("was", "were"))
        }
        Form::Present => format!("{} {subject} {base}", be("does", "do")),
        Form::Perfect => format!("{} {subject} {verb}", be("has", "have")),
        Form::Pluperfect => format!("had {subject} {verb}"),
        Form::PassivePast => format!("{} {subject} {verb}", be("was", "were")),
        Form::PassivePresent => format!("{} {subject} {verb}", be("is", "are")),
        Form::PassivePerfect => format!("{} {subject} been {verb}", be("has", "have")),
        Form::PassivePluperfect => format!("had {subject} been {verb}"),
        Form::Future => format!("{} {subject} due to {base}", be("was", "were")),
        Form::PassiveFuture => format!("{} {subject} due to be {verb}", be("was", "were")),
        Form::Intent => format!("did {subject} {base}"),
    }
}

/// The parts behind the verb but one, each with a space before it; nothing if one cannot be put in words.
pub(crate) fn tail(scene: &Scene<'_>, clause: &Clause, without: Option<usize>) -> Option<String> {
    let mut out = String::new();
    for (index, part) in clause.parts.iter().enumerate() {
        if without == Some(index) {
            continue;
        }
        let words = if part.kind == Some(Kind::Date) {
            date_part(scene, part)
        } else {
            Some(render(scene, part.span())?)
        };
        if let Some(words) = words {
            out.push(' ');
            // What stood before the subject comes last and loses its capital.
            let opener = part.first < clause.group.first && scene.mention_at(part.first).is_none();
            out.push_str(&if opener { lower_first(&words) } else { words });
        }
    }
    Some(out)
}

/// A time as a part of a question; left out if it is vague.
pub(crate) fn date_part(scene: &Scene<'_>, part: &Part) -> Option<String> {
    let mention = scene.mention(part.mention?)?;
    let Value::Date(when) = &mention.value else {
        return None;
    };
    let date = single(when)?;
    let words = point(date);
    Some(match when.bound {
        Bound::At | Bound::About => format!("{} {words}", preposition(date)),
        _ if part.has_preposition() => {
            format!("{} {words}", scene.key(part.first))
        }
        _ => format!("{} {words}", preposition(date)),
    })
}

/// What a clause says, as a sentence.
pub(crate) fn statement(scene: &Scene<'_>, clause: &Clause) -> Option<String> {
    let subject = upper_first(&subject(scene, clause)?);
    Some(format!(
        "{subject} {}{}",
        verb_group(scene, clause),
        tail(scene, clause, None)?
    ))
}

/// A post in the middle of a sentence: titles in full, and nothing that says when it was held.
pub(crate) fn post(post: &Post) -> String {
    let mut title = String::new();
    for word in post.title.split(' ') {
        let plain = word.trim_end_matches('.').to_lowercase();
        let long = TITLES
            .iter()
            .find(|(short, _)| *short == plain && word.starts_with(char::is_uppercase));
        push(&mut title, long.map_or(word, |(_, long)| long), true);
    }
    if !post.of.is_empty() && !post.title.contains(&post.of) {
        title.push_str(" of ");
        let lower = post.of.starts_with(char::is_lowercase);
        let body = [
            "Agency",
            "Authority",
            "Board",
            "Bank",
            "Party",
            "Committee",
            "Commission",
            "Ministry",
            "Department",
            "Council",
            "Union",
            "Service",
            "Office",
            "Force",
            "Army",
            "Navy",
            "Group",
            "Association",
            "Administration",
            "Institute",
            "University",
            "Assembly",
            "Senate",
            "House",
            "Parliament",
            "Cabinet",
            "Company",
            "Bureau",
            "Court",
        ];
        let last = post
            .of
            .split(" of ")
            .next()
            .and_then(|name| name.split(' ').next_back())
            .unwrap_or_default();
        if !lower
            && (takes_article(&post.of) || body.contains(&last) && post.of.contains(' '))
            && !post.of.starts_with("the ")
        {
            title.push_str("the ");
        }
        title.push_str(&post.of);
    }
    title
}

/// "a" or "an".
pub(crate) fn indefinite(words: &str) -> &'static str {
    let lower = words.to_lowercase();
    let first = words.split([' ', '-', '.']).next().unwrap_or_default();
    // Initials are spelled: an FBI agent, an NHS manager, a US senator.
    if first.len() > 1 && first.chars().all(char::is_uppercase) {
        return if first.starts_with(['A', 'E', 'F', 'H', 'I', 'L', 'M', 'N', 'O', 'R', 'S', 'X']) {
            "an"
        } else {
            "a"
        };
    }
    let y_sound = ["uni", "use", "eu", "one", "uk", "ukrain"]
        .iter()
        .any(|start| lower.starts_with(start))
        && !lower.starts_with("unin")
        && !lower.starts_with("unim");
    let silent = ["hour", "honour", "honor", "heir"]
        .iter()
        .any(|start| lower.starts_with(start));
    if silent || lower.starts_with(['a', 'e', 'i', 'o', 'u']) && !y_sound {
        "an"
    } else {
        "a"
    }
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
