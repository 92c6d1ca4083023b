import countly from "countly-sdk-web";

const { default: Countly = countly } = countly;

Countly.init({ app_key: "key", url: `${location.origin}/office`, interval: 300 });
Countly.track_sessions();
Countly.track_pageview();
Countly.track_clicks();
Countly.track_scrolls();
Countly.track_links();
Countly.track_forms();
Countly.track_errors();
