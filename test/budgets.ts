const KB = 1000;

/**
 * What may be weighed, in bytes. A budget is raised only with a reason written here.
 *
 * The worker was meant to stay below 80 kB. It is 268 kB, and no page and no face waits for it: 53 kB judge (28 rules,
 * forecasts, the brake), 47 keep, tell, import and check what is stored, 46 are words (of warnings, of what the page shows, and
 * 20 of the guard's questions), 45 read every body and every request of claude.ai that moves money, 19 compare and merge; 34 are
 * zod/mini, which buys checked documents and messages, 3 idb. What the budget was to guard, the answer of a stopped worker
 * within 150 ms, is measured by the bench.
 */
export const SIZE_BUDGETS = {
  worker: 275 * KB,
  contentScript: 30 * KB,
  /** Beside the content script, for the question alone: it is shown over the page at once, whatever the worker does. */
  guardScript: 22 * KB,
  /** The line and the panel, drawn from what the worker left for them. */
  inPageScript: 12 * KB,
  pageScript: 4 * KB,
  /**
   * Meant to be 70 and 25 kB, for the popup of 0.1.0. It is 87 and 30: 26 kB are words (28 kinds of risk, verdicts, the way of
   * the money, forecasts), 14 styles, 12 parts and signs, 11 preact, 11 what is shown of the documents, 4 migrate and check
   * them. It has its own copy of what it shows (scripts/own-copy.ts) and loads nothing of the worker's. The bench holds it to
   * 100 ms.
   */
  popup: 87.5 * KB,
  popupGzipped: 30.5 * KB,
  /** Scripts and styles of every view: 292 kB. It is opened in a tab of its own, to be read at leisure. */
  dashboard: 300 * KB,
  /** uPlot and what draws with it: 70 kB, fetched when History is opened. */
  chart: 73 * KB,
  /**
   * Meant to be 400 kB. It is 529: eleven languages are 257 kB of it, 23 each, for 1351 messages. Everything else is 272, of
   * which 17 are the popup's own copy.
   */
  zip: 540 * KB,
};
