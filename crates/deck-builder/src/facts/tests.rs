//! What is read from sentences invented for these tests.

#[cfg(not(target_arch = "wasm32"))]
mod seeds;

use super::*;
use crate::entities::entities;
use crate::facts::clause::Clause;
use crate::facts::voice::{Source, Voice};
use crate::mentions::mentions;
use crate::text::Text;

/// Hands the scene of some prose to a test.
pub(crate) fn with_scene<T>(body: &str, published: &str, then: impl FnOnce(&Scene<'_>) -> T) -> T {
    let text = Text::of(body, published);
    let mentions = mentions(&text);
    let entities = entities(&text, &mentions);
    then(&Scene::new(&text, &mentions, &entities))
}

/// Subject, verb, parts and voice of a clause: `Ann Lee | open | the bridge / on Monday | asserted`.
fn told(scene: &Scene<'_>, clause: &Clause) -> String {
    let parts: Vec<&str> = clause
        .parts
        .iter()
        .map(|part| scene.words(part.span()))
        .collect();
    let name = |entity: u32| {
        scene
            .entity(entity)
            .map_or("?", |entity| entity.name.as_str())
    };
    let voice = match &clause.voice {
        Voice::Asserted => "asserted".to_owned(),
        Voice::Attributed(None) => "by somebody".to_owned(),
        Voice::Attributed(Some(Source::Person(person))) => format!("by {}", name(*person)),
        Voice::Attributed(Some(Source::Words(span))) => format!("by {}", scene.words(*span)),
        Voice::Planned => "planned".to_owned(),
        Voice::Hedged => "hedged".to_owned(),
        Voice::Negated => "negated".to_owned(),
    };
    let subject = if clause.subject.entities.is_empty() {
        scene.words(clause.subject.span).to_owned()
    } else {
        let names: Vec<&str> = clause
            .subject
            .entities
            .iter()
            .map(|&entity| name(entity))
            .collect();
        names.join(" + ")
    };
    format!(
        "{subject} | {} | {} | {voice}",
        clause.verb.base,
        parts.join(" / ")
    )
}

#[test]
fn clauses_are_read() {
    for (body, expected) in [
        (
            "Mayor Ann Lee opened the new bridge at Lyon on Monday.",
            &["Ann Lee | open | the new bridge / at Lyon / on Monday | asserted"][..],
        ),
        (
            "Ann Lee, the mayor of Lyon, on Monday opened a school, which cost 3 million euros.",
            &["Ann Lee | open | a school / on Monday | asserted"],
        ),
        (
            "In 2019 France ordered twelve helicopters from Norway after a long dispute.",
            &["France | order | twelve helicopters / from Norway / In 2019 | asserted"],
        ),
        (
            "Prime Minister Ann Lee arrived in Lyon and met Foreign Minister Bo Carlsen.",
            &[
                "Ann Lee | arrive | in Lyon | asserted",
                "Ann Lee | meet | Foreign Minister Bo Carlsen | asserted",
            ],
        ),
        (
            "Foreign Minister Bo Carlsen, who visited Lyon in May, said the talks had failed.",
            &[
                "Bo Carlsen | visit | Lyon / in May | asserted",
                "the talks | fail |  | by Bo Carlsen",
            ],
        ),
        (
            "Two survivors were taken to a hospital in Lyon, police said.",
            &["Two survivors | take | to a hospital / in Lyon | by police"],
        ),
        (
            "France will order twelve helicopters from Norway in June.",
            &["France | order | twelve helicopters / from Norway / in June | planned"],
        ),
        (
            "The road was closed after a lorry struck a bridge in Lyon.",
            &[
                "The road | close |  | asserted",
                "a lorry | strike | a bridge / in Lyon | asserted",
            ],
        ),
        (
            "Police said the road had been closed and that two men had drowned in Lyon.",
            &[
                "the road | close |  | by Police",
                "two men | drown | in Lyon | by Police",
            ],
        ),
        (
            "According to a statement, France has today ordered twelve helicopters.",
            &["France | order | twelve helicopters / today | by a statement"],
        ),
        (
            "On his second visit, Mayor Ann Lee was opening a school.",
            &["Ann Lee | open | a school | asserted"],
        ),
        (
            "France shot down ten drones, and Norway bought tugs in Lyon in 2019.",
            &[
                "France | shoot | down / ten drones | asserted",
                "Norway | buy | tugs / in Lyon / in 2019 | asserted",
            ],
        ),
        (
            "Mayor Ann Lee, who said that she could not stay and left Bergen, opened a school in Lyon.",
            &["Ann Lee | open | a school / in Lyon | asserted"],
        ),
        (
            "A yard in Bergen, called Nordvik, closed in 2019.",
            &["A yard in Bergen | close | in 2019 | asserted"],
        ),
        (
            "After two delays and a row over who would pay, a bridge in Lyon was opened in 2019.",
            &["a bridge in Lyon | open | in 2019 | asserted"],
        ),
        (
            "A ferry was built in Norway in 1988 and bought in May by a firm in Lyon.",
            &[
                "A ferry | build | in Norway / in 1988 | asserted",
                "A ferry | buy | in May / by a firm / in Lyon | asserted",
            ],
        ),
        (
            "Training of the first twelve pilots began at Lyon in May.",
            &["Training of the first twelve pilots | begin | at Lyon / in May | asserted"],
        ),
        (
            "A map of the Treaty of Trade and Peace, which was signed in 1977, hangs there.",
            &["Treaty of Trade and Peace | sign | in 1977 | asserted"],
        ),
        (
            "A convoy led by Norway, which sent two ships, left Lyon.",
            &["Norway | send | two ships | asserted"],
        ),
        (
            "France sold ten tugs in May, and a quay in Lyon will be rebuilt in June 2025.",
            &[
                "France | sell | ten tugs / in May | asserted",
                "a quay in Lyon | rebuild | in June 2025 | planned",
            ],
        ),
        (
            "A report prepared in May by the Harbour League listed ten tugs.",
            &[],
        ),
        (
            "The governor, Ann Lee, said her father, Bo Lee, also visited the plant in 2002.",
            &[],
        ),
        ("The cars built in 1986 will be scrapped.", &[]),
        ("Reports say four people died in Lyon.", &[]),
        ("France could order twelve helicopters from Norway.", &[]),
        ("France was not sent twelve helicopters from Norway.", &[]),
        ("France reportedly ordered twelve helicopters.", &[]),
        ("\"France ordered twelve helicopters,\" he said.", &[]),
        ("The bus stolen in Lyon was found in Norway.", &[]),
    ] {
        with_scene(body, "2024-05-15", |scene| {
            let facts = Facts::of(scene);
            let found: Vec<String> = facts
                .clauses
                .iter()
                .map(|clause| told(scene, clause))
                .collect();
            assert_eq!(found, expected, "{body}");
        });
    }
}

#[test]
fn a_pronoun_is_the_person_who_led_the_sentence_before() {
    for (body, subjects) in [
        (
            "Mayor Ann Lee opened the bridge. She visited Lyon in May.",
            vec!["Ann Lee", "Ann Lee"],
        ),
        (
            "Mayor Ann Lee met Foreign Minister Bo Carlsen. He visited Lyon in May.",
            vec!["Ann Lee"],
        ),
        (
            "Mayor Ann Lee opened the bridge. \"We are late,\" she said. She visited Lyon in May.",
            vec!["Ann Lee", "Ann Lee"],
        ),
        (
            "Mayor Ann Lee opened the bridge. When Eva Falk fell ill, she visited Lyon in May.",
            vec!["Ann Lee"],
        ),
        ("The bridge reopened in May. He visited Lyon.", vec!["?"]),
    ] {
        with_scene(body, "2024-05-15", |scene| {
            let facts = Facts::of(scene);
            let name = |clause: &Clause| match clause.subject.entities.first() {
                Some(&entity) => scene
                    .entity(entity)
                    .map_or("?", |entity| entity.name.as_str()),
                None => "?",
            };
            let found: Vec<&str> = facts.clauses.iter().map(name).collect();
            assert_eq!(found, subjects, "{body}");
        });
    }
}

#[test]
fn speech_is_read_with_its_speaker() {
    for (body, expected) in [
        (
            "Mayor Ann Lee said on Monday that the new bridge would carry trams.",
            Some(("Ann Lee", "the new bridge would carry trams", true)),
        ),
        (
            "The new bridge would carry trams by June, said Ann Lee, the mayor of Lyon.",
            Some(("Ann Lee", "The new bridge would carry trams by June", true)),
        ),
        (
            "Mayor Ann Lee told reporters that he would not pay for it.",
            Some(("Ann Lee", "he would not pay for it", false)),
        ),
        (
            "\"We shall build a second bridge next year,\" Mayor Ann Lee said.",
            Some(("Ann Lee", "We shall build a second bridge next year", true)),
        ),
        (
            "Mayor Ann Lee said: \"We shall build a second bridge next year.\"",
            Some(("Ann Lee", "We shall build a second bridge next year", true)),
        ),
        ("Mayor Ann Lee told reporters a story.", None),
        (
            "Mayor Ann Lee has repeatedly warned that the new bridge would carry trams.",
            Some(("Ann Lee", "the new bridge would carry trams", true)),
        ),
        ("The new bridge carries trams.", None),
    ] {
        with_scene(body, "2024-05-15", |scene| {
            let facts = Facts::of(scene);
            let found = facts.speeches.first().map(|speech| {
                let name = scene
                    .entity(speech.speaker)
                    .map_or("?", |entity| entity.name.as_str());
                let clear = speech.is_direct || speech::is_clear(scene, speech.content);
                (name, scene.words(speech.content), clear)
            });
            assert_eq!(found, expected, "{body}");
        });
    }
}

#[test]
fn towns_lie_where_the_article_and_the_gazetteer_say() {
    for (body, expected) in [
        ("The crew landed at Aalborg in Denmark.", 1),
        ("A factory in Spokane, Wash., closed.", 1),
        ("A factory in Aalborg, Sweden, closed.", 0),
        ("She left Tonbury University in Aalborg on Monday.", 1),
        ("She left Tonbury Bank in Aalborg on Monday.", 0),
        ("In Aalborg, Denmark won the match.", 0),
    ] {
        with_scene(body, "2024-05-15", |scene| {
            assert_eq!(Facts::of(scene).located.len(), expected, "{body}");
        });
    }
}

#[test]
fn bodies_have_their_seats_where_the_article_says() {
    for (body, expected) in [
        (
            "The Aalborg-based carrier Nordvind Air grew.",
            Some("Nordvind Air"),
        ),
        ("Nordvind, based in Aalborg, grew.", None),
        (
            "Shares of Nordvind, based in Aalborg, grew.",
            Some("Nordvind"),
        ),
        (
            "Nordvind Air is headquartered in Aalborg.",
            Some("Nordvind Air"),
        ),
        ("Aalborg-based Swedish bankers left.", None),
        ("Aalborg-based Mayor Ann Lee left.", None),
    ] {
        with_scene(body, "2024-05-15", |scene| {
            let facts = Facts::of(scene);
            let found = facts.seats.first().map(|seat| scene.words(seat.name));
            assert_eq!(found, expected, "{body}");
        });
    }
}
