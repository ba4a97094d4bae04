import { Injectable } from '@nestjs/common';
import type { PresentationPatch } from '@consilium/clinical';
import { applyPatch, changedFields } from '@consilium/domain';
import { isUniqueViolation } from '../platform/database';
import { ProblemException } from '../platform/problems/problem';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { PresentationStore } from './presentation/presentation-store';

/** Keys under which clients make cases, so that a request whose answer was lost can be sent again. A discarded draft takes its key along. */
@Injectable()
export class CaseCreations {
  constructor(
    private readonly presentations: PresentationStore,
    private readonly transactions: Transactions,
  ) {}

  /** Runs `make`, which calls `keep` and answers the new case's id, unless the key made a case before: then that one, and `created` is false. */
  async once(
    memberId: string,
    clientId: string | undefined,
    patch: PresentationPatch,
    make: () => Promise<string>,
  ): Promise<{ id: string; created: boolean }> {
    const first = clientId === undefined ? undefined : await this.madeBefore(memberId, clientId, patch);
    if (first !== undefined) return { id: first, created: false };
    try {
      return { id: await make(), created: true };
    } catch (error) {
      const other =
        clientId !== undefined && isUniqueViolation(error, 'case_creation_pk')
          ? await this.madeBefore(memberId, clientId, patch)
          : undefined;
      if (other === undefined) throw error;
      return { id: other, created: false };
    }
  }

  async keep(tx: Tx, memberId: string, clientId: string, caseId: string): Promise<void> {
    await tx.query('INSERT INTO case_creation (member_id, client_id, case_id) VALUES ($1, $2, $3)', [
      memberId,
      clientId,
      caseId,
    ]);
  }

  /** No copy of the answers is kept beside the case: a key that is used for others is found out while the case is as it was made. */
  private async madeBefore(memberId: string, clientId: string, patch: PresentationPatch): Promise<string | undefined> {
    const [row] = await this.transactions.query<{ id: string; version: number }>(
      'SELECT c.id, c.version FROM case_creation k JOIN clinical_case c ON c.id = k.case_id WHERE k.member_id = $1 AND k.client_id = $2',
      [memberId, clientId],
    );
    if (row?.version === 1) {
      const made = (await this.presentations.current([row.id])).get(row.id) ?? {};
      if (changedFields(applyPatch({}, patch), made).length > 0) throw new ProblemException('case.client_id_reused');
    }
    return row?.id;
  }
}
