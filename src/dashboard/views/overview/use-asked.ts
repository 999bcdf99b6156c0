import { useEffect, useRef, useState } from 'preact/hooks';
import type { Control } from '../../../account/account.ts';
import { askedIn } from './asked-in.ts';

/**
 * The control of the account on show that is asked about in place, and how to ask about another. An address can ask, too.
 * What was asked of one account is not asked of the next.
 */
export function useAsked(org: string | null): readonly [Control | null, (control: Control | null) => void] {
  const [asked, setAsked] = useState<{ readonly control: Control; readonly org: string | null } | null>(null);
  const shown = useRef(org);
  shown.current = org;
  // Not at once: the question takes the focus, and whoever chose the view gives it to the heading first.
  useEffect(() => {
    const follow = () => {
      const control = askedIn(location.hash);
      if (control !== null) setAsked({ control, org: shown.current });
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const ask = (control: Control | null) => {
    // Answered: the same address can ask again.
    if (control === null && askedIn(location.hash) !== null) history.replaceState(null, '', '#overview');
    setAsked(control === null ? null : { control, org });
  };
  return [asked !== null && asked.org === org ? asked.control : null, ask];
}
