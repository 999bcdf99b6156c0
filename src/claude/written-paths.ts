/**
 * Addresses that claude.ai's page only writes to, never reads: auto-reload and purchases (`contracts/…`), the first setup,
 * a change of plan or seats (as seen in public code of 2026). Those that it both reads and writes are not among them: a
 * reading of ours would look like a write.
 */
const WRITTEN =
  /^\/api\/(?:oauth\/)?organizations\/[^/]+\/(?:contracts\/|setup_overage_billing|upgrade_to_|purchase_seats)/;

/** Was something of the account written, if the page sent a request to this URL? */
export function isWrittenUrl(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) && WRITTEN.test(url.slice(origin.length));
}
