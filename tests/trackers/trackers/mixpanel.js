import mixpanel from "mixpanel-browser";

mixpanel.init("token", {
  api_host: `${location.origin}/office`,
  autocapture: true,
  batch_requests: false,
  persistence: "localStorage",
});
