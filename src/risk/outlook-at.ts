import type { Outlook } from './outlook.ts';
import type { Circumstances } from './sight.ts';
import type { Verdict } from './verdict.ts';

/** The verdict of an outlook at a moment: blind once its time is over, or when the watch has just lost its sight. */
export function verdictAt({ verdict, blindAt, whenBlind }: Outlook, { now, sight }: Circumstances): Verdict {
  const over = blindAt !== null && now >= blindAt;
  return over || sight.state === 'no-access' || sight.state === 'signed-out' ? whenBlind : verdict;
}
