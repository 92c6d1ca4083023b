import { datadogRum } from "@datadog/browser-rum";

datadogRum.init({
  applicationId: "00000000-0000-4000-8000-000000000000",
  clientToken: "token",
  proxy: `${location.origin}/office`,
  sessionSampleRate: 100,
  sessionReplaySampleRate: 100,
  trackUserInteractions: true,
  trackResources: true,
  trackLongTasks: true,
  defaultPrivacyLevel: LEVEL,
});
