/**
 * What webextension-polyfill exports in every browser that we support: it steps aside where `browser` is native, as in
 * Firefox and in Chrome since 148, our `minimum_chrome_version`. The build puts this file in its place (vite.config.ts)
 * and so leaves 10 kB out of the worker and of the popup that would never run. Supporting an older Chrome means taking
 * that one line away again.
 */
const { browser } = globalThis as unknown as { readonly browser: typeof import('webextension-polyfill') };

export { browser as default };
