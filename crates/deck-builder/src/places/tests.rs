mod facilities;
mod known;
mod properties;
mod unknown;

use super::*;

/// The places of a sentence, as written; governments with an exclamation mark.
fn places(sentence: &str) -> Vec<String> {
    let text = Text::of(sentence, "2024-05-14");
    let mut found: Vec<Mention> = recognise(&text);
    // Of overlapping readings the longest stands, as in the article's mentions.
    found.sort_by_key(|mention| (std::cmp::Reverse(mention.span.len()), mention.span));
    let mut kept: Vec<Mention> = Vec::new();
    for mention in found {
        if !kept.iter().any(|other| other.span.overlaps(mention.span)) {
            kept.push(mention);
        }
    }
    kept.sort_by_key(|mention| mention.span);
    kept.into_iter()
        .map(|mention| match mention.value {
            Value::Place(place) if place.usage == Usage::Government => format!("{}!", place.name),
            Value::Place(place) => place.name,
            _ => String::new(),
        })
        .collect()
}

fn check(table: &[(&str, &[&str])]) {
    let wrong: Vec<_> = table
        .iter()
        .map(|(sentence, expected)| (sentence, places(sentence), expected))
        .filter(|(_, found, expected)| found != *expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
