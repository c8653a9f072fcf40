//! Chance, all of it from one seed: which questions, in which order, and their choices' order.
//!
//! The generator is PCG-32 (`rand_pcg`), seeded by `seed_from_u64`, and the shuffle is that of
//! `rand`. Neither crate promises its sequences across major versions; the golden vectors in
//! `tests/golden.rs`, which run natively and in Wasm, are what holds a link's seed to its quiz.

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_pcg::Pcg32;

use crate::bank::{About, Bank, Body, Category, Kind, Question};
use crate::hash::Fnv;
use crate::judge::Judge;
use crate::text::number;

/// How many questions a quiz has where nothing else is asked for.
const USUAL_COUNT: usize = 10;

/// What a draw has to know of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its kind.
    pub kind: Kind,
    /// Its category.
    pub category: Category,
    /// Its group, by a hash of its name: of the questions of one group, one is enough for a quiz.
    pub group: Option<u32>,
}

impl Entry {
    /// What stands for a group's name, which is empty where a question belongs to none.
    #[must_use]
    pub fn group_named(name: &str) -> Option<u32> {
        (!name.is_empty()).then(|| fold_halves(Fnv::new().text(name).finish()))
    }
}

/// Which questions may be drawn, and how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawOptions {
    /// At most so many.
    pub count: usize,
    /// Only these; all where empty.
    pub categories: Vec<Category>,
    /// Only these; all where empty.
    pub kinds: Vec<Kind>,
}

impl Default for DrawOptions {
    fn default() -> Self {
        Self {
            count: USUAL_COUNT,
            categories: Vec::new(),
            kinds: Vec::new(),
        }
    }
}

impl DrawOptions {
    fn admits(&self, entry: Entry) -> bool {
        (self.categories.is_empty() || self.categories.contains(&entry.category))
            && (self.kinds.is_empty() || self.kinds.contains(&entry.kind))
    }
}

/// The questions of one quiz, drawn, in the order in which they are asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Deck {
    /// The bank they come from.
    pub about: About,
    /// At least one, unless the options admit none.
    pub questions: Vec<Question>,
    /// What reproduces this draw.
    pub seed: u32,
    /// What grades its typed answers.
    pub judge: Judge,
}

impl Deck {
    /// Draws from a bank that is wholly in memory.
    #[must_use]
    pub fn draw(bank: &Bank, options: &DrawOptions, seed: u32) -> Deck {
        let entries = bank.questions.iter().map(|question| Entry {
            kind: question.kind(),
            category: question.category,
            group: Entry::group_named(question.group.as_deref().unwrap_or_default()),
        });
        let drawn = draw(&entries.collect::<Vec<_>>(), options, seed);
        let questions = drawn
            .into_iter()
            .filter_map(|index| bank.questions.get(index).cloned());
        Deck {
            about: bank.about.clone(),
            questions: questions.collect(),
            seed,
            judge: Judge::linked(),
        }
    }

    /// The language of a question's texts: its own, or the bank's.
    #[must_use]
    pub fn language_of<'a>(&'a self, question: &'a Question) -> &'a str {
        question.lang.as_ref().unwrap_or(&self.about.language)
    }
}

/// Positions of the drawn questions, in the order in which they are asked.
///
/// Categories take turns, in an order that the seed decides, until the count is reached: a
/// bank with sixty dates and five officials still asks about both. Of the questions of one group,
/// which tell each other's answers, a second is drawn only where all others are.
#[must_use]
pub fn draw(entries: &[Entry], options: &DrawOptions, seed: u32) -> Vec<usize> {
    let mut rng = generator(seed, "draw");
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for category in Category::ALL {
        let mut group = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            if entry.category == *category && options.admits(*entry) {
                group.push(index);
            }
        }
        if !group.is_empty() {
            groups.push(group);
        }
    }
    let available = groups.iter().map(Vec::len).sum();
    let count = options.count.min(available);
    let turns = shuffled(groups.len(), &mut rng);
    for turn in &turns {
        if let Some(group) = groups.get_mut(*turn) {
            shuffle(group, &mut rng);
        }
    }
    let (mut drawn, mut spare, mut taken) = (Vec::new(), Vec::new(), Vec::new());
    while drawn.len() < count && drawn.len() + spare.len() < available {
        for turn in &turns {
            while let Some(index) = groups.get_mut(*turn).and_then(Vec::pop) {
                let group = entries.get(index).and_then(|entry| entry.group);
                if group.is_some() && taken.contains(&group) {
                    spare.push(index);
                    continue;
                }
                taken.push(group);
                drawn.push(index);
                break;
            }
        }
    }
    drawn.append(&mut spare);
    drawn.truncate(count);
    shuffle(&mut drawn, &mut rng);
    drawn
}

/// A seed whose draw begins with the question at `index`, looked for from `start` on.
///
/// A reader who has answered that question in the page's plain HTML goes on with it, and the
/// one seed still reproduces the quiz. `None` where the options do not admit the question, or
/// where a fair share of tries did not find one; large banks get fewer tries, since a draw of
/// them takes longer.
#[must_use]
pub fn seed_beginning_with(
    entries: &[Entry],
    index: usize,
    options: &DrawOptions,
    start: u32,
) -> Option<u32> {
    const WORK: usize = 300_000;
    options.admits(*entries.get(index)?).then_some(())?;
    let tries = u32::try_from(WORK / entries.len()).ok()?;
    (0..tries)
        .map(|step| start.wrapping_add(step))
        .find(|seed| draw(entries, options, *seed).first() == Some(&index))
}

/// The order in which a question shows what it offers: choices, items, right sides, or places beside a map.
///
/// Positions refer to the document's order. `fixed` choices keep their place, and items to be
/// put in order never start in the right one. Empty for kinds that offer nothing.
#[must_use]
pub fn arrange(question: &Question, seed: u32) -> Vec<usize> {
    let mut rng = generator(seed, &question.id);
    match &question.body {
        Body::Choice(choices) | Body::Multi(choices) => {
            let mut order = Vec::new();
            for (index, choice) in choices.iter().enumerate() {
                if !choice.fixed {
                    order.push(index);
                }
            }
            shuffle(&mut order, &mut rng);
            for (index, choice) in choices.iter().enumerate() {
                // Ascending, so that each insertion lands on its final place.
                if choice.fixed {
                    order.insert(index.min(order.len()), index);
                }
            }
            order
        }
        Body::Order(items) => {
            let mut order = shuffled(items.len(), &mut rng);
            let mut places = order.iter().enumerate();
            if places.all(|(place, item)| place == *item) {
                for item in &mut order {
                    *item = (*item + 1) % items.len();
                }
            }
            order
        }
        Body::Match(matching) => shuffled(matching.pairs.len() + matching.extra.len(), &mut rng),
        Body::Place(place) => shuffled(place.candidates.len(), &mut rng),
        _ => Vec::new(),
    }
}

/// What a card lists below its prompt, which could not be answered without it, by positions in the document, as [`arrange`] arranges
/// it: the choices of a question that may have several right ones, or whose right one names the others ("None of these"), the items
/// to be put in order, and the left sides of pairs as they stand. [`Question::listed`] has the texts. Empty where the prompt is enough.
#[must_use]
pub fn beside_prompt(question: &Question, seed: u32) -> Vec<usize> {
    match &question.body {
        Body::Choice(choices) if !choices.iter().any(|choice| choice.correct && choice.fixed) => {
            Vec::new()
        }
        Body::Match(matching) => (0..matching.pairs.len()).collect(),
        // Where it is can be told without the places beside the map.
        Body::Place(_) => Vec::new(),
        _ => arrange(question, seed),
    }
}

/// A hash of all that a draw depends on: the bank's id, and each question's id and revision.
/// A challenge carries it, since the same seed draws other questions from a changed bank.
#[must_use]
pub fn bank_hash(bank: &str, questions: impl Iterator<Item = (impl AsRef<str>, u32)>) -> u32 {
    let start = Fnv::new().text(bank);
    let hash = questions.fold(start, |hash, (id, revision)| {
        hash.text(id.as_ref()).number(revision)
    });
    fold_halves(hash.finish())
}

/// The seed that a text stands for: itself where it is a whole number below 2^32.
#[must_use]
pub fn seed_from_text(text: &str) -> u32 {
    let text = text.trim();
    number(text).unwrap_or_else(|| fold_halves(Fnv::new().text(text).finish()))
}

fn fold_halves(hash: u64) -> u32 {
    // Both halves of the sum are kept, in 32 bits each; the cast takes the lower one.
    (hash ^ (hash >> 32)) as u32
}

/// The positions of so many things, in an order of chance.
fn shuffled(count: usize, rng: &mut Pcg32) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    shuffle(&mut order, rng);
    order
}

/// All shuffles are of positions, so that a page has the generic code once.
fn shuffle(positions: &mut [usize], rng: &mut Pcg32) {
    positions.shuffle(rng);
}

fn generator(seed: u32, purpose: &str) -> Pcg32 {
    Pcg32::seed_from_u64(Fnv::new().text(purpose).number(seed).finish())
}

#[cfg(test)]
mod tests;
