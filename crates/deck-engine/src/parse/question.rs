//! Reads one question: the fields that all kinds share, then those of its own kind.

use super::cursor::Cursor;
use crate::bank::{
    Article, Body, Category, Choice, Cloze, Evidence, Kind, Matching, Media, OrderItem, Pair,
    Place, Question, Span, Spot,
};
use crate::hash::Fnv;
use crate::{Compare, NumberAnswer, Refused, Typed};

const KINDS: &str = "choice, multi, true_false, text, number, date, cloze, order, match, place";
const CATEGORIES: &str = "date, aircraft, location, official, organisation, number, event";
const COMPARISONS: &str = "phrase, name, designator, number, date";

/// `articles` is `None` where the document's articles could not be read.
pub(super) fn read(question: &Cursor, articles: Option<&[Article]>) -> Option<Question> {
    if !question.is_object() {
        question.problem(
            format!("this is {}", question.value().what()),
            "make each question an object",
        );
        return None;
    }
    let id = question.slug("id");
    let revision = question.whole("revision", 1, u32::MAX);
    let category = question.named("category", CATEGORIES, Category::from_name);
    let difficulty = question.whole("difficulty", 1, 5);
    let prompt = question.text("prompt");
    let explanation = question.text("explanation");
    let evidence = question.list("evidence", 1..=usize::MAX, |item| {
        read_evidence(item, articles)
    });
    let as_of = question.date("as_of");
    let media = question.optional_object("media", read_media);
    let lang = question.optional_text("lang");
    let kind = question.named("kind", KINDS, Kind::from_name);
    let body = kind.and_then(|kind| read_body(question, kind, category));
    Some(Question {
        id: id?,
        revision: revision?,
        category: category?,
        difficulty: u8::try_from(difficulty?).ok()?,
        prompt: prompt?,
        explanation: explanation?,
        evidence: evidence?,
        as_of: as_of?,
        media: media?,
        lang: lang?,
        body: body?,
        hash: Fnv::new().json(question.value()).finish(),
    })
}

fn read_evidence(evidence: &Cursor, articles: Option<&[Article]>) -> Option<Evidence> {
    let article = evidence.text("article");
    let quote = evidence.optional_text("quote");
    let fingerprint = evidence.optional_text("fingerprint");
    if let (Some(id), Some(articles)) = (&article, articles)
        && !articles.iter().any(|article| article.id == *id)
    {
        let known: Vec<_> = articles.iter().map(|article| article.id.as_str()).collect();
        evidence.problem_at(
            "article",
            format!("there is no article \"{id}\""),
            &format!("use the id of one of \"articles\": {}", known.join(", ")),
        );
    }
    let (article, quote, fingerprint) = (article?, quote?, fingerprint?);
    if quote.is_none() && fingerprint.is_none() {
        evidence.problem("no sentence is named", "add \"quote\" or \"fingerprint\"");
        return None;
    }
    Some(Evidence {
        article,
        quote,
        fingerprint,
    })
}

fn read_media(media: &Cursor) -> Option<Media> {
    let src = media.address("src");
    let alt = media.text("alt");
    let credit = media.text("credit");
    Some(Media {
        src: src?,
        alt: alt?,
        credit: credit?,
    })
}

fn read_body(question: &Cursor, kind: Kind, category: Option<Category>) -> Option<Body> {
    let by_category = match category {
        Some(Category::Official) => Compare::Name,
        Some(Category::Aircraft) => Compare::Designator,
        _ => Compare::Phrase,
    };
    Some(match kind {
        Kind::Choice => Body::Choice(read_choices(question, kind)?),
        Kind::Multi => Body::Multi(read_choices(question, kind)?),
        Kind::TrueFalse => Body::TrueFalse(question.boolean("answer")?),
        Kind::Text => Body::Text(read_typed(question, by_category)?),
        Kind::Number => Body::Number(read_number(question)?),
        Kind::Date => Body::Date(question.date("answer")?),
        Kind::Cloze => Body::Cloze(read_cloze(question, by_category)?),
        Kind::Order => Body::Order(read_order(question)?),
        Kind::Match => Body::Match(read_matching(question)?),
        Kind::Place => Body::Place(read_place(question)?),
    })
}

fn read_choices(question: &Cursor, kind: Kind) -> Option<Vec<Choice>> {
    let choices = question.list("choices", 2..=8, |choice| {
        let text = choice.text("text");
        let correct = choice.flag("correct");
        let why = choice.optional_text("why");
        let fixed = choice.flag("fixed");
        Some(Choice {
            text: text?,
            correct: correct?,
            why: why?,
            fixed: fixed?,
        })
    })?;
    question.all_differ(
        "choices",
        "text",
        choices.iter().map(|choice| choice.text.as_str()),
    );
    let right = choices.iter().filter(|choice| choice.correct).count();
    if kind == Kind::Choice && right != 1 {
        question.problem_at(
            "choices",
            format!("{right} choices are marked as correct"),
            "mark exactly one with \"correct\": true, or make the kind \"multi\"",
        );
    }
    if kind == Kind::Multi && (right == 0 || right == choices.len()) {
        question.problem_at(
            "choices",
            format!("{right} of {} choices are marked as correct", choices.len()),
            "mark some, not all, with \"correct\": true",
        );
    }
    Some(choices)
}

fn read_typed(answer: &Cursor, by_category: Compare) -> Option<Typed> {
    let accept = answer.list("accept", 1..=usize::MAX, |text| text.as_text());
    let refuse = answer.optional_list("refuse", |refused| {
        let text = refused.text("text");
        let why = refused.text("why");
        Some(Refused {
            text: text?,
            why: why?,
        })
    });
    let compare = if answer.has("compare") {
        answer.named("compare", COMPARISONS, Compare::from_name)
    } else {
        Some(by_category)
    };
    let (accept, refuse) = (accept?, refuse?);
    for text in &accept {
        if refuse
            .iter()
            .any(|refused| refused.text.eq_ignore_ascii_case(text))
        {
            answer.problem_at(
                "refuse",
                format!("\"{text}\" is accepted and refused"),
                "remove it from \"accept\" or from \"refuse\"",
            );
        }
    }
    Some(Typed {
        accept,
        refuse,
        compare: compare?,
    })
}

fn read_number(question: &Cursor) -> Option<NumberAnswer> {
    let value = question.number("answer", f64::MIN..=f64::MAX);
    let tolerance = if question.has("tolerance") {
        question.number("tolerance", 0.0..=f64::MAX)
    } else {
        Some(0.0)
    };
    let unit = question.optional_text("unit");
    Some(NumberAnswer {
        value: value?,
        tolerance: tolerance?,
        unit: unit?,
    })
}

fn read_cloze(question: &Cursor, by_category: Compare) -> Option<Cloze> {
    let text = question.text("text");
    let blanks = question.list("blanks", 1..=8, |blank| read_typed(blank, by_category));
    let (text, blanks) = (text?, blanks?);
    let mut spans = Vec::new();
    let mut rest = text.as_str();
    for index in 0..blanks.len() {
        let mark = format!("{{{}}}", index + 1);
        let Some((before, after)) = rest.split_once(mark.as_str()) else {
            question.problem_at(
                "text",
                format!("{mark} is missing, or not in its turn"),
                "put {1}, {2} … in the text, in this order, one for each of \"blanks\"",
            );
            return None;
        };
        if !before.is_empty() {
            spans.push(Span::Text(before.to_owned()));
        }
        spans.push(Span::Blank(index));
        rest = after;
    }
    if !rest.is_empty() {
        spans.push(Span::Text(rest.to_owned()));
    }
    Some(Cloze { spans, blanks })
}

fn read_order(question: &Cursor) -> Option<Vec<OrderItem>> {
    let items = question.list("items", 3..=8, |item| {
        let text = item.text("text");
        let when = item.optional_text("when");
        Some(OrderItem {
            text: text?,
            when: when?,
        })
    })?;
    question.all_differ("items", "text", items.iter().map(|item| item.text.as_str()));
    Some(items)
}

fn read_matching(question: &Cursor) -> Option<Matching> {
    let pairs = question.list("pairs", 2..=8, |pair| {
        let left = pair.text("left");
        let right = pair.text("right");
        Some(Pair {
            left: left?,
            right: right?,
        })
    });
    let extra = question.optional_list("extra", |text| text.as_text());
    let matching = Matching {
        pairs: pairs?,
        extra: extra?,
    };
    question.all_differ(
        "pairs",
        "left",
        matching.pairs.iter().map(|pair| pair.left.as_str()),
    );
    question.all_differ(
        "pairs",
        "right",
        matching.pairs.iter().map(|pair| pair.right.as_str()),
    );
    for (index, extra) in matching.extra.iter().enumerate() {
        let repeats = |other: &str| other.eq_ignore_ascii_case(extra);
        if matching
            .options()
            .take(matching.pairs.len() + index)
            .any(repeats)
        {
            question.problem_at(
                &format!("extra[{index}]"),
                format!("\"{extra}\" is there twice"),
                "remove or reword one of the two",
            );
        }
    }
    Some(matching)
}

fn read_place(question: &Cursor) -> Option<Place> {
    let spot = read_spot(question);
    let radius_km = question.number("radius_km", 1.0..=20_000.0);
    let candidates = question.optional_list("candidates", read_spot);
    Some(Place {
        spot: spot?,
        radius_km: radius_km?,
        candidates: candidates?,
    })
}

fn read_spot(spot: &Cursor) -> Option<Spot> {
    let name = spot.text("name");
    let latitude = spot.number("latitude", -90.0..=90.0);
    let longitude = spot.number("longitude", -180.0..=180.0);
    Some(Spot {
        name: name?,
        latitude: latitude?,
        longitude: longitude?,
    })
}
