/**
 * What blogs record their readers with, each in its usual settings, or in ones that record more. How a page starts one is
 * in `trackers/`, as its makers say.
 *
 * `script`: of that folder. `define`: what it finds in its scope. `answer(path)`: what the office of its makers answers,
 * where it waits for that. `parts`: what it does, each with the addresses that this is sent to: all of them have to have
 * recorded the control.
 */
export const TRACKERS = {
  "rrweb, from which most tools for session replay are made": { script: "rrweb", parts: { replay: /office/ } },
  "Microsoft Clarity": { script: "clarity", parts: { replay: /office/ } },
  "Mixpanel, which captures by itself": { script: "mixpanel", parts: { clicks: /track/ } },
  "PostHog, with heatmaps and session recording": {
    script: "posthog",
    define: { REPLAY: "true" },
    answer: (path) => (path.endsWith("/config") ? OF_POSTHOG : { status: 1 }),
    parts: { clicks: /\/e\//, replay: /\/s\// },
  },
  "Datadog RUM, at its default level": {
    script: "datadog",
    define: { LEVEL: "undefined" },
    parts: { clicks: /rum/, replay: /replay/ },
  },
  "Datadog RUM, at the level that masks nothing": {
    script: "datadog",
    define: { LEVEL: '"allow"' },
    parts: { clicks: /rum/, replay: /replay/ },
  },
  "Sentry, with session replay": { script: "sentry", parts: { "what led to an error": /office/ } },
  "Amplitude, with session replay": {
    script: "amplitude",
    answer: (path) => (path.includes("/config") ? OF_AMPLITUDE : { code: 200 }),
    parts: { clicks: /office$/, replay: /office\/replay/ },
  },
  OpenReplay: {
    script: "openreplay",
    answer: (path) => (path.endsWith("/start") ? OF_OPENREPLAY : { tags: [] }),
    parts: { replay: /\/web\/i/ },
  },
  "New Relic, with session replay": {
    script: "newrelic",
    answer: () => OF_NEW_RELIC,
    parts: { trace: /type=BrowserSessionChunk/, replay: /type=SessionReplay/, clicks: /\/ins\// },
  },
  Highlight: { script: "highlight", answer: () => OF_HIGHLIGHT, parts: { replay: /graphql/ } },
  Countly: { script: "countly", answer: () => ({ result: "Success" }), parts: { forms: /\/i/ } },
  "Enhanced measurement of Google Analytics 4": { script: "ga4", parts: { forms: /collect/ } },
};

const OF_POSTHOG = {
  token: "phc_token",
  supportedCompression: [],
  hasFeatureFlags: false,
  autocapture_opt_out: false,
  heatmaps: true,
  captureDeadClicks: true,
  sessionRecording: { endpoint: "/s/" },
};

const OF_AMPLITUDE = {
  configs: {
    sessionReplay: {
      sr_sampling_config: { sample_rate: 1, capture_enabled: true },
      sr_privacy_config: { defaultMaskLevel: "light" },
    },
  },
};

const OF_OPENREPLAY = {
  token: "token",
  userUUID: "user",
  projectID: "1",
  sessionID: "1",
  delay: 0,
  beaconSizeLimit: 1e6,
};

/** Every feature on. */
const OF_NEW_RELIC = {
  ...Object.fromEntries("loaded st sts sr srs err ins spa log".split(" ").map((feature) => [feature, 1])),
  app: { agents: [{ entityGuid: "guid" }], nrServerTime: 1_800_000_000_000 },
};

const OF_HIGHLIGHT = { data: { initializeSession: { secure_id: "session", project_id: "1" }, pushPayload: 1 } };
