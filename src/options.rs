//! How the element's attributes shape a deck.

use deck_engine::{Category, DrawOptions, Json, Kind};

/// What the attributes say. Unknown names of categories and kinds are passed over.
pub(crate) struct Options {
    pub(crate) cards: bool,
    count: Option<usize>,
    categories: Vec<Category>,
    kinds: Vec<Kind>,
    /// Fixed by the page.
    pub(crate) seed: Option<String>,
    /// Wait for the reader on a start screen.
    pub(crate) intro: bool,
    /// A challenge code, from the attribute or from the page's address.
    pub(crate) challenge: Option<String>,
    /// Whether it is from the address, and so may be meant for another deck of the page.
    pub(crate) linked: bool,
    /// What was chosen in the fallback: values under question ids.
    pub(crate) chosen: Option<Json>,
}

/// The kinds that a quiz asks. A place has no map to be shown on yet; as a card it has a name.
const PLAYABLE: [Kind; 9] = [
    Kind::Choice,
    Kind::Multi,
    Kind::TrueFalse,
    Kind::Text,
    Kind::Number,
    Kind::Date,
    Kind::Cloze,
    Kind::Order,
    Kind::Match,
];

impl Options {
    /// Reads what the element's script hands over.
    pub(crate) fn read(json: &Json) -> Options {
        let text = |name: &str| json.get(name).and_then(as_text).map(ToOwned::to_owned);
        let is_set = |name: &str| matches!(json.get(name), Some(Json::Bool(true)));
        Options {
            cards: json.get("mode").and_then(as_text) == Some("cards"),
            count: match json.get("count") {
                // Negative numbers become none, too large ones the largest: both are harmless.
                Some(Json::Number(count)) => Some(*count as usize),
                _ => None,
            },
            categories: names(json.get("categories"))
                .filter_map(Category::from_name)
                .collect(),
            kinds: names(json.get("kinds"))
                .filter_map(Kind::from_name)
                .collect(),
            seed: text("seed"),
            intro: is_set("intro"),
            challenge: text("challenge"),
            linked: is_set("linked"),
            chosen: json.get("chosen").cloned(),
        }
    }

    /// Which questions a quiz may draw.
    pub(crate) fn quiz(&self) -> DrawOptions {
        let kinds = PLAYABLE
            .into_iter()
            .filter(|kind| self.kinds.is_empty() || self.kinds.contains(kind));
        DrawOptions {
            count: self.count.unwrap_or(DrawOptions::default().count),
            categories: self.categories.clone(),
            kinds: kinds.collect(),
        }
    }

    /// Which questions become cards: all, where nothing else is asked for.
    pub(crate) fn cards(&self) -> DrawOptions {
        DrawOptions {
            count: self.count.unwrap_or(usize::MAX),
            categories: self.categories.clone(),
            kinds: self.kinds.clone(),
        }
    }
}

fn names(list: Option<&Json>) -> impl Iterator<Item = &str> {
    let items = match list {
        Some(Json::Array(items)) => items.as_slice(),
        _ => &[],
    };
    items.iter().filter_map(as_text)
}

fn as_text(json: &Json) -> Option<&str> {
    match json {
        Json::String(text) => Some(text),
        _ => None,
    }
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
        assert_eq!(quiz.kinds, [Kind::Choice], "a quiz has no map for places");
        assert_eq!(options.cards().kinds, [Kind::Choice, Kind::Place]);
    }

    #[test]
    fn without_attributes_a_quiz_is_short_and_a_run_of_cards_whole() {
        let options = options("{}");
        assert_eq!(options.quiz().count, DrawOptions::default().count);
        assert_eq!(options.quiz().kinds.len(), PLAYABLE.len());
        assert_eq!(options.cards().count, usize::MAX);
        assert!(!options.cards && !options.intro);
    }
}
