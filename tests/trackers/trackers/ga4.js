/**
 * What Google's documentation tells of enhanced measurement (support.google.com/analytics/answer/9216061), written for
 * this test: its own script is in no package. It takes more than is told there, which is what any script on a page could
 * take of a link or a form.
 */
function send(name, details = {}) {
  const query = new URLSearchParams({
    v: "2",
    tid: "G-BLOG",
    en: name,
    dl: location.href,
    dt: document.title,
    ...details,
  });
  navigator.sendBeacon(`/office/g/collect?${query}`);
}

function listen(type, listener) {
  addEventListener(type, listener, { capture: true, passive: true });
}

send("page_view");
for (const name of ["pushState", "replaceState"]) {
  const own = history[name];
  history[name] = function (...given) {
    own.apply(this, given);
    send("page_view");
  };
}

listen("scroll", () =>
  send("scroll", { "epn.percent_scrolled": Math.round((100 * scrollY) / document.body.scrollHeight) }),
);

listen("click", (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!link) return;
  send(/\.(pdf|docx?|xlsx?|csv|zip|mp[34])$/.test(link.pathname) ? "file_download" : "click", {
    "ep.link_url": link.href,
    "ep.link_text": link.textContent,
    "ep.link_id": link.id,
    "ep.link_classes": link.className,
    "ep.outbound": link.host !== location.host,
  });
});

const ofForm = ({ id, name, action, length }) => ({
  "ep.form_id": id,
  "ep.form_name": name,
  "ep.form_destination": action,
  "epn.form_length": length,
});

let started;
for (const type of ["focusin", "input", "change"]) {
  listen(type, (event) => {
    const [field] = event.composedPath();
    if (!("value" in field)) return;
    const ofField = {
      "ep.field_id": field.id,
      "ep.field_name": field.name,
      "ep.field_type": field.type,
      "ep.field_value": field.value,
    };
    if (field.form && field.form !== started) send("form_start", { ...ofForm(field.form), ...ofField });
    started = field.form;
    send("field", ofField);
  });
}

listen("submit", ({ target, submitter }) => {
  send("form_submit", { ...ofForm(target), "ep.form_submit_text": submitter?.textContent });
});
