use super::*;
use crate::{Article, Build, Day, Options};

fn read(body: &str) -> Vec<Reading> {
    let article = Article::new(body, Day::parse("2024-05-15"));
    let options = Options {
        readings: true,
        ..Options::default()
    };
    Build::of(&article, &options).readings
}

/// The roles of a fact with what fills them: `who: Ann Lee; did: opened`.
fn roles(told: &Told) -> String {
    let roles: Vec<String> = (told.roles.iter())
        .map(|(role, words)| format!("{role}: {words}"))
        .collect();
    roles.join("; ")
}

#[test]
fn a_sentence_has_its_mentions_and_its_facts() {
    let readings = read(
        "Mayor Ann Lee opened a bridge in Lyon on Monday. It rained.\n\nThe mayor said two men drowned.",
    );
    let [opened, rained, _] = readings.as_slice() else {
        panic!("{readings:?}");
    };
    assert_eq!(
        opened.sentence,
        "Mayor Ann Lee opened a bridge in Lyon on Monday."
    );
    let mentions: Vec<_> = (opened.mentions.iter())
        .map(|found| (found.kind, found.words.as_str(), found.entity.as_str()))
        .collect();
    assert_eq!(
        mentions,
        [
            (Kind::Person, "Ann Lee", "Ann Lee"),
            (Kind::Place, "Lyon", "Lyon"),
            (Kind::Date, "Monday", "2024-05-13"),
        ]
    );
    let facts: Vec<_> = (opened.facts.iter())
        .map(|told| (told.sort, roles(told), told.voice.as_str()))
        .collect();
    assert_eq!(
        facts,
        [
            (
                "event",
                "who: Ann Lee; did: opened; what: a bridge; where: in Lyon; when: on Monday"
                    .to_owned(),
                "asserted"
            ),
            ("post", "who: Ann Lee; post: Mayor".to_owned(), "asserted"),
        ]
    );
    assert!(rained.mentions.is_empty() && rained.facts.is_empty());
}

#[test]
fn facts_tell_by_whose_word_they_are() {
    for (body, voice) in [
        (
            "Two men drowned in Lyon, police said.",
            "according to police",
        ),
        ("France will order tugs from Norway in June.", "planned"),
        ("A bridge was opened in Lyon in 2019.", "asserted"),
    ] {
        let readings = read(body);
        let event = (readings[0].facts.iter()).find(|told| told.sort == "event");
        assert_eq!(event.map(|told| told.voice.as_str()), Some(voice), "{body}");
    }
}

#[test]
fn what_a_question_rests_on_is_among_the_readings() {
    let article = Article::new(
        "Mayor Ann Lee opened a bridge in Lyon on Monday.",
        Day::parse("2024-05-15"),
    );
    let options = Options {
        readings: true,
        ..Options::default()
    };
    let build = Build::of(&article, &options);
    assert!(!build.questions.is_empty());
    for offered in &build.questions {
        let question = &offered.question;
        let told = (build.readings.iter())
            .filter(|reading| question.evidence.contains(&reading.index))
            .flat_map(|reading| &reading.facts);
        assert!(
            told.into_iter().any(|told| told.rule == question.rule),
            "{}: {}",
            question.prompt,
            question.rule
        );
    }
}
