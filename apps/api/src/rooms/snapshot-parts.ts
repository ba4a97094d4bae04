import { Injectable } from '@nestjs/common';
import type { RoomSnapshotParts } from '@consilium/contracts';

export interface SnapshotPartProvider {
  /** As of now; never older than what was committed before the call. */
  partsOf(roomId: string): Promise<Partial<RoomSnapshotParts>>;
}

/** Which features have a part in the room's snapshot. They register when their module starts. */
@Injectable()
export class SnapshotParts {
  private readonly providers: SnapshotPartProvider[] = [];

  register(provider: SnapshotPartProvider): void {
    this.providers.push(provider);
  }

  async partsOf(roomId: string): Promise<RoomSnapshotParts> {
    const parts = await Promise.all(this.providers.map((provider) => provider.partsOf(roomId)));
    return Object.assign({}, ...parts) as RoomSnapshotParts;
  }
}
