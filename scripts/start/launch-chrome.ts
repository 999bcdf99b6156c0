import puppeteer, { type Browser } from 'puppeteer-core';

export interface LaunchOptions {
  /** The browser's program. */
  readonly file: string;
  /** The folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** The ports of the replica; null = the real claude.ai. */
  readonly replica: { readonly httpsPort: number; readonly proxyPort: number } | null;
}

/** Chromium refuses its sandbox to root, as in a container. */
export const AS_ROOT: readonly string[] =
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Starts Chrome, Chromium or Edge with the extension in a profile that is thrown away. Branded Chrome ignores
 * `--load-extension` since version 137; loading it over the debugging pipe works in all of them.
 */
export function launchChrome({ file, extension, headless, replica }: LaunchOptions): Promise<Browser> {
  return puppeteer.launch({
    executablePath: file,
    headless,
    pipe: true,
    enableExtensions: [extension],
    defaultViewport: null,
    handleSIGINT: false,
    // Without this the window says that it is under automatic control.
    ignoreDefaultArgs: ['--enable-automation'],
    args: [...AS_ROOT, ...REPLICA_ARGS, ...(replica === null ? [] : mapped(replica.httpsPort)), '--lang=en-US'],
  });
}

const REPLICA_ARGS = ['--no-first-run', '--no-default-browser-check', '--disable-quic', '--window-size=1200,900'];

/** claude.ai is the replica, with its own certificate; `--test-type` hides the bar that warns of exactly that. */
function mapped(port: number): string[] {
  const rules = `MAP claude.ai:443 127.0.0.1:${port}, MAP *.claude.ai ~NOTFOUND`;
  return [`--host-resolver-rules=${rules}`, '--ignore-certificate-errors', '--test-type'];
}
