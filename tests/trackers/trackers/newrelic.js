import { BrowserAgent } from "@newrelic/browser-agent/loaders/browser-agent";

const office = `${location.host}/office`;
new BrowserAgent({
  init: {
    ssl: false,
    proxy: { beacon: office, assets: office },
    session_replay: {
      enabled: true,
      autoStart: true,
      sampling_rate: 100,
      error_sampling_rate: 100,
      mask_all_inputs: false,
      mask_text_selector: null,
      block_selector: "",
    },
    session_trace: { enabled: true },
    user_actions: { enabled: true },
    generic_events: { enabled: true },
  },
  info: { beacon: office, errorBeacon: office, licenseKey: "key", applicationID: "1", sa: 1 },
  loader_config: { accountID: "1", trustKey: "1", agentID: "1", licenseKey: "key", applicationID: "1" },
});
