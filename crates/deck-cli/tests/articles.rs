//! What the command does with articles, good and bad, one and many.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

mod run;

use std::fs;
use std::path::Path;

use run::run;
use serde_json::{Value, json};

const DAY: [&str; 2] = ["--published", "2023-09-15"];

/// The lines of an output as JSON.
fn lines(text: &str) -> Vec<Value> {
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn file(folder: &Path, name: &str, text: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_day_that_is_given_counts_and_another_one_of_the_article_is_told() {
    let dated = |day: &str| {
        format!(
            "---\npublished: {day}\n---\n\nThe ferry left the town on Friday, and the mayor of the town was on it.\n"
        )
    };
    for (day, told) in [
        (
            "2023-09-14",
            "says that it was published on 2023-09-14; --published 2023-09-15 counts",
        ),
        ("2023-09-15", ""),
    ] {
        for command in ["facts", "explain"] {
            let ran = run(&[command, "-", "--published", "2023-09-15"], dated(day));
            assert_eq!(ran.code, 0, "{}", ran.err);
            assert!(ran.out.contains("2023-09-15"), "{}", ran.out);
            assert_eq!(ran.err.is_empty(), told.is_empty(), "{}", ran.err);
            assert!(ran.err.contains(told), "{}", ran.err);
        }
    }
}

#[test]
fn facts_of_one_article_are_one_json_object() {
    let empty = "{\"dates\":[],\"aircraft\":[],\"locations\":[],\"officials\":[]}\n";
    for arguments in [
        &["facts", "-", "--format", "json"] as &[&str],
        &["facts", "--format", "json"],
    ] {
        let ran = run(&[arguments, &DAY].concat(), "The harbour was quiet.\n");
        assert_eq!(
            (ran.code, ran.out.as_str(), ran.err.as_str()),
            (0, empty, "")
        );
    }
}

#[test]
fn what_is_no_article_is_refused() {
    let french = "Le bac a quitté le port vendredi avec quarante personnes et on ne l’a pas revu. ";
    for (input, message) in [
        (
            b"".as_slice(),
            "<stdin>: is empty; give the article as plain text, Markdown or HTML\n",
        ),
        (
            b" \n\t\n",
            "<stdin>: is empty; give the article as plain text, Markdown or HTML\n",
        ),
        (
            b"PK\x03\x04\0\0",
            "<stdin>: is a Word, OpenDocument or ZIP file; save the article as plain text, Markdown or HTML\n",
        ),
        (
            b"\0\x01\x02\0",
            "<stdin>: holds no text; give the article as plain text, Markdown or HTML\n",
        ),
        (
            b"\xef\xbb\xbfOne line.\nBad \xff byte.",
            "<stdin>:2: is marked as UTF-8 and is not; save the article as UTF-8 text\n",
        ),
        (
            french.repeat(3).as_bytes(),
            "<stdin>: does not read as English; give English articles only; the builder knows no other language\n",
        ),
    ] {
        let ran = run(&["facts", "-"], input);
        assert_eq!(
            (ran.code, ran.out.as_str(), ran.err),
            (1, "", format!("news-deck: {message}"))
        );
    }
    let ran = run(&["facts", "no-such-file.txt"], "");
    assert!(
        ran.err
            .starts_with("news-deck: no-such-file.txt: cannot be read: "),
        "{}",
        ran.err
    );
    assert_eq!(ran.code, 2);
    let ran = run(&["facts", "-", "--published", "2023-02-29"], "");
    assert!(
        ran.err.contains("not a day; write it as 2023-09-15"),
        "{}",
        ran.err
    );
    assert_eq!(ran.code, 2);
}

#[test]
fn an_article_without_a_day_is_named() {
    let ran = run(&["facts"], "It left on Friday.");
    assert_eq!(
        ran.err,
        "news-deck: note: <stdin>: the day of publication is not known, so \"on Friday\" has no date; \
        give it with --published\n"
    );
    assert_eq!(ran.code, 0);
    let front = "---\ntitle: Left\ndate: 2023-09-15\n---\nIt left on Wednesday.\n";
    let ran = run(&["facts", "--format", "json"], front);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(
        lines(&ran.out)[0]["dates"],
        json!([{ "text": "Wednesday", "iso": "2023-09-13" }])
    );
}

#[test]
fn folders_are_read_in_order_whatever_one_file_holds() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let names = [
        file(root, "a.md", "# Off\n\nIt left on Wednesday.\n"),
        file(root, "b/late.txt", "It left on Thursday."),
        file(root, "b/zip.txt", b"PK\x03\x04\0"),
        file(root, "c.TXT", "\u{feff}It left on Friday."),
    ];
    for name in ["README.md", ".hidden.txt", "photo.jpg", "b/.git/x.txt"] {
        file(root, name, "It left on Monday.");
    }
    let ran = run(
        &[
            &["facts", root.to_str().unwrap(), "--format", "json"] as &[&str],
            &DAY,
        ]
        .concat(),
        "",
    );
    assert_eq!(ran.code, 1, "{}", ran.err);
    let found = lines(&ran.out);
    let files: Vec<_> = found
        .iter()
        .map(|line| line["file"].as_str().unwrap())
        .collect();
    assert_eq!(files, names);
    let days: Vec<_> = found.iter().map(|line| &line["dates"][0]["iso"]).collect();
    assert_eq!(
        days,
        [
            &json!("2023-09-13"),
            &json!("2023-09-14"),
            &Value::Null,
            &json!("2023-09-15")
        ]
    );
    assert!(
        found[2]["error"]
            .as_str()
            .unwrap()
            .contains("zip.txt: is a Word")
    );
    assert_eq!(ran.err.lines().count(), 1);

    let empty = tempfile::tempdir().unwrap();
    let ran = run(&["facts", empty.path().to_str().unwrap()], "");
    assert!(
        ran.err
            .contains("the folder holds no article; put files into it"),
        "{}",
        ran.err
    );
    assert_eq!(ran.code, 1);
}

#[test]
fn each_line_of_articles_gives_one_line() {
    let article = |id: usize| {
        json!({ "id": id, "text": format!("It left in {}.", 1900 + id), "published": "2023-09-15" })
            .to_string()
    };
    let mut input: Vec<String> = (0..300).map(article).collect();
    input[7] = "{\"id\": 7, \"text\": ".into();
    input[8] = json!({ "id": "eight", "text": "" }).to_string();
    input[9] = json!({ "text": "It left.", "published": "soon" }).to_string();
    input[10] = String::new();
    let ran = run(&["facts", "--jsonl"], input.join("\n"));
    assert_eq!(ran.code, 1);
    let found = lines(&ran.out);
    assert_eq!(found.len(), 299);
    assert_eq!(
        found[6],
        json!({ "id": 6, "dates": [{ "text": "1906", "iso": "1906" }], "aircraft": [], "locations": [], "officials": [] })
    );
    assert_eq!(found[298]["id"], 299);
    assert!(
        found[7]["error"]
            .as_str()
            .unwrap()
            .starts_with("<stdin>:8:"),
        "{}",
        found[7]
    );
    assert_eq!(found[8]["id"], "eight");
    assert_eq!(
        ran.err.lines().collect::<Vec<_>>(),
        [
            "news-deck: <stdin>:8:17: is no article: EOF while parsing a value; write one JSON object a line, \
            such as {\"id\": \"a\", \"text\": \"...\", \"published\": \"2023-09-15\"}",
            "news-deck: <stdin>:9: has no text; put the article into the field \"text\", or its page into \"html\"",
            "news-deck: <stdin>:10: the field \"published\" is \"soon\"; write a day as \"2023-09-15\"",
        ]
    );
}

#[test]
fn help_tells_what_each_command_does_with_articles() {
    let facts = run(&["facts", "--help"], "").out;
    assert!(!facts.contains("compilers"), "{facts}");
    let folder = tempfile::tempdir().unwrap();
    let refusal = run(&["facts", folder.path().to_str().unwrap()], "").err;
    let (_, endings) = refusal.trim_end().split_once("that end in ").unwrap();
    assert!(endings.split(", ").count() > 3);
    for ending in endings.split(", ") {
        assert!(facts.contains(ending), "{ending}: {facts}");
    }
    for command in ["facts", "build", "explain"] {
        let help = run(&[command, "--help"], "").out;
        assert!(help.contains("Exit codes: 0 "), "{help}");
    }
}

#[test]
fn an_article_cannot_steer_the_terminal() {
    let text = "It left \u{1b}[2JBremen on Friday, 8 May\u{7} 2020. ".to_owned()
        + &"Nobody saw it. ".repeat(20);
    let ran = run(&[&["facts"] as &[&str], &DAY].concat(), text);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!ran.out.contains(['\u{1b}', '\u{7}']), "{}", ran.out);
}

#[test]
fn all_commands_refuse_what_is_no_article_alike() {
    for command in ["facts", "build", "explain"] {
        let ran = run(&[command], "%PDF-1.7 of a kind");
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{command}");
        assert!(
            ran.err.starts_with("news-deck: <stdin>: is a PDF file; "),
            "{}",
            ran.err
        );
        assert_eq!(run(&[command, "nowhere.txt"], "").code, 2, "{command}");
    }
}

#[test]
fn hostile_articles_end_well() {
    let day = [&["build"] as &[&str], &DAY].concat();
    let word = "of the and to that ";
    for text in [
        word.repeat(100_000),
        format!("{}{}", word.repeat(10), "(".repeat(300_000)),
        format!("{}{}", word.repeat(10), "\u{301}\u{202e}".repeat(100_000)),
        format!("{}{}", word.repeat(10), "Kim ".repeat(100_000)),
        format!("{}{}", word.repeat(10), "\"".repeat(200_000)),
        format!("---\n{}", "a: b\n".repeat(100_000)),
        format!("{}\n\n", word.repeat(3)).repeat(3000),
    ] {
        let ran = run(&day, text.as_str());
        assert!(ran.code <= 1, "{}: {}", &text[..80], ran.err);
    }
}
