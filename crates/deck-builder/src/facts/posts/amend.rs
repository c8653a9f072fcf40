//! Posts as their sentences have them: a body's post is of no country, and a constituency has its whole name.

use crate::facts::scene::Scene;
use crate::gazetteer::{Gazetteer, PlaceKind};
use crate::mention::{Kind, Mention, Span, Value};
use crate::officials::Post;
use crate::one_of::{is_one_of, one_of};
use crate::token::Shape;

/// Makes the post of a mention whole.
pub(super) fn amend(scene: &Scene<'_>, mention: &Mention, post: &mut Post) {
    if is_seat(post.title.rsplit(' ').next().unwrap_or_default()) {
        seat(scene, mention, post);
        return;
    }
    let is_of_country = is_country(&post.of);
    let (evidence, name) = (mention.evidence, mention.span);
    let is_of_body = is_of_body(scene, evidence, post);
    if is_of_country && rejoined(scene, evidence, post) {
        return;
    }
    // "The UN special envoy, Ann Lee of Peru": where she is from.
    let is_origin = [name.end, evidence.end]
        .into_iter()
        .any(|end| scene.has_key(end + u32::from(scene.has_key(end, ",")), "of"));
    if is_of_country && is_origin && is_of_body && !post.title.contains("mbassador") {
        post.of.clear();
    }
    posted(scene, mention, post);
    bracketed(scene, mention.evidence, post);
}

pub(crate) fn is_country(name: &str) -> bool {
    Gazetteer::get()
        .named(name)
        .any(|known| known.kind == PlaceKind::Country && known.name == name)
}

/// Whether a title is one of a body: `UN special envoy`.
fn is_of_body(scene: &Scene<'_>, evidence: Span, post: &Post) -> bool {
    let first = post.title.split(' ').next().unwrap_or_default();
    first.len() > 1 && first.chars().all(crate::letters::is_upper)
        || scene
            .mentions_in(evidence)
            .any(|(_, other)| other.kind() == Kind::Organisation)
}

/// `Peru National League of Cooks secretary`, `Danish Red Cross president`, `Danish embassy spokesman`: the country or its
/// people begins the name of the body.
fn rejoined(scene: &Scene<'_>, evidence: Span, post: &mut Post) -> bool {
    let opens = post.title.split(' ').next().unwrap_or_default();
    let Some(at) = (evidence.first..evidence.end).find(|&at| scene.word(at) == opens) else {
        return false;
    };
    let land = scene.words(Span::new(evidence.first, at));
    let gazetteer = Gazetteer::get();
    let people = gazetteer.country_of_demonym(&crate::letters::lower_text(land));
    let is_land = gazetteer.named(land).any(|known| known.name == post.of)
        || people.is_some_and(|known| known.name == post.of);
    let is_one = is_land && is_of_house(&post.title);
    if is_one {
        post.title = [land, " ", &post.title].concat();
        post.of.clear();
    }
    is_one
}

/// Whether a title with a small head is one of a body whose name stands before it: `Red Cross president`, `embassy
/// spokesman`, but not `Foreign Affairs minister`.
fn is_of_house(title: &str) -> bool {
    const HOUSES: &str = "embassy;consulate;ministry;mission";
    let words: Vec<&str> = title.split(' ').collect();
    let head = words.last().copied().unwrap_or_default();
    let is_house = |word: &&str| is_one_of(HOUSES, &crate::letters::lower_text(word));
    let is_named = title.starts_with(crate::letters::is_upper)
        && words.len() > 2
        && (!one_of!(head, "minister" | "secretary") || title.contains(" of "));
    head.starts_with(crate::letters::is_lower) && (is_named || words.iter().any(is_house))
}

/// `the League's director in Peru, Ann Lee`: a body has one in every country.
fn posted(scene: &Scene<'_>, mention: &Mention, post: &mut Post) {
    let (evidence, name) = (mention.evidence, mention.span);
    let title = if evidence.first < name.first {
        evidence.first..name.first
    } else {
        name.end..evidence.end + 1
    };
    let title_first = title.start;
    let head = post.title.rsplit(' ').next().unwrap_or_default();
    let has_many = one_of!(
        head,
        "director"
            | "head"
            | "representative"
            | "chief"
            | "coordinator"
            | "envoy"
            | "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "manager"
            | "commander"
            | "officer"
            | "ambassador"
            | "consul"
    );
    if post.title.contains(" in ") {
        return;
    }
    let land = title.into_iter().find_map(|at| {
        let first = at + 1 + u32::from(scene.has_key(at + 1, "the"));
        let (_, land) = scene.starting(first).filter(|_| scene.has_key(at, "in"))?;
        // "The police chief in Tonbury" is that of Tonbury, "the minister in Tonbury" one of a state.
        let is_seat = |kind| {
            kind == PlaceKind::Country && has_many
                || kind == PlaceKind::City && !one_of!(head, "head" | "chief") && has_many
                || scene.words(land.span) == post.of && !one_of!(head, "head" | "chief")
        };
        matches!(&land.value, Value::Place(place) if is_seat(place.kind)).then(|| {
            (
                scene.words(Span::new(at, land.span.end)),
                scene.words(land.span),
            )
        })
    });
    let Some((land, place)) = land else { return };
    // "Norway's ambassador in Lima" keeps whom he serves.
    if is_country(&post.of) && head == "ambassador" && post.of != place {
        post.title = [&post.title, " ", land].concat();
        return;
    }
    let of = std::mem::take(&mut post.of);
    let is_owned = !of.is_empty() && of != place && !is_country(&of) && !post.title.contains(&of);
    // "The coast guard's district commander in Tonbury".
    let forces = (title_first..name.end.max(evidence.end)).find(|&at| {
        scene.shape(at) == Shape::Possessive
            && (at.saturating_sub(2)..at).all(|at| scene.shape(at) == Shape::Lower)
            && scene.has_key(at.wrapping_sub(3), "the")
    });
    let (owner, space) = if is_owned {
        (of.as_str(), " ")
    } else if let Some(mark) = forces {
        (scene.words(Span::new(mark - 2, mark + 1)), " ")
    } else {
        ("", "")
    };
    post.title = [owner, space, &post.title, " ", land].concat();
}

/// `the director (engineering), Ann Lee`: what stands in brackets behind a title says of what it is.
fn bracketed(scene: &Scene<'_>, evidence: Span, post: &mut Post) {
    let Some(last) = post.title.rsplit(' ').next() else {
        return;
    };
    let open = (evidence.first..=evidence.end)
        .find(|&at| scene.has_key(at, "(") && scene.word(at.wrapping_sub(1)) == last);
    let Some(open) = open else { return };
    let is_word = |at: u32| {
        matches!(scene.shape(at), Shape::Lower | Shape::Capitalised)
            && !scene.key(at).starts_with("ret")
            && scene.mention_at(at).is_none()
            || scene.has_key(at, "and")
    };
    let close = (open + 1..open + 5).find(|&at| !is_word(at));
    if let Some(close) = close.filter(|&at| at > open + 1 && scene.has_key(at, ")")) {
        post.title.push(' ');
        post.title.push_str(scene.words(Span::new(open, close + 1)));
    }
}

fn is_seat(word: &str) -> bool {
    one_of!(word, "MP" | "MSP" | "MLA" | "TD")
}

fn is_compass(word: &str) -> bool {
    one_of!(word, "North" | "South" | "East" | "West" | "Central")
}

/// `Tonbury North MP`: a seat has its whole name, or none, as that of `Tonbury and the Marsh MP`.
fn seat(scene: &Scene<'_>, mention: &Mention, post: &mut Post) {
    let evidence = mention.evidence;
    let Some(at) = (evidence.first..evidence.end).find(|&at| is_seat(scene.word(at))) else {
        return;
    };
    let first = evidence.first;
    let before = first.wrapping_sub(2);
    // What stands before "and the" may be another's.
    let is_cut = scene.has_key(before, "and") && scene.has_key(first.wrapping_sub(1), "the");
    if !is_cut && !is_compass(scene.word(at.wrapping_sub(1))) && !is_compass(scene.word(first)) {
        return;
    }
    let is_whole = !is_cut && at > first + 1 && (first..at).all(|at| scene.is_capital(at));
    let whole = Span::new(if is_whole { first } else { at }, at);
    scene.words(whole).clone_into(&mut post.of);
    scene.word(at).clone_into(&mut post.title);
}

#[cfg(test)]
mod tests;
