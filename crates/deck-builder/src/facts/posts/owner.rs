//! The body that a post is of where its own words do not name it: `Its chairman, Ann Lee`, `the society's secretary`.

use crate::facts::body;
use crate::facts::scene::Scene;
use crate::gazetteer::Gazetteer;
use crate::mention::{Kind, Mention, Span, Value};
use crate::officials::{Office, Post};
use crate::one_of::{is_one_of, one_of};
use crate::token::Shape;

/// The body that a post is of.
pub(super) struct Owner {
    pub(super) name: String,
    /// Where it is named.
    pub(super) at: u32,
}

/// That body, if the article leaves no doubt.
pub(super) fn owner(scene: &Scene<'_>, evidence: Span, post: &Post) -> Option<Owner> {
    let Span { first, end } = evidence;
    let owned = (first.saturating_sub(1)..end)
        .find(|&at| scene.shape(at) == Shape::Possessive && scene.shape(at - 1) == Shape::Lower);
    if let Some(house) = owned.and_then(|owned| foreign_house(scene, owned)) {
        return Some(house);
    }
    if let Some(owned) = owned.filter(|&owned| scene.has_key(owned.wrapping_sub(2), "the")) {
        let noun = scene.key(owned - 1);
        return called(scene, owned, noun).or_else(|| {
            let name = body::named_before(scene, scene.sentence_span(first), Some(noun))?;
            whole(scene, name)
        });
    }
    let sentence = scene.sentence_span(first);
    let is_of_body = matches!(
        post.office,
        Office::Corporate | Office::Institutional | Office::Spokesperson
    );
    let leads = sentence.first == first || sentence.first + 1 == first;
    let points = leads && scene.has_key(sentence.first, "its")
        // "The chief executive, Ann Lee".
        || leads && is_of_body && scene.has_key(sentence.first, "the") && is_head(post)
        // "It will fly in May, chief executive Ann Lee said".
        || is_of_body && is_head(post) && scene.has_key(sentence.first, "it") && !is_owned(scene, first);
    let name = points.then(|| body::named_before(scene, sentence, None))??;
    whole(scene, name)
}

/// Whether a post is the first one of a body, or speaks for it, so that "the" says which body is meant.
fn is_head(post: &Post) -> bool {
    let title = crate::letters::lower_text(&post.title);
    one_of!(
        title.as_str(),
        "chief executive"
            | "chief executive officer"
            | "ceo"
            | "managing director"
            | "general manager"
            | "chairman"
            | "chairwoman"
            | "chairperson"
            | "chair"
            | "general secretary"
            | "secretary general"
            | "director general"
            | "director-general"
            | "executive director"
            | "chief operating officer"
            | "chief financial officer"
    )
}

/// Whether another owner stands right before a post.
fn is_owned(scene: &Scene<'_>, first: u32) -> bool {
    scene.shape(first.wrapping_sub(1)) == Shape::Possessive
        || one_of!(
            scene.key(first.wrapping_sub(1)),
            "his" | "her" | "their" | "a" | "an"
        )
}

/// The one body or house of the article whose name ends in a noun: `the hospital's director`. It has to be named
/// before, and no other body since: "the agency" may stand for a body of any name.
fn called(scene: &Scene<'_>, owned: u32, noun: &str) -> Option<Owner> {
    let mut called = (0..).zip(scene.entities).filter(|(_, entity)| {
        let last = entity.name.rsplit(' ').next().unwrap_or_default();
        matches!(entity.kind, Kind::Organisation | Kind::Place)
            && entity.name.contains(' ')
            && crate::letters::lower_text(last) == noun
    });
    let (body, one) = called.next().filter(|_| called.next().is_none())?;
    // "He gave the department a year", before any is named: another one may be meant.
    let named = scene.mentions_of(body).next()?.span.first;
    let is_open =
        |at: u32| scene.shape(at) == Shape::Lower && scene.has_keys(at - 1, &["the", noun]);
    if (1..named).any(is_open) {
        return None;
    }
    let is_before = |mention: &&Mention| mention.span.end < owned;
    let at = scene.mentions_of(body).filter(is_before).last()?.span.first;
    let is_last = (at + 1..owned - 1).all(|other| !may_be_meant(scene, other, body, noun));
    (is_last && !is_half(scene, at)).then(|| Owner {
        name: one.name.clone(),
        at,
    })
}

/// Nouns that stand for a body of any name, as an agency is the Space Centre too: a wing or a board bears its noun.
const GENERAL: &str = "agency;authority;association;organisation;organization;institute;institution;federation;group;service;fund;\
    charity;union;party;foundation;society;centre;center";

/// Whether "the" and a noun may stand for what a token names: some other body, or a name of which nothing is known. A
/// body whose own name ends in another noun that says what it is is not meant.
fn may_be_meant(scene: &Scene<'_>, at: u32, body: u32, noun: &str) -> bool {
    if !is_one_of(GENERAL, noun) {
        return false;
    }
    let Some(index) = scene.mention_at(at) else {
        return scene.is_capital(at) && !scene.starts_sentence(at);
    };
    let Some(of) = scene.entity_of(index).filter(|&of| of != body) else {
        return false;
    };
    scene.entity(of).is_some_and(|entity| {
        let last = entity.name.rsplit(' ').next().unwrap_or_default();
        let last = crate::letters::lower_text(last);
        let is_another = body::is_body(&last) && !is_one_of(GENERAL, &last);
        entity.kind == Kind::Organisation && !is_another
    })
}

/// `Danish embassy` of `the Danish embassy's attaché`.
fn foreign_house(scene: &Scene<'_>, owned: u32) -> Option<Owner> {
    let (people, house) = (owned.checked_sub(2)?, owned - 1);
    let is_house = one_of!(
        scene.key(house),
        "embassy" | "consulate" | "mission" | "navy" | "army" | "government"
    );
    let known = Gazetteer::get().country_of_demonym(scene.key(people))?;
    (is_house && scene.is_capital(people) && !known.name.is_empty()).then(|| Owner {
        name: scene.words(Span::new(people, owned)).to_owned(),
        at: people,
    })
}

/// Whether a name that starts at a token is the half of one: `Lorn and Isles Council`.
fn is_half(scene: &Scene<'_>, first: u32) -> bool {
    let before = first.wrapping_sub(2);
    let known = scene
        .mention_at(before)
        .and_then(|index| scene.mention(index));
    one_of!(scene.key(first.wrapping_sub(1)), "and" | "&")
        && scene.is_capital(before)
        && known.is_none_or(|known| known.kind() == Kind::Place)
}

/// The whole name of the body that a span names.
fn whole(scene: &Scene<'_>, span: Span) -> Option<Owner> {
    let known = scene.starting(span.first).and_then(|(index, mention)| {
        let is_body = matches!(mention.value, Value::Organisation(_));
        let entity = scene.entity(scene.entity_of(index)?)?;
        is_body.then_some(entity.name.as_str())
    });
    let name = known.unwrap_or_else(|| scene.words(span));
    // "State-owned Tonbury Air".
    (!is_half(scene, span.first) && !name.contains("-owned") && !name.contains("-based")).then(
        || Owner {
            name: name.to_owned(),
            at: span.first,
        },
    )
}
