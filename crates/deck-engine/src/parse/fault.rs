//! All that can be wrong with a document, in words for its author.

use crate::text::filled;

/// One kind of problem. In both texts each `%` stands for a detail; the details fill them in turn.
pub(super) struct Fault {
    /// What is wrong.
    message: &'static str,
    /// What would mend it.
    mend: &'static str,
}

impl Fault {
    const fn new(message: &'static str, mend: &'static str) -> Self {
        Self { message, mend }
    }

    /// Its message and its mend.
    pub(super) fn texts(&self, details: &[&str]) -> (String, String) {
        let mut details = details.iter();
        let message = filled(self.message, &mut details);
        (message, filled(self.mend, &mut details))
    }
}

pub(super) static NO_BANK: Fault = Fault::new(
    "a bank is an object",
    "begin with { \"format\": \"news-deck/1\", … }",
);
pub(super) static OTHER_FORMAT: Fault = Fault::new(
    "this is \"%\", and only \"%\" is understood here",
    "use the version of News Deck that belongs to this format, or build the bank anew",
);
pub(super) static NO_QUESTIONS: Fault = Fault::new("a bank needs at least one question", "add one");
pub(super) static NO_QUESTION: Fault = Fault::new("this is %", "make each question an object");
pub(super) static ID_TAKEN: Fault = Fault::new(
    "the id \"%\" is also that of $.questions[%]",
    "give each question an id of its own",
);

pub(super) static MISSING: Fault = Fault::new("\"%\" is missing", "add %");
pub(super) static OTHER_TYPE: Fault = Fault::new("\"%\" is %", "make it %");
pub(super) static BLANK: Fault = Fault::new("\"%\" is blank", "write the text");
pub(super) static ITEM_NO_TEXT: Fault = Fault::new("this is %", "make it a text");
pub(super) static ITEM_BLANK: Fault =
    Fault::new("the text is blank", "write it or remove the item");
pub(super) static NO_ID: Fault = Fault::new(
    "\"%\" cannot be an id",
    "use lower-case letters a to z, digits and hyphens",
);
pub(super) static NO_ADDRESS: Fault = Fault::new(
    "an address may not begin with \"%:\"",
    "use an address that begins with https:// or is relative to the page",
);
pub(super) static NO_DATE: Fault = Fault::new(
    "\"%\" is no date",
    "write 2023-09-15, 2023-09, 2023, or two of these with a slash between",
);
pub(super) static OUT_OF_RANGE: Fault =
    Fault::new("the number is not from % to %", "use one in this range");
pub(super) static NOT_WHOLE: Fault = Fault::new("\"%\" is not a whole number", "round it");
pub(super) static UNKNOWN_NAME: Fault = Fault::new("\"%\" is not known", "use one of %");
pub(super) static TOO_FEW: Fault = Fault::new("there are % items", "give at least %");
pub(super) static TOO_MANY: Fault = Fault::new("there are % items", "give at most %");
pub(super) static TWICE: Fault =
    Fault::new("\"%\" is there twice", "remove or reword one of the two");

pub(super) static UNKNOWN_ARTICLE: Fault = Fault::new(
    "there is no article \"%\"",
    "use the id of one of \"articles\": %",
);
pub(super) static NO_SENTENCE: Fault =
    Fault::new("no sentence is named", "add \"quote\" or \"fingerprint\"");
pub(super) static NOT_ONE_RIGHT: Fault = Fault::new(
    "% choices are marked as correct",
    "mark exactly one with \"correct\": true, or make the kind \"multi\"",
);
pub(super) static NOT_SOME_RIGHT: Fault = Fault::new(
    "% of % choices are marked as correct",
    "mark some, not all, with \"correct\": true",
);
pub(super) static ACCEPTED_AND_REFUSED: Fault = Fault::new(
    "\"%\" is accepted and refused",
    "remove it from \"accept\" or from \"refuse\"",
);
pub(super) static NO_MARK: Fault = Fault::new(
    "% is missing, or not in its turn",
    "put {1}, {2} … in the text, in this order, one for each of \"blanks\"",
);
