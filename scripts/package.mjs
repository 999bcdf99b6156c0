// @ts-check
/** `npm run package`: both browsers' zips and the source that a store's reviewers build from, in artifacts/packages. */
import { fileURLToPath } from 'node:url';
import { build, TARGETS } from './build.mjs';
import { ensureDependencies } from './ensure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

async function main() {
  const { ok, message } = ensureDependencies(root);
  if (!ok) throw new Error(message);
  for (const target of TARGETS) {
    const result = build(root, target);
    if (!result.ok) throw new Error(`the build for ${target} failed:\n${result.output}`);
  }
  // Vite is there only now, and runs the TypeScript.
  const { runnerImport } = await import('vite');
  /** @type {{ module: typeof import('./packages.ts') }} */
  const { module } = await runnerImport(fileURLToPath(new URL('./packages.ts', import.meta.url)), {
    configFile: false,
    logLevel: 'warn',
  });
  for (const { file, bytes, sha256 } of module.writePackages(root)) {
    console.log(`${file}  ${bytes.toLocaleString('en')} bytes  sha256 ${sha256}`);
  }
}

main().catch((/** @type {unknown} */ error) => {
  console.error(`Nothing was packaged: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
