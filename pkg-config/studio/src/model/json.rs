//! JSON that keeps the order of its keys, and of which a changed copy shares all that did not change.

use lumbar_check::content::{Path, Segment};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::Number;
use std::fmt;
use std::rc::Rc;

/// A value. Clones cost nothing.
#[derive(Clone, Debug)]
pub enum Json {
    Null,
    Flag(bool),
    Number(Number),
    Text(Rc<str>),
    List(Rc<Vec<Json>>),
    Object(Rc<Vec<(Rc<str>, Json)>>),
}

impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Flag(one), Self::Flag(other)) => one == other,
            (Self::Number(one), Self::Number(other)) => one == other,
            (Self::Text(one), Self::Text(other)) => one == other,
            (Self::List(one), Self::List(other)) => Rc::ptr_eq(one, other) || one == other,
            (Self::Object(one), Self::Object(other)) => Rc::ptr_eq(one, other) || one == other,
            _ => false,
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<u64> for Json {
    fn from(number: u64) -> Self {
        Self::Number(number.into())
    }
}

impl Json {
    /// # Errors
    /// What is wrong with a text that is not JSON, with line and column.
    pub fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| error.to_string())
    }

    /// As a file, two spaces deep.
    pub fn written(&self) -> String {
        serde_json::to_string_pretty(self).expect("it is JSON") + "\n"
    }

    /// In one line.
    pub fn compact(&self) -> String {
        serde_json::to_string(self).expect("it is JSON")
    }

    /// An object with these members, in this order.
    pub fn object<'k>(members: impl IntoIterator<Item = (&'k str, Self)>) -> Self {
        Self::Object(Rc::new(members.into_iter().map(|(key, value)| (key.into(), value)).collect()))
    }

    pub fn list(items: impl IntoIterator<Item = Self>) -> Self {
        Self::List(Rc::new(items.into_iter().collect()))
    }

    pub fn get(&self, key: &str) -> Option<&Self> {
        self.members().iter().find(|(name, _)| **name == *key).map(|(_, value)| value)
    }

    pub fn at(&self, path: &Path) -> Option<&Self> {
        path.0.iter().try_fold(self, |value, segment| value.step(segment))
    }

    fn step(&self, segment: &Segment) -> Option<&Self> {
        match segment {
            Segment::Key(key) => self.get(key),
            Segment::Index(index) => self.items().get(*index),
        }
    }

    pub fn text(&self) -> Option<&Rc<str>> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text with this key.
    pub fn text_of(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Self::text).map(|text| &**text)
    }

    pub fn whole_number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => number.as_i64(),
            _ => None,
        }
    }

    pub fn is_true(&self) -> bool {
        matches!(self, Self::Flag(true))
    }

    /// Those of a list; none of anything else.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// Those of an object; none of anything else.
    pub fn members(&self) -> &[(Rc<str>, Self)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// Every text in it, with where that is. `at`: where it is itself.
    pub fn texts(&self, at: &Path, found: &mut dyn FnMut(&Path, &Rc<str>)) {
        match self {
            Self::Text(text) => found(at, text),
            Self::List(items) => items.iter().enumerate().for_each(|(index, item)| item.texts(&at.index(index), found)),
            Self::Object(members) => members.iter().for_each(|(key, value)| value.texts(&at.key(key), found)),
            _ => {}
        }
    }

    /// The item of a list whose `id` this is, and where it stands.
    pub fn by_id(&self, id: &str) -> Option<(usize, &Self)> {
        let is_it = |item: &Self| item.text_of("id").or(item.text().map(|text| &**text)) == Some(id);
        self.items().iter().enumerate().find(|(_, item)| is_it(item))
    }

    /// A copy in which `change` has been made to what stands at `path`. Objects on the way that are not there are made.
    /// `None` where the path leads into something that has no such part, or if `change` gives nothing.
    pub fn changed(&self, path: &[Segment], change: &dyn Fn(Option<&Self>) -> Option<Self>) -> Option<Self> {
        let Some((first, rest)) = path.split_first() else { return change(Some(self)) };
        match (first, self) {
            (Segment::Key(key), Self::Object(members)) => {
                let mut members = Vec::clone(members);
                match members.iter_mut().find(|(name, _)| **name == **key) {
                    Some((_, value)) => *value = value.changed(rest, change)?,
                    None => members.push((key.as_str().into(), Self::made(rest, change)?)),
                }
                Some(Self::Object(Rc::new(members)))
            }
            (Segment::Index(index), Self::List(items)) => {
                let mut items = Vec::clone(items);
                let item = items.get_mut(*index)?;
                *item = item.changed(rest, change)?;
                Some(Self::List(Rc::new(items)))
            }
            _ => None,
        }
    }

    fn made(path: &[Segment], change: &dyn Fn(Option<&Self>) -> Option<Self>) -> Option<Self> {
        match path.split_first() {
            None => change(None),
            Some((Segment::Key(key), rest)) => Some(Self::object([(key.as_str(), Self::made(rest, change)?)])),
            Some((Segment::Index(_), _)) => None,
        }
    }

    /// A copy without what `segment` leads to.
    pub fn without(&self, segment: &Segment) -> Option<Self> {
        match (segment, self) {
            (Segment::Key(key), Self::Object(members)) if self.get(key).is_some() => {
                let rest = members.iter().filter(|(name, _)| **name != **key).cloned();
                Some(Self::Object(Rc::new(rest.collect())))
            }
            (Segment::Index(index), Self::List(items)) if *index < items.len() => {
                let mut items = Vec::clone(items);
                items.remove(*index);
                Some(Self::List(Rc::new(items)))
            }
            _ => None,
        }
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Self::Object(members) => {
                let mut object = serializer.serialize_map(Some(members.len()))?;
                members.iter().try_for_each(|(key, value)| object.serialize_entry(&**key, value))?;
                object.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Json, E> {
        Number::from_f64(number).map(Json::Number).ok_or_else(|| de::Error::custom("a number that is none"))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(Rc::new(items)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut members: Vec<(Rc<str>, Json)> = Vec::new();
        while let Some((key, value)) = object.next_entry::<String, Json>()? {
            if members.iter().any(|(name, _)| **name == *key) {
                return Err(de::Error::custom(format!("the key `{key}` stands twice")));
            }
            members.push((key.into(), value));
        }
        Ok(Json::Object(Rc::new(members)))
    }
}
