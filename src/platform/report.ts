/** An error that nobody waits for: into the console of the worker or of our own page, never into the provider's. */
export function report(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: there is no other place to say it; users paste it into bug reports
  console.error('Usage Watchdog:', error);
}
