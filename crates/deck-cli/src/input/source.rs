//! Where each article comes from, found without reading any: files, folders, lines.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use super::{InputArgs, LARGEST, Label, Trouble, id_of, lines};

/// Where one article comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// A file.
    File(PathBuf),
    /// All of the standard input.
    Stdin,
    /// A line of a file or of the standard input.
    Line {
        /// The file's path, or `<stdin>`.
        file: String,
        /// From 1 on.
        number: usize,
        /// The line, without its end.
        text: Vec<u8>,
    },
}

/// The endings of files that are looked for in folders.
const ENDINGS: [&str; 7] = ["txt", "text", "md", "markdown", "html", "htm", "xhtml"];

const STDIN: &str = "<stdin>";

/// All sources in their order: of a folder by name, lines as they stand. What is not found is trouble.
pub(crate) fn sources(args: &InputArgs) -> Box<dyn Iterator<Item = Result<Source, Trouble>> + '_> {
    let given = args.articles.iter().map(String::as_str);
    // Without a name, it is the standard input that is read.
    let given = given.chain(args.articles.is_empty().then_some("-"));
    if args.jsonl {
        Box::new(given.flat_map(lines_of))
    } else {
        Box::new(given.flat_map(files))
    }
}

fn files(path: &str) -> Vec<Result<Source, Trouble>> {
    if path == "-" {
        return vec![Ok(Source::Stdin)];
    }
    let path = Path::new(path);
    if !path.is_dir() {
        return vec![Ok(Source::File(path.to_owned()))];
    }
    let mut found = Vec::new();
    push_folder(path, &mut found);
    if found.is_empty() {
        found.push(Err(Trouble::new(
            &path.display().to_string(),
            "the folder holds no article",
            format!("put files into it that end in .{}", ENDINGS.join(", .")),
        )));
    }
    found
}

/// The articles of a folder and of those in it. Hidden files and those named README are passed over.
fn push_folder(folder: &Path, found: &mut Vec<Result<Source, Trouble>>) {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => {
            let name = folder.display().to_string();
            return found.push(Err(Trouble::unreadable(&name, &error)));
        }
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        if name.starts_with('.') {
            continue;
        }
        // A link to a folder is not followed: it may lead back here.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            push_folder(&path, found);
        } else if is_article(&path) && !name.starts_with("README") {
            found.push(Ok(Source::File(path)));
        }
    }
}

fn is_article(path: &Path) -> bool {
    path.extension()
        .and_then(|end| end.to_str())
        .is_some_and(|end| ENDINGS.iter().any(|known| end.eq_ignore_ascii_case(known)))
        && path.is_file()
}

fn lines_of(path: &str) -> Box<dyn Iterator<Item = Result<Source, Trouble>>> {
    if path == "-" {
        return Box::new(Lines::new(STDIN, io::stdin().lock()));
    }
    match File::open(path) {
        Ok(file) => Box::new(Lines::new(path, BufReader::new(file))),
        Err(error) => Box::new(std::iter::once(Err(Trouble::unreadable(path, &error)))),
    }
}

/// The lines of a file, blank ones passed over, none of them kept.
struct Lines<R> {
    file: String,
    number: usize,
    reader: Option<R>,
}

impl<R: BufRead> Lines<R> {
    fn new(file: &str, reader: R) -> Self {
        Self {
            file: file.to_owned(),
            number: 0,
            reader: Some(reader),
        }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<Source, Trouble>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let reader = self.reader.as_mut()?;
            let mut text = Vec::new();
            let read = reader
                .by_ref()
                .take(LARGEST + 1)
                .read_until(b'\n', &mut text);
            self.number += 1;
            let name = || format!("{}:{}", self.file, self.number);
            match read {
                Ok(0) => return None,
                Ok(_) if text.len() as u64 > LARGEST && !text.ends_with(b"\n") => {
                    let skipped = reader.skip_until(b'\n');
                    let trouble = too_large(&name());
                    if skipped.is_err() {
                        self.reader = None;
                    }
                    return Some(Err(trouble));
                }
                Ok(_) => {
                    if self.number == 1 && text.starts_with(b"\xef\xbb\xbf") {
                        text.drain(..3);
                    }
                    let end = text.trim_ascii_end().len();
                    text.truncate(end);
                    if text.is_empty() {
                        continue;
                    }
                    return Some(Ok(Source::Line {
                        file: self.file.clone(),
                        number: self.number,
                        text,
                    }));
                }
                Err(error) => {
                    let trouble = Trouble::unreadable(&name(), &error);
                    self.reader = None;
                    return Some(Err(trouble));
                }
            }
        }
    }
}

fn too_large(name: &str) -> Trouble {
    let message = format!("is larger than {} MiB", LARGEST >> 20);
    Trouble::new(name, message, "give one article alone")
}

impl Source {
    /// What it is called in messages.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Stdin => STDIN.to_owned(),
            Self::Line { file, number, .. } => format!("{file}:{number}"),
        }
    }

    /// What tells its line of JSON from those of other articles, if there are any.
    pub(crate) fn label(&self, is_batch: bool) -> Label {
        match self {
            _ if !is_batch => Label::default(),
            Self::File(_) | Self::Stdin => Label {
                file: Some(self.name()),
                id: None,
            },
            Self::Line { text, .. } => Label {
                file: None,
                id: Some(lines::id_of(text).unwrap_or_default()),
            },
        }
    }

    /// An id for an article that has none of its own.
    pub(super) fn id(&self) -> String {
        match self {
            Self::File(path) => id_of(path),
            Self::Stdin | Self::Line { .. } => String::new(),
        }
    }

    /// All bytes of a file or of the standard input.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, Trouble> {
        let mut bytes = Vec::new();
        let limit = LARGEST + 1;
        let read = match self {
            Self::File(path) => {
                File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes))
            }
            Self::Stdin => io::stdin().lock().take(limit).read_to_end(&mut bytes),
            Self::Line { text, .. } => return Ok(text.clone()),
        };
        match read {
            Ok(_) if bytes.len() as u64 > LARGEST => Err(too_large(&self.name())),
            Ok(_) => Ok(bytes),
            Err(error) => Err(Trouble::unreadable(&self.name(), &error)),
        }
    }
}
