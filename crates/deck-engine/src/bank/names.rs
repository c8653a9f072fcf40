//! The closed sets of names that documents use.

/// Defines an enum whose variants have names in documents.
macro_rules! named {
    ($(#[$meta:meta])* $type:ident { $($(#[$variant_meta:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type { $($(#[$variant_meta])* $variant,)+ }

        impl $type {
            /// All of them, in their order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Their names, in the same order.
            pub const NAMES: &[&str] = &[$($name),+];

            /// Its name in documents and attributes.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The one of that name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                let position = Self::NAMES.iter().position(|other| *other == name)?;
                Self::ALL.get(position).copied()
            }
        }
    };
}

named! {
    /// What a question asks for.
    Category {
        /// When it was.
        Date = "date",
        /// Which aircraft.
        Aircraft = "aircraft",
        /// Where it was.
        Location = "location",
        /// Who holds an office, or did something in it.
        Official = "official",
        /// Which organisation.
        Organisation = "organisation",
        /// How many.
        Number = "number",
        /// What happened.
        Event = "event",
    }
}

named! {
    /// What a correction did to a question. An answer that was given before is kept, and graded by what is right now.
    Change {
        /// It was taken out of the bank.
        Withdrawn = "withdrawn",
        /// Another answer is right.
        Rekeyed = "rekeyed",
        /// It asks the same in other words.
        Reworded = "reworded",
    }
}

named! {
    /// How a question is answered.
    Kind {
        /// One of several.
        Choice = "choice",
        /// Some of several.
        Multi = "multi",
        /// A statement that holds or not.
        TrueFalse = "true_false",
        /// Typed words.
        Text = "text",
        /// A typed number.
        Number = "number",
        /// A typed date.
        Date = "date",
        /// Blanks in a text.
        Cloze = "cloze",
        /// A right order.
        Order = "order",
        /// Right pairs.
        Match = "match",
        /// A point on a map.
        Place = "place",
    }
}
