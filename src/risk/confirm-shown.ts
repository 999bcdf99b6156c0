import { notificationId, type Told } from './told.ts';

/** Takes from the outbox what was shown. `ids` are notification ids; unknown ones are ignored. */
export function confirmShown(told: Told, ids: readonly string[]): Told {
  const outbox = told.outbox.filter((risk) => !ids.includes(notificationId(risk)));
  return outbox.length === told.outbox.length ? told : { ...told, outbox };
}
