//! Why no question was made of a fact, and why the choices of one are wrong: what the command explains. The module of a
//! page explains nothing, so that there these words take no room.

/// Why something is not asked, in words that `format!` takes.
#[cfg(not(target_family = "wasm"))]
macro_rules! reason {
    ($($words:tt)*) => { $crate::reason::Reason::from(::std::format!($($words)*)) };
}
#[cfg(target_family = "wasm")]
macro_rules! reason {
    ($($words:tt)*) => {{
        if false {
            drop(::std::format!($($words)*));
        }
        $crate::reason::Reason::from("")
    }};
}
pub(crate) use reason;

/// Why an answer is the only one: the first line of what proves a question, in words that `format!` takes.
#[cfg(not(target_family = "wasm"))]
macro_rules! proof {
    ($($words:tt)*) => { ::std::vec![::std::format!($($words)*)] };
}
#[cfg(target_family = "wasm")]
macro_rules! proof {
    ($($words:tt)*) => {{
        if false {
            drop(::std::format!($($words)*));
        }
        ::std::vec::Vec::<String>::new()
    }};
}
pub(crate) use proof;

/// Why something is not asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reason(#[cfg(not(target_family = "wasm"))] std::borrow::Cow<'static, str>);

#[cfg(not(target_family = "wasm"))]
impl Reason {
    pub(crate) fn told(self) -> String {
        self.0.into_owned()
    }
}

#[cfg(target_family = "wasm")]
impl Reason {
    pub(crate) fn told(self) -> String {
        String::new()
    }
}

impl From<&'static str> for Reason {
    #[cfg(not(target_family = "wasm"))]
    fn from(words: &'static str) -> Self {
        Self(words.into())
    }

    #[cfg(target_family = "wasm")]
    #[inline(always)]
    fn from(_: &'static str) -> Self {
        Self()
    }
}

impl From<String> for Reason {
    #[cfg(not(target_family = "wasm"))]
    fn from(words: String) -> Self {
        Self(words.into())
    }

    #[cfg(target_family = "wasm")]
    #[inline(always)]
    fn from(_: String) -> Self {
        Self()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_told_as_they_were_given() {
        let count = 2;
        assert_eq!(reason!("{count} are enough").told(), "2 are enough");
        assert_eq!(Reason::from("it breaks off").told(), "it breaks off");
    }
}
