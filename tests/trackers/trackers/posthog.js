import posthog from "posthog-js/dist/module.full.no-external.js";

posthog.init("phc_token", {
  api_host: `${location.origin}/office`,
  autocapture: { capture_copied_text: true },
  capture_heatmaps: true,
  capture_dead_clicks: true,
  capture_performance: true,
  rageclick: true,
  persistence: "memory",
  person_profiles: "always",
  disable_session_recording: !REPLAY,
  session_recording: { compress_events: false },
  request_batching: true,
});
if (REPLAY) posthog.startSessionRecording(true);
