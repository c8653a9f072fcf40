//! How fast the pipeline is, how its time grows with the text, and how much memory it takes.
//!
//! `cargo xtask bench builder` runs it; `cargo bench -p deck-builder -- build` measures the speed of one stage, for
//! looking at it with a profiler; `-- --rounds 3 build` does it three times and measures nothing, for programs that
//! count instructions. It measures the wall clock and takes the best of many rounds, since whatever else the machine
//! does only ever adds time.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark prints, and stops where it cannot go on"
)]

use std::path::Path;
use std::time::{Duration, Instant};
use std::{env, fs, hint, process};

use deck_builder::{Article, Build, Day, FactSheet, Options, Text, mentions};

/// The length of article that speed is told in.
const WORDS: usize = 600;

/// How long each stage is measured.
const TIME: Duration = Duration::from_secs(2);

/// One megabyte, as the budget for memory counts it.
const MEGABYTE: usize = 1_000_000;

type Stage = (&'static str, fn(&Article));

const STAGES: [Stage; 4] = [
    ("text", |article| {
        hint::black_box(Text::read(article));
    }),
    ("mentions", |article| {
        hint::black_box(mentions(&Text::read(article)));
    }),
    ("facts", |article| {
        hint::black_box(FactSheet::of(article));
    }),
    ("build", |article| {
        hint::black_box(Build::of(article, &Options::default()));
    }),
];

fn main() {
    let articles = articles();
    // Cargo adds an option of its own.
    let words: Vec<String> = env::args()
        .skip(1)
        .filter(|word| word != "--bench")
        .collect();
    match words
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["--peak", name] => {
            let long = long_article(&articles, MEGABYTE);
            for (_, run) in stages(name) {
                run(&long);
            }
            match peak_kilobytes() {
                Some(peak) => println!("{peak}"),
                None => println!("unknown"),
            }
        }
        ["--rounds", rounds, name] => {
            let rounds = rounds.parse().expect("a number of rounds");
            for (_, run) in stages(name) {
                for _ in 0..rounds {
                    articles.iter().for_each(run);
                }
            }
        }
        [name] => speed(&articles, stages(name)),
        _ => {
            speed(&articles, STAGES.into_iter());
            growth(&articles);
            memory();
        }
    }
}

fn stages(name: &str) -> impl Iterator<Item = Stage> {
    STAGES.into_iter().filter(move |(stage, _)| *stage == name)
}

/// The articles of the tests and of the demo.
fn articles() -> Vec<Article> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for (folder, end) in [("tests/articles", "txt"), ("../../articles", "md")] {
        let entries = fs::read_dir(root.join(folder)).expect("the articles are there");
        paths.extend(entries.flatten().map(|entry| entry.path()).filter(|path| {
            path.extension().is_some_and(|found| found == end) && !path.ends_with("README.md")
        }));
    }
    paths.sort();
    let read = |path| fs::read_to_string(path).expect("an article is text");
    paths
        .into_iter()
        .map(|path| Article::new(read(path), Day::parse("2023-09-15")).with_head())
        .collect()
}

fn speed(articles: &[Article], stages: impl Iterator<Item = Stage>) {
    let words: usize = articles
        .iter()
        .map(|article| article.body.split_whitespace().count())
        .sum();
    println!(
        "{} articles, {words} words; the best round, on one core",
        articles.len()
    );
    println!("up to       us an article of {WORDS} words   articles a second");
    for (name, run) in stages {
        let best = best_round(|| articles.iter().for_each(run));
        let article = best.as_secs_f64() * WORDS as f64 / words as f64;
        println!("{name:10} {:27.0} {:19.0}", article * 1e6, 1.0 / article);
    }
}

/// The time of the fastest of all rounds that fit into the time for a stage; two at least.
fn best_round(mut round: impl FnMut()) -> Duration {
    let mut best = Duration::MAX;
    let start = Instant::now();
    let mut rounds = 0;
    while rounds < 2 || start.elapsed() < TIME {
        let before = Instant::now();
        round();
        best = best.min(before.elapsed());
        rounds += 1;
    }
    best
}

/// An article of many bytes: all articles again and again, as one text or as one endless line.
fn long_article(articles: &[Article], bytes: usize) -> Article {
    let mut body = String::new();
    for article in articles.iter().cycle() {
        body.push_str(&article.body);
        body.push_str("\n\n");
        if body.len() >= bytes {
            break;
        }
    }
    Article::new(body, Day::parse("2023-09-15"))
}

/// Ten times the text must take about ten times the time, in lines or in one.
fn growth(articles: &[Article]) {
    println!("\nms for 100 kB and for 1 MB, and how many times as long");
    for (name, run) in STAGES {
        for (shape, end) in [("", "\n"), (" in one line", " ")] {
            let [small, large] = [MEGABYTE / 10, MEGABYTE].map(|bytes| {
                let mut article = long_article(articles, bytes);
                article.body = article.body.replace('\n', end);
                best_round(|| run(&article)).as_secs_f64() * 1e3
            });
            let times = large / small;
            println!(
                "{:22} {small:8.1} {large:8.1} {times:6.1}",
                format!("{name}{shape}")
            );
        }
    }
}

/// Each stage in a process of its own, since a peak never falls.
fn memory() {
    println!("\npeak memory for 1 MB of text");
    for (name, _) in STAGES {
        let program = env::current_exe().expect("the program knows where it is");
        let output = process::Command::new(program)
            .args(["--peak", name])
            .output()
            .expect("the program can be run again");
        let peak = String::from_utf8_lossy(&output.stdout).into_owned();
        match peak.trim().parse::<usize>() {
            Ok(kilobytes) => println!("{name:10} {:5.1} MB", kilobytes as f64 * 1024.0 / 1e6),
            Err(_) => println!("{name:10} not known on this system"),
        }
    }
}

/// The most memory that this process ever held, where the system tells.
fn peak_kilobytes() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
