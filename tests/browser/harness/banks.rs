//! The banks that tests play, and decks with them.

use serde_json::Value;

use super::Page;

/// A bank with a question of every kind.
pub(crate) const BANK: &str = include_str!("../fixtures/all-kinds.json");

/// What a question of any kind may have besides: a slider, a picture and a hint, a language of its own, evidence that is not quoted.
/// These have names of their own in scripts, their ids.
const ADDITIONS: &str = include_str!("../fixtures/additions.json");

/// How many questions [`whole_bank`] has.
pub(crate) const WHOLE: usize = 14;

/// The bank with every kind, and all that questions may have besides.
pub(crate) fn whole_bank() -> Value {
    let mut bank: Value = serde_json::from_str(BANK).expect("a bank");
    let additions: Value = serde_json::from_str(ADDITIONS).expect("additions to a bank");
    for list in ["articles", "questions"] {
        let added = additions[list].as_array().expect("a list");
        bank[list]
            .as_array_mut()
            .expect("a list")
            .extend_from_slice(added);
    }
    assert_eq!(bank["questions"].as_array().map(Vec::len), Some(WHOLE));
    bank
}

/// What scripts call a question: an addition by its id, any other by its kind, of which it is the only one.
pub(crate) fn name_of(question: &Value) -> String {
    let (id, kind) = (&question["id"], &question["kind"]);
    let additions: Value = serde_json::from_str(ADDITIONS).expect("additions to a bank");
    let additions = additions["questions"].as_array().expect("questions");
    let is_addition = additions.iter().any(|addition| addition["id"] == *id);
    let name = if is_addition { id } else { kind };
    name.as_str().expect("a name").to_owned()
}

/// A deck with the fixture bank, and a short fallback in it.
pub(crate) fn deck_html(attributes: &str) -> String {
    format!(
        "<news-deck src=all-kinds.json {attributes}><p>The questions as plain text.</p></news-deck>"
    )
}

/// The same with all that questions may have.
pub(crate) fn whole_html(attributes: &str) -> String {
    format!(
        "<news-deck src=whole.json count={WHOLE} {attributes}><p>The questions as plain text.</p></news-deck>"
    )
}

/// A bank on the site of those questions that have such a field, as `media`: its file's name.
pub(crate) fn file_with(page: &Page, field: &str) -> String {
    let mut bank = whole_bank();
    let questions = bank["questions"].as_array_mut().expect("a list");
    questions.retain(|question| question[field].is_object());
    let name = format!("{field}.json");
    page.site.file(&name, bank.to_string());
    name
}

/// A deck with such a bank.
pub(crate) fn html_with(page: &Page, field: &str, attributes: &str) -> String {
    let file = file_with(page, field);
    format!("<news-deck src={file} {attributes}><p>Plain.</p></news-deck>")
}
