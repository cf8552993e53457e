//! An invented family with its plans filled in, for tests of what is made from answers.

use samplan::lang::Lang;
use samplan::plan::{Answers, CodeList, Path, Section};

/// Answers written as a table of sections, paths and what is stored.
#[derive(Default)]
pub(crate) struct Sample(pub(crate) Answers);

impl Sample {
    /// The family: two parents and a child, with spärrmarkering for none.
    pub(crate) fn family() -> Self {
        let mut sample = Self::default();
        sample
            .rows("family", "members", &["amina", "karim", "sami"])
            .put("family", "name", "Familjen Rahimi")
            .put("family", "members/amina/name", "Amina Rahimi")
            .put("family", "members/amina/relation", "parent")
            .put("family", "members/amina/birth_date", "1990-01-01?")
            .pick("family", "members/amina/mother_tongues", &["prs", "ps"])
            .pick("family", "members/amina/contact_language", &["prs"])
            .put("family", "members/karim/name", "Karim Rahimi")
            .put("family", "members/karim/relation", "parent")
            .put("family", "members/karim/birth_date", "XXXX")
            .put("family", "members/sami/name", "Sami Rahimi")
            .put("family", "members/sami/relation", "child")
            .put("family", "members/sami/birth_date", "2018-05-04")
            .put("family", "fam.owner", "Vasa")
            .put("family", "fam.worker", "Eva Ek")
            .rows("family", "network", &["eva", "olle"])
            .put("family", "network/eva/name", "Eva Ek")
            .put("family", "network/eva/organisation", "Integrationsbyrån")
            .put("family", "network/eva/sector", "integration")
            .put("family", "network/eva/role", "Handledare")
            .put("family", "network/olle/name", "Olle Öst")
            .put("family", "network/olle/sector", "other")
            .put("family", "network/olle/sector_which", "Församlingen")
            .rows("family", "meetings", &["m1"])
            .put("family", "meetings/m1/date", "2025-09-01")
            .put("family", "meetings/m1/time", "09:30")
            .put("family", "meetings/m1/place", "Hemma hos familjen")
            .put("family", "meetings/m1/interpreter", "yes")
            .pick("family", "meetings/m1/interpreter_language", &["prs"])
            .contact()
            .individual()
            .plan()
            .child()
            .put("situation/violence", "description", "Detta är känsligt")
            .rows("notes", "notes", &["n"])
            .put("notes", "notes/n/text", "Min egen anteckning");
        sample
    }

    fn contact(&mut self) -> &mut Self {
        self.rows("contact", "people", &["amina", "sami"])
            .put("contact", "people/amina/address", "Storgatan 5 B 12")
            .put("contact", "people/amina/postal", "65100 VASA")
            .put("contact", "people/amina/phone", "040 123 4567")
            .put("contact", "people/amina/email", "amina@example.org")
            .put("contact", "people/amina/contact_address", "PB 1, 00023 STATSRÅDET")
            .put("contact", "people/sami/address", "Storgatan 5 B 12")
    }

    fn individual(&mut self) -> &mut Self {
        let of = "individual/amina";
        self.put(of, "interview.held", "yes")
            .put(of, "interview.date", "2025-03-20")
            .put(of, "interview.where", "Integrationsbyrån, Eva Ek")
            .put(of, "scope.jobseeker", "no")
            .rows(of, "part", &["p1", "p2"])
            .put(of, "part/p1/part.name", "Eva Ek")
            .put(of, "part/p1/part.org", "Integrationsbyrån")
            .put(of, "part/p2/part.name", "Sirpa Salo")
            .put(of, "part/p2/part.org", "Hyvinvointialue")
            .put(of, "plan.date", "2025-03-31")
            .pick(of, "p.citizenship", &["AF"])
            .put(of, "p.interpreter", "yes")
            .put(of, "p.arrived", "2024-02")
            .put(of, "p.permit_kind", "permit")
            .put(of, "p.permit_date", "2024-02-29")
            .put(of, "plan.kind", "first")
            .put(of, "plan.first_date", "2024-01-01")
            .put(of, "life.summary", "Språkkunskaper: dari, lite engelska\nArbetserfarenhet: sömmerska")
            .put(of, "goal.wish", "می‌خواهم خیاط باشم")
            .pick(of, "goal.wish_language", &["prs"])
            .put(of, "goal.wish_translation", "Jag vill vara sömmerska")
            .put(of, "goal.main", "language_basic")
            .put(of, "goal.main_language", "sv")
            .put(of, "goal.main_other", "Körkort")
            .rows(of, "goal.occupations", &["o1"])
            .put(of, "goal.occupations/o1/goal.occupation", "Sömmerska")
            .pick(of, "goal.long_term", &["organisations", "family_plan"])
            .own(of, "goal.long_term", "Simskola")
            .rows(of, "act", &["g1", "g2"])
            .put(of, "act/g1/act.subgoal", "Läsa och skriva svenska")
            .rows(of, "act/g1/act.measures", &["m1", "m2"])
            .put(of, "act/g1/act.measures/m1/act.measure", "Alfabetiseringskurs")
            .put(of, "act/g1/act.measures/m1/act.responsible", "Arbis")
            .put(of, "act/g1/act.measures/m1/act.schedule", "Under hösten")
            .put(of, "act/g1/act.measures/m1/act.date", "2025-12-19")
            .put(of, "act/g1/act.measures/m2/act.measure", "Regelbundet besöka bibliotek")
            .put(of, "act/g2/act.subgoal", "Dagvård för Sami")
            .put(of, "conf.rights", "yes")
            .put(of, "dut.client", "Delta i kursen.\nBoka tid hos hälsovårdaren.")
            .put(of, "dut.municipality", "Ordna tolk.")
            .put(of, "next.date", "2025-09-15")
            .put(of, "next.time", "14:00")
    }

    fn plan(&mut self) -> &mut Self {
        self.put("plan", "fam.date", "2025-04-02")
            .pick("plan", "fam.reasons", &["network"])
            .put("plan", "fam.need.parenting", "Föräldrarna stöder varandra.")
            .rows("plan", "fam.need.parents", &["amina"])
            .put("plan", "fam.need.parents/amina/support", "Tid för sig själv")
            .pick("plan", "fam.areas", &["childcare"])
            .rows("plan", "fam.area.childcare", &["sami"])
            .put("plan", "fam.area.childcare/sami/need", "Plats i daghem")
            .put("plan", "fam.area.childcare/sami/ecec_plan", "no")
            .put("plan", "fam.area.housing", "Större bostad")
            .rows("plan", "fam.parent.participation", &["amina"])
            .put("plan", "fam.parent.participation/amina/at_home", "yes")
            .pick("plan", "fam.parent.participation/amina/effects", &["language"])
            .rows("plan", "fam.prev", &["s1"])
            .put("plan", "fam.prev/s1/sector", "familywork")
            .put("plan", "fam.prev/s1/support", "Familjearbetare hemma")
            .put("plan", "fam.prev/s1/offered", "yes")
            .rows("plan", "fam.prev.referral", &["r1"])
            .put("plan", "fam.prev.referral/r1/service", "Familjearbete")
            .put("plan", "fam.prev.referral/r1/date", "2025-05")
            .rows("plan", "fam.act", &["a1"])
            .put("plan", "fam.act/a1/need", "Dagvård")
            .put("plan", "fam.act/a1/measure", "Ansöka om plats")
            .put("plan", "fam.act/a1/member", "karim")
            .put("plan", "fam.act/a1/date", "2025-05-31")
            .put("plan", "fam.next_review", "2025-10-01")
    }

    fn child(&mut self) -> &mut Self {
        self.put("child/sami", "view.own", "Jag vill spela fotboll")
            .put("child/sami", "ecec", "yes")
            .put("child/sami", "ecec.unit", "Vikinga daghem")
            .put("child/sami", "ecec.group", "Igelkottarna")
            .put("child/sami", "school.name", "Haga skola")
    }

    /// Marks a member with spärrmarkering.
    pub(crate) fn protect(&mut self, member: &str) -> &mut Self {
        self.0.row(&Section::Family, &way("protection"), member);
        self.put("family", &format!("protection/{member}/protected"), "yes")
    }

    pub(crate) fn put(&mut self, section: &str, path: &str, text: &str) -> &mut Self {
        self.0.set(&at(section), &way(path), text);
        self
    }

    pub(crate) fn pick(&mut self, section: &str, path: &str, ids: &[&str]) -> &mut Self {
        for id in ids {
            self.0.pick(&at(section), &way(path), *id);
        }
        self
    }

    pub(crate) fn own(&mut self, section: &str, path: &str, words: &str) -> &mut Self {
        self.0.own(&at(section), &way(path), "own", words);
        self
    }

    pub(crate) fn rows(&mut self, section: &str, path: &str, ids: &[&str]) -> &mut Self {
        for id in ids {
            self.0.row(&at(section), &way(path), *id);
        }
        self
    }
}

pub(crate) fn at(section: &str) -> Section {
    section.parse().unwrap()
}

fn way(path: &str) -> Path {
    path.split('/').collect()
}

/// Names of the codes that the sample uses; the code itself for any other, as a browser does.
pub(crate) fn names(_: CodeList, code: &str, lang: Lang) -> String {
    let [sv, fi, en] = match code {
        "prs" => ["dari", "dari", "Dari"],
        "ps" => ["pashto", "paštu", "Pashto"],
        "AF" => ["Afghanistan", "Afganistan", "Afghanistan"],
        other => [other, other, other],
    };
    match lang {
        Lang::Sv => sv,
        Lang::Fi => fi,
        Lang::En => en,
    }
    .to_owned()
}
