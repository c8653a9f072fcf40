//! Reads one question: the fields that all kinds share, then those of its own kind.

use super::cursor::{ANY, Cursor};
use super::fault;
use crate::bank::{
    Body, Category, Choice, Cloze, Evidence, Kind, Matching, Media, OrderItem, Pair, Place,
    Question, Span, Spot,
};
use crate::hash::Fnv;
use crate::text::{count, cut, listed};
use crate::{Compare, NumberAnswer, Refused, Slider, Typed};

const COMPARISONS: [&str; 5] = [
    Compare::Phrase.name(),
    Compare::Name.name(),
    Compare::Designator.name(),
    Compare::Number.name(),
    Compare::Date.name(),
];

/// What stands for the blanks in the text of a cloze.
const MARKS: [&str; 8] = ["{1}", "{2}", "{3}", "{4}", "{5}", "{6}", "{7}", "{8}"];

/// `None` where something cannot even be made up, and then a problem was reported. `articles`, the
/// ids that evidence may name, is `None` where the document's articles could not be read.
pub(super) fn read(question: &Cursor, articles: Option<&[&str]>) -> Option<Question> {
    if !question.is_object() {
        question.problem(&fault::NO_QUESTION, &[question.value().what()]);
        return None;
    }
    let id = question.slug("id");
    let revision = question.whole("revision", 1, u32::MAX);
    let category = Category::from_name(question.one_of("category", Category::NAMES));
    // An unknown one has a problem, and any other stands in for it.
    let category = category.unwrap_or(Category::Event);
    let difficulty = question.whole("difficulty", 1, 5);
    let prompt = question.text("prompt");
    let hint = question.optional_text("hint");
    let explanation = question.text("explanation");
    let evidence = question.list("evidence", 1, ANY, |item| read_evidence(item, articles));
    let as_of = question.date("as_of");
    let media = question.object("media").map(|media| read_media(&media));
    let lang = question.optional_text("lang");
    let group = question.has("group").then(|| question.slug("group"));
    let kind = Kind::from_name(question.one_of("kind", Kind::NAMES));
    let mut part_ids = Vec::new();
    let body = kind.and_then(|kind| read_body(question, kind, category, &mut part_ids));
    let (Some(as_of), Some(body)) = (as_of, body) else {
        return None;
    };
    Some(Question {
        id,
        revision,
        category,
        // Up to five, if it has no problem.
        difficulty: difficulty as u8,
        prompt,
        hint,
        explanation,
        evidence,
        as_of,
        media,
        lang,
        group,
        body,
        part_ids,
        hash: Fnv::new().json(question.value()).finish(),
    })
}

fn read_evidence(evidence: &Cursor, articles: Option<&[&str]>) -> Evidence {
    let article = evidence.text("article");
    let quote = evidence.optional_text("quote");
    let fingerprint = evidence.optional_text("fingerprint");
    if let Some(articles) = articles
        && !article.is_empty()
        && !articles.contains(&article.as_str())
    {
        let details = [article.as_str(), &listed(articles)];
        evidence.problem_at("article", &fault::UNKNOWN_ARTICLE, &details);
    }
    if quote.is_none() && fingerprint.is_none() {
        evidence.problem(&fault::NO_SENTENCE, &[]);
    }
    Evidence {
        article,
        quote,
        fingerprint,
    }
}

fn read_media(media: &Cursor) -> Media {
    Media {
        src: media.address("src"),
        alt: media.text("alt"),
        credit: media.text("credit"),
    }
}

fn read_body(
    question: &Cursor,
    kind: Kind,
    category: Category,
    ids: &mut Vec<String>,
) -> Option<Body> {
    let by_category = match category {
        Category::Official => Compare::Name,
        Category::Aircraft => Compare::Designator,
        _ => Compare::Phrase,
    };
    Some(match kind {
        Kind::Choice => Body::Choice(read_choices(question, kind)),
        Kind::Multi => Body::Multi(read_choices(question, kind)),
        Kind::TrueFalse => Body::TrueFalse(question.boolean("answer")),
        Kind::Text => Body::Text(read_typed(question, by_category)),
        Kind::Number => Body::Number(read_number(question)),
        Kind::Date => Body::Date(question.date("answer")?),
        Kind::Cloze => Body::Cloze(read_cloze(question, by_category, ids)),
        Kind::Order => Body::Order(read_order(question, ids)),
        Kind::Match => Body::Match(read_matching(question, ids)),
        Kind::Place => Body::Place(read_place(question)),
    })
}

/// The id of a blank, item or pair; empty without one.
fn part_id(part: &Cursor) -> String {
    part.optional_text("id").unwrap_or_default()
}

fn read_choices(question: &Cursor, kind: Kind) -> Vec<Choice> {
    let problems = question.problem_count();
    let choices = question.list("choices", 2, 8, |choice| Choice {
        text: choice.text("text"),
        correct: choice.flag("correct"),
        why: choice.optional_text("why"),
        fixed: choice.flag("fixed"),
    });
    question.all_differ(&[("choices", Some("text"))]);
    // What cannot be read may be what was meant to be right.
    if question.problem_count() == problems {
        check_right_choices(question, kind, &choices);
    }
    choices
}

fn check_right_choices(question: &Cursor, kind: Kind, choices: &[Choice]) {
    let right = choices.iter().filter(|choice| choice.correct).count();
    let of = choices.len();
    if kind == Kind::Choice && right != 1 {
        question.problem_at("choices", &fault::NOT_ONE_RIGHT, &[&count(right)]);
    }
    if kind == Kind::Multi && (right == 0 || right == of) {
        let details: [&str; 2] = [&count(right), &count(of)];
        question.problem_at("choices", &fault::NOT_SOME_RIGHT, &details);
    }
}

fn read_typed(answer: &Cursor, by_category: Compare) -> Typed {
    let accept = answer.texts("accept", 1);
    let refuse = answer.list("refuse", 0, ANY, |refused| Refused {
        text: refused.text("text"),
        why: refused.text("why"),
    });
    let compare = answer
        .has("compare")
        .then(|| answer.one_of("compare", &COMPARISONS))
        .and_then(Compare::from_name);
    for Refused { text, .. } in &refuse {
        if !text.is_empty() && accept.iter().any(|other| other.eq_ignore_ascii_case(text)) {
            answer.problem_at("refuse", &fault::ACCEPTED_AND_REFUSED, &[text]);
        }
    }
    Typed {
        accept,
        refuse,
        compare: compare.unwrap_or(by_category),
    }
}

fn read_number(question: &Cursor) -> NumberAnswer {
    let value = question.number("answer", f64::MIN, f64::MAX);
    let tolerance = if question.has("tolerance") {
        question.number("tolerance", 0.0, f64::MAX)
    } else {
        0.0
    };
    NumberAnswer {
        value,
        tolerance,
        unit: question.optional_text("unit"),
        slider: question
            .object("slider")
            .map(|slider| read_slider(&slider, value)),
    }
}

fn read_slider(slider: &Cursor, answer: f64) -> Slider {
    let from = slider.number("from", f64::MIN, answer);
    Slider {
        from,
        to: slider.number("to", answer.max(from), f64::MAX),
        step: slider.number("step", f64::MIN_POSITIVE, f64::MAX),
        by_distance: slider.flag("by_distance"),
    }
}

fn read_cloze(question: &Cursor, by_category: Compare, ids: &mut Vec<String>) -> Cloze {
    let problems = question.problem_count();
    let text = question.words("text");
    let blanks = question.list("blanks", 1, MARKS.len(), |blank| {
        ids.push(part_id(blank));
        read_typed(blank, by_category)
    });
    let mut spans = Vec::new();
    // Without all of the blanks, marks would seem to be too many.
    if question.problem_count() == problems {
        let mut rest = text;
        for (index, mark) in MARKS.iter().take(blanks.len()).enumerate() {
            let Some((before, after)) = cut(rest, mark) else {
                question.problem_at("text", &fault::NO_MARK, &[mark]);
                break;
            };
            push_words(&mut spans, before);
            spans.push(Span::Blank(index));
            rest = after;
        }
        push_words(&mut spans, rest);
    }
    Cloze { spans, blanks }
}

fn push_words(spans: &mut Vec<Span>, words: &str) {
    if !words.is_empty() {
        spans.push(Span::Text(words.to_owned()));
    }
}

fn read_order(question: &Cursor, ids: &mut Vec<String>) -> Vec<OrderItem> {
    let items = question.list("items", 3, 8, |item| {
        let read = OrderItem {
            text: item.text("text"),
            when: item.optional_text("when"),
        };
        ids.push(part_id(item));
        read
    });
    question.all_differ(&[("items", Some("text"))]);
    items
}

fn read_matching(question: &Cursor, ids: &mut Vec<String>) -> Matching {
    let pairs = question.list("pairs", 2, 8, |pair| {
        let read = Pair {
            left: pair.text("left"),
            right: pair.text("right"),
        };
        ids.push(part_id(pair));
        read
    });
    let extra = question.texts("extra", 0);
    question.all_differ(&[("pairs", Some("left"))]);
    question.all_differ(&[("pairs", Some("right")), ("extra", None)]);
    Matching { pairs, extra }
}

fn read_place(question: &Cursor) -> Place {
    Place {
        spot: read_spot(question),
        radius_km: question.number("radius_km", 1.0, 20_000.0),
        candidates: question.list("candidates", 0, ANY, read_spot),
    }
}

fn read_spot(spot: &Cursor) -> Spot {
    Spot {
        name: spot.text("name"),
        latitude: spot.number("latitude", -90.0, 90.0),
        longitude: spot.number("longitude", -180.0, 180.0),
    }
}
