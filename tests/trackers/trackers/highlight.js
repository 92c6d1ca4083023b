import { H } from "highlight.run";

H.init("blog", {
  backendUrl: `${location.origin}/office/graphql`,
  otlpEndpoint: `${location.origin}/office/otlp`,
  environment: "production",
  privacySetting: "none",
  networkRecording: { enabled: false },
  tracingOrigins: false,
});
