/** What came of the last change of a row. */
export type Outcome = 'saved' | 'failed';
