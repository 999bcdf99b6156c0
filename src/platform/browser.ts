/**
 * The one import of webextension-polyfill. It is a no-op where `browser` is native (Firefox, Chrome ≥ 148) and throws
 * outside an extension; nothing but the files of this folder may reach for the browser.
 */
export { default as browser } from 'webextension-polyfill';
