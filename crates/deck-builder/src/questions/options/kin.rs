//! Which posts are near enough to each other that one is a choice where the other is asked for.

use crate::gazetteer::{Gazetteer, PlaceKind};
use crate::officials::{Office, Post};
use crate::phrase;
use crate::questions::wording::is_one_of;

/// The sphere in which somebody holds a post.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sphere {
    /// Government, parliament, courts and diplomacy of a country, its armed forces and who speaks for them.
    State,
    /// Towns, counties, states of a country, their police.
    Local,
    /// Companies.
    Firm,
    /// Associations, universities, clubs, churches.
    Body,
    /// Armed groups that are of no state.
    Outlaw,
}

/// Words of the names of armed groups.
const OUTLAWS: &str = "qaeda;qaida;taliban;taleban;jihad;jihadist;isis;isil;daesh;hamas;hezbollah;hizbollah;hizbullah;haram;shabaab;\
    farc;eta;terrorist;militant;rebel;rebels;insurgent;guerrilla;cartel;mafia;gang;lashkar-e-taiba;jaish-e-mohammed;militia;\
    warlord;separatist;brigades";

/// Heads of local posts.
const LOCAL: &str = "mayor;councillor;councilman;councilwoman;alderman;sheriff;supervisor;governor;premier;selectman;reeve";

/// Words that make a post a local one.
const LOCALITIES: &str = "council;county;parish;town;city;borough;district;municipal;village;provincial;regional;fire;school;province;prefecture";

/// Heads of governments and states.
pub(crate) const LEADERS: &str = "president;prime minister;chancellor;king;queen;emir;sultan;leader;premier;supreme leader;emperor;crown prince";

fn sphere(post: &Post) -> Sphere {
    let title = crate::letters::lower_text(&post.title);
    let of = crate::letters::lower_text(&post.of);
    let words = || title.split(' ').chain(of.split(' '));
    if words().any(|word| is_one_of(OUTLAWS, word)) {
        return Sphere::Outlaw;
    }
    let is_local = words().any(|word| is_one_of(LOCAL, word) || is_one_of(LOCALITIES, word))
        && !title.contains("governor general")
        || (Gazetteer::get().named(&post.of).next())
            .is_some_and(|known| matches!(known.kind, PlaceKind::City | PlaceKind::Region));
    match post.office {
        Office::Corporate => Sphere::Firm,
        Office::Institutional | Office::Religious => Sphere::Body,
        Office::Public | Office::Police | Office::Party if is_local => Sphere::Local,
        _ => Sphere::State,
    }
}

/// Whether it leads a state.
fn leads(post: &Post, sphere: Sphere) -> bool {
    sphere == Sphere::State && is_one_of(LEADERS, &crate::letters::lower_text(&post.title))
}

/// Whether the article says of which country a post is.
fn is_of_a_country(post: &Post) -> bool {
    !post.of.is_empty() && crate::facts::posts::is_country(&post.of)
}

/// What tells how near a post is to others. Each post is compared with every one that is asked for, so all that has to
/// be looked up is looked up once.
#[derive(Clone, Copy)]
pub(crate) struct Kin {
    sphere: Sphere,
    office: Office,
    /// The hash of what it is of; nothing if the article does not say.
    of: Option<u64>,
    leads_a_named_state: bool,
    /// Whether its holder leads a state.
    pub(crate) leads: bool,
    /// Whether its holder governs: a minister or president, not an envoy or the head of a party.
    governs: bool,
    /// Whether the article says of which country it is.
    pub(crate) is_of_a_country: bool,
}

impl Kin {
    pub(crate) fn of(post: &Post) -> Self {
        let sphere = sphere(post);
        let leads = leads(post, sphere);
        Self {
            sphere,
            office: post.office,
            of: (!post.of.is_empty()).then(|| phrase::stable([post.of.as_str()])),
            leads_a_named_state: leads && !post.of.is_empty(),
            leads,
            governs: governs(post),
            is_of_a_country: is_of_a_country(post),
        }
    }

    /// How far two posts are from each other, 0 for the same kind; nothing where one would be absurd beside the other:
    /// the head of an armed group or the president of another country as a mayor.
    pub(crate) fn distance(&self, other: &Self) -> Option<u8> {
        let (a, b) = (self.sphere, other.sphere);
        let same_office = u8::from(self.office != other.office);
        let same_country = self.of.is_some() && self.of == other.of;
        // No minister stands beside a bishop.
        if (self.office == Office::Religious) != (other.office == Office::Religious) {
            return None;
        }
        if a == b {
            // A president among envoys and officers.
            let apart = self.leads_a_named_state != other.leads_a_named_state
                && a == Sphere::State
                && !(self.governs && other.governs);
            return (!apart).then_some(if same_country { 0 } else { same_office });
        }
        if a == Sphere::Outlaw || b == Sphere::Outlaw {
            return None;
        }
        let has = |sphere: Sphere| a == sphere || b == sphere;
        if has(Sphere::Firm) {
            let speaks =
                self.office == Office::Spokesperson || other.office == Office::Spokesperson;
            return (has(Sphere::Body) || speaks).then_some(2);
        }
        // A country that is named is most often another one.
        let of_state = if a == Sphere::State { self } else { other };
        let leads = self.leads_a_named_state || other.leads_a_named_state;
        (!leads).then_some(if of_state.is_of_a_country { 3 } else { 2 })
    }

    /// Whether whoever holds another post may stand beside the holder of this one where something else is asked: who
    /// said or did it. No head of state stands beside a police spokesman.
    pub(crate) fn may_stand_beside(&self, other: &Self) -> bool {
        (self.sphere == Sphere::Outlaw) == (other.sphere == Sphere::Outlaw)
            && (!other.leads || self.sphere == Sphere::State && self.governs)
    }
}

/// Whether whoever holds a post governs.
fn governs(post: &Post) -> bool {
    const GOVERN: &str = "minister;secretary;president;chancellor;premier;king;queen;treasurer;leader;speaker;chief;governor";
    let title = crate::letters::lower_text(&post.title);
    let last = title.rsplit(' ').next().unwrap_or_default();
    is_one_of(GOVERN, last) && !title.contains("party") && (last != "leader" || !post.of.is_empty())
        || title.starts_with("secretary of")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::officials::Currency;

    fn post(title: &str, of: &str, office: Office) -> Post {
        Post {
            title: title.into(),
            of: of.into(),
            currency: Currency::Current,
            office,
            is_rank: false,
            says_of_what: false,
        }
    }

    #[test]
    fn posts_of_one_sphere_stand_beside_each_other() {
        let mayor = post("mayor", "Bergen", Office::Public);
        let minister = post("Finance Minister", "", Office::Public);
        let foreign = post("Chancellor", "Austria", Office::Public);
        let envoy = post("envoy", "Norway", Office::Diplomat);
        let firm = post("chief executive", "Tonbury Air", Office::Corporate);
        let outlaw = post("head of the Kestrel rebel group", "", Office::Public);
        for (one, other, near) in [
            (&mayor, &minister, true),
            (&mayor, &foreign, false),
            (&minister, &foreign, true),
            (&envoy, &foreign, false),
            (&firm, &minister, false),
            (&outlaw, &mayor, false),
            (&outlaw, &outlaw, true),
        ] {
            let (a, b) = (Kin::of(one), Kin::of(other));
            assert_eq!(a.distance(&b).is_some(), near, "{one} {other}");
            assert_eq!(b.distance(&a).is_some(), near, "{other} {one}");
        }
    }

    #[test]
    fn heads_of_state_stand_beside_those_who_govern() {
        let president = Kin::of(&post("President", "", Office::Public));
        for (title, office, may) in [
            ("Finance Minister", Office::Public, true),
            ("police spokesman", Office::Spokesperson, false),
            ("mayor", Office::Public, false),
            ("general secretary", Office::Institutional, false),
        ] {
            let other = Kin::of(&post(title, "", office));
            assert_eq!(other.may_stand_beside(&president), may, "{title}");
            assert!(president.may_stand_beside(&other), "{title}");
        }
    }
}
