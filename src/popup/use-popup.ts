import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Reply } from '../watch/protocol.ts';
import type { Action } from '../words/action-words.ts';
import { createFormat } from '../words/format.ts';
import { isolated } from '../words/isolated.ts';
import type { Speech } from '../words/speech.ts';
import type { PopupSource, Snapshot } from './source.ts';
import { type View, viewOf } from './view-model.ts';

/** Ages are told in minutes: twice a minute keeps them true. */
const TICK = 30_000;

export interface Popup {
  /** Null until storage has answered. */
  readonly view: View | null;
  readonly speech: Speech;
  readonly reading: boolean;
  /** The last refresh brought no answer at all. */
  readonly failed: boolean;
  refresh(): void;
  act(kind: Action['kind']): void;
  select(org: string): void;
}

/** The popup's state over its life: what is stored, the time, and what was asked of the worker. */
export function usePopup(source: PopupSource): Popup {
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  const [access, setAccess] = useState<boolean | null>(null);
  const [now, setNow] = useState(() => source.now());
  const [asked, setAsked] = useState<{ readonly reading: boolean; readonly reply: Reply | null }>(NOTHING_ASKED);
  const speech = useMemo<Speech>(() => ({ t: source.translate, format: isolated(createFormat(source)) }), [source]);

  const look = useCallback(async () => {
    const stored = await source.read();
    setNow(source.now());
    setSnapshot(stored);
  }, [source]);
  useEffect(() => follow(source, look, setAccess), [source, look]);

  const refresh = useCallback(async () => {
    setAsked({ reading: true, reply: null });
    const reply = await source.send({ type: 'refresh' }).catch((): Reply => ({ ok: false, code: 'failed' }));
    setAsked({ reading: false, reply });
    await look();
  }, [source, look]);

  const act = useCallback(
    async (kind: Action['kind']) => {
      if (kind === 'read') return refresh();
      if (kind === 'resume') return void (await source.send({ type: 'resume' }));
      if (kind !== 'allow') return source.openUsagePage();
      // Nothing may be awaited before this: the browser asks only in answer to the click itself.
      const granted = await source.requestAccess();
      setAccess(granted);
      if (granted) await refresh();
    },
    [source, refresh],
  );

  const select = useCallback((org: string) => source.send({ type: 'select-organization', org }), [source]);
  const retryAt = asked.reply?.ok === true ? asked.reply.retryAt : null;
  return {
    view: snapshot === null ? null : viewOf({ snapshot, access, retryAt, now }, speech),
    speech,
    reading: asked.reading,
    failed: asked.reply?.ok === false,
    refresh: () => settle(refresh()),
    act: (kind) => settle(act(kind)),
    select: (org) => settle(select(org)),
  };
}

const NOTHING_ASKED = { reading: false, reply: null };

/** Reads at once, and again whenever something stored changes; lets the time pass in between. */
function follow(source: PopupSource, look: () => Promise<void>, onAccess: (access: boolean) => void): () => void {
  settle(look());
  settle(source.hasAccess().then(onAccess));
  const stop = source.onChange(() => settle(look()));
  const timer = setInterval(() => settle(look()), TICK);
  return () => {
    stop();
    clearInterval(timer);
  };
}

/** For work that nobody waits for. What fails here leaves what is on screen, with its age, as it was. */
function settle(work: Promise<unknown>): void {
  work.catch(() => undefined);
}
