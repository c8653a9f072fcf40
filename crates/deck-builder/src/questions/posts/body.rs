//! Which country or body somebody serves.

use crate::reason::proof;
use deck_engine::{Body, Category};

use super::{Asked, Made};
use crate::gazetteer::{Gazetteer, PlaceKind};
use crate::lexicon::Set;
use crate::mention::{Confidence, Kind};
use crate::officials::{Office, Post};
use crate::one_of::one_of;
use crate::questions::options::{LEADERS, choices, proofs};
use crate::questions::options::{is_state, is_whole};
use crate::questions::wording::{self, is_one_of};
use crate::sentence::Role;

/// `Of which country was Bo Carlsen the Foreign Minister in May 2024?`
pub(super) fn country_served(asked: &Asked<'_, '_>) -> Option<Made> {
    let post = &asked.holding().post;
    let land = Gazetteer::get()
        .named(&post.of)
        .find(|known| known.kind == PlaceKind::Country && known.name == post.of)?;
    let firm = matches!(post.office, Office::Corporate | Office::Institutional);
    let is_now = asked
        .workshop
        .facts
        .is_in_office(asked.workshop.scene, asked.holding());
    let is_local = is_one_of(
        "magistrate;judge;justice",
        &crate::letters::lower_text(&post.title),
    );
    // "Harbour League secretary": of a body of that country.
    let last = post.title.rsplit(' ').next().unwrap_or_default();
    let of_body =
        post.title.contains(crate::letters::is_upper) && last.starts_with(crate::letters::is_lower);
    if firm || of_body || is_local || post.is_rank || !is_now || post.title.contains(&post.of) {
        return None;
    }
    // Georgia is a state of the United States too.
    let is_part = (Gazetteer::get().named(land.name)).any(|known| known.kind == PlaceKind::Region);
    if is_part || !is_state(land, asked.workshop.day) {
        return None;
    }
    let made = || {
        asked.post.is_sole()?;
        if asked.has_second_post() {
            return Err("the article gives two posts".into());
        }
        let workshop = asked.workshop;
        let wrong = workshop.other_lands(land, &met(asked), 3, &post.title);
        if wrong.len() < 2 {
            return Err("too few other countries to choose from".into());
        }
        let head = asked
            .post
            .words
            .strip_suffix(&wording::with_article(land.name));
        let head = head
            .and_then(|head| head.trim_end().strip_suffix(" of"))
            .ok_or("the country is not the last word of the post")?;
        let month = wording::month_of(workshop.day);
        let lower = crate::letters::lower_text(head);
        let is_sent = [
            "ambassador",
            "envoy",
            "representative",
            "consul",
            "high commissioner",
            "charg",
        ];
        let prompt = if lower == "representative" {
            format!("Which country did {} represent in {month}?", asked.name)
        } else if is_sent.iter().any(|word| lower.contains(word)) {
            format!(
                "Which country did {} represent as {head} in {month}?",
                asked.name
            )
        } else {
            format!(
                "Of which country was {} {} {head} in {month}?",
                asked.name,
                asked.post.article(head)
            )
        };
        let mut proof = proof!("the article gives {} posts of one country", asked.name);
        proof.extend(proofs(&wrong));
        let body = Body::Choice(choices(land.name.to_owned(), None, wrong));
        let mut candidate =
            asked.candidate("country-served", Category::Location, prompt, body, proof);
        candidate.confidence = workshop.unless_setting(land, candidate.confidence);
        if is_world_leader(post) {
            candidate.confidence = candidate.confidence.min(TRIVIAL);
        }
        Ok(candidate)
    };
    Some(made())
}

/// How sure a question is of which most readers know the answer before they read.
pub(super) const TRIVIAL: Confidence = Confidence::percent(85);

/// Whether everybody knows who holds a post: those who lead large states, and whoever is only called "President".
pub(super) fn is_world_leader(post: &Post) -> bool {
    const LARGE: &str = "United States;Russia;China;United Kingdom;France;Germany;Israel;Ukraine;India;Japan;Pakistan;\
        Canada;Australia;Italy;Spain;Turkey;Iran";
    // "United States President".
    let title = post.title.as_str();
    let of_title = LARGE.split(';').find_map(|land| title.strip_prefix(land));
    let title = of_title.map_or(title, str::trim_start);
    let title = crate::letters::lower_text(title);
    (is_one_of(LEADERS, &title) || one_of!(title.as_str(), "vice president" | "secretary of state"))
        && (post.of.is_empty() || is_one_of(LARGE, &post.of))
}

/// `Of which company was Ann Lee the chief executive in May 2024?`
pub(super) fn body_served(asked: &Asked<'_, '_>) -> Option<Made> {
    let (workshop, holding) = (asked.workshop, asked.holding());
    let scene = workshop.scene;
    if holding.post.is_rank || !workshop.facts.is_in_office(workshop.scene, holding) {
        return None;
    }
    let mut bodies = scene
        .mentions_in(holding.evidence)
        .filter(|(_, mention)| mention.kind() == Kind::Organisation);
    let (index, mention) = bodies.next().filter(|_| bodies.next().is_none())?;
    let entity = scene.entity_of(index)?;
    let words = scene.words(mention.span);
    let head = head_of(&asked.post.words, words)?;
    let made = || {
        asked.post.is_sole()?;
        if asked.has_second_post() {
            return Err("the article gives two posts".into());
        }
        let whole = workshop.organisation(entity);
        let (name, noun) = (whole.filter(|_| is_whole(scene, entity)))
            .ok_or("the article does not show the whole name")?;
        if noun == "company"
            && ["commander", "inister", "ecretary"]
                .iter()
                .any(|last| head.ends_with(last))
        {
            return Err("a company has no commander or minister".into());
        }
        if is_common(&name) {
            return Err("many countries have a body of that name".into());
        }
        let met = met(asked);
        let wrong = workshop.other_organisations(entity, &met, 3);
        if wrong.len() < 2 {
            return Err("too few other organisations to choose from".into());
        }
        let month = wording::month_of(workshop.day);
        let speaks = crate::letters::lower_text(&head).starts_with("spokes");
        let prompt = if speaks {
            format!("For which {noun} did {} speak in {month}?", asked.name)
        } else {
            format!(
                "Of which {noun} was {} {} {head} in {month}?",
                asked.name,
                asked.post.article(&head)
            )
        };
        let mut proof = proof!("the article gives {} one post", asked.name);
        proof.extend(proofs(&wrong));
        let body = Body::Choice(choices(name, None, wrong));
        Ok(asked.candidate("body-served", Category::Organisation, prompt, body, proof))
    };
    Some(made())
}

/// Whether a body has a name that says nothing of its country: `Armed Forces`, `Foreign Ministry`.
pub(crate) fn is_common(name: &str) -> bool {
    const STARTS: &str = "National;Civil;Joint;International;Federal;General;Armed;Air;Army;Navy;Coast;Foreign;Defence;Defense;Interior;Justice;Transport;Home;Health;\
    Finance;Education;Parliament;Senate;House;Supreme;Ministry;Department;Cabinet";
    let mut words = name.split(' ');
    let starts = words.next().is_some_and(|word| is_one_of(STARTS, word));
    starts && words.count() < 3
}

/// A post without the body that it is of: `chief executive` of `chief executive of Mayfair`, `chairman` of `Mayfair
/// chairman`.
fn head_of(post: &str, body: &str) -> Option<String> {
    let behind = [" of ", " of the ", " for ", " for the ", " at ", " at the "]
        .iter()
        .find_map(|joint| post.strip_suffix(body)?.strip_suffix(joint));
    let before = || post.strip_prefix(body)?.strip_prefix(' ');
    let head = behind.or_else(before)?.trim();
    let plain = !head.is_empty()
        && !head.contains([',', '('])
        && !head.contains(" of ")
        && !head.starts_with("of ");
    plain.then(|| head.to_owned())
}

/// All that the sentences which name the holder name too: of them, some may be served as well.
pub(super) fn met(asked: &Asked<'_, '_>) -> Set<u32> {
    let (workshop, scene) = (asked.workshop, asked.workshop.scene);
    scene
        .mentions_of(asked.holding().person)
        .filter(|mention| scene.role_of(mention.span.first) == Role::Prose)
        .flat_map(|mention| workshop.named_in(scene.sentence_span(mention.span.first)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_are_told_without_their_body() {
        for (post, body, head) in [
            (
                "chief executive of Tonbury Air",
                "Tonbury Air",
                Some("chief executive"),
            ),
            (
                "spokesman for the Tonbury Board",
                "Tonbury Board",
                Some("spokesman"),
            ),
            ("Tonbury Air chairman", "Tonbury Air", Some("chairman")),
            ("head of ships of Tonbury Air", "Tonbury Air", None),
            ("mayor of Tonbury", "Tonbury Air", None),
            ("Tonbury Board of Ships director", "Tonbury Board", None),
        ] {
            assert_eq!(head_of(post, body).as_deref(), head, "{post}");
        }
    }
}
