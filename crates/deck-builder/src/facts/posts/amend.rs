//! Posts as their sentences have them: a body's post is of no country, and a constituency has its whole name.

use crate::facts::scene::Scene;
use crate::gazetteer::{Gazetteer, PlaceKind};
use crate::mention::{Kind, Mention, Span};
use crate::officials::Post;
use crate::one_of::one_of;

/// Makes the post of a mention whole.
pub(super) fn amend(scene: &Scene<'_>, mention: &Mention, post: &mut Post) {
    if is_seat(post.title.rsplit(' ').next().unwrap_or_default()) {
        seat(scene, mention, post);
        return;
    }
    let is_of_country = is_country(&post.of);
    let (evidence, name) = (mention.evidence, mention.span);
    let is_of_body = is_of_body(scene, evidence, post);
    // "The UN special envoy, Ann Lee of Peru": where she is from.
    let is_origin = [name.end, evidence.end]
        .into_iter()
        .any(|end| scene.has_key(end + u32::from(scene.has_key(end, ",")), "of"));
    if is_of_country && is_origin && is_of_body && !post.title.contains("mbassador") {
        post.of.clear();
    }
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
