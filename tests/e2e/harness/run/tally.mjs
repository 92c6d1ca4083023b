/**
 * A reporter for Node's test runner: `{ run, skipped }` as JSON, of which `run` is how many tests passed or failed, and
 * `skipped` names the others, with their reasons.
 */
export default async function* tally(events) {
  const skipped = [];
  let run = 0;
  for await (const { type, data } of events) {
    if (!["test:pass", "test:fail"].includes(type) || data.details?.type === "suite") continue;
    if (data.skip === undefined) run += 1;
    else skipped.push(data.skip === true ? data.name : `${data.name}: ${data.skip}`);
  }
  yield JSON.stringify({ run, skipped });
}
