//! How the element's attributes shape a deck.

use std::rc::Rc;

use deck_engine::{Category, DateSpan, DrawOptions, Json, Kind};

use crate::early::{Early, id_in};

/// What the attributes say.
pub(crate) struct Options {
    pub(crate) cards: bool,
    count: Option<usize>,
    /// All that is asked for; none where only unknown names are.
    categories: Vec<Category>,
    kinds: Vec<Kind>,
    /// Names of categories and kinds that do not exist.
    pub(crate) unknown: Vec<String>,
    /// Fixed by the page.
    pub(crate) seed: Option<String>,
    /// Wait for the reader on a start screen.
    pub(crate) intro: bool,
    /// The day whose quiz this is, where every reader gets the same on one day.
    pub(crate) day: Option<DateSpan>,
    /// Whether the page takes reports of mistakes.
    pub(crate) report: bool,
    /// A challenge code, from the attribute or from the page's address.
    pub(crate) challenge: Option<String>,
    /// Whether it is from the address, and so may be meant for another deck of the page.
    pub(crate) linked: bool,
    /// What was done in the fallback.
    pub(crate) early: Rc<Early>,
    /// The deck's own words in the page's language, where that is not English: texts under their keys, and the
    /// language under `lang`.
    pub(crate) words: Option<Json>,
}

impl Options {
    /// Reads what the element's script hands over.
    pub(crate) fn read(json: &Json) -> Options {
        let text = |name: &str| {
            json.get(name)
                .and_then(Json::as_text)
                .map(ToOwned::to_owned)
        };
        let is_set = |name: &str| matches!(json.get(name), Some(Json::Bool(true)));
        let mut unknown = Vec::new();
        let categories = positions(json.get("categories"), Category::NAMES, &mut unknown);
        let kinds = positions(json.get("kinds"), Kind::NAMES, &mut unknown);
        Options {
            cards: json.get("mode").and_then(Json::as_text) == Some("cards"),
            count: match json.get("count") {
                // Negative numbers become none, too large ones the largest: both are harmless.
                Some(Json::Number(count)) => Some(*count as usize),
                _ => None,
            },
            categories: categories
                .iter()
                .filter_map(|at| Category::ALL.get(*at).copied())
                .collect(),
            kinds: kinds
                .iter()
                .filter_map(|at| Kind::ALL.get(*at).copied())
                .collect(),
            unknown,
            seed: text("seed"),
            intro: is_set("intro"),
            day: text("day").and_then(|day| DateSpan::parse(&day)),
            report: is_set("report"),
            challenge: text("challenge"),
            linked: is_set("linked"),
            early: Rc::new(Early {
                chosen: json.get("chosen").cloned(),
                checked: texts(json.get("checked")).map(owned_id).collect(),
                at: json
                    .get("at")
                    .and_then(Json::as_text)
                    .map(owned_id)
                    .unwrap_or_default(),
            }),
            words: json.get("words").cloned(),
        }
    }

    /// Which questions a quiz may draw.
    pub(crate) fn quiz(&self) -> DrawOptions {
        self.draw(DrawOptions::default().count)
    }

    /// Which questions become cards: all, where nothing else is asked for.
    pub(crate) fn cards(&self) -> DrawOptions {
        self.draw(usize::MAX)
    }

    fn draw(&self, usual: usize) -> DrawOptions {
        let count = if self.kinds.is_empty() || self.categories.is_empty() {
            // To a draw, an empty list means all.
            0
        } else {
            self.count.unwrap_or(usual)
        };
        DrawOptions {
            count,
            categories: self.categories.clone(),
            kinds: self.kinds.clone(),
        }
    }
}

/// The places of the listed names among `all`; every place if nothing is listed.
fn positions(list: Option<&Json>, all: &[&str], unknown: &mut Vec<String>) -> Vec<usize> {
    let list: Vec<&str> = texts(list).collect();
    if list.is_empty() {
        return (0..all.len()).collect();
    }
    let mut positions = Vec::new();
    for name in list {
        match all.iter().position(|known| *known == name) {
            Some(at) => positions.push(at),
            None => unknown.push(name.to_owned()),
        }
    }
    positions
}

fn texts(list: Option<&Json>) -> impl Iterator<Item = &str> {
    let list = list.and_then(Json::as_list).unwrap_or_default();
    list.iter().filter_map(Json::as_text)
}

fn owned_id(name: &str) -> String {
    id_in(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(json: &str) -> Options {
        Options::read(&serde_json::from_str(json).unwrap())
    }

    #[test]
    fn attributes_narrow_what_is_drawn() {
        let options = options(
            r#"{"count": 3, "categories": ["date", "recipe"], "kinds": ["choice", "place"]}"#,
        );
        let quiz = options.quiz();
        assert_eq!(quiz.count, 3);
        assert_eq!(quiz.categories, [Category::Date]);
        assert_eq!(quiz.kinds, [Kind::Choice, Kind::Place]);
        assert_eq!(options.unknown, ["recipe"]);
    }

    #[test]
    fn names_of_nothing_that_can_be_asked_admit_nothing() {
        assert_eq!(options(r#"{"kinds": ["chioce"]}"#).quiz().count, 0);
        assert_eq!(options(r#"{"categories": ["dates"]}"#).cards().count, 0);
    }

    #[test]
    fn what_keeps_the_names_of_two_snippets_apart_is_no_part_of_an_id() {
        let early = options(r#"{"checked": ["mast~1", "hull"], "at": "tower~a~b"}"#).early;
        assert_eq!(
            (early.checked.join(" "), &*early.at),
            ("mast hull".to_owned(), "tower")
        );
    }

    #[test]
    fn without_attributes_a_quiz_is_short_and_a_run_of_cards_whole() {
        let options = options("{}");
        assert_eq!(options.quiz().count, DrawOptions::default().count);
        assert_eq!(options.quiz().kinds.len(), Kind::ALL.len());
        assert_eq!(options.cards().count, usize::MAX);
        assert!(!options.cards && !options.intro);
    }
}
