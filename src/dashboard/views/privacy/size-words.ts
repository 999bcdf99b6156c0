import type { Speech } from '../../../words/speech.ts';

const KB = 1000;
const MB = 1000 * KB;

/** So many bytes, in words; null = not known. */
export function sizeWords(bytes: number | null, { t, format }: Speech): string {
  if (bytes === null) return t('priv_size_unknown');
  if (bytes < KB) return t('priv_size_bytes', [format.count(bytes)]);
  if (bytes < MB) return t('priv_size_kb', [format.count(Math.round(bytes / KB))]);
  return t('priv_size_mb', [format.count(Math.round(bytes / (MB / 10)) / 10)]);
}
