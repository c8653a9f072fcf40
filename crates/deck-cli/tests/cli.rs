//! The command as its users run it: what it prints, and how it ends.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

mod run;

use std::path::PathBuf;

use deck_engine::{Bank, Deck, DrawOptions, Json};
use run::run;
use serde_json::{Value, json};

const GOOD: &str = include_str!("fixtures/good.json");

fn fixture(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name);
    path.to_str().unwrap().to_owned()
}

/// The good bank after an edit.
fn edited(edit: impl FnOnce(&mut Value)) -> String {
    let mut bank: Value = serde_json::from_str(GOOD).unwrap();
    edit(&mut bank);
    serde_json::to_string_pretty(&bank).unwrap()
}

#[test]
fn a_good_bank_is_counted() {
    let ran = run(&["check", "-"], GOOD);
    insta::assert_snapshot!(ran.out, @"<stdin>: 6 questions, 0 warnings; kinds: choice 1, cloze 1, date 1, match 1, number 1, order 1; categories: date 1, event 1, location 1, number 1, official 1, organisation 1");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

#[test]
fn all_problems_are_reported_with_their_lines() {
    let file = fixture("problems.json");
    let ran = run(&["check", &file], "");
    assert_eq!(ran.code, 1);
    let lines: Vec<String> = ran
        .out
        .lines()
        .map(|line| line.replace(&file, "bank.json"))
        .collect();
    let at: Vec<&str> = lines
        .iter()
        .filter_map(|line| {
            line.strip_prefix("bank.json:")?
                .split(": ")
                .find(|part| part.starts_with('$'))
        })
        .collect();
    assert_eq!(
        at,
        [
            "$.title",
            "$.articles[0].published",
            "$.articles[0].url",
            "$.questions[0].revision",
            "$.questions[0].difficulty",
            "$.questions[0].choices",
        ]
    );
    assert!(
        lines[0].starts_with("bank.json:5:12: error: $.title: "),
        "{}",
        lines[0]
    );
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("bank.json:14:7: error: $.questions[0].revision: "))
    );
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.starts_with("    mend: "))
            .count(),
        6
    );
    assert_eq!(lines.last().unwrap(), "bank.json: 6 problems");
}

#[test]
fn several_files_are_checked_each_by_itself() {
    let (good, bad) = (fixture("good.json"), fixture("problems.json"));
    let ran = run(&["check", &bad, &good], "");
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("good.json: 6 questions"));
    let ran = run(&["check", &bad, &good, "no-such-file.json"], "");
    assert_eq!(ran.code, 2);
    assert!(ran.out.contains("no-such-file.json: error: cannot open"));
    assert!(ran.out.contains("good.json: 6 questions"));
}

#[test]
fn json_reports_are_for_programs() {
    let ran = run(
        &["check", "--format", "json", &fixture("problems.json"), "-"],
        GOOD,
    );
    assert_eq!(ran.code, 1);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["version"], 1);
    let first = &report["files"][0]["problems"][0];
    assert_eq!(
        (
            &first["severity"],
            &first["line"],
            &first["column"],
            &first["path"]
        ),
        (&json!("error"), &json!(5), &json!(12), &json!("$.title"))
    );
    assert_eq!(report["files"][1]["counts"]["questions"], 6);
    assert_eq!(report["files"][1]["problems"], json!([]));
}

#[test]
fn broken_json_has_a_line_and_a_mend() {
    for (text, at, mend) in [
        ("", "1:1", "the file is empty"),
        ("{\n \"a\": 1,\n}", "3:1", "remove the comma"),
        ("{\n \"a\": 1\n \"b\": 2}", "3:2", "put a comma"),
        ("{\n a: 1}", "2:2", "double quotation marks"),
        ("{\"a\": \"x\n\"}", "2:1", "line break"),
        ("{\"a\": \"C:\\new\\x\"}", "1:15", "backslash"),
        ("{\"a\": [1, 2", "1:11", "close the"),
        ("{} {}", "1:4", "remove what follows"),
        ("{\"a\" 1}", "1:6", "colon"),
        ("{\"a\": 'x'}", "1:7", "double quotation marks"),
    ] {
        let ran = run(&["check", "-"], text);
        assert_eq!(ran.code, 1, "{text}");
        let mut lines = ran.out.lines();
        let first = lines.next().unwrap();
        let start: String = first.chars().take(8 + at.len()).collect();
        assert_eq!(start, format!("<stdin>:{at}"), "{text}: {}", ran.out);
        assert!(lines.next().unwrap().contains(mend), "{text}: {}", ran.out);
    }
}

#[test]
fn no_input_makes_it_panic() {
    let deep = "[".repeat(200_000);
    let wide = format!(
        "{{\"format\":\"news-deck/1\",\"questions\":[{}]}}",
        vec!["0"; 20_000].join(",")
    );
    let noise: Vec<u8> = (0..100_000_u32)
        .map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let inputs: [&[u8]; 8] = [
        b"\0",
        b"\xff\xfe{",
        &noise,
        deep.as_bytes(),
        wide.as_bytes(),
        b"\xef\xbb\xbf",
        b"null",
        b"\"\\ud800\"",
    ];
    for input in inputs {
        for arguments in [["check", "-"], ["embed", "-"]] {
            let ran = run(&arguments, input);
            assert_eq!(ran.code, 1, "{arguments:?} {}", ran.err);
            assert!(!ran.err.contains("panicked"), "{}", ran.err);
        }
    }
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert_eq!(run(&["check", "-"], format!("\u{feff}{GOOD}")).code, 0);
}

#[test]
fn a_bank_cannot_steer_the_terminal() {
    let bank = edited(|bank| bank["questions"][0]["kind"] = json!("\u{1b}[2Jgone"));
    let ran = run(&["check", "-"], bank);
    assert_eq!(ran.code, 1);
    assert!(!ran.out.contains('\u{1b}'), "{}", ran.out);
}

#[test]
fn wrong_command_lines_end_with_2() {
    for arguments in [
        &[] as &[&str],
        &["check"],
        &["check", "--format", "xml", "-"],
        &["embed", "-", "--count", "0"],
        &["mend"],
    ] {
        assert_eq!(run(arguments, "").code, 2, "{arguments:?}");
    }
    assert_eq!(run(&["embed", "no-such-file.json"], "").code, 2);
    assert_eq!(run(&["--help"], "").code, 0);
}

#[test]
fn warnings_name_what_may_not_be_meant() {
    let bank = edited(|bank| {
        bank["questions"][0]["choices"] =
            json!([{ "text": "Red", "correct": true }, { "text": "the red" }]);
        let kim = |id: &str, given: &str| {
            let mut question = bank["questions"][0].clone();
            question.as_object_mut().unwrap().remove("choices");
            question["id"] = json!(id);
            question["kind"] = json!("text");
            question["category"] = json!("official");
            question["prompt"] = json!(format!("Who is {id}? Not Kim Jong-nam."));
            question["accept"] = json!([format!("Kim {given}"), "Kim"]);
            question
        };
        let mut twins = vec![kim("one", "Jong-un"), kim("two", "Jong-nam")];
        twins[0]["accept"] = json!(["Kim Jong-un", "Kim", "Chairman"]);
        twins[0]["refuse"] = json!([{ "text": "chair-man", "why": "Which?" }]);
        bank["questions"].as_array_mut().unwrap().append(&mut twins);
        let spot = |name: &str, latitude: f64| json!({ "name": name, "latitude": latitude, "longitude": 9.5 });
        let mut place = bank["questions"][0].clone();
        place.as_object_mut().unwrap().remove("choices");
        for (field, value) in [
            ("id", json!("where")),
            ("kind", json!("place")),
            ("prompt", json!("Where did he land on Friday?")),
            ("name", json!("Tonbury")),
            ("latitude", json!(56)),
            ("longitude", json!(9.5)),
            ("radius_km", json!(20)),
            (
                "candidates",
                json!([spot("Nordvik", 57.0), spot("Lorn", 58.0)]),
            ),
        ] {
            place[field] = value;
        }
        bank["questions"].as_array_mut().unwrap().push(place);
        bank["results"] = json!([{ "min": 50, "text": "Good." }]);
        bank["time_zone"] = json!("Europe/Lisboa");
    });
    let ran = run(&["check", "-"], bank.clone());
    assert_eq!(ran.code, 0, "{}", ran.out);
    for path in [
        "$.questions[0].choices[1].text: \"the red\" says the same",
        "$.questions[6].accept[2]: \"Chairman\" is never right",
        "$.questions[7].prompt: the prompt gives its answer away",
        "$.questions[7].accept[1]: \"Kim\" stands for \"Kim Jong-nam\" here",
        "$.questions[8].prompt: \"he\" needs the sentences before it",
        "$.questions[8].candidates: who cannot use the map has no list with \"Tonbury\"",
        "$.results: results below 50 %",
        "$.time_zone: \"Europe/Lisboa\" is no time zone",
    ] {
        assert!(ran.out.contains(path), "{path} is not in\n{}", ran.out);
    }
    assert_eq!(run(&["check", "--deny-warnings", "-"], bank).code, 1);
}

#[test]
fn two_parts_of_a_question_that_study_would_take_for_one_are_told() {
    let told = |edit: &dyn Fn(&mut Value)| {
        let ran = run(&["check", "-"], edited(|bank| edit(&mut bank["questions"])));
        assert_eq!(ran.code, 0, "{}", ran.out);
        ran.out
    };
    // The name of one is the text of another, whichever comes first.
    let out = told(&|questions| {
        questions[4]["pairs"][1]["id"] = json!("Ada");
        questions[3]["items"][0]["id"] = json!("South");
        questions[5]["blanks"][0]["id"] = json!("boat");
        questions[5]["blanks"][1]["id"] = json!("boat");
    });
    for problem in [
        "$.questions[4].pairs[1].id: pairs[0] is also known by \"Ada\"",
        "$.questions[3].items[2]: items[0] is also known by \"South\"",
        "$.questions[5].blanks[1].id: blanks[0] is also known by \"boat\"",
    ] {
        assert!(out.contains(problem), "{problem} is not in\n{out}");
    }
    // What was reworded may be known by what it was, and an id that says what the text says is none too many.
    let out = told(&|questions| {
        questions[4]["pairs"][0]["id"] = json!("Adah");
        questions[3]["items"][0]["id"] = json!("North");
        questions[5]["blanks"][1]["accept"] = json!(["ferry"]);
    });
    assert!(out.contains(" 0 warnings"), "{out}");
}

#[test]
fn the_snippet_reads_without_scripts() {
    let ran = run(
        &[
            "embed",
            "-",
            "--src",
            "/quiz/harbour.json?a=1&b=2",
            "--base",
            "/news-deck",
            "--seed",
            "7",
            "--canonical",
            "https://paper.example/ferry",
        ],
        GOOD,
    );
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!("snippet", ran.out);
}

#[test]
fn the_snippet_asks_what_the_player_asks_in_the_same_order() {
    let bank = Bank::parse(&serde_json::from_str::<Json>(ALL_KINDS).unwrap()).unwrap();
    let options = DrawOptions {
        ..DrawOptions::default()
    };
    let deck = Deck::draw(&bank, &options, 1);
    let ran = run(&["embed", "-", "--seed", "1"], ALL_KINDS);
    let places: Vec<Option<usize>> = deck
        .questions
        .iter()
        .map(|question| ran.out.find(&question.prompt))
        .collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{places:?}"
    );
    assert_eq!(ran.out.matches("<fieldset").count(), deck.questions.len());
}

#[test]
fn the_snippet_has_as_many_questions_as_asked_for() {
    let ran = run(&["embed", "-", "--count", "1"], GOOD);
    assert_eq!(ran.out.matches("<fieldset").count(), 1);
    assert!(!ran.out.contains("more question"));
    let ran = run(&["embed", &fixture("good.json"), "--count", "2"], "");
    assert_eq!(ran.out.matches("<fieldset").count(), 2);
    assert!(ran.out.contains("1 more question<"));
    assert!(ran.out.contains("good.json\" count=\"2\" seed=\"1\""));
}

#[test]
fn nothing_in_a_bank_becomes_markup() {
    let hostile = "</script><script>alert(1)</script>\" onfocus='alert(2)' & <b>";
    fn replace(value: &mut Value, hostile: &str) {
        const KEPT: [&str; 12] = [
            "id",
            "kind",
            "category",
            "as_of",
            "published",
            "format",
            "answer",
            "article",
            "language",
            "url",
            "revision",
            "min",
        ];
        match value {
            Value::Object(fields) => {
                for (name, value) in fields
                    .iter_mut()
                    .filter(|(name, _)| !KEPT.contains(&name.as_str()))
                {
                    match value {
                        Value::String(text) if name == "text" && text.contains("{1}") => {
                            text.push_str(hostile)
                        }
                        Value::String(text) => text.push_str(hostile),
                        other => replace(other, hostile),
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| match item {
                Value::String(text) => text.push_str(hostile),
                other => replace(other, hostile),
            }),
            _ => {}
        }
    }
    let bank = edited(|bank| {
        replace(bank, hostile);
        bank["questions"][0]["media"] =
            json!({ "src": "a.jpg\" onerror=\"x", "alt": hostile, "credit": hostile });
    });
    let ran = run(
        &[
            "embed",
            "-",
            "--src",
            hostile,
            "--seed",
            hostile,
            "--base",
            hostile,
            "--canonical",
            "javascript:alert(1)",
        ],
        bank,
    );
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(ran.out.matches("<script").count(), 1, "{}", ran.out);
    assert!(!ran.out.contains("<b>"));
    assert!(!ran.out.contains("javascript:"));
    // Every quotation mark of the texts is written out, so none of them ends an attribute.
    assert!(!ran.out.contains("\" onfocus"));
    assert!(!ran.out.contains("\" onerror"));
}

/// The fixture with a question of every kind.
const ALL_KINDS: &str = include_str!("../../deck-engine/tests/fixtures/all-kinds.json");

#[test]
fn the_snippet_has_a_control_and_an_answer_for_every_kind() {
    let ran = run(&["embed", "-", "--count", "20"], ALL_KINDS);
    let asked: Vec<&str> = ran.out.split("<fieldset").skip(1).collect();
    assert!(asked.len() >= 9, "{}", asked.len());
    let bank: Value = serde_json::from_str(ALL_KINDS).unwrap();
    for question in bank["questions"].as_array().unwrap() {
        let prompt = question["prompt"].as_str().unwrap();
        let Some(html) = asked.iter().find(|html| html.contains(prompt)) else {
            assert_eq!(question["kind"], "place", "{prompt}");
            continue;
        };
        let id = question["id"].as_str().unwrap();
        // Radios of one name are one group on the whole page, so theirs says of which snippet they are.
        let controls = [
            format!("name=\"{id}\""),
            format!("type=\"radio\" name=\"{id}~1\""),
        ];
        let controls = controls.iter().flat_map(|name| html.matches(name.as_str()));
        let expected = match question["kind"].as_str().unwrap() {
            "choice" | "multi" => question["choices"].as_array().unwrap().len(),
            "true_false" => 2,
            "cloze" => question["blanks"].as_array().unwrap().len(),
            "order" => question["items"].as_array().unwrap().len(),
            "match" => question["pairs"].as_array().unwrap().len(),
            "place" => question["candidates"].as_array().unwrap().len(),
            _ => 1,
        };
        assert_eq!(controls.count(), expected, "{prompt}");
        let check = "<details><summary>Check the answer</summary>";
        let (_, below) = html.split_once(check).unwrap();
        // What the loader can compare has a line for its verdict.
        let judged = ["choice", "true_false"].contains(&question["kind"].as_str().unwrap());
        let first = if judged {
            "<p role=\"status\" data-answer=\""
        } else {
            "<p><strong>"
        };
        assert!(below.starts_with(first), "{below}");
    }
}

#[test]
fn a_place_without_candidates_is_an_open_question() {
    let mut bank: Value = serde_json::from_str(ALL_KINDS).unwrap();
    let questions = bank["questions"].as_array_mut().unwrap();
    questions.retain(|question| question["kind"] == "place");
    questions[0].as_object_mut().unwrap().remove("candidates");
    let ran = run(&["embed", "-"], bank.to_string());
    let (_, question) = ran.out.split_once("<fieldset>").unwrap();
    assert!(
        question.contains("<input type=\"text\" name=\"where-built\""),
        "{question}"
    );
    let (_, answer) = question.split_once("<details>").unwrap();
    assert!(answer.contains("<strong>Gdańsk</strong>"), "{answer}");
}

#[test]
fn two_snippets_of_one_bank_share_no_group_of_radios() {
    let groups = |arguments: &[&str]| {
        let ran = run(
            &[&["embed", "-", "--count", "20"], arguments].concat(),
            ALL_KINDS,
        );
        assert_eq!(ran.code, 0, "{}", ran.err);
        let radios = ran.out.split("type=\"radio\" name=\"").skip(1);
        let names = radios.map(|rest| rest.split('"').next().unwrap().to_owned());
        (names.collect::<Vec<_>>(), ran.out)
    };
    let (first, _) = groups(&[]);
    assert!(first.contains(&"ferry-name~1".to_owned()), "{first:?}");
    for other in [&["--seed", "2"][..], &["--id", "second"]] {
        let (second, _) = groups(other);
        assert_eq!(second.len(), first.len());
        assert!(
            !second.iter().any(|name| first.contains(name)),
            "{second:?}"
        );
    }
    let (_, element) = groups(&["--id", "second"]);
    assert!(
        element.contains("<news-deck id=\"second\" src="),
        "{element}"
    );
    let (_, div) = groups(&["--id", "second", "--as", "div"]);
    assert!(
        div.contains("<div id=\"second\" data-news-deck-src="),
        "{div}"
    );
    let ran = run(&["embed", "-", "--id", "two words"], ALL_KINDS);
    assert_eq!(ran.code, 2);
}

#[test]
fn pictures_and_hints_are_in_questions_and_on_cards() {
    let bank = edited(|bank| {
        for question in bank["questions"].as_array_mut().unwrap() {
            question["media"] =
                json!({ "src": "ferry.jpg", "alt": "A red ferry", "credit": "Ida Lund" });
            question["hint"] = json!("It is short.");
        }
    });
    let picture = "<figure><img src=\"ferry.jpg\" alt=\"A red ferry\" loading=\"lazy\"><figcaption>Ida Lund</figcaption></figure>";
    let hint = "<details><summary>Hint</summary><p>It is short.</p></details>";
    for (mode, one) in [("quiz", "<fieldset"), ("cards", "<dt")] {
        let ran = run(&["embed", "-", "--mode", mode], &*bank);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        let questions: Vec<&str> = ran.out.split(one).skip(1).collect();
        assert_eq!(questions.len(), 6);
        for question in questions {
            assert!(
                question.contains(picture) && question.contains(hint),
                "{question}"
            );
        }
        // What the script takes for the answer that a reader opens is a child of the question, and this is not.
        assert!(mode == "cards" || ran.out.contains(&format!("<div>{hint}</div>")));
    }
}

#[test]
fn a_daily_quiz_is_printed_for_the_day_that_is_asked_for() {
    let prompts = |arguments: &[&str]| {
        let ran = run(
            &[
                &["embed", "-", "--count", "3", "--seed", "daily"],
                arguments,
            ]
            .concat(),
            ALL_KINDS,
        );
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(ran.out.contains("seed=\"daily\""), "{}", ran.out);
        let prompts = ran.out.split("<legend>").skip(1);
        let prompts = prompts.map(|rest| rest.split_once('<').unwrap().0.to_owned());
        (prompts.collect::<Vec<_>>(), ran.err)
    };
    let bank: deck_engine::Json = serde_json::from_str(ALL_KINDS).unwrap();
    let options = deck_engine::DrawOptions {
        count: 3,
        ..deck_engine::DrawOptions::default()
    };
    for day in ["2026-11-22", "2026-11-23"] {
        let (printed, remarks) = prompts(&["--day", day]);
        // As the player draws it: `opening.rs` and `element.js` agree on this text.
        let seed = deck_engine::seed_from_text(&format!("daily {day}"));
        let deck =
            deck_engine::Deck::draw(&deck_engine::Bank::parse(&bank).unwrap(), &options, seed);
        let drawn: Vec<&str> = deck
            .questions
            .iter()
            .map(|question| question.prompt.as_str())
            .collect();
        assert_eq!(printed, drawn, "{day}");
        assert_eq!(remarks, "");
    }
    assert!(
        prompts(&[]).1.contains("--day"),
        "it says that these are of no day"
    );
    for wrong in [
        &["--day", "2026-11-22"][..],
        &["--seed", "daily", "--day", "2026-11"],
        &["--seed", "daily", "--day", "today"],
    ] {
        let ran = run(&[&["embed", "-"], wrong].concat(), ALL_KINDS);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{wrong:?}");
    }
}

#[test]
fn more_questions_than_the_bank_has_get_a_remark() {
    let ran = run(&["embed", "-", "--count", "7"], GOOD);
    assert_eq!(
        ran.err,
        "the bank has 6 questions, so no deck of it shows 7\n"
    );
    let ran = run(&["embed", "-", "--count", "6"], GOOD);
    assert_eq!(ran.err, "");
    // Nobody has asked for more.
    assert_eq!(run(&["embed", "-"], GOOD).err, "");
}

#[test]
fn the_snippet_is_the_one_that_the_browser_tests_use() {
    let bank = include_str!("../../../tests/browser/fixtures/all-kinds.json");
    let arguments = [
        "embed",
        "-",
        "--src",
        "all-kinds.json",
        "--base",
        "./",
        "--count",
        "20",
    ];
    let ran = run(&arguments, bank);
    assert_eq!(
        ran.out,
        include_str!("../../../tests/browser/fixtures/snippet.html"),
        "write the output of `news-deck {}` into the file",
        arguments.join(" ")
    );
}

#[test]
fn the_demo_page_holds_a_snippet_whose_questions_are_of_the_article_above() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let page = std::fs::read_to_string(root.join("index.html")).unwrap();
    let (_, deck) = page.split_once("<news-deck id=\"quiz\"").unwrap();
    let (attributes, fallback) = deck.split_once('>').unwrap();
    let attribute = |name: &str| {
        let (_, rest) = attributes.split_once(&format!("{name}=\"")).unwrap();
        rest.split_once('"').unwrap().0
    };
    let path = root.join("assets").join(attribute("src"));
    let ran = run(
        &[
            "embed",
            path.to_str().unwrap(),
            "--src",
            attribute("src"),
            "--count",
            attribute("count"),
            "--seed",
            attribute("seed"),
        ],
        "",
    );
    let (_, printed) = ran.out.split_once("<news-deck ").unwrap();
    let (_, printed) = printed.split_once('>').unwrap();
    // The page has it indented.
    let lines = |html: &str| {
        let (html, _) = html.split_once("</news-deck>").unwrap();
        let lines = html.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(
        !printed.contains("articles/arms-questions.html"),
        "the bank has changed: try other seeds until all questions are of the article above the deck"
    );
    assert_eq!(
        lines(fallback),
        lines(printed),
        "put what `news-deck embed` prints with the deck's count and seed into index.html"
    );
}

#[test]
fn a_frame_speaks_the_language_of_its_bank() {
    for (language, parameter) in [
        ("en", None),
        ("ar", Some("lang=ar")),
        ("de-AT", Some("lang=de-AT")),
    ] {
        let mut bank: Value = serde_json::from_str(GOOD).unwrap();
        bank["language"] = json!(language);
        for form in ["frame", "oembed"] {
            let base = "https://paper.example/news-deck/";
            let arguments = ["embed", "-", "--base", base, "--as", form];
            let ran = run(&arguments, bank.to_string());
            assert_eq!((ran.code, ran.err.as_str()), (0, ""));
            let said = ran.out.replace("&amp;", "&").contains("&lang=");
            assert_eq!(said, parameter.is_some(), "{}", ran.out);
            assert!(ran.out.contains(parameter.unwrap_or_default()));
        }
    }
}

#[test]
fn the_snippet_speaks_the_language_of_its_bank() {
    let bank = include_str!("../../../tests/browser/fixtures/all-kinds.json");
    let embedded = |language: &str| {
        let mut bank: Value = serde_json::from_str(bank).unwrap();
        bank["language"] = json!(language);
        let ran = run(&["embed", "-", "--count", "10"], bank.to_string());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        ran.out
    };
    for (language, expected) in [
        (
            "ar",
            [
                "lang=\"ar\" dir=\"rtl\"",
                "<summary>التحقق من الإجابة</summary>",
                "<summary>9 أسئلة أخرى</summary>",
                "<label>إجابتك <input",
                "> صواب</label>",
                "aria-label=\"الفراغ 1 من 2\"",
                "aria-label=\"الموضع 3\"",
                "<p>المصدر: <cite>",
                "</cite>، The Lorn Gazette، <time datetime=\"2024-03-08\">8 مارس 2024</time></p>",
                "Big Holm؛ Little Holm",
            ],
        ),
        (
            "de-AT",
            [
                "lang=\"de-AT\">",
                "<summary>Antwort prüfen</summary>",
                "<summary>9 weitere Fragen</summary>",
                "<label>Antwort <input",
                "> Wahr</label>",
                "aria-label=\"Lücke 1 von 2\"",
                "aria-label=\"Platz 3\"",
                "<p>Quelle: <cite>",
                "</cite>, The Lorn Gazette, <time datetime=\"2024-03-08\">8. März 2024</time></p>",
                "Big Holm; Little Holm",
            ],
        ),
        // There are no Dutch words.
        (
            "nl",
            [
                "lang=\"nl\">",
                "<summary>Check the answer</summary>",
                "<summary>9 more questions</summary>",
                "<label>Your answer <input",
                "> True</label>",
                "aria-label=\"Blank 1 of 2\"",
                "aria-label=\"Place 3\"",
                "<p>Source: <cite>",
                "<time datetime=\"2024-03-08\">8 March 2024</time></p>",
                "Big Holm; Little Holm",
            ],
        ),
    ] {
        let html = embedded(language);
        for part in expected {
            assert!(html.contains(part), "{language}: {part} is not in\n{html}");
        }
    }
    let english = embedded("en");
    let foreign = embedded("ko");
    for word in [
        "Check the answer",
        "Your answer",
        "Source",
        "Blank",
        "Place ",
        "more question",
        "True<",
        "8 March 2024<",
    ] {
        assert!(english.contains(word) && !foreign.contains(word), "{word}");
    }
}

#[test]
fn only_an_eager_deck_is_fetched_with_its_page() {
    let ran = run(&["embed", "-"], GOOD);
    assert!(!ran.out.contains("preload"), "{}", ran.out);
    let ran = run(&["embed", "-", "--eager"], GOOD);
    assert_eq!(ran.out.matches("preload").count(), 6, "{}", ran.out);
    assert!(ran.out.contains("loading=\"eager\""));
    // Nothing is graded of what is not typed.
    let choices = edited(|bank| {
        let questions = bank["questions"].as_array_mut().unwrap();
        questions.retain(|question| question["kind"] == "choice");
    });
    for (bank, words) in [
        (choices.as_str(), &["embed", "-", "--eager"][..]),
        (GOOD, &["embed", "-", "--eager", "--mode", "cards"]),
    ] {
        let ran = run(words, bank);
        assert_eq!(ran.out.matches("preload").count(), 4, "{}", ran.out);
    }
}

#[test]
fn the_div_has_the_attributes_that_systems_let_through() {
    let element = run(&["embed", "-", "--seed", "7"], GOOD).out;
    let div = run(&["embed", "-", "--seed", "7", "--as", "div"], GOOD).out;
    let inside = |text: &str, end: &str| {
        let (_, rest) = text.split_once("lang=\"en\">").unwrap();
        rest.strip_suffix(&format!("{end}\n")).unwrap().to_owned()
    };
    assert_eq!(inside(&element, "</news-deck>"), inside(&div, "</div>"));
    let (_, tag) = div.split_once("<div ").unwrap();
    let (tag, _) = tag.split_once('>').unwrap();
    let names: Vec<&str> = tag
        .split(' ')
        .filter_map(|attribute| Some(attribute.split_once('=')?.0))
        .collect();
    assert_eq!(
        names,
        [
            "data-news-deck-src",
            "data-news-deck-count",
            "data-news-deck-seed",
            "lang"
        ]
    );
}

#[test]
fn a_plain_card_lists_the_choices_without_which_it_cannot_be_answered() {
    let bank = include_str!("../../../tests/browser/fixtures/all-kinds.json");
    let ran = run(&["embed", "-", "--mode", "cards"], bank);
    let front = ran.out.split("Which islands will the ferry serve?").nth(1);
    let front = front.unwrap().split("</dt>").next().unwrap();
    for island in ["Big Holm", "Little Holm", "Far Skerry", "Gull Rock"] {
        assert!(front.contains(island), "{front}");
    }
    // Of one choice among several the prompt is enough.
    assert!(
        ran.out
            .contains("<dt>Where is the home port of the ferry?</dt>")
    );
}

#[test]
fn cards_are_readable_and_their_data_says_what_they_show() {
    let arguments = ["embed", "-", "--mode", "cards", "--json-ld", "--seed", "7"];
    let ran = run(&arguments, GOOD);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("mode=\"cards\""));
    let (_, data) = ran.out.split_once("ld+json\">").unwrap();
    let (data, page) = data.split_once("</script>").unwrap();
    let data: Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["@type"], "Quiz");
    let cards = data["hasPart"].as_array().unwrap();
    assert_eq!(cards.len(), 6);
    let page = page
        .replace("<em>", "")
        .replace("</em>", "")
        .replace("&amp;", "&");
    for card in cards {
        assert_eq!(card["eduQuestionType"], "Flashcard");
        let (front, back) = (&card["text"], &card["acceptedAnswer"]["text"]);
        let shown = format!(
            "<dt>{}</dt><dd>{}</dd>",
            front.as_str().unwrap(),
            back.as_str().unwrap()
        );
        assert!(page.contains(&shown), "{shown} is not in\n{page}");
    }
    let ran = run(&["embed", "-", "--json-ld"], GOOD);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("--mode cards"), "{}", ran.err);
}

#[test]
fn data_for_search_engines_cannot_end_its_script() {
    let bank = edited(|bank| bank["title"] = json!("</script><script>alert(1)</script>"));
    let ran = run(&["embed", "-", "--mode", "cards", "--json-ld"], bank);
    assert_eq!(ran.out.matches("<script").count(), 2, "{}", ran.out);
    assert_eq!(ran.out.matches("</script").count(), 2);
}

#[test]
fn an_oembed_document_is_whole_and_the_snippet_points_to_it() {
    let arguments = [
        "embed",
        "-",
        "--as",
        "oembed",
        "--src",
        "/quiz/a b.json",
        "--base",
        "https://paper.example/news-deck",
        "--seed",
        "a&b",
    ];
    let ran = run(&arguments, GOOD);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let document: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        [&document["version"], &document["type"], &document["title"]],
        ["1.0", "rich", "The harbour"]
    );
    assert_eq!(document["provider_name"], "The Paper");
    assert_eq!(document["provider_url"], "https://paper.example");
    assert!(document["width"].as_u64() > Some(0));
    assert!(document["height"].as_u64() < Some(1000));
    let html = document["html"].as_str().unwrap();
    assert!(html.contains(
        "src=\"https://paper.example/news-deck/embed.html?src=/quiz/a%20b.json&amp;count=10&amp;seed=a%26b\""
    ), "{html}");
    let ran = run(&["embed", "-", "--as", "oembed"], GOOD);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("--base https://"), "{}", ran.err);
    let ran = run(
        &["embed", "-", "--oembed", "/quiz/harbour.oembed.json"],
        GOOD,
    );
    assert!(ran.out.contains("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"/quiz/harbour.oembed.json\" title=\"The harbour\">"));
}

#[test]
fn a_frame_knows_the_article_that_friends_are_sent_to() {
    let arguments = ["embed", "-", "--as", "frame", "--canonical", "/2026/ferry"];
    let ran = run(&arguments, GOOD);
    assert!(
        ran.out.contains("&amp;canonical=/2026/ferry\""),
        "{}",
        ran.out
    );
    // On another site, where frames are needed, its address would lead nowhere.
    assert!(ran.err.contains("--base https://"), "{}", ran.err);
    let base = ["--base", "https://paper.example/news-deck"];
    let ran = run(&[&arguments[..], &base].concat(), GOOD);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

#[test]
fn a_bad_bank_is_not_embedded() {
    let ran = run(&["embed", &fixture("problems.json")], "");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("$.title"));
}

#[test]
fn a_bank_becomes_notes_that_anki_keeps_apart() {
    let ran = run(&["export", "-", "--to", "anki"], GOOD);
    assert_eq!(ran.code, 0);
    let bank = Bank::parse(&serde_json::from_str::<Json>(GOOD).unwrap()).unwrap();
    let heads: Vec<_> = ran
        .out
        .lines()
        .filter(|line| line.starts_with('#'))
        .collect();
    let deck = format!("#deck:News Deck::{}", bank.about.title);
    assert!(heads.contains(&"#guid column:1") && heads.contains(&deck.as_str()));
    let rows: Vec<_> = ran
        .out
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    let ids: std::collections::BTreeSet<_> = rows
        .iter()
        .map(|row| row.split('\t').next().unwrap())
        .collect();
    assert_eq!(ids.len(), rows.len());
    for question in &bank.questions {
        let note = format!("{}/{}/", bank.about.id, question.id);
        assert!(ids.iter().any(|id| id.starts_with(&note)), "{note}");
    }
    let said: Vec<_> = ran.err.lines().collect();
    assert_eq!(said[0], format!("<stdout>: {} notes", rows.len()));
    assert_eq!(said[1], "Not in it:");
    assert!(
        said[2].starts_with("  - grades and intervals stay behind"),
        "{}",
        said[2]
    );
}

#[test]
fn a_file_is_written_where_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cards.csv");
    let ran = run(
        &[
            "export",
            "-",
            "--to",
            "csv",
            "--output",
            path.to_str().unwrap(),
        ],
        GOOD,
    );
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    let table = std::fs::read_to_string(&path).unwrap();
    let rows = table.matches("\r\n").count() - 1;
    assert!(table.starts_with("\u{feff}card,bank,question,"), "{table}");
    let said = format!("{}: {rows} rows\n", path.display());
    assert!(ran.err.starts_with(&said), "{}", ran.err);

    let nowhere = folder.path().join("no/such/folder.csv");
    let ran = run(
        &[
            "export",
            "-",
            "--to",
            "csv",
            "-o",
            nowhere.to_str().unwrap(),
        ],
        GOOD,
    );
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.starts_with("news-deck: cannot write "),
        "{}",
        ran.err
    );
}

#[test]
fn options_of_an_export_change_what_they_name() {
    let all = run(&["export", "-", "--to", "anki"], GOOD);
    let rows = |text: &str| text.lines().filter(|line| !line.starts_with('#')).count();
    let plain = run(
        &[
            "export",
            "-",
            "--to",
            "anki",
            "--one-way",
            "--no-tags",
            "--note-types",
            "de",
        ],
        GOOD,
    );
    assert!(rows(&plain.out) < rows(&all.out));
    assert!(plain.out.contains("\tEinfach\t") && plain.out.contains("\tLückentext\t"));
    assert!(!plain.out.contains("news-deck::") && !plain.out.contains("#tags"));
    let named = run(
        &[
            "export",
            "-",
            "--to",
            "anki",
            "--note-types",
            "Basilare, Cloze",
        ],
        GOOD,
    );
    assert!(named.out.contains("\tBasilare\t") && named.out.contains("\tCloze\t"));
    let relative = edited(|bank| bank["articles"][0]["url"] = json!("/ferry.html"));
    let based = run(
        &[
            "export",
            "-",
            "--to",
            "anki",
            "--base",
            "https://paper.example/quiz/",
        ],
        relative.as_str(),
    );
    assert!(based.out.contains("https://paper.example/ferry.html"));
}

#[test]
fn an_export_that_cannot_be_made_says_what_mends_it() {
    for (words, code, message) in [
        (
            &["--to", "csv", "--no-tags"][..],
            2,
            "--note-types and --no-tags are for Anki",
        ),
        (
            &["--to", "anki", "--note-types", "it"],
            2,
            "as in --note-types \"Basilare,Cloze\"",
        ),
        (
            &["--to", "anki", "--base", "paper"],
            2,
            "it must begin with https:// or http://",
        ),
        (&["--to", "quizlet"], 2, "possible values: anki, csv"),
        (&[], 2, "--to <TO>"),
    ] {
        let arguments: Vec<_> = ["export", "-"].iter().chain(words).copied().collect();
        let ran = run(&arguments, GOOD);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{words:?}");
        assert!(ran.err.contains(message), "{}", ran.err);
    }
    let ran = run(&["export", &fixture("problems.json"), "--to", "csv"], "");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("$.title"), "{}", ran.err);
}
