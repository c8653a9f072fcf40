//! Whether a post as it is printed is the one of the article: its words are one unbroken stretch beside the name of its
//! holder, used from its first word to its last. Only articles, words of when and how it is held, and what an owner before
//! the title is moved behind it for may differ. What cannot be shown to be so is not printed, neither as an answer nor as
//! a choice, a pair or a remark.

mod ends;
mod own;
mod owner;

use ends::{is_cut_before, is_cut_behind};
use own::{Own, are_same, folded, is_address, is_manner, plain, says_when};
use owner::{is_led, is_moved, is_parted};

use crate::facts::grammar::{self, Class};
use crate::facts::posts::Holding;
use crate::facts::scene::Scene;
use crate::letters::is_upper;
use crate::mention::{Kind, Span};
use crate::officials::{is_head, is_part, is_title};
use crate::one_of::one_of;
use crate::places::words::is_given_name;
use crate::questions::wording::{self, is_one_of};
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
        is_moved(scene, own, &told)
            || is_led(holding, own, &told)
            || is_parted(scene, name, own, &told)
    };
    let mut readings = (0..own.len())
        .take_while(|&first| {
            first == 0 || own.get(first - 1).is_some_and(|(_, word)| says_when(word))
        })
        .filter_map(|first| own.get(first..))
        .flat_map(|own| (1..=own.len()).filter_map(|kept| own.split_at_checked(kept)))
        .filter(|(_, rest)| is_manner(rest));
    let found = readings.find_map(|(own, _)| {
        let is_same = are_same(own, &told);
        let is_exact = |(own, told): (&Own<'_>, &&str)| own.1 == *told || own.1 == "us";
        let stands = is_same && own.iter().zip(&told).all(is_exact);
        let stands = stands.then(|| words_of(scene, own)).flatten();
        stands.or_else(|| (is_same || is_told(own)).then(|| words.clone()))
    });
    let is_own = found.is_some();
    let Some(words) = found.or_else(|| as_it_stands(scene, &own)) else {
        return (
            words,
            Some("its words do not stand together in the article".into()),
        );
    };
    let words = of_town(&words)
        .or_else(|| of_initials(&words))
        .unwrap_or(words);
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
    // "The Danish operator".
    let is_described = of.starts_with(is_upper)
        && last.starts_with(crate::letters::is_lower)
        && of.split(' ').count() == 2;
    (is_of_body && !is_named || is_described) && !is_one_of(OF_STATE, last)
}

/// Words that no post has, and that its sentence needs.
const NO_PART: &str = "counterpart;present;current;own;is;are;be;will;whose;nearby;neighboring;neighbouring;who;was;has;had;been;as;until;recently;named;\
    appointed;comprising;elected;once;day;predecessor;successor";

/// What stands before a name, without how its holder is seen or addressed: `Sindh Chief Minister`.
fn as_it_stands(scene: &Scene<'_>, own: &[Own<'_>]) -> Option<String> {
    let first = own.iter().find(|(_, word)| !says_when(word))?.0;
    // "Deputy national commander": without its head it is no title.
    let addressed = own.iter().rposition(|(_, word)| !is_address(word))?;
    let behind = own.get(addressed + 1).filter(|(_, word)| is_head(word));
    let last = match own.get(addressed)? {
        last if behind.is_none() || is_head(last.1) => last,
        _ => own.last()?,
    };
    let inside = Span::new(first, last.0 + 1);
    let names = scene
        .mentions_in(inside)
        .any(|(_, mention)| mention.kind() == Kind::Person);
    // "Named in May as the coordinator", "has been the mayor", "Lee's counterpart": no post by itself.
    let is_other = |(_, word): &Own<'_>| is_one_of(NO_PART, word);
    let has_head = own.iter().any(|(_, word)| is_head(word));
    if names || !has_head || own.iter().any(is_other) {
        return None;
    }
    let stands = own.iter().skip_while(|(at, _)| *at < first);
    let stands: Vec<Own<'_>> = stands
        .take_while(|(at, _)| *at <= last.0)
        .copied()
        .collect();
    words_of(scene, &stands).filter(|_| stands.len() > 1)
}

/// The words of the article from the first of some to the last, unless one is a title in short or in capitals for show.
fn words_of(scene: &Scene<'_>, own: &[Own<'_>]) -> Option<String> {
    let ((first, _), (last, _)) = (own.first()?, own.last()?);
    let is_plain = |at: u32| match scene.shape(at) {
        Shape::Possessive => scene.is_proper(at - 1),
        Shape::Upper => scene.key(at).len() < 5,
        Shape::Capitalised | Shape::Lower => {
            !grammar::is(scene.key(at), Class::Possessive) && !wording::is_short(scene.key(at))
        }
        _ => false,
    };
    (*first..=*last)
        .all(is_plain)
        .then(|| scene.words(Span::new(*first, last + 1)).to_owned())
}

/// `UN deputy envoy` of `UN's deputy envoy`: initials need no "'s".
fn of_initials(words: &str) -> Option<String> {
    let (first, rest) = words.split_once(' ')?;
    let owner = first.strip_suffix("'s").or(first.strip_suffix("’s"))?;
    (owner.len() > 1 && owner.chars().all(is_upper)).then(|| [owner, " ", rest].concat())
}

/// `Mayor of Tonbury` of `Tonbury Mayor`: nobody calls her the Tonbury Mayor.
fn of_town(words: &str) -> Option<String> {
    let (town, title) = words.rsplit_once(' ')?;
    let is_town = town.split(' ').all(|word| {
        word.starts_with(is_upper)
            && !is_title(&folded(word))
            && !is_part(&folded(word))
            && !word.contains(['\'', '’'])
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

#[cfg(test)]
mod tests;
