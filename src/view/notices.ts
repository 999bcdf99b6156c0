import type { WatchDocument } from '../watch/documents/types.ts';
import type { Speech } from '../words/speech.ts';

/** Something about the watchdog itself that the user has to know before trusting what stands below it. */
export interface Notice {
  readonly kind: 'muted' | 'repaired' | 'unremembered';
  readonly text: string;
}

const DAY = 86_400_000;

export function noticesOf(watch: WatchDocument | null, now: number, { t }: Speech): readonly Notice[] {
  if (watch === null) return [];
  const recent = watch.repairs.filter(({ at }) => now - at < DAY);
  const lost = recent.some(({ outcome }) => outcome === 'lost');
  const muted: Notice[] = watch.heard === false ? [{ kind: 'muted', text: t('notice_muted') }] : [];
  const repaired: Notice[] =
    recent.length > 0 ? [{ kind: 'repaired', text: t(lost ? 'notice_lost' : 'notice_repaired') }] : [];
  const unremembered: Notice[] =
    watch.remembers === false ? [{ kind: 'unremembered', text: t('notice_unremembered') }] : [];
  return [...muted, ...repaired, ...unremembered];
}
