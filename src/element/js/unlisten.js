/** @import { Glue } from "./glue.js" */

/**
 * What wasm-bindgen makes of a Rust closure. `_wbg_cb_unref`: lets go of it.
 *
 * @typedef {EventListener & { _wbg_cb_unref(): void }} Closure
 */

/**
 * Has a widget give back its listeners once it is destroyed. Yew never does: each holds on to the root that it listens to,
 * and so every widget that was ever on the page would stay.
 *
 * @param {Glue} module
 */
export function unlistenOnDestroy(module) {
  const { mount } = module;
  module.mount = (element, root, ...rest) => {
    /** @type {[string, Closure, AddEventListenerOptions][]} */
    const listeners = [];
    const listen = root.addEventListener;
    root.addEventListener = (/** @type {[string, Closure, AddEventListenerOptions]} */ ...listener) => {
      listeners.push(listener);
      listen.apply(root, listener);
    };
    const mounted = mount(element, root, ...rest);
    const { destroy } = mounted;
    mounted.destroy = () => {
      destroy.call(mounted);
      // Yew takes down what it drew a little later.
      setTimeout(() => {
        for (const listener of listeners) {
          root.removeEventListener(...listener);
          listener[1]._wbg_cb_unref();
        }
      });
    };
    return mounted;
  };
}
