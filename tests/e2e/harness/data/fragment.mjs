/** Shared links as bytes, read independently of the widget's code. `src/share/fragment.rs` describes the layout. */

import { PACK, numbersOf, outcome, patient } from "./content.mjs";

export const KEY = "#lumbar-check=";

/** What a link holds: `{ kind, pack, revision, level, factors, advice, day, options }`, the last two if it has them. */
export function read(link) {
  const [version, payload] = link.slice(link.indexOf(KEY) + KEY.length).split(".");
  const bytes = [...Buffer.from(payload, "base64url")];
  const take = (count) => bytes.splice(0, count);
  const pair = () => take(2).reduce((sum, byte) => sum * 256 + byte, 0);
  const set = () =>
    take(take(1)[0]).flatMap((byte, at) =>
      [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (1 << bit)).map((bit) => at * 8 + bit),
    );
  const [kind, length] = take(2);
  const found = {
    version,
    kind,
    pack: Buffer.from(take(length)).toString(),
    revision: pair(),
    level: take(1)[0],
    factors: set(),
    advice: set(),
  };
  if (kind === 1) Object.assign(found, { day: pair(), options: set() });
  if (bytes.length !== 2) throw new Error(`${bytes.length} bytes left, not the two of the checksum`);
  return found;
}

/** A fragment of these bytes with a valid checksum, as a forger would make it. */
export function forge(bytes, version = 1) {
  const sum = crc([version, ...bytes]);
  return `${KEY}${version}.${Buffer.from([...bytes, sum >> 8, sum & 255]).toString("base64url")}`;
}

/** The bytes before two sets: kind, pack, revision, level. */
export function head({ kind = 0, pack = "psoas", revision = PACK.revision, level = 0 } = {}) {
  return [kind, pack.length, ...Buffer.from(pack), revision >> 8, revision & 255, level];
}

/** A set of numbers: its length in bytes, then a bit for each. */
export function set(numbers) {
  const bytes = Array(Math.max(0, ...numbers.map((number) => (number >> 3) + 1))).fill(0);
  for (const number of numbers) bytes[number >> 3] |= 1 << (number & 7);
  return [bytes.length, ...bytes];
}

const DISPOSITIONS = ["self-care", "self-care-with-check"];
const MATCHES = ["unlikely", "possible", "strong"];

/** The link that the patient of a vignette makes on a day, with answers about pain and habits or without. */
export function linkOf(vignette, { answers = true, day = 20_522, revision = PACK.revision } = {}) {
  const { disposition, match, factors, advice } = outcome(vignette);
  const numbers = (list, ids) => list.filter(({ id }) => ids.includes(id)).map(({ number }) => number);
  const given = Object.entries(patient(vignette)).flatMap(([question, options]) =>
    numbers(PACK.questions.find(({ id }) => id === question).options, [options].flat()),
  );
  const shared = numbersOf("pain", "habits");
  return forge([
    ...head({
      kind: answers ? 1 : 0,
      revision,
      level: DISPOSITIONS.indexOf(disposition) * 3 + MATCHES.indexOf(match),
    }),
    ...set(numbers(PACK.factors, factors)),
    ...set(numbers(PACK.advice, advice)),
    ...(answers ? [day >> 8, day & 255, ...set(given.filter((number) => shared.includes(number)))] : []),
  ]);
}

/** CRC-16/IBM-SDLC. */
function crc(bytes) {
  let sum = 0xffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >> 1) ^ 0x8408 : sum >> 1;
  }
  return sum ^ 0xffff;
}
