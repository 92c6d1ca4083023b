import * as amplitude from "@amplitude/analytics-browser";
import { sessionReplayPlugin } from "@amplitude/plugin-session-replay-browser";

const office = `${location.origin}/office`;

amplitude.add(
  sessionReplayPlugin({
    sampleRate: 1,
    forceSessionTracking: true,
    privacyConfig: { defaultMaskLevel: "light" },
    configServerUrl: `${office}/config`,
    trackServerUrl: `${office}/replay`,
  }),
);
amplitude.init("key", {
  serverUrl: office,
  flushIntervalMillis: 300,
  fetchRemoteConfig: false,
  autocapture: {
    elementInteractions: true,
    frustrationInteractions: true,
    formInteractions: true,
    fileDownloads: true,
    pageViews: true,
    sessions: true,
    webVitals: true,
  },
});
