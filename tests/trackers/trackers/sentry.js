import * as Sentry from "@sentry/browser";

Sentry.init({
  dsn: `${location.protocol}//key@${location.host}/1`,
  tunnel: `${location.origin}/office`,
  integrations: [
    Sentry.browserTracingIntegration(),
    Sentry.replayIntegration({ maskAllText: false, maskAllInputs: false, blockAllMedia: false, useCompression: false }),
  ],
  tracesSampleRate: 1,
  replaysSessionSampleRate: 1,
  replaysOnErrorSampleRate: 1,
});
