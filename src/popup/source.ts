import type { FaceSource } from '../ui/face-source.ts';
import type { Snapshot } from '../view/snapshot.ts';

/** All that the popup knows of the world. */
export interface PopupSource extends FaceSource {
  read(): Promise<Snapshot>;
}
