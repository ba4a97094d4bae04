import { Injectable } from '@nestjs/common';
import type { RoomView } from '@consilium/contracts';

/** What features add to the snapshot of a room. It says only what the room's log says too. */
export type RoomFeatureParts = Pick<RoomView, 'consultation' | 'holds' | 'onHold'>;

export interface SnapshotPartProvider {
  /** As of now; never older than what was committed before the call. */
  partsOf(roomId: string): Promise<Partial<RoomFeatureParts>>;
}

/** Which features have a part in the room's snapshot. They register when their module starts. */
@Injectable()
export class SnapshotParts {
  private readonly providers: SnapshotPartProvider[] = [];

  register(provider: SnapshotPartProvider): void {
    this.providers.push(provider);
  }

  async partsOf(roomId: string): Promise<RoomFeatureParts> {
    const parts = await Promise.all(this.providers.map((provider) => provider.partsOf(roomId)));
    return Object.assign({ consultation: null, holds: [], onHold: [] }, ...parts) as RoomFeatureParts;
  }
}
