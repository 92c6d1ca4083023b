import { clarity } from "clarity-js";

clarity.start({
  projectId: "blog",
  upload: `${location.origin}/office`,
  delay: 500,
  track: true,
  content: true,
});
