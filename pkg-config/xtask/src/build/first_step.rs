//! The first step, drawn beforehand: the welcome and the first page of questions, as data that `src/element/js/first-step.js`
//! makes nodes of. There is no rule in that script and no word: what a tick opens, and what it takes back, is in the data,
//! and found out here by ticking.

mod tree;

use anyhow::{Context, Result};
use lumbar_check::content::{ContentPack, Kind};
use lumbar_check::domain::{Begun, Message};
use lumbar_check::view::first_step;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::thread;
use tokio::task::LocalSet;

use super::css;
use super::packs::CompiledPack;
use tree::{Child, Node};

/// The attributes by which an element has a name, and those by which others refer to it.
const NAMES: [&str; 2] = ["id", "name"];
const REFERENCES: [&str; 3] = ["for", "aria-describedby", "aria-labelledby"];

/// Holds the ordinal of an option on its control.
const OPTION: &str = "option";

/// The first step of each pack in each language.
///
/// # Errors
/// As [`first_step`].
pub fn draw_all(packs: &[CompiledPack], styles: &str) -> Result<Vec<Vec<u8>>> {
    thread::scope(|scope| {
        let drawing = packs.iter().map(|pack| scope.spawn(move || first_step(pack, styles)));
        let drawing: Vec<_> = drawing.collect();
        drawing.into_iter().map(|step| step.join().expect("drawing does not panic")).collect()
    })
}

/// The first step of a pack in one language, as JSON in gzip.
///
/// - `style`: the style sheet, as far as the step needs it.
/// - `language`: of its words.
/// - `regions`: ids and countries in small letters, each with the ordinal of its region; the last region is the one of
///   everywhere else, whose ordinal is `elsewhere`.
/// - `pages`: the welcome and the first page.
/// - `emergency`: what someone who ticked a sign of an emergency is told if the module cannot be loaded.
/// - `clears`: for an option, the options that are no longer ticked once it is.
///
/// A node is a text, or `[tag, attributes, ...children]`. A number in place of a tag is a heading, so many levels below the
/// first. A number as attribute, or a list of numbers, are names; `option` is the ordinal of an option. `{when, node}` is
/// there while one of these options is ticked; `{by, of}` has for each region which of the nodes or values it is.
///
/// # Errors
/// If it does something on a tick that the script cannot do.
fn first_step(pack: &CompiledPack, styles: &str) -> Result<Vec<u8>> {
    let pack = pack.read()?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    LocalSet::new().block_on(&runtime, drawn(&Rc::new(pack), styles))
}

async fn drawn(pack: &Rc<ContentPack>, styles: &str) -> Result<Vec<u8>> {
    let mut parts = [Vec::new(), Vec::new(), Vec::new()];
    let mut names = Names::default();
    let at_welcome = Begun::at_welcome(pack, &[]).context("a pack without options")?;
    for region in pack.regions.iter().map(|region| region.id.as_str()) {
        let mut welcome = tree::parse(&first_step::first_step(pack, region, at_welcome.clone()).await)?;
        let mut page = page(pack, region).await?;
        let mut emergency = tree::parse(&first_step::emergency(pack, region).await)?;
        for part in [&mut welcome, &mut page, &mut emergency] {
            names.collect(part);
        }
        parts[0].push(welcome);
        parts[1].push(page);
        parts[2].push(emergency);
    }
    // What the script draws it into.
    let mut classes = BTreeSet::from(["mount".to_owned()]);
    for part in parts.iter_mut().flatten() {
        part.each(&mut |_, attributes| {
            classes.extend(attributes.get("class").into_iter().flat_map(|class| class.split(' ')).map(str::to_owned));
        });
    }
    let written = |part: &Vec<Node>| -> Result<Value> {
        Ok(merged(&part.iter().map(|node| names.written(node)).collect::<Result<Vec<_>>>()?))
    };
    let [welcome, page, emergency] = parts.each_ref().map(written);
    let step = json!({
        "style": css::only(styles, &classes)?,
        "language": pack.words.language,
        "regions": regions_by_name(pack),
        "elsewhere": pack.regions.len() - 1,
        "pages": [welcome?, page?],
        "emergency": emergency?,
        "clears": clears(pack)?,
    });
    let mut packed = Vec::new();
    zopfli::compress(Default::default(), zopfli::Format::Gzip, &*serde_json::to_vec(&step)?, &mut packed)?;
    Ok(packed)
}

/// The first page with these options ticked.
fn begun(pack: &ContentPack, ticks: &[usize]) -> Result<Begun> {
    Begun::on_first_page(pack, ticks).context("an option that is not on the first page")
}

/// The first page, with what each option of it opens.
async fn page(pack: &Rc<ContentPack>, region: &str) -> Result<Node> {
    let (mut page, _) = ticked(pack, region, &[]).await?;
    let mut ways = (0..Begun::options(pack).len()).map(|option| way_to(pack, option)).collect::<Result<Vec<_>>>()?;
    ways.sort_by_key(Vec::len);
    let mut controls = BTreeMap::new();
    for way in ways {
        let (seen, checked) = ticked(pack, region, &way).await?;
        let option = way[way.len() - 1];
        let control = checked.into_iter().find(|control| !controls.contains_key(control));
        controls.insert(control.with_context(|| format!("option {option} cannot be ticked"))?, option);
        page.learn(&seen, option, &way)?;
    }
    page.each(&mut |_, attributes| {
        if let Some(option) = attributes.get("id").and_then(|id| controls.get(id)) {
            attributes.insert(OPTION.to_owned(), option.to_string());
        }
    });
    Ok(page)
}

/// What has to be ticked for an option to be ticked: one of a question that a tick opens comes after that.
fn way_to(pack: &ContentPack, option: usize) -> Result<Vec<usize>> {
    let options = Begun::options(pack);
    let question = &options.get(option).context("an option that is not on the first page")?.question;
    let opens = |tick| pack.option(tick).is_some_and(|option| option.follow_up.as_ref() == Some(question));
    let mut way = match options.iter().position(opens) {
        Some(parent) => way_to(pack, parent)?,
        None => Vec::new(),
    };
    way.push(option);
    Ok(way)
}

/// The first page with these options ticked, and the ids of the controls that are: the browser knows those by itself.
async fn ticked(pack: &Rc<ContentPack>, region: &str, ticks: &[usize]) -> Result<(Node, Vec<String>)> {
    let mut page = tree::parse(&first_step::first_step(pack, region, begun(pack, ticks)?).await)?;
    let mut controls = Vec::new();
    page.each(&mut |_, attributes| {
        if attributes.remove("checked").is_some() {
            controls.extend(attributes.get("id").cloned());
        }
    });
    Ok((page, controls))
}

/// For an option, those that are no longer ticked once it is. Of radio buttons the browser knows by itself.
fn clears(pack: &ContentPack) -> Result<BTreeMap<usize, Vec<usize>>> {
    let options = Begun::options(pack);
    let is_box = |question| pack.question(question).is_some_and(|question| question.kind != Kind::One);
    let mut clears = BTreeMap::<_, Vec<_>>::new();
    for (first, tick) in options.iter().enumerate().filter(|(_, tick)| is_box(&tick.question)) {
        let before = begun(pack, &[first])?.assessment(pack);
        for (second, other) in options.iter().enumerate() {
            let after = before.next(pack, &Message::Ticked(other.clone()));
            if after.is_some_and(|after| after.responses().is_some_and(|responses| !responses.has(tick))) {
                clears.entry(second).or_default().push(first);
            }
        }
    }
    Ok(clears)
}

/// The ordinal of each region but the last, by its id and its countries.
fn regions_by_name(pack: &ContentPack) -> BTreeMap<String, usize> {
    let elsewhere = pack.regions.len() - 1;
    let named = pack.regions[..elsewhere].iter().enumerate();
    let names = named.flat_map(|(ordinal, region)| {
        let countries = region.countries.iter().map(|country| country.to_ascii_lowercase());
        countries.chain([region.id.as_str().to_owned()]).map(move |name| (name, ordinal))
    });
    names.collect()
}

/// The names in a step, in the order in which they first occur: a number stands for each, as every widget gets others.
#[derive(Default)]
struct Names(Vec<String>);

impl Names {
    fn collect(&mut self, node: &mut Node) {
        node.each(&mut |_, attributes| {
            for name in NAMES.iter().filter_map(|attribute| attributes.get(*attribute)) {
                if !self.0.contains(name) {
                    self.0.push(name.clone());
                }
            }
        });
    }

    fn number(&self, name: &str) -> Result<usize> {
        self.0.iter().position(|known| known == name).with_context(|| format!("nothing has the name {name}"))
    }

    fn written(&self, node: &Node) -> Result<Value> {
        Ok(match node {
            Node::Text(text) => json!(text),
            Node::Element { tag, attributes, children } => {
                let tag = match tag.strip_prefix('h').and_then(|level| level.parse::<usize>().ok()) {
                    Some(level) => json!(level - 1),
                    None => json!(tag),
                };
                let attributes =
                    attributes.iter().map(|(name, value)| Ok((spelled(name).to_owned(), self.value(name, value)?)));
                let mut parts = vec![tag, Value::Object(attributes.collect::<Result<_>>()?)];
                for Child { node, when } in children {
                    let node = self.written(node)?;
                    parts.push(if when.is_empty() { node } else { json!({ "when": when, "node": node }) });
                }
                Value::Array(parts)
            }
        })
    }

    /// The value of an attribute. The option of a control is an ordinal as well, and no name.
    fn value(&self, attribute: &str, value: &str) -> Result<Value> {
        Ok(match attribute {
            OPTION => json!(value),
            _ if NAMES.contains(&attribute) => json!(self.number(value)?),
            _ if REFERENCES.contains(&attribute) => {
                json!(value.split(' ').map(|name| self.number(name)).collect::<Result<Vec<_>>>()?)
            }
            _ => json!(value),
        })
    }
}

/// The tokenizer writes attributes small; in a drawing, some have a capital.
fn spelled(attribute: &str) -> &str {
    match attribute {
        "viewbox" => "viewBox",
        _ => attribute,
    }
}

/// One part of the step, of what it is in each region.
fn merged(regions: &[Value]) -> Value {
    merged_in(&regions.iter().enumerate().collect::<Vec<_>>(), regions.len())
}

/// The same for some of `all` regions, with their ordinals.
fn merged_in(regions: &[(usize, &Value)], all: usize) -> Value {
    let first = regions[0].1;
    if regions.iter().all(|(_, value)| *value == first) {
        return first.clone();
    }
    let mut kinds: Vec<Vec<(usize, &Value)>> = Vec::new();
    for region in regions {
        match kinds.iter_mut().find(|kind| is_alike(kind[0].1, region.1)) {
            Some(kind) => kind.push(*region),
            None => kinds.push(vec![*region]),
        }
    }
    if kinds.len() > 1 {
        let mut by = vec![0; all];
        for (ordinal, kind) in kinds.iter().enumerate() {
            kind.iter().for_each(|(region, _)| by[*region] = ordinal);
        }
        return json!({ "by": by, "of": kinds.iter().map(|kind| merged_in(kind, all)).collect::<Vec<_>>() });
    }
    match first {
        Value::Array(first) => (0..first.len())
            .map(|at| merged_in(&regions.iter().map(|(region, value)| (*region, &value[at])).collect::<Vec<_>>(), all))
            .collect(),
        Value::Object(first) => {
            let fields = first.keys().map(|key| {
                let values: Vec<_> = regions.iter().map(|(region, value)| (*region, &value[key])).collect();
                (key.clone(), merged_in(&values, all))
            });
            Value::Object(fields.collect())
        }
        _ => first.clone(),
    }
}

/// Whether two values differ in no more than in what is in them.
fn is_alike(one: &Value, other: &Value) -> bool {
    match (one, other) {
        // Elements of one tag, with the same attributes and as many children.
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len()
                && one.first() == other.first()
                && one.get(1).zip(other.get(1)).is_none_or(|(one, other)| is_alike(one, other))
        }
        (Value::Object(one), Value::Object(other)) => one.keys().eq(other.keys()),
        _ => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::packs;
    use crate::project::Project;

    fn pack(locale: &str) -> Rc<ContentPack> {
        let packs = packs::compile_all(&Project::find().unwrap().packs()).unwrap();
        let pack = packs.iter().find(|pack| pack.locale == locale).unwrap();
        Rc::new(ContentPack::from_compiled(&pack.bytes).ok().unwrap())
    }

    #[test]
    fn two_ticks_open_what_each_of_them_opens() {
        let pack = pack("en");
        let options = Begun::options(&pack).len();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        LocalSet::new().block_on(&runtime, async {
            let mut page = page(&pack, "uk").await.unwrap();
            page.each(&mut |_, attributes| _ = attributes.remove(OPTION));
            for one in 0..options {
                for other in one + 1..options {
                    let both: Vec<_> = [way_to(&pack, one).unwrap(), way_to(&pack, other).unwrap()].concat();
                    let (drawn, checked) = ticked(&pack, "uk", &both).await.unwrap();
                    // Two answers to one question, or "none of these" beside a sign, are not both ticked.
                    let distinct: BTreeSet<_> = both.iter().collect();
                    if checked.len() == distinct.len() {
                        assert_eq!(page.while_ticked(&both), drawn, "{both:?}");
                    }
                }
            }
        });
    }

    #[test]
    fn what_none_of_these_clears_comes_from_the_rules() {
        let pack = pack("en");
        let options = Begun::options(&pack);
        let none = options.iter().position(|tick| tick.option.as_str() == "none").unwrap();
        let clears = clears(&pack).unwrap();
        assert_eq!(clears[&0], [none]);
        assert_eq!(clears[&none].len(), none);
    }

    #[test]
    fn regions_are_one_where_they_say_the_same() {
        let with = |number: &str| json!(["p", { "class": "call" }, ["a", { "href": number }, "Call"]]);
        let regions = [with("tel:1"), with("tel:2"), with("tel:1"), json!(["p", {}, "Call somebody"])];
        let call = json!(["p", { "class": "call" }, ["a", { "href": { "by": [0, 1, 0, 0], "of": ["tel:1", "tel:2"] } }, "Call"]]);
        assert_eq!(merged(&regions), json!({ "by": [0, 0, 0, 1], "of": [call, ["p", {}, "Call somebody"]] }));
    }
}
