/** Stored answers, read independently of the widget's code. `src/share/kept.rs` describes the layout. */

export const NAME = "lumbar-check:psoas";

/** What is in the storage of the page, by name. */
export function stored(page) {
  return page.evaluate(() => ({ ...localStorage }));
}

/** A kept text as `{ pack, revision, day, options }`. */
export function readStored(text) {
  const [format, payload] = text.split(".");
  const bytes = [...Buffer.from(payload, "base64url")];
  const take = (count) => bytes.splice(0, count);
  const pair = () => take(2).reduce((sum, byte) => sum * 256 + byte, 0);
  const pack = Buffer.from(take(take(1)[0])).toString();
  const [revision, day] = [pair(), pair()];
  const options = take(take(1)[0]).flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (1 << bit)).map((bit) => at * 8 + bit),
  );
  if (format !== "1" || bytes.length !== 2) throw new Error(`not as written: ${text}`);
  return { pack, revision, day, options };
}
