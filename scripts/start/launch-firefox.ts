import puppeteer, { type Browser } from 'puppeteer-core';
import type { LaunchOptions } from './launch-chrome.ts';

/** Starts Firefox with the extension in a profile that is thrown away. */
export async function launchFirefox({ file, extension, headless, replica }: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: file,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    handleSIGINT: false,
    timeout: 60_000,
    // Without it Firefox does not let pages of extensions be driven.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: { ...PREFERENCES, ...(replica === null ? {} : proxied(replica.proxyPort)) },
  });
  try {
    await browser.installExtension(extension);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return browser;
}

const PREFERENCES = {
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.locale.requested': 'en-US',
};

/** claude.ai is the replica, by way of a proxy that knows no other site. */
function proxied(port: number): Record<string, string | number> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.trr.mode': 5,
  };
}
