/** Attributes, each with the property that mirrors it. */
export const ATTRIBUTES = {
  pack: "pack",
  lang: "lang",
  region: "region",
  "heading-level": "headingLevel",
  layout: "layout",
  history: "history",
  "clinic-name": "clinicName",
  "booking-url": "bookingUrl",
  phone: "phone",
  "share-base": "shareBase",
  "hide-tips": "hideTips",
  theme: "theme",
  loading: "loading",
};
