import { useEffect, useState } from 'preact/hooks';
import type { Control } from '../../../account/account.ts';
import { askedIn } from './asked-in.ts';

/** The control that is asked about in place, and how to ask about another. An address can ask, too. */
export function useAsked(): readonly [Control | null, (control: Control | null) => void] {
  const [asks, setAsks] = useState<Control | null>(null);
  // Not at once: the question takes the focus, and whoever chose the view gives it to the heading first.
  useEffect(() => {
    const follow = () => {
      const asked = askedIn(location.hash);
      if (asked !== null) setAsks(asked);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const ask = (control: Control | null) => {
    // Answered: the same address can ask again.
    if (control === null && askedIn(location.hash) !== null) history.replaceState(null, '', '#overview');
    setAsks(control);
  };
  return [asks, ask];
}
