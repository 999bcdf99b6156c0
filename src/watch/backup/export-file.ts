import type { Contents } from './contents.ts';

/** The first words of a file of ours. */
export const FORMAT = 'usage-watchdog-for-claude/export';

/** Raised when what a file holds is arranged in another way. The documents in it have versions of their own. */
export const FILE_VERSION = 1;

/** Longer files are not read, in characters. Ten years of heavy use are a third of it. */
export const LONGEST_FILE = 32_000_000;

export interface ExportFile extends Contents {
  readonly format: typeof FORMAT;
  readonly version: typeof FILE_VERSION;
  /** Epoch ms. */
  readonly exportedAt: number;
  /** The version of the extension that wrote it: for people, not for the import. */
  readonly extension: string;
}

/** Everything that is stored, as one file. */
export function exportFile({ documents, history }: Contents, exportedAt: number, extension: string): ExportFile {
  const { accounts, told, settings, credits, watch } = documents;
  return {
    format: FORMAT,
    version: FILE_VERSION,
    exportedAt,
    extension,
    documents: { accounts, told, settings, credits, watch },
    history,
  };
}

/** The name of the file: the day it was written, in UTC. */
export function exportName(exportedAt: number): string {
  return `usage-watchdog-${new Date(exportedAt).toISOString().slice(0, 10)}.json`;
}
