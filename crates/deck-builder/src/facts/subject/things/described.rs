//! A thing that is counted or described, once its words are known.

use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::facts::subject::{Subject, SubjectKind};
use crate::gazetteer::Gazetteer;
use crate::mention::{Confidence, Kind, Span};
use crate::one_of::one_of;
use crate::token::Shape;
use crate::{officials, organisations};

/// The thing whose words reach from `at` to `last`, and with what stands behind it to `end`; nothing if they are no subject.
pub(super) fn described(
    scene: &Scene<'_>,
    at: u32,
    last: u32,
    end: u32,
    counted: bool,
) -> Option<Subject> {
    let key = scene.key(at);
    let nouns = (at..last)
        .filter(|&at| {
            scene.shape(at) != Shape::Possessive && !grammar::is_at(scene, at, Class::Determiner)
        })
        .count();
    // A date in front belongs to the verb, not to the thing.
    let dated = scene
        .starting(at)
        .is_some_and(|(_, mention)| mention.kind() == Kind::Date);
    if nouns == 0 || dated || scene.is_quoted(at) {
        return None;
    }
    let joined =
        (at..last).any(|at| one_of!(scene.key(at), "of" | "in" | "from" | "at" | "between"));
    let named = scene.mentions_in(Span::new(at, last)).next().is_some();
    let definite = key == "the";
    // "Three were shot": of what is only said before.
    let unsaid =
        counted && (nouns < 2 || quantity::count(scene, at).is_some_and(|(.., end)| end == last));
    // "Rival Acme sold": the capital is only that of the sentence.
    let is_epithet = scene.starts_sentence(at)
        && last > at + 1
        && scene.shape(at) == Shape::Capitalised
        && scene.mention_at(at).is_none()
        && Gazetteer::get().country_of_demonym(key).is_none()
        && (scene.starting(at + 1)).is_some_and(|(_, mention)| {
            mention.kind() == Kind::Organisation && mention.span.end == last
        });
    if is_epithet && !grammar::is(key, Class::Determiner) {
        return None;
    }
    // "The base's drones": which base is only said before.
    let owned =
        definite && scene.shape(at + 2) == Shape::Possessive && scene.mention_at(at + 1).is_none();
    let weak = owned
        || unsaid
        || definite && !joined && !named && nouns < 2 && !is_name(scene, last - 1)
        || !definite
            && !counted
            && !named
            && !joined
            && nouns < 2
            && (last > at + 1 || !scene.is_proper(at))
            && !grammar::is(key, Class::Determiner);
    let final_key = scene.key(last - 1);
    let singular = one_of!(key, "one" | "1" | "a" | "an");
    let head = (at..last).find(|&at| {
        one_of!(
            scene.key(at),
            "of" | "in" | "from" | "at" | "between" | "on" | "for" | "with"
        )
    });
    let head_key = head.map_or(final_key, |head| scene.key(head.wrapping_sub(1)));
    // "The ship MS Halden Fells", "the tanker Atlantis": the noun before the name counts.
    let named_ship = head.is_none()
        && scene.is_capital(last - 1)
        && (at + 1..last)
            .rev()
            .find(|&at| scene.shape(at) == Shape::Lower)
            .is_some_and(|noun| {
                !scene.key(noun).ends_with('s') && (noun + 1..last).all(|at| scene.is_capital(at))
            })
        && definite;
    let plural = !singular
        && !named_ship
        && (counted
            || head_key.ends_with('s') && !head_key.ends_with("ss")
            || grammar::is(head_key, Class::Collective));
    Some(Subject {
        kind: SubjectKind::Things,
        entities: Vec::new(),
        span: Span::new(at, last),
        end,
        plural,
        rule: if counted {
            "counted-things"
        } else {
            "described-things"
        },
        confidence: Confidence::percent(if weak { 80 } else { 95 }),
    })
}

/// `the Sigrun`, of a ship: no body, title or people.
fn is_name(scene: &Scene<'_>, at: u32) -> bool {
    let key = scene.key(at);
    scene.shape(at) == Shape::Capitalised
        && !key.ends_with('s')
        && !organisations::is_noun(key)
        && !officials::is_head(key)
        && Gazetteer::get().country_of_demonym(key).is_none()
}
