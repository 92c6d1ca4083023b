import { sheetsOf } from "./sheet.js";
import { STYLES } from "./style-text.js";

/** The widget's style sheet for a document. */
export const styles = sheetsOf(STYLES);
