import { Injectable } from '@nestjs/common';
import type { Queries, RowIn } from '../sql';
import type { Reader } from '../transactions/transactions';
import type { Act } from './acts';
import { AuditSeal } from './audit-seal.entity';
import { ACTS_IN, ACTS_ON, AUDIT_PAGE, HAS_ACTED } from './audit.sql';

export type AuditRow = RowIn<typeof AUDIT_PAGE>;
export type ActOn = RowIn<typeof ACTS_ON>;

/** What belongs to a case: found by what its rows say of it, and by these. */
export interface CaseTrail {
  /** Code or id, as it was asked for. */
  asked: string;
  rooms: readonly string[];
  codes: readonly string[];
  objects: readonly string[];
}

/** Absent: any. */
export interface AuditFilter {
  actor?: string | undefined;
  /** One action, or with a dot at its end all of a kind. */
  action?: string | undefined;
  object?: string | undefined;
  room?: string | undefined;
  ofCase?: CaseTrail | undefined;
  outcome?: string | undefined;
  /** Only what is older than this row. */
  before?: string | undefined;
}

/** What features ask of the audit log. */
@Injectable()
export class AuditReads {
  async hasActed(on: Queries, memberId: string, action: Act, objectId: string): Promise<boolean> {
    return (await HAS_ACTED.one(on, memberId, action, objectId)).acted;
  }

  /** Members who did one of these things to one of these objects, the first first. */
  actsOn(on: Queries, actions: readonly Act[], objectIds: readonly string[]): Promise<ActOn[]> {
    return ACTS_ON.all(on, actions, objectIds);
  }

  /** Members who did one of these things in a room, the first first. */
  actsIn(on: Queries, actions: readonly Act[], roomId: string): Promise<RowIn<typeof ACTS_IN>[]> {
    return ACTS_IN.all(on, actions, roomId);
  }

  /** Newest first. Filters are joined by AND. */
  page(on: Queries, filter: AuditFilter, limit: number): Promise<AuditRow[]> {
    const { actor = null, action = null, object = null, room = null, ofCase, outcome = null, before = null } = filter;
    const kind = action?.endsWith('.') ? action : null;
    const { asked = null, rooms = [], codes = [], objects = [] } = ofCase ?? {};
    const one = kind ? null : action;
    return AUDIT_PAGE.all(on, actor, kind, one, object, room, asked, rooms, codes, objects, outcome, before, limit);
  }

  /** The place in the chain that has this hash. */
  seal(on: Reader, hash: Buffer): Promise<AuditSeal | null> {
    return on.manager.findOneBy(AuditSeal, { hash });
  }
}
