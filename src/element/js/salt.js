/** A random number for the ids of a widget, so that they are others each time and tell nothing. */
export const salt = () => crypto.getRandomValues(new BigUint64Array(1))[0];
