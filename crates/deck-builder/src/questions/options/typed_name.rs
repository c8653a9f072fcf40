//! How the name of somebody may be typed.

use deck_engine::{Body, Compare, Refused, Typed};

use super::people::surname;
use super::{Wrong, choices};
use crate::facts::subject::is_honorific;
use crate::lexicon::Set;
use crate::mention::{Kind, Span};
use crate::one_of::one_of;
use crate::questions::Workshop;
use crate::questions::wording::{self, is_one_of};
use crate::token::Shape;

/// `bin Lee` of `Omar bin Lee`: what stands before a surname in small letters belongs to it.
fn with_particle(name: &str, surname: &str) -> Option<String> {
    let mut particles = String::new();
    for word in name.strip_suffix(surname)?.split(' ') {
        let is_particle = one_of!(
            word,
            "Al" | "Bin" | "Ben" | "Abu" | "El" | "Van" | "De" | "Von" | "Le" | "La" | "Du"
        );
        if word.starts_with(crate::letters::is_upper) && !is_particle {
            particles.clear();
        } else if !word.is_empty() {
            wording::push(&mut particles, word, true);
        }
    }
    (!particles.is_empty()).then(|| format!("{particles} {surname}"))
}

/// `George Bush` of `George W. Bush`, `Ann Lee` of `Ann Marie Lee`; nothing for a name whose parts belong together.
fn without_middle(name: &str, surname: &str) -> Option<String> {
    const STYLES: &str = "Sir;Dame;Lord;Lady;Sheikh;Prince;Princess;King;Queen;Mullah;Pope";
    // "Ursula von der Leyen", "Kim Jong Un": what is left out is not all before the surname.
    let (first, middle) = name.strip_suffix(surname)?.trim_end().split_once(' ')?;
    let whole = first.len() > 2
        && !first.ends_with('.')
        && !is_one_of(STYLES, first)
        && middle
            .split(' ')
            .all(|part| part.starts_with(crate::letters::is_upper));
    whole.then(|| format!("{first} {surname}"))
}

/// Given names by which all the world calls their bearers.
const BY_GIVEN_NAME: &str = "Saddam;Fidel;Lula;Evo;Kofi";

/// Titles before a surname which a grader does not drop by itself.
const ADDRESSES: &str = "Reverend;Attorney-General;Vice-President;Lieutenant-General;Bishop;Archbishop;Cardinal;Sheikh;\
    Councillor;Commissioner;Sergeant;Inspector;Justice;Judge;Ayatollah";

impl Workshop<'_> {
    /// The full name, the surname, unless somebody else is called by it, and the names with titles that the article has.
    pub(crate) fn typed_name(&self, person: u32, name: &str) -> Typed {
        let scene = self.scene;
        let mut accept = vec![name.to_owned()];
        let mut add = |form: String| {
            if !accept.contains(&form) {
                accept.push(form);
            }
        };
        let surname = surname(scene, person).unwrap_or(name);
        let shared = scene.entities.iter().filter(|entity| {
            entity.kind == Kind::Person && entity.name.split(' ').any(|part| part == surname)
        });
        let is_alone = shared.count() == 1;
        let mut called = scene.mentions_of(person);
        let style = name
            .split_once(' ')
            .filter(|(style, _)| is_one_of("Pope;Queen;King;Emperor;Emir;Sultan", style));
        // "Ratu Isoa Doe"
        if let Some((_, rest)) = name.split_once(' ').filter(|(style, rest)| {
            is_one_of("Ratu;Adi;Datuk;Dato;Tun", style) && rest.contains(' ')
        }) {
            add(rest.to_owned());
        }
        if let Some((style, rest)) = style {
            add(rest.to_owned());
            add(format!("the {style}"));
        } else if is_alone || called.any(|mention| scene.words(mention.span) == surname) {
            add(surname.to_owned());
        }
        let first = name.split(' ').next().unwrap_or_default();
        // "Saddam"; "Mr Prasert" or "Prasert" of Prasert Wattanakul, if nobody else has that name.
        let mut called = scene.mentions_of(person);
        let bearers = scene.entities.iter().filter(|entity| {
            let mut parts = entity.name.split(' ');
            entity.kind == Kind::Person
                && entity.name.len() > first.len()
                && parts.any(|part| part == first)
        });
        let is_own = bearers.count() == 1;
        let is_addressed = |at: u32| {
            let before = at.wrapping_sub(1);
            scene.word(at) == first
                && !scene.is_capital(at + 1)
                && (is_honorific(scene.key(before)) || !scene.is_capital(before))
        };
        if is_one_of(BY_GIVEN_NAME, first)
            || called.any(|mention| scene.words(mention.span) == first)
            || is_own && (0..scene.len()).any(is_addressed)
        {
            add(first.to_owned());
        }
        if let Some(with_particle) = with_particle(name, surname).filter(|_| is_alone) {
            let (first, _) = name.split_once(' ').unwrap_or((name, ""));
            if !with_particle.starts_with(first) {
                add([first, " ", &with_particle].concat());
            }
            add(with_particle);
        }
        // "Majdoub" of al-Majdoub.
        if let Some((_, bare)) = surname
            .split_once('-')
            .filter(|(al, _)| one_of!(*al, "al" | "el" | "Al" | "El"))
            && is_alone
        {
            add(bare.to_owned());
        }
        // "Marcus Seah" of Marcus Seah Boon Keng
        if let [given, family, _, _] = name.split(' ').collect::<Vec<_>>().as_slice()
            && *family == surname
            && is_alone
        {
            add([given, " ", family].concat());
        }
        if let Some(short) = without_middle(name, surname).filter(|_| is_alone) {
            add(short);
        }
        for mention in scene.mentions_of(person) {
            let address = scene.word(mention.span.first.wrapping_sub(1));
            if one_of!(address, "Sir" | "Dame" | "Colonel" | "Sheikh") {
                add([address, " ", scene.words(mention.span)].concat());
            }
            let titled = Span::new(mention.evidence.first, mention.span.end);
            let is_whole = (titled.first..titled.end).all(|at| scene.shape(at) != Shape::Mark);
            if scene.words(mention.span).contains(' ') {
                add(scene.words(mention.span).to_owned());
            }
            if titled.first < mention.span.first && is_whole && scene.is_capital(titled.first) {
                add(scene.words(titled).to_owned());
                let word = scene.word(mention.span.first - 1);
                if is_one_of(ADDRESSES, word) {
                    add(format!("{word} {surname}"));
                }
            }
        }
        let refuse = self
            .other_people(person, &Set::from_iter([person]), 3, &|_| true)
            .into_iter()
            .filter_map(|wrong| {
                Some(Refused {
                    text: wrong.text,
                    why: wrong.why?,
                })
            })
            .collect();
        Typed {
            accept,
            refuse,
            compare: Compare::Name,
        }
    }

    /// The body of a question that one person answers: typed, where too few others are there to choose from.
    pub(crate) fn who_body(&self, person: u32, name: &str, wrong: Vec<Wrong>) -> Body {
        if wrong.len() > 1 {
            Body::Choice(choices(name.to_owned(), None, wrong))
        } else {
            Body::Text(self.typed_name(person, name))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_belong_to_surnames() {
        for (name, surname, told) in [
            ("Omar bin Lee", "Lee", Some("bin Lee")),
            ("Ann van der Lee", "Lee", Some("van der Lee")),
            ("Omar bin Said al Lee", "Lee", Some("al Lee")),
            ("Omar Said Al Lee", "Lee", Some("Al Lee")),
            ("Ann Lee", "Lee", None),
        ] {
            assert_eq!(with_particle(name, surname).as_deref(), told, "{name}");
        }
    }

    #[test]
    fn middle_names_may_be_left_out() {
        for (name, surname, short) in [
            ("Ann B. Lee", "Lee", Some("Ann Lee")),
            ("Ann B Lee", "Lee", Some("Ann Lee")),
            ("Ann Marie Lee", "Lee", Some("Ann Lee")),
            ("Ann van der Lee", "Lee", None),
            ("Lee Chang Ho", "Lee", None),
            ("Ann Lee", "Lee", None),
        ] {
            assert_eq!(without_middle(name, surname).as_deref(), short, "{name}");
        }
    }
}
