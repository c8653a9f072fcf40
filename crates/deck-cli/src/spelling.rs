//! Fields whose name is one slip away from one that the format knows.
//!
//! Unknown fields are let be: a newsroom may keep its own there. But a `tolerence` that nobody reads grades
//! otherwise than its author meant, without a word.

use deck_engine::{Json, Problem};

/// The fields of what stands in a list or field of this name; the document itself has none.
const FIELDS: [(&str, &str); 13] = [
    (
        "",
        "format id revision title language articles questions results corrections",
    ),
    ("articles", "id headline publisher published url licence"),
    (
        "questions",
        "id revision kind category difficulty prompt explanation evidence as_of media lang",
    ),
    ("choices", "text correct why fixed"),
    ("evidence", "article quote fingerprint"),
    ("media", "src alt credit"),
    ("refuse", "text why"),
    ("blanks", "accept refuse compare"),
    ("items", "text when"),
    ("pairs", "left right"),
    ("candidates", "name latitude longitude"),
    ("results", "min text"),
    ("corrections", "date question text"),
];

/// The fields that a question has besides, by its kind.
const OF_KIND: [(&str, &str); 10] = [
    ("choice", "choices"),
    ("multi", "choices"),
    ("true_false", "answer"),
    ("text", "accept refuse compare"),
    ("number", "answer tolerance unit"),
    ("date", "answer"),
    ("cloze", "text blanks"),
    ("order", "items"),
    ("match", "pairs extra"),
    ("place", "name latitude longitude radius_km candidates"),
];

/// A slip is at most so many letters changed, left out, added or swapped.
const SLIP: usize = 2;

/// A warning for each field that looks misspelt, in the document's order.
pub(crate) fn misspelt(document: &Json) -> Vec<Problem> {
    let mut found = Vec::new();
    look_at("$", "", document, &mut found);
    found
}

fn look_at(path: &str, name: &str, json: &Json, found: &mut Vec<Problem>) {
    match json {
        Json::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                look_at(&format!("{path}[{index}]"), name, item, found);
            }
        }
        Json::Object(fields) => {
            let known = known_fields(name, json);
            for (field, value) in fields {
                if !known.is_empty() && !known.contains(&field.as_str()) {
                    let missing = known.iter().filter(|known| json.get(known).is_none());
                    found.extend(slip(path, field, missing.copied()));
                }
                look_at(&format!("{path}.{field}"), field, value, found);
            }
        }
        _ => {}
    }
}

fn known_fields(name: &str, json: &Json) -> Vec<&'static str> {
    let of = |table: &[(&str, &'static str)], name: &str| {
        let row = table.iter().find(|(row, _)| *row == name);
        row.map_or("", |(_, fields)| fields).split_whitespace()
    };
    let kind = json.get("kind").and_then(Json::as_text);
    let own = kind.filter(|_| name == "questions").unwrap_or_default();
    of(&FIELDS, name).chain(of(&OF_KIND, own)).collect()
}

fn slip<'a>(path: &str, field: &str, known: impl Iterator<Item = &'a str>) -> Option<Problem> {
    let distance = |known: &str| strsim::damerau_levenshtein(field, known);
    let nearest = known.min_by_key(|known| distance(known))?;
    // In a short name, two changed letters make another word.
    if distance(nearest) > SLIP.min(nearest.len() / 3) {
        return None;
    }
    Some(Problem {
        path: format!("{path}.{field}"),
        message: format!("\"{field}\" is no field of the format, and is not read"),
        mend: format!("write \"{nearest}\", if that is what it is"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_told_and_other_fields_let_be() {
        let document: Json = serde_json::from_str(
            r#"{
            "format": "news-deck/1", "resutls": [], "desk": "foreign",
            "questions": [
                { "kind": "number", "promt": "How many?", "answer": 3, "tolerence": 1 },
                { "kind": "choice", "choces": [], "note": "ask Ida" },
                { "kind": "choice", "choices": [{ "text": "A", "corect": true, "id": 7 }] }
            ]}"#,
        )
        .unwrap();
        let found: Vec<(String, String)> = misspelt(&document)
            .into_iter()
            .map(|problem| (problem.path, problem.mend))
            .collect();
        let expected = [
            ("$.resutls", "results"),
            ("$.questions[0].promt", "prompt"),
            ("$.questions[0].tolerence", "tolerance"),
            ("$.questions[1].choces", "choices"),
            ("$.questions[2].choices[0].corect", "correct"),
        ];
        let expected = expected.map(|(path, name)| {
            (
                path.to_owned(),
                format!("write \"{name}\", if that is what it is"),
            )
        });
        assert_eq!(found, expected);
    }
}
