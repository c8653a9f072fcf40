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
    url: https://paper.example/harbour\npublished: 2024-05-15\n---\n\nNorwegian Foreign Minister Bo Carlsen and Swedish Defence Minister Cara Dahl spoke. \
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
        let told = format!("on which \"{id}\" (");
        let left_out = ") rests, which is left out until its evidence";
        let is_told =
            |line: &str| line.starts_with(name) && line.contains(&told) && line.contains(left_out);
        assert!(ran.err.lines().any(is_told), "{}", ran.err);
    }
    let ran = run(&["explain", &article], "");
    assert!(
        ran.out
            .starts_with("warning: the article \"harbour\" does not have the words")
    );
}

#[test]
fn one_bad_question_of_an_editor_does_not_cost_the_bank() {
    let quote = "Denmark ordered twelve tugs from Poland in 2019.";
    let bad = added("bad", "harbour", quote).replace("difficulty = 1", "difficulty = 9");
    let good = added("good", "harbour", quote);
    let (_kept, article) = folder(&format!("[accept]\nids = []\n\n{bad}\n{good}"));
    let ran = run(&["build", &article], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let printed = ids(&ran.out);
    assert!(printed.contains(&"good".to_owned()) && !printed.contains(&"bad".to_owned()));
    let place = "harbour.decisions.toml:4) is left out: difficulty: ";
    assert!(
        ran.err.contains("\"bad\" (") && ran.err.contains(place),
        "{}",
        ran.err
    );
    let told = run(&["explain", &article], "").out;
    assert!(
        told.contains("1 added by the editor") && told.contains("Added by the editor:\n  good\n")
    );
}

#[test]
fn new_words_are_left_out_when_the_article_comes_to_say_something_else() {
    let version_of = |told: &str, id: &str| {
        let block = told.split(&format!("\n{id}  ")).nth(1).unwrap().to_owned();
        let line = block
            .lines()
            .find_map(|line| line.strip_prefix("  version: "));
        line.unwrap().to_owned()
    };
    let (_kept, article) = folder("");
    let id = "when-denmark-order-twelve-tugs-from-poland";
    let version = version_of(&run(&["explain", &article], "").out, id);
    let decisions = format!(
        "[[reword]]\nid = \"{id}\"\nversion = \"{version}\"\nprompt = \"When did Denmark buy tugs?\"\n"
    );
    let (_kept, article) = folder(&decisions);
    let ran = run(&["build", &article], "");
    assert!(
        ran.out.contains("When did Denmark buy tugs?"),
        "{}",
        ran.err
    );
    fs::write(&article, ARTICLE.replace("in 2019", "in 2018")).unwrap();
    let ran = run(&["build", &article], "");
    assert!(!ran.out.contains("tugs?") && !ids(&ran.out).contains(&id.to_owned()));
    assert!(
        ran.err
            .contains("asks or answers something else than when it was reworded"),
        "{}",
        ran.err
    );
}

#[test]
fn decisions_on_articles_of_a_folder_are_reported_and_counted() {
    let (_kept, article) = folder("");
    let first = ids(&run(&["build", &article], "").out).swap_remove(0);
    let (folder, article) = folder(&format!(
        "[accept]\nids = [\"gone\"]\n\n[[reject]]\nid = \"{first}\"\nreason = \"dull\"\n"
    ));
    fs::write(folder.path().join("renamed.decisions.toml"), "").unwrap();
    let ran = run(&["build", folder.path().to_str().unwrap()], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    for told in [
        "renamed.decisions.toml: no article lies beside these decisions",
        "harbour.md: the decision on \"gone\" applies to no question any more",
        "template             offered accepted  changed rejected",
    ] {
        assert!(ran.err.contains(told), "{told}\n{}", ran.err);
    }
    let told = run(&["explain", &article], "").out;
    let of_first = told.split(&format!("\n{first}  ")).nth(1).unwrap();
    let head: Vec<&str> = of_first.lines().take(2).collect();
    assert!(head[0].ends_with(", rejected"), "{head:?}");
    assert_eq!(head[1], "  rejected because: dull");
}

#[test]
fn what_is_not_known_of_an_article_is_told() {
    let nameless = ARTICLE
        .replace("publisher: The Paper\n", "")
        .replace("url: https://paper.example/harbour\n", "");
    let ran = run(&["build", "-"], nameless.clone());
    assert_eq!(ran.code, 0);
    assert!(
        ran.err
            .contains("give --publisher, --url, or say it in the article's head"),
        "{}",
        ran.err
    );
    let told = [
        "build",
        "-",
        "--publisher",
        "The Paper",
        "--url",
        "https://paper.example/harbour",
    ];
    assert_eq!(run(&told, nameless).err, "");
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
