/** An error that nobody waits for: into the worker's own console, never into a page's. */
export function report(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the worker has no other place to say it; users paste it into bug reports
  console.error('Usage Watchdog:', error);
}
