/** The styles of the widget, as the build bundles them from `styles/`. */
export const STYLES: string;
