//! The document of a bank: its fields in their usual order.

mod print;

use deck_engine::{Body, Choice, Json, NumberAnswer, Spot, Typed};

use crate::bank::Offered;
use crate::calendar::Day;
use crate::questions::id;
use crate::text::Text;
pub(crate) use print::plain_number;
pub use print::print;

/// What all questions of a document share.
pub(crate) struct Head {
    pub(crate) article: String,
    headline: String,
    publisher: String,
    published: String,
    url: String,
    licence: String,
}

impl Head {
    /// From what the article says of itself. What nobody said is put as not stated, so that an editor sees it.
    pub(crate) fn of(text: &Text, day: Day) -> Self {
        let source = text.source();
        let or = |given: &str, otherwise: &str| {
            if given.trim().is_empty() {
                otherwise.to_owned()
            } else {
                given.trim().to_owned()
            }
        };
        let headline = or(text.headline(), "Untitled article");
        let article = id(&[&or(&source.id, &headline)]);
        let url = or(&source.url, &format!("{}.html", or(&article, "article")));
        Self {
            article: or(&article, "article"),
            headline,
            publisher: or(&source.publisher, "publisher not stated"),
            published: day.to_string(),
            url,
            licence: or(&source.licence, "licence not stated"),
        }
    }

    /// The whole document.
    pub(crate) fn document(&self, questions: Vec<Json>) -> Json {
        let article = object([
            ("id", text(&self.article)),
            ("headline", text(&self.headline)),
            ("publisher", text(&self.publisher)),
            ("published", text(&self.published)),
            ("url", text(&self.url)),
            ("licence", text(&self.licence)),
        ]);
        object([
            ("format", text("news-deck/1")),
            ("id", text(&self.article)),
            ("revision", Json::Number(1.0)),
            ("title", text(&self.headline)),
            ("language", text("en")),
            ("articles", Json::Array(vec![article])),
            ("questions", Json::Array(questions)),
        ])
    }
}

/// One question.
pub(crate) fn question(offered: &Offered, group: Option<&str>, head: &Head, quote: bool) -> Json {
    let question = &offered.question;
    let kind = match question.body {
        Body::Choice(_) => "choice",
        Body::Multi(_) => "multi",
        Body::TrueFalse(_) => "true_false",
        Body::Text(_) => "text",
        Body::Number(_) => "number",
        Body::Date(_) => "date",
        Body::Cloze(_) => "cloze",
        Body::Order(_) => "order",
        Body::Match(_) => "match",
        Body::Place(_) => "place",
    };
    let mut fields = vec![
        ("id", text(&question.id)),
        ("revision", Json::Number(1.0)),
        ("kind", text(kind)),
        ("category", text(question.category.name())),
        ("difficulty", Json::Number(f64::from(question.difficulty))),
        ("prompt", text(&question.prompt)),
    ];
    push_body(&question.body, &mut fields);
    fields.push(("explanation", text(&question.explanation)));
    let evidence = offered.sentences.iter().map(|sentence| {
        let found = if quote {
            ("quote", text(sentence))
        } else {
            ("fingerprint", text(&fingerprint(sentence)))
        };
        object([("article", text(&head.article)), found])
    });
    fields.push(("evidence", Json::Array(evidence.collect())));
    fields.push(("as_of", text(&head.published)));
    fields.extend(group.map(|group| ("group", text(group))));
    object(fields)
}

/// A hash of the normalised words of a sentence: small letters without accents and digits, a space between words,
/// FNV-1a of 64 bits in hexadecimal.
pub(crate) fn fingerprint(sentence: &str) -> String {
    let mut folded = String::with_capacity(sentence.len());
    for c in sentence.chars() {
        if crate::letters::is_alphanumeric(c) {
            crate::letters::push_folded(c, &mut folded);
        } else if !folded.ends_with(' ') && !folded.is_empty() && !matches!(c, '\'' | '’') {
            folded.push(' ');
        }
    }
    let hash = folded
        .trim_end()
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
    format!("{hash:016x}")
}

fn push_body(body: &Body, fields: &mut Vec<(&'static str, Json)>) {
    match body {
        Body::Choice(choices) | Body::Multi(choices) => {
            fields.push(("choices", Json::Array(choices.iter().map(choice).collect())))
        }
        Body::TrueFalse(answer) => fields.push(("answer", Json::Bool(*answer))),
        Body::Text(typed) => fields.extend(typed_fields(typed)),
        Body::Number(NumberAnswer { value, unit, .. }) => {
            fields.push(("answer", Json::Number(*value)));
            fields.extend(unit.iter().map(|unit| ("unit", text(unit))));
        }
        Body::Date(date) => fields.push(("answer", text(&date.to_string()))),
        Body::Cloze(cloze) => {
            let words = cloze.spans.iter().map(|span| match span {
                deck_engine::Span::Text(words) => words.clone(),
                deck_engine::Span::Blank(index) => format!("{{{}}}", index + 1),
            });
            fields.push(("text", text(&words.collect::<String>())));
            let blanks = cloze.blanks.iter().map(|blank| object(typed_fields(blank)));
            fields.push(("blanks", Json::Array(blanks.collect())));
        }
        Body::Order(items) => {
            let items = items.iter().map(|item| {
                let when = item.when.iter().map(|when| ("when", text(when)));
                object([("text", text(&item.text))].into_iter().chain(when))
            });
            fields.push(("items", Json::Array(items.collect())));
        }
        Body::Match(matching) => {
            let pairs = matching
                .pairs
                .iter()
                .map(|pair| object([("left", text(&pair.left)), ("right", text(&pair.right))]));
            fields.push(("pairs", Json::Array(pairs.collect())));
            if !matching.extra.is_empty() {
                fields.push((
                    "extra",
                    Json::Array(matching.extra.iter().map(|extra| text(extra)).collect()),
                ));
            }
        }
        Body::Place(place) => {
            fields.extend(spot_fields(&place.spot));
            fields.push(("radius_km", Json::Number(place.radius_km)));
            let candidates = place
                .candidates
                .iter()
                .map(|spot| object(spot_fields(spot)));
            fields.push(("candidates", Json::Array(candidates.collect())));
        }
    }
}

fn choice(choice: &Choice) -> Json {
    let mut fields = vec![("text", text(&choice.text))];
    if choice.correct {
        fields.push(("correct", Json::Bool(true)));
    }
    fields.extend(choice.why.iter().map(|why| ("why", text(why))));
    object(fields)
}

fn typed_fields(typed: &Typed) -> Vec<(&'static str, Json)> {
    let mut fields = vec![(
        "accept",
        Json::Array(typed.accept.iter().map(|form| text(form)).collect()),
    )];
    if !typed.refuse.is_empty() {
        let refuse = typed
            .refuse
            .iter()
            .map(|refused| object([("text", text(&refused.text)), ("why", text(&refused.why))]));
        fields.push(("refuse", Json::Array(refuse.collect())));
    }
    fields.push(("compare", text(typed.compare.name())));
    fields
}

fn spot_fields(spot: &Spot) -> Vec<(&'static str, Json)> {
    vec![
        ("name", text(&spot.name)),
        ("latitude", Json::Number(spot.latitude)),
        ("longitude", Json::Number(spot.longitude)),
    ]
}

fn text(text: &str) -> Json {
    Json::String(text.to_owned())
}

fn object(fields: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    Json::Object(
        fields
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_do_not_mind_marks_and_accents() {
        assert_eq!(
            fingerprint("The  café’s – open."),
            fingerprint("the cafe's open")
        );
        assert_ne!(fingerprint("Ten left."), fingerprint("Two left."));
    }

    /// The script that finds sentences in a page makes fingerprints as well, and its tests read the same file.
    #[test]
    fn fingerprints_are_those_of_the_page() {
        let vectors = include_str!("../../../../tests/scripts/fingerprints.tsv");
        for line in vectors.lines() {
            let (hash, sentence) = line.split_once('\t').unwrap();
            assert_eq!(fingerprint(sentence), hash, "{sentence}");
        }
        assert!(vectors.lines().count() > 50);
    }
}
