//! The document of a bank: its fields in their usual order, and how it is printed.

use std::fmt::Write;

use deck_engine::{Body, Choice, Json, NumberAnswer, Spot, Typed};

use crate::bank::Offered;
use crate::calendar::Day;
use crate::questions::id;
use crate::text::Text;

/// What all questions of a document share.
pub(crate) struct Head {
    article: String,
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
pub(crate) fn question(offered: &Offered, head: &Head, quote: bool) -> Json {
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

/// A document as it is kept: one field or item a line, indented by a space a level, and a line end at the end.
#[must_use]
pub fn print(json: &Json) -> String {
    let mut out = String::new();
    value(json, 0, &mut out);
    out.push('\n');
    out
}

fn value(json: &Json, level: usize, out: &mut String) {
    match json {
        Json::Null => out.push_str("null"),
        Json::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Json::Number(value) => number(*value, out),
        Json::String(value) => string(value, out),
        Json::Array(items) => list(items.iter(), ('[', ']'), level, out, |item, level, out| {
            value(item, level, out);
        }),
        Json::Object(fields) => list(
            fields.iter(),
            ('{', '}'),
            level,
            out,
            |(name, field), level, out| {
                string(name, out);
                out.push_str(": ");
                value(field, level, out);
            },
        ),
    }
}

fn list<T>(
    items: impl ExactSizeIterator<Item = T>,
    (open, close): (char, char),
    level: usize,
    out: &mut String,
    mut write: impl FnMut(T, usize, &mut String),
) {
    out.push(open);
    let count = items.len();
    for (index, item) in items.enumerate() {
        new_line(level + 1, out);
        write(item, level + 1, out);
        if index + 1 < count {
            out.push(',');
        }
    }
    if count > 0 {
        new_line(level, out);
    }
    out.push(close);
}

fn new_line(level: usize, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', level));
}

/// A number in digits.
pub(crate) fn plain_number(value: f64) -> String {
    let mut out = String::new();
    number(value, &mut out);
    out
}

fn number(value: f64, out: &mut String) {
    // Six digits after the point are more than any number here has. The standard library's way of printing every
    // number there can be costs the page as much as a table of towns.
    let size = value.abs();
    let mut whole = size as u64;
    let mut rest = ((size - whole as f64) * 1e6).round() as u32;
    if rest >= 1_000_000 {
        (whole, rest) = (whole + 1, 0);
    }
    if value < 0.0 && (whole, rest) != (0, 0) {
        out.push('-');
    }
    // Writing to a `String` cannot fail.
    let _ = write!(out, "{whole}");
    let mut place = 100_000;
    if rest > 0 {
        out.push('.');
    }
    while rest > 0 {
        let _ = write!(out, "{}", rest / place);
        rest %= place;
        place /= 10;
    }
}

fn string(value: &str, out: &mut String) {
    out.push('"');
    for c in value.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1f}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_printed_as_they_are_written() {
        for value in [
            0.0, -0.0, 7.0, 51.5, -0.1, 3.25, 99.999_999, 1e9, 2.6e12, 1e15, -40.0,
        ] {
            let mut out = String::new();
            number(value, &mut out);
            assert_eq!(out.parse(), Ok(value), "{out}");
            assert!(!out.ends_with('.') && out != "-0", "{out}");
        }
        let mut out = String::new();
        number(f64::NAN, &mut out);
        number(0.999_999_9, &mut out);
        assert_eq!(out, "01");
    }

    #[test]
    fn documents_are_printed_with_their_marks_escaped() {
        let json = object([
            ("a", text("say \"no\"\\\u{1}\n")),
            (
                "b",
                Json::Array(vec![Json::Number(1.0), Json::Number(-0.5), Json::Null]),
            ),
            ("c", Json::Array(Vec::new())),
        ]);
        assert_eq!(
            print(&json),
            "{\n \"a\": \"say \\\"no\\\"\\\\\\u0001\\n\",\n \"b\": [\n  1,\n  -0.5,\n  null\n ],\n \"c\": []\n}\n"
        );
    }

    #[test]
    fn fingerprints_do_not_mind_marks_and_accents() {
        assert_eq!(
            fingerprint("The  café’s – open."),
            fingerprint("the cafe's open")
        );
        assert_ne!(fingerprint("Ten left."), fingerprint("Two left."));
    }
}
