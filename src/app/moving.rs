//! Answers that earlier versions of the forms kept elsewhere.

use super::{App, Live};
use crate::doc::Edit;
use crate::plan::forms::{contact, family};
use crate::plan::paper::Shield;
use crate::plan::{FamilyId, Section, Spot, Task, Value};
use crate::store::{SectionName, StoreError};

impl App {
    /// Takes an answer from where an earlier version kept it to where it is kept now. What stands there already stays.
    ///
    /// Nothing that is shown changes by it, so it is not remembered for undo.
    pub fn move_here(&self, family: &FamilyId, spot: &Spot) {
        let Some(earlier) = spot.earlier() else { return };
        let (Some(from), Some(to)) = (self.holding(family, &earlier), self.holding(family, spot)) else { return };
        if !self.may_write(to.name()) {
            return;
        }
        if let Value::Text(text) = from.value(&earlier.path, earlier.field) {
            if to.value(&spot.path, spot.field).is_empty() {
                to.apply(self, &spot.path, spot.field, &Edit::Write(text));
            }
            from.apply(self, &earlier.path, earlier.field, &Edit::Clear);
        }
    }

    /// Says *spärrmarkering* that only an earlier version knows of where everyone learns of it who has anything of the
    /// family. Whether that could be done for all: not where the family section may not be written.
    ///
    /// # Errors
    /// What the store says.
    pub async fn spread_marks(&self, family: &FamilyId) -> Result<bool, StoreError> {
        self.open_all(family, &[Section::Family, Section::Contact]).await?;
        for member in Shield::left_behind(&self.reader(family)) {
            let mark = Spot::root(&Section::Family, &family::PROTECTION).column(&member, &contact::PROTECTED);
            if let Some(live) = self.holding(family, &mark) {
                live.apply(self, &mark.path, mark.field, &Edit::Write("yes".to_owned()));
            }
        }
        Ok(Shield::left_behind(&self.reader(family)).is_empty())
    }

    /// Says that a chapter is done for now, or takes it back. What an earlier version kept of it elsewhere goes.
    pub fn set_done(&self, family: &FamilyId, task: &Task, done: bool) {
        let (key, spot) = (task.to_string(), task.done());
        let Some(live) = self.holding(family, &spot).filter(|live| self.may_write(live.name())) else { return };
        if let Some(earlier) = task.done_earlier()
            && let Some(from) = self.holding(family, &earlier)
            && task.is_done_earlier(&self.reader(family))
        {
            // It would still be said there.
            if !self.may_write(from.name()) {
                return;
            }
            live.apply(self, &spot.path, spot.field, &Edit::Pick { key: key.clone(), on: true });
            from.apply(self, &earlier.path, earlier.field, &Edit::Pick { key: key.clone(), on: false });
        }
        live.change(self, &spot.path, spot.field, &Edit::Pick { key, on: done });
    }

    /// The open section that keeps an answer.
    fn holding(&self, family: &FamilyId, spot: &Spot) -> Option<Live> {
        self.live(&SectionName::new(family.clone(), spot.section.clone()))
    }
}
