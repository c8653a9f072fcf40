//! The engines, and the one table of what each of them lacks. A test that `needs` such a thing is
//! listed with its reason as ignored there; no test looks at the engine to pass over something.

/// What the pages run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// Something that not every engine can do, or that not every driver reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Capability {
    /// Commands of the Chrome DevTools Protocol: collecting garbage, scripts that run before any other.
    DevTools,
    /// Performance entries that tell how far the page's content moved while it loaded.
    LayoutShift,
    /// What the browser itself writes into its console: failed requests, preloads that nobody used.
    BrowserLog,
    /// Printing a page.
    Printing,
    /// Pages in the few colours of the system.
    ForcedColours,
    /// Pages at 400 %.
    Zoom,
    /// A finger on the page.
    Touch,
    /// Fingers that scroll the page and zoom it.
    Gestures,
    /// Pictures of the gallery that were reviewed.
    ReviewedPictures,
    /// A wheel that is turned while a key is held down.
    WheelWithKeys,
    /// A select that is called a combobox, and whose name is its label.
    SelectRole,
    /// Pages that can tell a private window from others.
    PrivateTold,
    /// `'self'` in the policy of a sandboxed frame, which has no origin of its own, stands for its site.
    SelfInSandbox,
}

use Capability::{
    BrowserLog, DevTools, ForcedColours, Gestures, LayoutShift, Printing, PrivateTold,
    ReviewedPictures, SelectRole, SelfInSandbox, Touch, WheelWithKeys, Zoom,
};
use Engine::{Chromium, Firefox, WebKit};

/// What is not there, and why.
const LACKING: [(Engine, Capability, &str); 19] = [
    (Firefox, DevTools, "it speaks no Chrome DevTools Protocol"),
    (WebKit, DevTools, "it speaks no Chrome DevTools Protocol"),
    (
        Firefox,
        LayoutShift,
        "it has no performance entries of the type layout-shift",
    ),
    (
        WebKit,
        LayoutShift,
        "it has no performance entries of the type layout-shift",
    ),
    (
        Firefox,
        BrowserLog,
        "its driver does not hand the console out; what scripts write there is seen all the same",
    ),
    (
        WebKit,
        BrowserLog,
        "its driver does not hand the console out; what scripts write there is seen all the same",
    ),
    (
        WebKit,
        ForcedColours,
        "it has no such mode: pages keep their colours",
    ),
    (
        WebKit,
        Zoom,
        "its driver has no command for it; a frame of 320 pixels is laid out as at 400 %",
    ),
    (
        WebKit,
        Printing,
        "its driver has no command for it; tests send the events of a print and turn its rules on",
    ),
    (
        WebKit,
        Touch,
        "its driver sends what a finger does as a mouse's doing",
    ),
    (
        Firefox,
        Gestures,
        "its driver's fingers press what is there, but the page does not move under them",
    ),
    (
        WebKit,
        Gestures,
        "its driver sends what a finger does as a mouse's doing",
    ),
    (
        Firefox,
        ReviewedPictures,
        "each engine draws letters and controls in its own way, and the reviewed pictures are Chromium's; the lists of parts hold for all",
    ),
    (
        WebKit,
        ReviewedPictures,
        "each engine draws letters and controls in its own way, and the reviewed pictures are Chromium's; the lists of parts hold for all",
    ),
    (
        WebKit,
        WheelWithKeys,
        "its driver turns the wheel as if no key were held",
    ),
    (
        WebKit,
        SelectRole,
        "to it a select is a button, whose name holds what is chosen too",
    ),
    (
        Chromium,
        PrivateTold,
        "to pages its private windows are like others; what is said of others there holds for them, too",
    ),
    (
        WebKit,
        PrivateTold,
        "in all windows of its driver, which keep nothing, pages find what they find elsewhere",
    ),
    (
        WebKit,
        SelfInSandbox,
        "it compares with the frame's origin, which is none, so such a site has to name itself",
    ),
];

impl Engine {
    /// All of them, or those that `NEWS_DECK_ENGINES` names.
    ///
    /// # Panics
    /// If a name is none of an engine.
    pub(crate) fn wanted() -> Vec<Engine> {
        let all = [Chromium, Firefox, WebKit];
        let Some(names) = std::env::var("NEWS_DECK_ENGINES")
            .ok()
            .filter(|names| !names.trim().is_empty())
        else {
            return all.to_vec();
        };
        names
            .split(',')
            .map(|name| {
                all.into_iter()
                    .find(|engine| engine.name() == name.trim())
                    .unwrap_or_else(|| {
                        panic!(
                            "NEWS_DECK_ENGINES names `{name}`; there are chromium, firefox and webkit, \
                             with commas between them"
                        )
                    })
            })
            .collect()
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Chromium => "chromium",
            Firefox => "firefox",
            WebKit => "webkit",
        }
    }

    /// Why the engine lacks this, if it does.
    pub(crate) fn lacks(self, capability: Capability) -> Option<&'static str> {
        LACKING
            .iter()
            .find(|(engine, lacking, _)| *engine == self && *lacking == capability)
            .map(|(_, _, reason)| *reason)
    }

    pub(crate) fn has(self, capability: Capability) -> bool {
        self.lacks(capability).is_none()
    }
}
