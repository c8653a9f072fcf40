//! `news-deck build` and `news-deck explain`, as their users run them.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

mod run;

use std::fs;
use std::path::Path;

use run::run;
use tempfile::TempDir;

const ARTICLE: &str = "---\nid: harbour\nheadline: A harbour for Bergen\npublisher: The Paper\nlicence: CC0-1.0\n\
    published: 2024-05-15\n---\n\nNorwegian Foreign Minister Bo Carlsen and Swedish Defence Minister Cara Dahl spoke. \
    Finnish President Dag Ekman listened.\n\nPrime Minister Ann Lee opened a new ferry harbour in Bergen on Monday. \
    Denmark ordered twelve tugs from Poland in 2019.\n\nThe talks in the harbour office were about the ferries that \
    sail to the islands, and about the money that the city has for them.\n";

/// A folder with the article and the decisions on it; gives the article's path.
fn folder(decisions: &str) -> (TempDir, String) {
    let folder = TempDir::new().unwrap();
    let article = folder.path().join("harbour.md");
    fs::write(&article, ARTICLE).unwrap();
    if !decisions.is_empty() {
        fs::write(folder.path().join("harbour.decisions.toml"), decisions).unwrap();
    }
    let path = article.to_str().unwrap().to_owned();
    (folder, path)
}

/// The ids of a printed bank's questions.
fn ids(bank: &str) -> Vec<String> {
    let bank: serde_json::Value = serde_json::from_str(bank).unwrap();
    let questions = bank["questions"].as_array().unwrap();
    let id = |question: &serde_json::Value| question["id"].as_str().unwrap().to_owned();
    questions.iter().map(id).collect()
}

#[test]
fn what_is_built_passes_the_check() {
    for quote in ["yes", "no"] {
        let built = run(&["build", "-", "--quote", quote], ARTICLE);
        assert_eq!((built.code, built.err.as_str()), (0, ""));
        let checked = run(&["check", "-", "--deny-warnings"], built.out.as_str());
        assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
        assert_eq!(built.out.contains("\"quote\""), quote == "yes");
    }
}

#[test]
fn decisions_beside_the_article_are_followed() {
    let (_kept, article) = folder("");
    let before = ids(&run(&["build", &article], "").out);
    let first = before.first().unwrap();
    let decisions = format!(
        "[[reject]]\nid = \"{first}\"\nreason = \"dull\"\n\n[[reword]]\nid = \"gone\"\nprompt = \"Who?\"\n"
    );
    let (_kept, article) = folder(&decisions);
    let ran = run(&["build", &article], "");
    assert!(!ids(&ran.out).contains(first));
    assert!(
        ran.err
            .contains("the decision on \"gone\" applies to no question any more"),
        "{}",
        ran.err
    );
}

/// A question of the editor's own that quotes these words.
fn added(id: &str, article: &str, quote: &str) -> String {
    format!(
        "[[add]]\nid = \"{id}\"\nrevision = 1\nkind = \"true_false\"\ncategory = \"event\"\ndifficulty = 1\n\
        prompt = \"Twelve were ordered.\"\nanswer = true\nexplanation = \"So many.\"\nas_of = \"2024-05-15\"\n\
        evidence = [{{ article = \"{article}\", quote = \"{quote}\" }}]\n"
    )
}

#[test]
fn what_an_editor_quotes_is_shown_where_that_is_allowed_only() {
    let quote = "Prime Minister Ann Lee opened a new ferry harbour in Bergen on Monday.";
    let (folder, article) = folder(&added("own", "harbour", quote));
    let collection = folder.path().join("both.toml");
    let own = added("shared", "harbour", quote);
    let of = format!("id = \"both\"\ntitle = \"Both\"\narticles = [\"harbour.md\"]\n{own}");
    fs::write(&collection, of).unwrap();
    let collection = ["build", "--collection", collection.to_str().unwrap()];
    for (arguments, id) in [(&["build", &article][..], "own"), (&collection, "shared")] {
        for allowed in ["yes", "no"] {
            let ran = run(&[arguments, &["--quote", allowed]].concat(), "");
            assert_eq!(ran.code, 0, "{}", ran.err);
            assert!(ids(&ran.out).contains(&id.to_owned()));
            assert_eq!(ran.out.contains(quote), allowed == "yes", "{}", ran.out);
            let checked = run(&["check", "-", "--deny-warnings"], ran.out.as_str());
            assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
        }
    }
}

#[test]
fn what_an_editor_quotes_stands_in_the_article() {
    let (folder, article) = folder(&added(
        "own",
        "harbour",
        "This sentence is not in the article.",
    ));
    let collection = folder.path().join("both.toml");
    let own = added("shared", "harbour", "Nor is this one.");
    let of = format!("id = \"both\"\ntitle = \"Both\"\narticles = [\"harbour.md\"]\n{own}");
    fs::write(&collection, of).unwrap();
    let collection = collection.to_str().unwrap();
    for (arguments, id, name) in [
        (&["build", &article][..], "own", &*article),
        (&["build", "--collection", collection], "shared", collection),
    ] {
        let ran = run(arguments, "");
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(!ids(&ran.out).contains(&id.to_owned()));
        let told = format!("on which \"{id}\" rests, which is left out until its evidence");
        let is_told = |line: &str| line.starts_with(name) && line.contains(&told);
        assert!(ran.err.lines().any(is_told), "{}", ran.err);
    }
    let ran = run(&["explain", &article], "");
    assert!(
        ran.out
            .starts_with("warning: the article \"harbour\" does not have the words")
    );
}

#[test]
fn decisions_that_cannot_be_read_are_an_error() {
    for (decisions, words) in [
        ("[[reject]]\nname = \"x\"\n", "unknown field"),
        ("reject = ", "cannot understand"),
    ] {
        let (_kept, article) = folder(decisions);
        let ran = run(&["build", &article], "");
        assert_eq!(ran.code, 2);
        assert!(
            ran.err.contains(words) && ran.err.contains("harbour.decisions.toml"),
            "{}",
            ran.err
        );
    }
}

#[test]
fn decisions_that_cannot_be_read_end_alike_for_one_article_and_for_several() {
    let (folder, article) = folder("");
    let nowhere = folder.path().join("nope.toml");
    let named = ["--decisions", nowhere.to_str().unwrap()];
    for command in ["build", "explain"] {
        for articles in [&[&*article][..], &[&*article, &*article]] {
            let ran = run(&[&[command], articles, &named].concat(), "");
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
            assert_eq!(ran.err.matches("nope.toml").count(), 1, "{}", ran.err);
        }
    }
    fs::write(folder.path().join("harbour.decisions.toml"), "reject = ").unwrap();
    assert_eq!(run(&["build", &article, &article], "").code, 2);
}

#[test]
fn of_several_articles_each_has_a_line() {
    let line = |id: &str, text: &str| {
        serde_json::json!({ "id": id, "text": text, "published": "2024-05-15" }).to_string()
    };
    let dull = "The rain that fell on the town was of the kind that is good for the fields and for the people.";
    let input = format!("{}\n{}\n", line("a", ARTICLE), line("b", dull));
    let ran = run(&["build", "--jsonl"], input);
    let lines: Vec<serde_json::Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 2, "{}", ran.out);
    assert_eq!(
        (&lines[0]["id"], &lines[0]["bank"]["format"]),
        (&"a".into(), &"news-deck/1".into())
    );
    assert!(
        lines[1]["bank"].is_null()
            && lines[1]["warnings"]
                .as_array()
                .is_some_and(|warnings| !warnings.is_empty())
    );
}

#[test]
fn an_article_without_a_day_or_a_fact_gives_a_reason() {
    for (arguments, body, reason) in [
        (
            &["build", "-"][..],
            "The people of the town do not know when it was that the rain began to fall on the fields.",
            "the day of publication is not known",
        ),
        (
            &["build", "-", "--published", "2024-05-15"],
            "The rain that fell on the town was of the kind that is good for the fields and for the people.",
            "no question is sure enough",
        ),
    ] {
        let ran = run(arguments, body);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{body}");
        assert!(ran.err.contains(reason), "{}", ran.err);
    }
    let ran = run(&["build", "nowhere.md"], "");
    assert_eq!(ran.code, 2);
    assert!(!Path::new("nowhere.md").exists() && ran.err.contains("nowhere.md"));
}

#[test]
fn the_derivation_of_each_question_is_shown() {
    let ran = run(&["explain", "-", "--quote", "yes"], ARTICLE);
    assert_eq!(ran.code, 0);
    for words in [
        "In which year did Denmark order twelve tugs from Poland?",
        "by the rule named-body, asked by the template when-was",
        "proof: the facts have this event once, at 2019",
        "source: Denmark ordered twelve tugs from Poland in 2019.",
        "date \"2019\" (",
        "fact, event: who: Denmark; did: ordered; what: twelve tugs; where: from Poland; when: in 2019; asserted (",
        "Not asked:",
    ] {
        assert!(ran.out.contains(words), "{words}\n{}", ran.out);
    }
}
