//! Fields whose name is one slip away from one that the format knows.
//!
//! Unknown fields are let be: a newsroom may keep its own there. But a `tolerence` that nobody reads grades
//! otherwise than its author meant, without a word.

use deck_engine::{Json, Problem};

use crate::schema::Part;

/// A slip is at most so many letters changed, left out, added or swapped.
const SLIP: usize = 2;

/// A warning for each field that looks misspelt, in the document's order.
pub(crate) fn misspelt(document: &Json) -> Vec<Problem> {
    let mut found = Vec::new();
    if let Some(root) = Part::root() {
        look_at("$", root, document, &mut found);
    }
    found
}

fn look_at(path: &str, part: Part, json: &Json, found: &mut Vec<Problem>) {
    match json {
        Json::Array(items) => {
            let Some(part) = part.items() else { return };
            for (index, item) in items.iter().enumerate() {
                look_at(&format!("{path}[{index}]"), part, item, found);
            }
        }
        Json::Object(fields) => {
            let kind = json.get("kind").and_then(Json::as_text);
            for (name, value) in fields {
                if let Some(part) = part.field(name, kind) {
                    look_at(&format!("{path}.{name}"), part, value, found);
                } else {
                    let known = part.fields(kind).map(|(known, _)| known);
                    let missing = known.filter(|known| json.get(known).is_none());
                    found.extend(slip(path, name, missing));
                }
            }
        }
        _ => {}
    }
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
