import { Injectable } from '@nestjs/common';
import type { RoomSubjectKind } from '@consilium/contracts';
import type { RoomSubject, RoomSubjectProvider } from './room-types';

/** Which feature describes which kind of room. Each that owns rooms registers its provider when its module starts. */
@Injectable()
export class RoomSubjects {
  private readonly providers = new Map<RoomSubjectKind, RoomSubjectProvider>();

  register(provider: RoomSubjectProvider): void {
    this.providers.set(provider.kind, provider);
  }

  async describe(kind: RoomSubjectKind, ids: string[]): Promise<Map<string, RoomSubject>> {
    return ids.length === 0
      ? new Map()
      : ((await this.providers.get(kind)?.describe(ids)) ?? new Map<string, RoomSubject>());
  }

  /** Subjects of several kinds by id: ids are unique over all kinds. */
  async describeEach(subjects: readonly { kind: RoomSubjectKind; id: string }[]): Promise<Map<string, RoomSubject>> {
    const kinds = [...new Set(subjects.map(({ kind }) => kind))];
    const found = await Promise.all(
      kinds.map((kind) =>
        this.describe(
          kind,
          subjects.filter((one) => one.kind === kind).map(({ id }) => id),
        ),
      ),
    );
    return new Map(found.flatMap((ofKind) => [...ofKind]));
  }
}
