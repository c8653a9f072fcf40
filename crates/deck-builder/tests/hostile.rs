//! Whatever is read, every stage ends, keeps its promises and gives the same again.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

use deck_builder::{
    Article, Build, Day, Decisions, FactSheet, Options, Text, entities, mentions, print,
    reads_as_english,
};
use deck_engine::Bank;
use proptest::prelude::*;

/// Words that recognisers look at, and marks between which they stand.
const WORDS: [&str; 96] = [
    "Kim",
    "Jong",
    "Un",
    "Ann",
    "Lee",
    "O’Brien",
    "al-Assad",
    "van",
    "der",
    "President",
    "Foreign",
    "Minister",
    "Gen.",
    "Prof.",
    "deputy",
    "acting",
    "former",
    "the",
    "late",
    "spokesman",
    "for",
    "of",
    "Bremen",
    "Komsomolsk-on-Amur",
    "Norway",
    "Texas",
    "Calif.",
    "Moscow",
    "North",
    "Sea",
    "Air",
    "Force",
    "Base",
    "Ministry",
    "UN",
    "U.S.",
    "NATO",
    "Su-57",
    "F-16s",
    "Boeing",
    "737",
    "MAX",
    "8",
    "MQ-9",
    "Reaper",
    "Black",
    "Hawk",
    "Tu-22M3",
    "Friday",
    "Sept.",
    "12",
    "2023",
    "1950s",
    "2023-09-15",
    "last",
    "next",
    "two",
    "months",
    "after",
    "early",
    "at",
    "10:30",
    "p.m.",
    "said",
    "told",
    "will",
    "visited",
    "ordered",
    "accused",
    "met",
    "was",
    "named",
    "killed",
    "expected",
    "to",
    "not",
    "he",
    "they",
    "which",
    "who",
    "and",
    "10,000",
    "$3.5",
    "million",
    "tons",
    "per",
    "cent",
    "25",
    "percent",
    "15",
    "engines",
    "jets",
    "people",
    "according",
    "by",
    "in",
];
const MARKS: [&str; 24] = [
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    ", ",
    ". ",
    ".\n\n",
    "’s ",
    "'s ",
    "\" ",
    " \"",
    " — ",
    "-",
    " (",
    ") ",
    "; ",
    "\n",
    "\n\n# ",
    "\u{301}",
    "\u{202e} ",
];

/// Text in the manner of news, as no reporter would write it.
fn news() -> impl Strategy<Value = String> {
    let pair = (0..WORDS.len(), 0..MARKS.len());
    proptest::collection::vec(pair, 0..160).prop_map(|pairs| {
        let of = |list: &[&'static str], at: usize| list.get(at).copied().unwrap_or_default();
        let pairs = pairs.into_iter();
        pairs
            .flat_map(|(word, mark)| [of(&WORDS, word), of(&MARKS, mark)])
            .collect()
    })
}

/// Anything at all, markup and heads of documents more often than not.
fn anything() -> impl Strategy<Value = String> {
    prop_oneof![
        "(?s).{0,300}",
        "(---|\\+\\+\\+)\n([a-z]{1,9}[:=] ?.{0,20}\n){0,5}(---\n)?(?s).{0,80}",
        "([#>*_`\\[\\]()!|&;-]|https?://|&amp;|\n|[A-Za-z]{1,8}| ){0,120}",
        "[\u{0}-\u{2ff}\u{2000}-\u{206f}\u{ff00}-\u{ffff}]{0,200}",
    ]
}

fn any_day() -> impl Strategy<Value = Option<Day>> {
    let days = [
        "2023-09-15",
        "2024-02-29",
        "1900-01-01",
        "0001-01-01",
        "9999-12-31",
    ];
    proptest::option::of((0..days.len()).prop_map(move |at| {
        let day = days.get(at).copied().unwrap_or_default();
        Day::parse(day)
    }))
    .prop_map(Option::flatten)
}

/// Runs all stages over an article and looks at what they promise.
fn run(body: &str, published: Option<Day>) {
    let _ = reads_as_english(body);
    let article = Article::new(body, published).with_head();
    let text = Text::read(&article);
    let found = mentions(&text);
    let mut end = 0;
    for mention in &found {
        let span = mention.span;
        assert!(
            end <= span.first && span.first < span.end && span.end <= text.len(),
            "{span:?}"
        );
        assert!(!text.words(span).is_empty());
        end = span.end;
    }
    let mut belongs = vec![0; found.len()];
    for entity in entities(&text, &found) {
        assert!(
            !entity.name.is_empty() && !entity.mentions.is_empty(),
            "{entity:?}"
        );
        for mention in entity.mentions {
            *belongs.get_mut(mention as usize).expect("a mention") += 1;
        }
    }
    assert!(
        belongs.iter().all(|&count| count <= 1),
        "a mention of two entities"
    );
    assert_eq!(FactSheet::of(&article), FactSheet::of(&article));
    for quote in [false, true] {
        let options = Options {
            quote,
            check_me: true,
            decisions: Decisions::default(),
            readings: true,
        };
        let built = Build::of(&article, &options);
        if let Some(document) = &built.document {
            Bank::parse(document).expect("a valid bank");
            assert!(print(document).ends_with("}\n"));
        }
        assert_eq!(built, Build::of(&article, &options));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn news_of_any_wording(body in news(), published in any_day()) {
        run(&body, published);
    }

    #[test]
    fn any_text(body in anything(), published in any_day()) {
        run(&body, published);
    }
}

#[test]
fn monotonous_texts_end_soon() {
    let day = Day::parse("2023-09-15");
    for piece in [
        "(",
        "\"",
        "’s ",
        "Kim ",
        "U.S. ",
        "Su-57, ",
        "12 ",
        "May ",
        "the ",
        "President ",
        "of ",
        "# ",
        "[a](b) ",
        "é",
        "\u{301}",
        "— ",
        "said ",
        "Bremen, ",
        "and ",
        "F-",
        "10,",
        "----\n",
        "Minister of ",
    ] {
        for count in [1, 2, 3, 1000] {
            run(&piece.repeat(count), day);
        }
    }
}
