import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RoomSubjects } from '../rooms/room-subjects';
import type { RoomSubject, RoomSubjectProvider } from '../rooms/room-types';
import { CasesRepository } from './cases.repository';
import { PresentationStore } from './presentation/presentation-store';

/** How a case shows itself in its room. */
@Injectable()
export class CaseSubjectProvider implements RoomSubjectProvider, OnModuleInit {
  readonly kind = 'case' as const;

  constructor(
    private readonly cases: CasesRepository,
    private readonly presentations: PresentationStore,
    private readonly subjects: RoomSubjects,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async describe(ids: string[]): Promise<Map<string, RoomSubject>> {
    const [rows, titles] = await Promise.all([this.cases.findMany(ids), this.presentations.titles(ids)]);
    return new Map(
      rows.map((row): [string, RoomSubject] => [
        row.id,
        {
          id: row.id,
          label: row.code,
          title: titles.get(row.id) ?? '',
          state: { status: row.status, consentRevoked: row.consentRevokedAt !== null },
        },
      ]),
    );
  }
}
