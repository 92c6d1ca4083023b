/** The roots of the widgets on this page. */
const roots = new WeakSet();

/**
 * Firefox tells whoever hears an event from which node it came, or which one was under the pointer, also if that is in a
 * closed shadow root. Other browsers have nothing of the kind. This makes it as they have it.
 */
export function watchOrigins() {
  const origins = /** @type {[{ prototype: Event }, string][]} */ ([
    [Event, "originalTarget"],
    [Event, "explicitOriginalTarget"],
    [UIEvent, "rangeParent"],
  ]);
  for (const [{ prototype }, name] of origins) {
    const { get, configurable } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
    if (!configurable || !get) continue;
    /** @type {PropertyDescriptor & ThisType<Event> & { __proto__: null }} */
    const accessor = {
      // Pages add things to all objects, and those would be read here.
      __proto__: null,
      configurable: true,
      enumerable: true,
      get() {
        const origin = get.call(this);
        return roots.has(origin?.getRootNode?.()) ? this.target : origin;
      },
    };
    Object.defineProperty(prototype, name, accessor);
  }
}

/** Lets events from a root come from where every browser says they do: from its element. @param {ShadowRoot} root */
export function hideOrigins(root) {
  roots.add(root);
}
