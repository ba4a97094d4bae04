import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Tx } from '../platform/transactions/transactions';
import { SealedText } from './sealed-text.entity';
import type { StoredText, TextTable } from './text-source';

const KEPT = {
  incidentId: true,
  token: true,
  keptFor: true,
  tableName: true,
  columnName: true,
  field: true,
  at: true,
} as const;

/** Texts that were sealed, and the columns that they were taken from. */
@Injectable()
export class SealedTextsRepository {
  async insert(tx: Tx, text: SealedText): Promise<void> {
    await tx.manager.insert(SealedText, text);
  }

  /** What an incident holds, the oldest first. */
  held(tx: Tx, incidentId: string): Promise<SealedText[]> {
    return tx.manager.find(SealedText, {
      where: { incidentId, ciphertext: Not(IsNull()) },
      select: { ...KEPT, ciphertext: true },
      order: { at: 'ASC', field: 'ASC', token: 'ASC' },
    });
  }

  /** The incident that holds one of these for this record, the oldest first. A token that somebody copied elsewhere leads nowhere. */
  async holding(tx: Tx, keptFor: string, tokens: readonly string[]): Promise<string | undefined> {
    const where = { keptFor, token: In(tokens), ciphertext: Not(IsNull()) };
    return (await tx.manager.findOne(SealedText, { where, select: KEPT, order: { at: 'ASC' } }))?.incidentId;
  }

  async empty(tx: Tx, incidentId: string): Promise<void> {
    await tx.manager.update(SealedText, { incidentId }, { ciphertext: null });
  }

  /** In every row of the record that has the text. */
  async hide(
    tx: Tx,
    { table, record }: TextTable,
    { column, text, recordId, token }: Pick<StoredText, 'column' | 'text'> & { recordId: string; token: string },
  ): Promise<void> {
    const sql = `UPDATE ${table} SET ${column} = $3 WHERE (${record}) AND ${column} = $2`;
    await tx.query(sql, [recordId, text, token]);
  }

  /** In every row of the record that has the token, those too that were copied from a hidden one. */
  async putBack(
    tx: Tx,
    { table, record }: TextTable,
    { columnName, token }: SealedText,
    { recordId, text }: { recordId: string; text: string },
  ): Promise<void> {
    const sql = `UPDATE ${table} SET ${columnName} = $3 WHERE (${record}) AND ${columnName} = $2`;
    await tx.query(sql, [recordId, token, text]);
  }
}
