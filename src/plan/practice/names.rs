//! The people and bodies that several pages speak of.

use crate::lang::{Text, text};

/// A member of the family.
#[derive(Clone, Copy)]
pub(super) enum Person {
    Mother,
    Father,
    Grandmother,
    Teenager,
    Son,
    Toddler,
}

impl Person {
    pub(super) const ALL: [Self; 6] =
        [Self::Mother, Self::Father, Self::Teenager, Self::Son, Self::Toddler, Self::Grandmother];

    /// The member's id: always the same, because the family is the same on every device and never shared.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Mother => "practice1",
            Self::Father => "practice2",
            Self::Grandmother => "practice3",
            Self::Teenager => "practice4",
            Self::Son => "practice5",
            Self::Toddler => "practice6",
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Mother => "مریم رحیمی",
            Self::Father => "Karim Rahimi",
            Self::Grandmother => "Bibi Gul Rahimi",
            Self::Teenager => "Zahra Rahimi",
            Self::Son => "Omid Rahimi",
            Self::Toddler => "Laleh Rahimi",
        }
    }
}

/// Dari, as the browser's list of languages knows it.
pub(super) const DARI: &str = "fa-AF";

pub(super) const MUNICIPALITY: Text = text("Strandby kommun", "Rantalan kunta", "Municipality of Rantala");
pub(super) const COUNTY: Text =
    text("Kustens välfärdsområde", "Rannikon hyvinvointialue", "Coastal wellbeing services county");
pub(super) const DAY_CARE: Text = text("Daghemmet Snäckan", "Päiväkoti Simpukka", "Simpukka day-care centre");
pub(super) const SCHOOL: Text = text("Strandby skola", "Rantalan koulu", "Rantala school");
pub(super) const ASSOCIATION: Text = text("Mötesplatsen rf", "Kohtaamispaikka ry", "Kohtaamispaikka association");
pub(super) const ADULT_SCHOOL: Text =
    text("Strandby medborgarinstitut", "Rantalan kansalaisopisto", "Rantala adult education centre");

/// Those who work with the family. The first answers for the plan.
pub(super) const COORDINATOR: &str = "Linnea Holmfors";
pub(super) const NURSE: &str = "Ilkka Rantavesi";
pub(super) const DAY_CARE_TEACHER: &str = "Olena Bondarenko";
pub(super) const SCHOOL_TEACHER: &str = "Abdi Noor Hassan";
pub(super) const FAMILY_WORKER: &str = "Katrin Saarepuu";
pub(super) const GROUP_LEADER: &str = "Hoa Nguyen Lindroos";
