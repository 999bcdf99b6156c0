import type { Message } from '../watch/protocol.ts';
import type { FaceSource } from './face-source.ts';

/** Asks the worker for something; whether it took it. One that does not answer has not, and why is reported. */
export async function tell(source: FaceSource, message: Message, report: (error: unknown) => void): Promise<boolean> {
  try {
    const { ok } = await source.send(message);
    return ok;
  } catch (error) {
    report(error);
    return false;
  }
}
