//! What the words around a name say of it.

use super::heads::LAST;
use super::words::{
    AFTER_PLACE, BEFORE, FILLERS, FOLLOWERS, INSIDE, MORE_FILLERS, NO_PLACE, OF_PLACE, OWNERS,
    OWNERS_OF, SAYING, SPORT, TEAM_BEFORE, TEAM_BEHIND, TITLES, TOWARDS, UNITS, among,
    is_given_name,
};
use crate::gazetteer::{Found, Gazetteer, PlaceKind};
use crate::lexicon::Set;
use crate::sentence::Role;
use crate::text::Text;
use crate::token::Shape;

/// A text with what was learnt of it in a first reading.
pub(super) struct Context<'a> {
    pub(super) text: &'a Text,
    pub(super) gazetteer: &'static Gazetteer,
    /// Keys of surnames: capitalised words behind a given name or a title.
    persons: Set<&'a str>,
    /// The longest name of the gazetteer from each token on.
    names: Vec<Option<Found>>,
    /// The article is about sport, where towns stand for their teams.
    is_sport: bool,
    /// Keys of capitalised words that say something.
    speakers: Set<&'a str>,
}

/// How strongly the words around a name say that it is a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cue {
    /// Not at all.
    None,
    /// It stands where people and companies stand too: `from Victoria`.
    Weak,
    /// It stands where only places stand: `in Nice`, `Mobile, Alabama`.
    Strong,
}

impl<'a> Context<'a> {
    pub(super) fn new(text: &'a Text, gazetteer: &'static Gazetteer) -> Self {
        let mut context = Self {
            text,
            gazetteer,
            persons: Set::default(),
            speakers: Set::default(),
            is_sport: false,
            names: (0..text.len())
                .map(|at| gazetteer.longest(text, at))
                .collect(),
        };
        let words = (0..text.len()).filter(|&at| among(&SPORT, text.key(at)));
        // One word of sport in every hundred, four at least.
        context.is_sport = words.count() > 3.max(text.len() as usize / 100);
        for at in 0..text.len() {
            context.learn(at);
        }
        context
    }

    /// Notes surnames behind given names and titles, and who speaks.
    fn learn(&mut self, at: u32) {
        let text = self.text;
        if !self.is_capitalised(at) {
            return;
        }
        let key = text.key(at);
        let next = text.key(at + 1);
        // "Mayor Lund of Inuvik said": the town does not speak.
        let led = at.checked_sub(1).is_some_and(|before| {
            matches!(
                text.key(before),
                "of" | "in" | "at" | "from" | "near" | "to" | "outside"
            )
        });
        if among(&SAYING, next) && !led {
            self.speakers.insert(key);
        }
        let is_title = among(&TITLES, key);
        if !is_title && (!is_given_name(key) || text.role_of(at) == Role::Headline) {
            return;
        }
        for ahead in at + 1..at + 4 {
            let key = text.key(ahead);
            let ends = !self.is_capitalised(ahead)
                || !self.same_sentence(at, ahead)
                || among(&FOLLOWERS, key)
                || among(&TITLES, key);
            if ends {
                break;
            }
            // "Georgia Gov.", "Paris France": what follows is no surname.
            let is_country = self.longest(ahead).is_some_and(|found| {
                self.gazetteer
                    .places(found)
                    .any(|place| place.kind == PlaceKind::Country && !place.ambiguous)
            });
            if !is_country {
                self.persons.insert(key);
                // "Chad Morris": the given name is no country for the rest of the article.
                let is_building = LAST.kind(key).is_some() || among(&NO_PLACE, key);
                if ahead == at + 1 && !is_title && !is_building {
                    self.persons.insert(text.key(at));
                }
            }
        }
    }

    /// The longest name of the gazetteer that starts at a token.
    pub(super) fn longest(&self, first: u32) -> Option<Found> {
        self.names.get(first as usize).copied().flatten()
    }

    /// Whether a town stands for its team.
    pub(super) fn is_team(&self, first: u32, end: u32) -> bool {
        self.is_sport
            && (among(&TEAM_BEHIND, self.text.key(end)) && self.cue_before(first) < Cue::Strong
                || self
                    .before(first)
                    .is_some_and(|before| among(&TEAM_BEFORE, self.text.key(before)))
                || self.text.key(end) == "'s" && self.cue_before(first) < Cue::Strong)
    }

    /// Whether a token is written with a capital.
    pub(super) fn is_capitalised(&self, at: u32) -> bool {
        match self.text.shape(at) {
            Shape::Capitalised | Shape::Upper => true,
            Shape::Mixed => self.text.word(at).starts_with("al-"),
            _ => false,
        }
    }

    pub(super) fn same_sentence(&self, one: u32, other: u32) -> bool {
        match (self.text.token(one), self.text.token(other)) {
            (Some(one), Some(other)) => one.sentence == other.sentence,
            _ => false,
        }
    }

    /// The index before a token, in the same sentence.
    pub(super) fn before(&self, at: u32) -> Option<u32> {
        at.checked_sub(1)
            .filter(|&before| self.same_sentence(before, at))
    }

    /// Whether the key is a surname of the article.
    pub(super) fn is_person(&self, key: &str) -> bool {
        self.persons.contains(key)
    }

    /// Whether the key says something in the article, like a person or a company.
    pub(super) fn is_speaker(&self, key: &str) -> bool {
        self.speakers.contains(key)
    }

    /// Whether the words are capitalised for show: a headline most of whose longer words have a capital.
    pub(super) fn is_heading(&self, at: u32) -> bool {
        let text = self.text;
        if !matches!(text.role_of(at), Role::Headline | Role::Heading) {
            return false;
        }
        let sentence = text.sentence_span(at);
        let (mut small, mut capital) = (0, 0);
        for at in sentence.first + 1..sentence.end {
            if text.word(at).len() > 3 {
                match text.shape(at) {
                    Shape::Lower => small += 1,
                    Shape::Capitalised | Shape::Upper => capital += 1,
                    _ => {}
                }
            }
        }
        capital > small
    }

    /// Whether the capitalised word before the name, or the head before its "of", makes it part of another name.
    pub(super) fn is_owned_from_left(&self, first: u32) -> bool {
        let Some(before) = self.before(first) else {
            return false;
        };
        let text = self.text;
        let key = text.key(before);
        if matches!(key, "@" | "#" | "&" | "/") {
            return true;
        }
        if key == "of" || key == "the" && text.key(before.wrapping_sub(1)) == "of" {
            let head = if key == "of" {
                before.wrapping_sub(1)
            } else {
                before.wrapping_sub(2)
            };
            return self.is_capitalised(head)
                && self.same_sentence(head, first)
                && among(&OWNERS_OF, text.key(head));
        }
        if !self.is_capitalised(before) {
            return false;
        }
        if among(&BEFORE, key) || self.gazetteer.is_demonym(text.hash(before)) || is_time(key) {
            return false;
        }
        let starts = text.starts_sentence(before);
        !starts || among(&OWNERS, key) || among(&TITLES, key) || is_given_name(key)
    }

    /// Whether the capitalised word behind the name makes it part of another name.
    pub(super) fn is_owned_from_right(&self, end: u32) -> bool {
        if !self.same_sentence(end.wrapping_sub(1), end) {
            return false;
        }
        let text = self.text;
        let key = text.key(end);
        if matches!(key, "&" | "@") || among(&UNITS, key) {
            return true;
        }
        if !self.is_capitalised(end) {
            return false;
        }
        if among(&FOLLOWERS, key) || among(&TITLES, key) || is_time(key) {
            return false;
        }
        true
    }

    /// What the words around a name say.
    pub(super) fn cue(&self, first: u32, end: u32) -> Cue {
        self.cue_before(first).max(self.cue_behind(first, end))
    }

    /// The preposition before a name, adjectives between them left out.
    pub(super) fn preposition(&self, first: u32) -> Option<u32> {
        let text = self.text;
        let mut at = self.before(first)?;
        for _ in 0..3 {
            let key = text.key(at);
            let filler = among(&FILLERS, key)
                || among(&MORE_FILLERS, key)
                || self.gazetteer.is_demonym(text.hash(at));
            if !filler {
                break;
            }
            at = self.before(at)?;
        }
        Some(at)
    }

    fn cue_before(&self, first: u32) -> Cue {
        let text = self.text;
        let Some(at) = self.preposition(first) else {
            return Cue::None;
        };
        let key = text.key(at);
        if among(&INSIDE, key) {
            Cue::Strong
        } else if key == "of" {
            let head = text.key(at.wrapping_sub(1));
            // "Hanna Berg, 51, of Wasilla": where somebody lives.
            let aged = head == "," && text.shape(at.wrapping_sub(2)) == Shape::Number;
            if among(&OF_PLACE, head) || aged {
                Cue::Strong
            } else {
                Cue::Weak
            }
        } else if among(&TOWARDS, key) || matches!(key, "for" | "through" | "by" | "reached") {
            Cue::Weak
        } else if among(&AFTER_PLACE, key) && text.shape(at) == Shape::Lower {
            // "the town Beni", "the French city Nice".
            Cue::Weak
        } else {
            Cue::None
        }
    }

    fn cue_behind(&self, first: u32, end: u32) -> Cue {
        let text = self.text;
        if !self.same_sentence(first, end) {
            return Cue::None;
        }
        let key = text.key(end);
        if among(&AFTER_PLACE, key) && text.shape(end) == Shape::Lower {
            return Cue::Strong;
        }
        if key == "," && self.container(end + 1).is_some() {
            return Cue::Strong;
        }
        if self.opens_dateline(first, end) {
            return Cue::Strong;
        }
        Cue::None
    }

    /// The end of the name of a country, state or county that starts here.
    pub(super) fn container(&self, at: u32) -> Option<u32> {
        let found = self.longest(at)?;
        let holds = self.gazetteer.places(found).any(|place| {
            matches!(place.kind, PlaceKind::Country | PlaceKind::Region)
                && !place.name.starts_with("Middle")
        });
        (holds && !self.is_owned_from_right(found.end)).then_some(found.end)
    }

    /// Whether a name at the start of a block is where the reporter sat: `KODIAK, Alaska (AP) —`.
    pub(super) fn opens_dateline(&self, first: u32, end: u32) -> bool {
        let text = self.text;
        if text.role_of(first) == Role::Dateline {
            return true;
        }
        let starts = text
            .sentence_of(first)
            .is_some_and(|sentence| sentence.first == first);
        let mut at = end;
        if text.key(at) == ","
            && let Some(end) = self.container(at + 1)
        {
            at = end;
        }
        starts
            && (text.key(at) == "(" && text.shape(at + 1) == Shape::Upper
                || text.key(at) == "(" && text.key(at + 1) == "reuters"
                || text.key(at) == ","
                    && is_time(text.key(at + 1))
                    && (first..end).all(|at| text.shape(at) == Shape::Upper)
                || matches!(text.key(at), "—" | "–" | "--")
                    && (first..end).all(|at| text.shape(at) == Shape::Upper))
    }

    /// Whether the name is the subject of a verb of saying or deciding, or what such a verb is about.
    pub(super) fn is_government(&self, first: u32, end: u32) -> bool {
        let text = self.text;
        if text.key(end) == "-"
            && matches!(
                text.key(end + 1),
                "led" | "backed" | "funded" | "controlled"
            )
        {
            return true;
        }
        let mut at = end;
        if matches!(
            text.key(at),
            "also" | "has" | "have" | "had" | "later" | "repeatedly" | "is"
        ) {
            at += 1;
        }
        if among(&SAYING, text.key(at)) && self.same_sentence(first, at) {
            return true;
        }
        let Some(before) = self.before(first) else {
            return false;
        };
        let links = matches!(text.key(before), "with" | "between" | "and" | "by" | "from");
        links
            && (before.saturating_sub(4)..before).any(|at| {
                matches!(
                    text.key(at),
                    "ties"
                        | "relations"
                        | "talks"
                        | "agreement"
                        | "deal"
                        | "alliance"
                        | "cooperation"
                        | "tensions"
                )
            })
    }
}

/// Weekdays and months, whole or abbreviated.
pub(super) fn is_time(key: &str) -> bool {
    matches!(
        key,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "yesterday"
            | "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "jan"
            | "feb"
            | "aug"
            | "sept"
            | "oct"
            | "nov"
            | "dec"
    )
}
