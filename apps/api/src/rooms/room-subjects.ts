import { Injectable } from '@nestjs/common';
import type { RoomSubjectKind } from '@consilium/contracts';
import type { RoomSubject, RoomSubjectProvider } from './room-types';

/** Which feature describes which kind of room. Cases register here; groups and referrals follow. */
@Injectable()
export class RoomSubjects {
  private readonly providers = new Map<RoomSubjectKind, RoomSubjectProvider>();

  register(provider: RoomSubjectProvider): void {
    this.providers.set(provider.kind, provider);
  }

  async describe(kind: RoomSubjectKind, ids: string[]): Promise<Map<string, RoomSubject>> {
    return ids.length === 0 ? new Map() : ((await this.providers.get(kind)?.describe(ids)) ?? new Map<string, RoomSubject>());
  }
}
