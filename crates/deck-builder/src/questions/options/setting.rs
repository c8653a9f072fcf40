//! Where the story of an article is set: every reader knows that country or town before any question.

use crate::gazetteer::{Gazetteer, Known, PlaceKind};
use crate::mention::Confidence;
use crate::questions::Workshop;

/// As many sentences as have a headline, a dateline and what leads the story.
const FIRST: u32 = 4;

/// How sure a question is whose answer every reader knows.
const TRIVIAL: Confidence = Confidence::percent(85);

impl Workshop<'_> {
    /// How sure a question may be whose answer is a place: less where the story is set.
    pub(crate) fn unless_setting(&self, place: &Known, confidence: Confidence) -> Confidence {
        if self.is_setting(place) {
            confidence.min(TRIVIAL)
        } else {
            confidence
        }
    }

    /// Whether the first sentences name a place or its people, and the article names no other of the kind half as often.
    fn is_setting(&self, place: &Known) -> bool {
        let scene = self.scene;
        // A town of a US state is in that state.
        let code = Gazetteer::get().state_code(place.name);
        let (mut named, mut others, mut is_first) = (0, 0, false);
        for (index, entity) in (0..).zip(scene.entities) {
            let Some((Some(known), _)) = self.place(index) else {
                continue;
            };
            if known.name == place.name || code.is_some_and(|code| known.state == code) {
                named += entity.mentions.len();
                is_first |= scene
                    .mentions_of(index)
                    .any(|mention| self.sentence(mention.span.first) < FIRST);
            } else if known.kind == place.kind {
                others = others.max(entity.mentions.len());
            }
        }
        let sentences = scene.text().sentences();
        let end = (sentences.get(FIRST as usize - 1)).map_or(0, |sentence| sentence.end);
        let of_people = |at: &u32| {
            scene.is_capital(*at)
                && (Gazetteer::get().country_of_demonym(scene.key(*at)))
                    .is_some_and(|country| country.name == place.name)
        };
        let people = (0..end).filter(of_people).count();
        let enough = match place.kind {
            PlaceKind::Country => 3,
            PlaceKind::Region => 1,
            _ => 2,
        };
        (is_first || people > 0) && named + people >= enough && named + people >= 2 * others
    }
}
