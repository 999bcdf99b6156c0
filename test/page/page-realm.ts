import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'vite';
import type { Load } from './page-world.ts';

/** The script as it is shipped: one minified file. */
export async function builtScript(): Promise<string> {
  const entry = fileURLToPath(new URL('../../src/page/main.iife.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'chrome148',
      minify: true,
      lib: { entry, formats: ['iife'], name: 'page', fileName: () => 'page.js' },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !('output' in bundle)) throw new Error('nothing was built');
  return bundle.output[0].code;
}

const HOST = {
  AbortController,
  AbortSignal,
  CustomEvent,
  DOMException,
  Event,
  EventTarget,
  ReadableStream,
  ReadableStreamDefaultReader,
  Response,
  TextDecoder,
  TextEncoder,
  setTimeout,
};

/** A realm with arrays, texts, promises and expressions of its own, which its page may spoil as it likes. */
export function pageRealm(script: string) {
  const context: Record<string, unknown> = vm.createContext({ ...HOST });
  context.window = context;
  const run = (code: string): unknown => vm.runInContext(code, context);
  const load: Load = async (globals) => {
    Object.assign(context, globals, { window: context });
    run(script);
  };
  return { load, run, context };
}
