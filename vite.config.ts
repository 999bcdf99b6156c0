import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { compactLocales } from './scripts/compact-locales.ts';
import { type BaseManifest, manifestFor, type Target } from './scripts/manifest-for.ts';
import { ownCopy } from './scripts/own-copy.ts';

const base = JSON.parse(readFileSync(new URL('./manifest.json', import.meta.url), 'utf8')) as BaseManifest;

/** One build per browser: `vite build --mode chrome` and `vite build --mode firefox`, each into its own folder of `dist`. */
export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    resolve: {
      alias: { 'webextension-polyfill': fileURLToPath(new URL('./src/platform/native-browser.ts', import.meta.url)) },
    },
    plugins: [ownCopy('popup'), crx({ manifest: manifestFor(base, target), browser: target }), compactLocales()],
    build: {
      outDir: process.env.WATCHDOG_OUT ?? `dist/${target}`,
      emptyOutDir: true,
      target: target === 'chrome' ? 'chrome148' : 'firefox142',
      modulePreload: false,
    },
  };
});
