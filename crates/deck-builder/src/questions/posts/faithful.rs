//! Whether a post as it is printed is the one of the article: its words are one unbroken stretch beside the name of its
//! holder, used from its first word to its last. Only articles, words of when and how it is held, and what an owner before
//! the title is moved behind it for may differ. What cannot be shown to be so is not printed, neither as an answer nor as
//! a choice, a pair or a remark.

mod ends;
mod own;

use ends::{is_cut_before, is_cut_behind};
use own::{Own, are_same, folded, is_address, is_manner, plain, same, says_when};

use crate::facts::grammar::{self, Class};
use crate::facts::posts::Holding;
use crate::facts::posts::is_country;
use crate::facts::scene::Scene;
use crate::gazetteer::Gazetteer;
use crate::letters::is_upper;
use crate::mention::{Kind, Span};
use crate::officials::{Region, is_head, is_title, region_at};
use crate::one_of::one_of;
use crate::places::words::is_given_name;
use crate::questions::wording;
use crate::questions::wording::is_one_of;
use crate::reason::Reason;
use crate::token::Shape;

/// The words of a post that may be printed, and why none may if they cannot be shown to be the article's: those that are
/// given, or else what stands before the name, word by word.
pub(super) fn own_words(
    scene: &Scene<'_>,
    holding: &Holding,
    words: String,
) -> (String, Option<Reason>) {
    let Some((stretch, name)) = stretch(scene, holding) else {
        return (words, Some("it does not stand beside the name".into()));
    };
    let is_before = stretch.first < name.first;
    let folded = folded(&words);
    let told: Vec<&str> = plain(&folded).collect();
    let own: Vec<Own<'_>> = (stretch.first..stretch.end)
        .flat_map(|at| plain(scene.key(at)).map(move |word| (at, word)))
        .collect();
    let is_told = |own: &[Own<'_>]| {
        are_same(own, &told)
            || is_moved(scene, own, &told)
            || is_led(holding, own, &told)
            || is_parted(scene, name, own, &told)
    };
    let is_own = (0..own.len())
        .take_while(|&first| {
            first == 0 || own.get(first - 1).is_some_and(|(_, word)| says_when(word))
        })
        .filter_map(|first| own.get(first..))
        .any(|own| {
            (1..=own.len())
                .filter_map(|kept| own.split_at_checked(kept))
                .any(|(own, rest)| is_manner(rest) && is_told(own))
        });
    let words = if is_own {
        words
    } else {
        match as_it_stands(scene, &own, is_before) {
            Some(own) => own,
            None => {
                return (
                    words,
                    Some("its words do not stand together in the article".into()),
                );
            }
        }
    };
    let words = of_town(&words).unwrap_or(words);
    if points_back(&words) {
        return (words, Some("\"the\" does not say which".into()));
    }
    if runs_on(scene, holding) {
        return (words, Some("the post and the name may be one name".into()));
    }
    // "Chairman Ann Lee of the League": of what is told behind the name.
    let is_open = is_before && !is_own && scene.has_key(name.end, "of");
    let is_cut = is_open
        || is_cut_before(scene, stretch.first)
        || is_cut_behind(scene, holding, stretch.end);
    let fault = is_cut.then(|| "the post is cut inside a phrase".into());
    (words, fault)
}

/// `Spokesman for the Harbour | Rescue Board`: whether the post and the name behind it may be one name.
pub(super) fn runs_on(scene: &Scene<'_>, holding: &Holding) -> bool {
    stretch(scene, holding).is_some_and(|(stretch, name)| {
        let key = scene.key(stretch.end - 1);
        stretch.end == name.first
            && scene.is_capital(stretch.end - 1)
            && !is_head(key)
            && !is_address(key)
            && !is_given_name(scene.key(name.first))
    })
}

/// `Undersecretary of the ministry`, `Head of the Department`, `director of the Peru agency`: which one is only said before.
fn points_back(words: &str) -> bool {
    const OF_STATE: &str = "House;Senate;Parliament;Treasury;Opposition;opposition;Assembly;army;navy;police;government";
    let Some((before, of)) = words.split_once(" the ") else {
        return false;
    };
    let last = of.rsplit(' ').next().unwrap_or_default();
    let is_named = last.starts_with(is_upper) && of.contains(' ')
        || before.contains(" of ")
        || of.contains(" of ");
    let is_of_body = crate::organisations::is_body(&folded(last))
        || one_of!(last, "ministry" | "panel" | "body" | "Ministry");
    is_of_body && !is_named && !is_one_of(OF_STATE, last)
}

/// What stands before a name, without how its holder is seen or addressed: `Sindh Chief Minister`.
fn as_it_stands(scene: &Scene<'_>, own: &[Own<'_>], is_before: bool) -> Option<String> {
    let first = own.iter().find(|(_, word)| !says_when(word))?.0;
    let addressed = own.iter().rfind(|(_, word)| !is_address(word))?;
    // "Deputy national commander": no form of address without its head.
    let last = if is_head(addressed.1) {
        addressed
    } else {
        own.last()?
    };
    let inside = Span::new(first, last.0 + 1);
    let names = scene
        .mentions_in(inside)
        .any(|(_, mention)| mention.kind() == Kind::Person);
    let is_other =
        |(_, word): &Own<'_>| one_of!(*word, "counterpart" | "present" | "current" | "own");
    let has_head = is_head(last.1) || is_before && own.iter().any(|(_, word)| is_head(word));
    if names || !has_head || own.iter().any(is_other) {
        return None;
    }
    let last = last.0;
    let is_plain = |at: u32| match scene.shape(at) {
        Shape::Possessive => scene.is_proper(at - 1),
        Shape::Upper => scene.key(at).len() < 5,
        Shape::Capitalised | Shape::Lower => {
            !grammar::is(scene.key(at), Class::Possessive) && !wording::is_short(scene.key(at))
        }
        _ => false,
    };
    let is_whole = first < last && (first..=last).all(is_plain);
    is_whole.then(|| scene.words(inside).to_owned())
}

/// `Mayor of Tonbury` of `Tonbury Mayor`: nobody calls her the Tonbury Mayor.
fn of_town(words: &str) -> Option<String> {
    let (town, title) = words.rsplit_once(' ')?;
    let is_town = town.split(' ').all(|word| {
        word.starts_with(is_upper) && !is_title(&folded(word)) && !word.contains(['\'', '’'])
    });
    (is_town && one_of!(title, "Mayor" | "mayor" | "Governor" | "governor"))
        .then(|| format!("{title} of {town}"))
}

/// The words between the name of the holder and the far end of what names the post, the marks at their ends left out;
/// and the name.
fn stretch(scene: &Scene<'_>, holding: &Holding) -> Option<(Span, Span)> {
    let evidence = holding.evidence;
    let mut inside = scene.mentions_in(evidence);
    let (_, holder) = inside.find(|(index, _)| scene.entity_of(*index) == Some(holding.person))?;
    let name = holder.span;
    let (mut first, mut end) = if evidence.first < name.first {
        (evidence.first, name.first)
    } else {
        (name.end, evidence.end)
    };
    let is_mark = |at: u32| matches!(scene.shape(at), Shape::Mark | Shape::Outside);
    while first < end && is_mark(first) {
        first += 1;
    }
    while first < end && is_mark(end - 1) {
        end -= 1;
    }
    // "Ann Lee, 54, of Tonbury, the mayor": what stands between may say of what.
    let is_broken = (first..end).any(|at| {
        is_mark(at) && one_of!(scene.key(at), ";" | ":" | "\"" | "—" | "–" | "--")
            || scene.has_key(at, ",")
                && scene.shape(at - 1) != Shape::Number
                && !scene.is_capital(at + 1)
    });
    (first < end && !is_broken).then(|| (Span::new(first, end), name))
}

/// `Norway's ports minister`, `Norwegian minister of ports` for `ports minister of Norway`: a whole owner before a plain
/// title is moved behind it.
fn is_moved(scene: &Scene<'_>, own: &[Own<'_>], told: &[&str]) -> bool {
    // "The Peruvian ambassador in Oslo" is Peru's.
    let people = own.first().and_then(|(at, _)| region_at(scene.text(), *at));
    if let Some(people) = people.filter(|_| !told.contains(&"of")) {
        let land = folded(people.name);
        let behind = own.iter().position(|(at, _)| *at >= people.end);
        let land: Vec<&str> = plain(&land).collect();
        let told = told.strip_prefix(land.as_slice());
        if (told.zip(behind.and_then(|at| own.get(at..))))
            .is_some_and(|(told, own)| are_same(own, told))
        {
            return true;
        }
    }
    (1..told.len()).any(|joint| {
        let (title, of) = told.split_at(joint);
        let [first, owner @ ..] = of else {
            return false;
        };
        let Some(at) = own.len().checked_sub(title.len()) else {
            return false;
        };
        let (before, core) = own.split_at(at);
        let last = before.iter().rposition(|(_, word)| !says_when(word));
        let Some(before) = last.and_then(|last| before.get(..=last)) else {
            return false;
        };
        one_of!(*first, "of" | "from" | "for" | "in")
            && are_same(core, title)
            && is_owner(scene, before, core, owner)
    })
}

/// Titles that are told with "of" of the place that stands before them, and of a seat with "for".
const OF_PLACES: &str =
    "mayor;governor;premier;bishop;archbishop;senator;representative;mp;msp;td;mla;mlc;gov;sen;rep";

/// Whether the words before a title are its whole owner: a country, by its name or its people, or the place of a title
/// that is of places. What else owns a title stays before it.
fn is_owner(scene: &Scene<'_>, before: &[Own<'_>], core: &[Own<'_>], owner: &[&str]) -> bool {
    let (Some((first, _)), Some((last, _)), Some((_, head))) =
        (before.first(), before.last(), core.first())
    else {
        return false;
    };
    let region = region_at(scene.text(), *first).filter(|region| region.end == last + 1);
    let is_it = |region: Region| plain(&folded(region.name)).eq(owner.iter().copied());
    if region.is_some_and(|region| is_country(region.name) && is_it(region)) {
        // "Norway's consul in Lima": of what comes last would be said of Lima.
        return !core
            .iter()
            .any(|(at, _)| grammar::is_at(scene, *at, Class::Preposition));
    }
    let is_one = core.len() == 1 && is_one_of(OF_PLACES, head);
    // "Ohio transport commissioner", "Scotland's First Minister", and not "Ohio Airlines chief".
    let last = core.last().map_or("", |(_, word)| *word);
    let is_office = (one_of!(last, "minister")
        || region.is_some_and(|region| Gazetteer::get().state_code(region.name).is_some()))
        && (core.iter()).all(|(at, word)| is_title(word) || !scene.is_capital(*at));
    is_one && are_same(before, owner) || (is_one || is_office) && region.is_some_and(is_it)
}

/// `Ann Lee, who heads the Harbour Board`; `U.S. Sen. Ann Lee, D-Ohio`.
fn is_led(holding: &Holding, own: &[Own<'_>], told: &[&str]) -> bool {
    let is_body = |body: &[&str]| {
        (1..own.len()).any(|at| own.get(at..).is_some_and(|own| are_same(own, body)))
    };
    if holding.rule.starts_with("name-who-h") {
        return told.get(2..).is_some_and(is_body);
    }
    let of = &holding.post.of;
    let seat = [
        "senator",
        "representative",
        "governor",
        "congressman",
        "congresswoman",
    ];
    let [title, _, state @ ..] = told else {
        return false;
    };
    Gazetteer::get().state_code(of).is_some()
        && seat.contains(title)
        && plain(&folded(of)).eq(state.iter().copied())
        && own.split_last().is_some_and(|((_, last), before)| {
            same(last, title)
                && before
                    .iter()
                    .all(|(_, word)| one_of!(*word, "u" | "us" | "state"))
        })
}

/// `Archbishop Ann Lee of Tonbury`, `Ports Minister Ann Lee of Norway`: the place stands right behind the name.
fn is_parted(scene: &Scene<'_>, name: Span, own: &[Own<'_>], told: &[&str]) -> bool {
    let place = name.end + 1;
    let region = region_at(scene.text(), place).filter(|_| scene.has_key(name.end, "of"));
    let [title @ .., _] = told
        .split_at_checked(own.len() + 1)
        .map_or(told, |(title, _)| title)
    else {
        return false;
    };
    let of = told.get(own.len() + 1..).unwrap_or_default();
    are_same(own, title)
        && region.is_some_and(|region| {
            let words = (place..region.end).flat_map(|at| plain(scene.key(at)));
            plain(&folded(region.name)).eq(of.iter().copied()) || words.eq(of.iter().copied())
        })
}

#[cfg(test)]
mod tests;
