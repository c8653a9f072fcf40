//! Names of several words that no recogniser knows: "Falcon" of an article on Falcon Leasing is that firm.

use crate::facts::grammar::{self, Class};
use crate::gazetteer::Gazetteer;
use crate::lexicon::Map;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::sentence::Role;
use crate::text::Text;
use crate::token::Shape;

/// The one name that begins with each word; empty where there are two.
pub(super) fn names<'a>(text: &'a Text, mention_at: &[u32]) -> Map<&'a str, Span> {
    let mut names: Map<&str, Span> = Map::default();
    let is_free = |at: u32| mention_at.get(at as usize) == Some(&0);
    let is_part =
        |at: u32| is_free(at) && matches!(text.shape(at), Shape::Capitalised | Shape::Upper);
    for sentence in text.sentences() {
        let mut at = sentence.first;
        while at < sentence.end {
            let first = at;
            while at < sentence.end && is_part(at) {
                at += 1;
            }
            let found = Span::new(first, at);
            at = at.max(first + 1);
            let small = grammar::is_any_at(
                text,
                first,
                &[
                    Class::Determiner,
                    Class::Preposition,
                    Class::Pronoun,
                    Class::Connective,
                    Class::Collective,
                    Class::WeakNoun,
                    Class::Subordinator,
                ],
            ) || one_of!(text.key(first), "north" | "south" | "east" | "west" | "new");
            let people = (first..found.end)
                .any(|at| Gazetteer::get().country_of_demonym(text.key(at)).is_some());
            if found.len() < 2 || people || small || sentence.role != Role::Prose {
                continue;
            }
            // "Falcon I" is what Falcon flies, not Falcon.
            let numbered = text.key(first + 1).len() == 1;
            names.change(text.key(first), found, |name| {
                if numbered || !name.is_empty() && text.key(name.first + 1) != text.key(first + 1) {
                    *name = Span::default();
                }
            });
        }
    }
    names
}
