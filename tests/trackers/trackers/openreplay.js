import Tracker from "@openreplay/tracker";

const tracker = new Tracker({
  projectKey: "blog",
  ingestPoint: `${location.origin}/office`,
  __DISABLE_SECURE_MODE: true,
  obscureTextNumbers: false,
  obscureTextEmails: false,
  defaultInputMode: 0,
});
tracker.start();
