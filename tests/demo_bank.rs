//! The demo bank is valid, grounded in the demo's articles, and covers what it says it covers.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test reports a broken file by failing"
)]

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use deck_engine::{
    Bank, Body, DateSpan, Json, Question, Stated, Typed, TypedVerdict, grade_date, grade_number,
    grade_typed,
};
use serde_json::Value;

/// From this many words in a row on, a text counts as copied.
const COPIED_WORDS: usize = 8;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn bank() -> Bank {
    let text = read(&root().join("assets/banks/amur-visit.json"));
    let document: Json = serde_json::from_str(&text).expect("the bank is JSON");
    Bank::parse(&document).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn coverage() -> Value {
    serde_json::from_str(&read(&root().join("articles/coverage.json"))).expect("coverage is JSON")
}

/// The questions that editors wrote, by their ids.
fn written_by_hand() -> HashSet<String> {
    let files = [
        "amur-visit.toml",
        "plant-tour.decisions.toml",
        "arms-questions.decisions.toml",
    ];
    let mut ids = HashSet::new();
    for file in files {
        let text = read(&root().join("articles").join(file));
        let added = text.split("[[add]]\nid = \"").skip(1);
        ids.extend(added.filter_map(|question| Some(question.split_once('"')?.0.to_owned())));
    }
    ids
}

/// The text of an article below its front matter, each run of white space as one space.
fn article(id: &str) -> String {
    let text = read(&root().join(format!("articles/{id}.md")));
    let body = text
        .splitn(3, "---\n")
        .nth(2)
        .expect("front matter stands between two lines of ---");
    body.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One list of the coverage: what is asked, and by which questions.
fn covered(coverage: &Value, list: &str) -> BTreeMap<String, Vec<String>> {
    let entries = coverage[list]
        .as_object()
        .expect("each list of the coverage is an object");
    let ids = |ids: &Value| {
        let ids = ids.as_array().expect("questions stand in a list");
        ids.iter()
            .map(|id| id.as_str().expect("a question's id is a text").to_owned())
            .collect()
    };
    entries
        .iter()
        .map(|(name, questions)| (name.clone(), ids(questions)))
        .collect()
}

/// Everything that a right answer to the question says.
fn answers(question: &Question) -> Vec<String> {
    let model = |typed: &Typed| typed.accept.first().cloned().unwrap_or_default();
    match &question.body {
        Body::Choice(choices) | Body::Multi(choices) => choices
            .iter()
            .filter(|choice| choice.correct)
            .map(|choice| choice.text.clone())
            .collect(),
        Body::TrueFalse(answer) => vec![answer.to_string()],
        Body::Text(typed) => vec![model(typed)],
        Body::Number(number) => vec![number.value.to_string()],
        Body::Date(span) => vec![span.to_string()],
        Body::Cloze(cloze) => cloze.blanks.iter().map(model).collect(),
        Body::Order(items) => items.iter().map(|item| item.text.clone()).collect(),
        Body::Match(matching) => matching
            .pairs
            .iter()
            .map(|pair| pair.right.clone())
            .collect(),
        Body::Place(place) => vec![place.spot.name.clone()],
    }
}

/// The words in which a choice gives a date for which the bank has no typed answer.
fn date_in_words(iso: &str) -> Option<&'static str> {
    Some(match iso {
        "1950/1959" => "The 1950s",
        "2023-09-11/2023-09-14" => "Monday 11 to Thursday 14 September 2023",
        "2023-09-14TEV" => "Thursday evening, 14 September 2023",
        "2023-09-15TMO" => "Friday morning, 15 September 2023",
        "2023-09-15" => "Friday, 15 September 2023",
        _ => return None,
    })
}

/// Whether an answer says the name that one list of the coverage holds.
fn says(answer: &str, list: &str, name: &str) -> bool {
    match list {
        "dates" => {
            let typed =
                DateSpan::parse(name).map(|span| grade_date(&span, Stated::NOTHING, answer));
            answer == name
                || date_in_words(name) == Some(answer)
                || typed == Some(TypedVerdict::Right)
        }
        // The maker may be left out of an aircraft's name.
        "aircraft" => answer.ends_with(name.rsplit(' ').next().unwrap_or(name)),
        _ => answer.to_lowercase().contains(&name.to_lowercase()),
    }
}

/// Words for a comparison that case, punctuation and thousands separators do not disturb.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .replace(',', "")
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn is_large_and_varied_enough() {
    let bank = bank();
    assert!(
        bank.questions.len() >= 80,
        "only {} questions",
        bank.questions.len()
    );
    let mut kinds = BTreeMap::<_, usize>::new();
    let mut difficulties = BTreeSet::new();
    for question in &bank.questions {
        *kinds.entry(question.kind().name()).or_default() += 1;
        difficulties.insert(question.difficulty);
    }
    for kind in [
        "choice",
        "multi",
        "true_false",
        "text",
        "number",
        "date",
        "cloze",
        "order",
        "match",
    ] {
        let count = kinds.get(kind).copied().unwrap_or_default();
        assert!(count >= 4, "only {count} questions of the kind {kind}");
    }
    assert_eq!(difficulties, BTreeSet::from([1, 2, 3, 4, 5]));
}

#[test]
fn every_question_quotes_its_article() {
    let bank = bank();
    let texts: BTreeMap<_, _> = bank
        .about
        .articles
        .iter()
        .map(|entry| (entry.id.as_str(), article(&entry.id)))
        .collect();
    for question in &bank.questions {
        for evidence in &question.evidence {
            let quote = evidence
                .quote
                .as_deref()
                .expect("the demo quotes sentences");
            assert!(
                texts[evidence.article.as_str()].contains(quote),
                "{}: {quote}",
                question.id
            );
            assert!(
                quote.ends_with('.'),
                "{}: not a whole sentence: {quote}",
                question.id
            );
        }
    }
}

#[test]
fn no_question_rests_on_hearsay() {
    let coverage = coverage();
    let hearsay = coverage["not_asked"]
        .as_array()
        .expect("not_asked is a list");
    assert!(!hearsay.is_empty());
    let bank = bank();
    for sentence in hearsay {
        let quote = sentence["quote"].as_str().expect("a sentence is a text");
        let id = sentence["article"]
            .as_str()
            .expect("an article's id is a text");
        assert!(article(id).contains(quote), "{quote}");
        for question in &bank.questions {
            let asks = question
                .evidence
                .iter()
                .any(|e| e.quote.as_deref() == Some(quote));
            assert!(!asks, "{} asks what is only supposed", question.id);
        }
    }
}

#[test]
fn prompts_stand_alone() {
    let vague = [
        "today",
        "yesterday",
        "tomorrow",
        "last year",
        "this week",
        "last week",
        "this year",
        "recently",
    ];
    for question in bank().questions {
        let prompt = question.prompt.to_lowercase();
        for word in vague {
            assert!(
                !prompt.contains(word),
                "{}: \"{word}\" has no meaning without the article",
                question.id
            );
        }
        let first = words(&prompt).into_iter().next().unwrap_or_default();
        assert!(
            !["he", "she", "it", "they", "this", "that"].contains(&first.as_str()),
            "{}",
            question.id
        );
    }
}

#[test]
fn form_gives_no_choice_away() {
    let (mut choices, mut longest) = (0, 0);
    let mut positions = BTreeMap::<usize, usize>::new();
    let by_hand = written_by_hand();
    for question in bank().questions {
        let Body::Choice(options) = &question.body else {
            continue;
        };
        // What the builder makes, its own tests look at.
        if !by_hand.contains(&question.id) {
            continue;
        }
        let right = options
            .iter()
            .position(|option| option.correct)
            .expect("a choice has a right answer");
        let length = |option: &deck_engine::Choice| option.text.chars().count();
        let right_length = length(&options[right]);
        choices += 1;
        *positions.entry(right).or_default() += 1;
        longest += usize::from(
            options
                .iter()
                .filter(|option| !option.correct)
                .all(|o| length(o) < right_length),
        );
        for wrong in options.iter().filter(|option| !option.correct) {
            assert!(
                wrong.why.is_some(),
                "{}: why is \"{}\" wrong?",
                question.id,
                wrong.text
            );
        }
    }
    assert!(
        longest * 100 < choices * 45,
        "the right answer is the longest in {longest} of {choices}"
    );
    for position in 0..4 {
        let count = positions.get(&position).copied().unwrap_or_default();
        assert!(
            count * 100 >= choices * 15 && count * 100 <= choices * 40,
            "{positions:?} of {choices}"
        );
    }
}

#[test]
fn the_demo_page_shows_questions_of_the_bank_without_script() {
    let page = read(&root().join("index.html"));
    let prompts: HashSet<String> = bank().questions.into_iter().map(|q| q.prompt).collect();
    let legends: Vec<&str> = page
        .split("<legend>")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once("</legend>")?.0))
        .collect();
    assert_eq!(legends.len(), 8);
    for legend in legends {
        assert!(prompts.contains(legend), "\"{legend}\" is not in the bank");
    }
}

#[test]
fn typed_answers_are_graded_as_the_bank_means_them() {
    fn check(id: &str, typed: &Typed) {
        for accepted in &typed.accept {
            assert_eq!(
                grade_typed(typed, accepted),
                TypedVerdict::Right,
                "{id}: {accepted}"
            );
        }
        for refused in &typed.refuse {
            assert_ne!(
                grade_typed(typed, &refused.text),
                TypedVerdict::Right,
                "{id}: {}",
                refused.text
            );
        }
    }
    for question in bank().questions {
        match &question.body {
            Body::Text(typed) => check(&question.id, typed),
            Body::Cloze(cloze) => cloze
                .blanks
                .iter()
                .for_each(|blank| check(&question.id, blank)),
            Body::Number(number) => {
                assert_eq!(
                    grade_number(number, &number.value.to_string()),
                    TypedVerdict::Right,
                    "{}",
                    question.id
                );
            }
            Body::Date(span) => {
                assert_eq!(
                    grade_date(span, Stated::NOTHING, &span.to_string()),
                    TypedVerdict::Right,
                    "{}",
                    question.id
                );
            }
            _ => {}
        }
    }
}

#[test]
fn coverage_is_true() {
    let bank = bank();
    let coverage = coverage();
    let question = |id: &str| {
        let found = bank.questions.iter().find(|question| question.id == id);
        found.unwrap_or_else(|| panic!("coverage names \"{id}\", which the bank does not have"))
    };
    let relations = covered(&coverage, "relations");
    assert!(relations.len() >= 45, "only {} relations", relations.len());
    for ids in relations.values() {
        assert!(!ids.is_empty());
        for id in ids {
            question(id);
        }
    }
    for list in ["dates", "aircraft", "locations", "officials"] {
        for (name, ids) in covered(&coverage, list) {
            for id in &ids {
                let answers = answers(question(id));
                assert!(
                    answers.iter().any(|answer| says(answer, list, &name)),
                    "{id}: the answers {answers:?} do not say {name}"
                );
            }
        }
    }
}

#[test]
fn articles_are_of_newspaper_length_and_name_their_sources() {
    for entry in bank().about.articles {
        let count = article(&entry.id).split_whitespace().count();
        assert!((400..=700).contains(&count), "{}: {count} words", entry.id);
        let text = read(&root().join(format!("articles/{}.md", entry.id)));
        for line in [
            format!("id: {}", entry.id),
            format!("headline: {}", entry.headline),
            format!("publisher: {}", entry.publisher),
            format!("published: {}", entry.published),
            format!("licence: {}", entry.licence),
            "sources:".to_owned(),
        ] {
            assert!(
                text.lines().any(|found| found == line),
                "{}: no line \"{line}\"",
                entry.id
            );
        }
    }
}

/// The folder of the reference articles, which are not part of the repository.
fn seeds() -> Option<PathBuf> {
    let folder = root().join("../shared/seeds");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("../shared/seeds is absent: the comparison with the reference articles is skipped");
    None
}

fn gold(folder: &Path) -> Value {
    serde_json::from_str(&read(&folder.join("gold-seeds.json"))).expect("the gold is JSON")
}

#[test]
fn covers_the_reference_facts() {
    let Some(folder) = seeds() else { return };
    let gold = gold(&folder);
    let coverage = coverage();
    let items = |list: &str| {
        gold[list]
            .as_array()
            .expect("the gold's lists are lists")
            .clone()
    };
    let texts = |list: &str, field: &str, wanted: &dyn Fn(&Value) -> bool| {
        let found = items(list).into_iter().filter(|item| wanted(item));
        found
            .filter_map(|item| item[field].as_str().map(str::to_owned))
            .collect::<BTreeSet<_>>()
    };
    let core = |item: &Value| item["tier"] == "core";
    let official = |item: &Value| item["official"] == true;
    let asserted = |item: &Value| item["epistemic"] == "asserted";
    for (list, wanted) in [
        ("dates", texts("dates", "iso", &core)),
        ("aircraft", texts("aircraft", "canonical", &core)),
        ("locations", texts("locations", "canonical", &core)),
        ("officials", texts("people", "name", &official)),
        ("relations", texts("relations", "id", &asserted)),
    ] {
        assert!(!wanted.is_empty(), "the gold has no {list}");
        let have: BTreeSet<_> = covered(&coverage, list).into_keys().collect();
        let missing: Vec<_> = wanted.difference(&have).collect();
        assert!(
            missing.is_empty(),
            "{list}: no question asks for {missing:?}"
        );
    }
}

#[test]
fn copies_nothing_from_the_reference_articles() {
    let Some(folder) = seeds() else { return };
    let mut runs = HashSet::new();
    for entry in fs::read_dir(&folder).expect("the folder can be read") {
        let path = entry.expect("its entries can be read").path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            runs.extend(
                words(&read(&path))
                    .windows(COPIED_WORDS)
                    .map(<[String]>::to_vec),
            );
        }
    }
    assert!(
        !runs.is_empty(),
        "no reference article in {}",
        folder.display()
    );

    let bank_text = read(&root().join("assets/banks/amur-visit.json"));
    let mut texts = Vec::new();
    strings(
        &serde_json::from_str(&bank_text).expect("the bank is JSON"),
        &mut texts,
    );
    texts.extend(bank().about.articles.iter().map(|entry| article(&entry.id)));
    for text in texts {
        for run in words(&text).windows(COPIED_WORDS) {
            assert!(!runs.contains(run), "copied: {}", run.join(" "));
        }
    }
}

fn strings(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| strings(item, out)),
        Value::Object(fields) => fields.values().for_each(|field| strings(field, out)),
        _ => {}
    }
}
