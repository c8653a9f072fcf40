use super::*;

/// Invented sentences with who holds which post in them.
const CASES: &str = include_str!("cases.txt");

/// Every person with a post, as cases write them, in the order of the text.
fn posts(body: &str) -> String {
    let found: Vec<String> = recognise(&Text::of(body, "2024-05-01"))
        .into_iter()
        .filter_map(|mention| match mention.value {
            Value::Person(Person {
                name,
                post: Some(post),
                ..
            }) => Some(format!("{name} | {post}")),
            _ => None,
        })
        .collect();
    if found.is_empty() {
        "-".to_owned()
    } else {
        found.join("; ")
    }
}

#[test]
fn sentences_give_their_officials() {
    let wrong: Vec<String> = CASES
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .filter_map(|line| {
            let (body, expected) = line
                .split_once(" => ")
                .expect("a sentence and its officials");
            let found = posts(body);
            (found != expected).then(|| format!("{body}\n    found {found}\n    not   {expected}"))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
