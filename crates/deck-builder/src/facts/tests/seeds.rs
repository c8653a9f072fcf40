//! How many relations of the reference articles are read as facts, and that what they only suppose is not asked. The
//! articles are no part of the repository; without them nothing is compared.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value as Gold;

use super::*;
use crate::facts::grammar::Verbs;
use crate::mention::Value;
use crate::officials::Currency;
use crate::one_of::one_of;
use crate::organisations::OrganisationKind;
use crate::{Article, Build, Day, Kind, Options, Role, Span, Status};

/// Relations that must be covered, in percent.
const WANTED: usize = 60;

fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("../shared/seeds is absent: the comparison with the reference articles is skipped");
    None
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The articles by the first digits of their file names.
fn articles(folder: &Path) -> BTreeMap<String, Article> {
    let published = Day::parse("2023-09-15");
    let files = fs::read_dir(folder).expect("the folder of the articles");
    files
        .filter_map(|file| {
            let path = file.expect("a file").path();
            let name = path.file_name()?.to_str()?;
            let is_text = path.extension()? == "txt";
            let number = name.get(..3)?.to_owned();
            is_text.then(|| {
                let article = Article::new(read(&path), published).with_head();
                (number, article)
            })
        })
        .collect()
}

fn said<'a>(relation: &'a Gold, field: &str) -> &'a str {
    relation[field].as_str().unwrap_or_default()
}

/// The longer words of some text, in small letters.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 2)
        .map(str::to_lowercase)
        .collect()
}

fn share(a: &str, b: &str) -> bool {
    let b = words(b);
    words(a).iter().any(|word| b.contains(word))
}

/// What one article tells, asked about one relation.
struct Told<'a> {
    scene: &'a Scene<'a>,
    facts: &'a Facts,
}

impl Told<'_> {
    fn name(&self, entity: u32) -> &str {
        self.scene
            .entity(entity)
            .map_or("", |entity| entity.name.as_str())
    }

    fn covers(&self, relation: &Gold) -> bool {
        let (subject, predicate) = (said(relation, "subject"), said(relation, "predicate"));
        match said(relation, "type") {
            "holds-post" | "holds-role" => self.facts.holdings.iter().any(|holding| {
                let former = matches!(holding.post.currency, Currency::Former | Currency::Late);
                share(self.name(holding.person), subject)
                    && share(&holding.post.to_string(), predicate)
                    && former == predicate.starts_with("former")
            }),
            "quantity" | "distance" => {
                self.scene
                    .mentions
                    .iter()
                    .any(|mention| match &mention.value {
                        Value::Number(number) => {
                            let value = relation["value"].as_f64().map_or_else(
                                || {
                                    predicate
                                        .replace(',', "")
                                        .contains(&number.value.to_string())
                                },
                                |value| value == number.value,
                            );
                            value || predicate.starts_with("two") && number.value == 2.0
                        }
                        _ => false,
                    })
            }
            "kind-of" => self.of_aircraft(subject, |family| share(family, predicate)),
            "org-is" => self
                .scene
                .mentions
                .iter()
                .any(|mention| match &mention.value {
                    Value::Organisation(body) => {
                        share(&body.name, subject)
                            && body.kind == OrganisationKind::News
                            && body.country == "RU"
                    }
                    _ => false,
                }),
            "located-in" => self
                .scene
                .mentions
                .iter()
                .any(|mention| match &mention.value {
                    Value::Place(place) => place
                        .known
                        .is_some_and(|known| known.name == subject && known.country == "RU"),
                    _ => false,
                }),
            "dateline" => self.scene.mentions.iter().any(|mention| {
                let role = self.scene.role_of(mention.span.first);
                role == Role::Dateline && mention.kind() == Kind::Place
            }),
            "say" | "warn" => {
                let spoke = self.facts.speeches.iter();
                spoke
                    .filter(|speech| share(self.name(speech.speaker), subject))
                    .any(|speech| {
                        share(self.scene.words(speech.content), predicate) || speech.is_direct
                    })
                    || self.has_clause(relation)
            }
            _ => self.has_clause(relation),
        }
    }

    fn of_aircraft(&self, subject: &str, fits: impl Fn(&str) -> bool) -> bool {
        self.scene
            .mentions
            .iter()
            .any(|mention| match &mention.value {
                Value::Aircraft(aircraft) => {
                    let name = self.scene.words(mention.span);
                    let named = subject.contains(name.trim_end_matches('s'));
                    named && aircraft.family.is_some_and(|family| fits(family.kind))
                }
                _ => false,
            })
    }

    /// Whether a clause has the subject, the verb or what was acted on, and the voice.
    fn has_clause(&self, relation: &Gold) -> bool {
        let (subject, predicate) = (said(relation, "subject"), said(relation, "predicate"));
        let family = |word: &str| {
            let verbs = Verbs::get();
            verbs
                .past(word)
                .or_else(|| verbs.participle(word))
                .or_else(|| verbs.base(word))
                .map(|verb| verb.family)
        };
        let families: Vec<&str> = words(predicate)
            .iter()
            .filter_map(|word| family(word))
            .collect();
        self.facts.clauses.iter().any(|clause| {
            let whole = self.scene.words(clause.span);
            let who = if clause.subject.entities.is_empty() {
                self.scene.words(clause.subject.span).to_owned()
            } else {
                let names = clause.subject.entities.iter();
                names
                    .map(|&entity| self.name(entity))
                    .collect::<Vec<_>>()
                    .join(" ")
            };
            let voice = match said(relation, "epistemic") {
                // By the word of its source, where it has one.
                "asserted" => matches!(clause.voice, Voice::Asserted | Voice::Attributed(_)),
                "attributed" => {
                    let by_word = ["say", "accuse", "warn", "pledge"];
                    matches!(clause.voice, Voice::Attributed(_))
                        || by_word.contains(&clause.verb.family)
                }
                "planned" => matches!(clause.voice, Voice::Planned | Voice::Hedged),
                _ => clause.voice == Voice::Negated,
            };
            let object = whole.replace(who.as_str(), "");
            // Where it was or whom it was done to tells which event it is.
            let known = ["where", "object"].iter().any(|field| {
                let words = words(said(relation, field));
                !words.is_empty()
                    && words
                        .iter()
                        .all(|word| object.to_lowercase().contains(word))
            });
            let told = known
                || families.contains(&clause.verb.family)
                || words(predicate)
                    .iter()
                    .filter(|word| words(&object).contains(word))
                    .count()
                    > 1;
            let source = match &clause.voice {
                Voice::Attributed(Some(Source::Words(span))) => self.scene.words(*span),
                Voice::Attributed(Some(Source::Person(person))) => self.name(*person),
                _ => "",
            };
            let fits = share(&who, subject) || clause.form.is_passive() && share(whole, subject);
            let said_by = share(source, subject) && share(whole, predicate);
            voice && (told && fits || said_by)
        })
    }
}

#[test]
fn most_reference_relations_are_read() {
    let Some(folder) = folder() else { return };
    let gold: Gold =
        serde_json::from_str(&read(&folder.join("gold-seeds.json"))).expect("the gold is JSON");
    let relations = gold["relations"].as_array().expect("a list of relations");
    let (mut covered, mut missed) = (Vec::new(), Vec::new());
    for (number, article) in articles(&folder) {
        let text = Text::read(&article);
        let mentions = mentions(&text);
        let entities = entities(&text, &mentions);
        let scene = Scene::new(&text, &mentions, &entities);
        let facts = Facts::of(&scene);
        let told = Told {
            scene: &scene,
            facts: &facts,
        };
        for relation in relations {
            if said(relation, "article") == number {
                let id = said(relation, "id").to_owned();
                let list = if told.covers(relation) {
                    &mut covered
                } else {
                    &mut missed
                };
                list.push(id);
            }
        }
    }
    println!(
        "{} of {} relations of the reference articles are facts; without {}",
        covered.len(),
        relations.len(),
        missed.join(" ")
    );
    assert_eq!(covered.len() + missed.len(), relations.len());
    assert!(
        covered.len() * 100 >= relations.len() * WANTED,
        "{missed:?}"
    );
}

/// Where a sentence stands in an article: which line that is not blank, and which sentence of it, from 1 on.
fn place_of(body: &str, text: &Text, index: u32) -> (u64, u64) {
    let sentence = |index: u32| {
        let sentence = &text.sentences()[index as usize];
        text.words(Span::new(sentence.first, sentence.end))
    };
    let lines: Vec<&str> = body
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let holds = |index: u32| lines.iter().position(|line| line.contains(sentence(index)));
    let line = holds(index);
    let before = (0..index).filter(|&other| holds(other) == line).count();
    (line.map_or(0, |line| line as u64 + 1), before as u64 + 1)
}

#[test]
fn what_the_reference_articles_suppose_is_not_asked() {
    let Some(folder) = folder() else { return };
    let gold: Gold =
        serde_json::from_str(&read(&folder.join("gold-seeds.json"))).expect("the gold is JSON");
    let never = gold["do_not_ask_as_fact"]
        .as_array()
        .expect("a list of sentences");
    let mut checked = 0;
    for (number, article) in articles(&folder) {
        let build = Build::of(
            &article,
            &Options {
                quote: true,
                ..Options::default()
            },
        );
        let text = Text::read(&article);
        let asked = build
            .questions
            .iter()
            .filter(|offered| offered.status == Status::Sure);
        for offered in asked {
            checked += 1;
            for &index in &offered.question.evidence {
                let (line, sentence) = place_of(&article.body, &text, index);
                let is_barred = never.iter().any(|barred| {
                    said(barred, "article") == number
                        && barred["p"].as_u64() == Some(line)
                        && barred["s"].as_u64() == Some(sentence)
                });
                let who = one_of!(
                    offered.question.template,
                    "who-said" | "who-is-quoted" | "who-holds"
                );
                assert!(!is_barred || who, "{}", offered.question.prompt);
            }
        }
    }
    println!(
        "{checked} sure questions on the reference articles, none of the {} sentences asked",
        never.len()
    );
    assert!(checked > 0);
}
