import { Injectable } from '@nestjs/common';
import { REPORTED_TEXT, type TextsBesideLog } from '@consilium/contracts';
import { reportedToken } from '@consilium/domain';
import { randomBytes } from 'node:crypto';
import { PrivacyKey } from '../platform/keys/privacy-key';
import { ProblemException } from '../platform/problems/problem';
import type { Tx } from '../platform/transactions/transactions';
import type { Exposed } from '../rooms/text-holders';
import type { SealedText } from './sealed-text.entity';
import { SealedTextsRepository } from './sealed-texts.repository';
import type { ReportableText, StoredText, TextSource, TextTable } from './text-source';

/** A text as its incident keeps it. */
export interface OpenedText {
  field: string;
  at: Date;
  text: string;
}

/**
 * Texts of people that stand beside the log: features register where they keep them, and all of them are hidden, restored and purged here. A hidden text
 * has left its column for a copy that opens with the operator's key alone, and a token stands in its place; what is copied from there copies the token.
 */
@Injectable()
export class SealedTexts {
  private readonly sources = new Map<TextsBesideLog, TextSource>();

  constructor(
    private readonly key: PrivacyKey,
    private readonly sealed: SealedTextsRepository,
  ) {}

  register(place: TextsBesideLog, source: TextSource): void {
    this.sources.set(place, source);
  }

  source(place: TextsBesideLog): TextSource {
    const source = this.sources.get(place);
    if (!source) throw new Error(`Nothing keeps texts of a ${place}`);
    return source;
  }

  /** Every declared column, as `table.column`. */
  columns(): string[] {
    return this.tables().flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
  }

  /** The incident that holds one of these, of texts that are hidden. */
  async holding(tx: Tx, { texts, keptFor }: ReportableText): Promise<string | undefined> {
    const tokens = texts.filter(isHidden).map(({ text }) => text);
    return tokens.length === 0 ? undefined : this.sealed.holding(tx, keptFor, tokens);
  }

  /** The record is locked. Equal texts of one column are one. */
  async hide(tx: Tx, incidentId: string, recordId: string, { texts, keptFor }: ReportableText): Promise<void> {
    const written = texts.filter((text) => !isHidden(text));
    const distinct = new Map(written.toReversed().map((text) => [`${text.table} ${text.column} ${text.text}`, text]));
    for (const { table, column, text, field, at } of distinct.values()) {
      const place = { incidentId, token: reportedToken(randomBytes), keptFor, tableName: table, columnName: column };
      const ciphertext = this.key.seal('quarantine.text', boundTo(place), text);
      await this.sealed.insert(tx, { ...place, field, at, ciphertext });
      await this.sealed.hide(tx, this.declared(table, column), { column, text, recordId, token: place.token });
    }
  }

  /** The oldest first. Throws `incident.text_unreadable` without the right key. */
  async read(tx: Tx, incidentId: string): Promise<OpenedText[]> {
    return (await this.opened(tx, incidentId)).map(([{ field, at }, text]) => ({ field, at, text }));
  }

  /** Who may have had a text: in its own feature, and where others show it. */
  async exposed(tx: Tx, place: TextsBesideLog, recordId: string, found: ReportableText): Promise<Exposed[]> {
    const exposed = await this.source(place).exposed(tx, recordId, found);
    for (const source of this.sources.values())
      exposed.push(...((await source.exposedOf?.(tx, place, recordId, found)) ?? []));
    return exposed;
  }

  /** Each goes back wherever its token stands in the record; what was written anew there meanwhile stays. */
  async restore(tx: Tx, incidentId: string, recordId: string): Promise<void> {
    for (const [place, text] of await this.opened(tx, incidentId))
      await this.sealed.putBack(tx, this.declared(place.tableName, place.columnName), place, { recordId, text });
    await this.sealed.empty(tx, incidentId);
  }

  /** Nothing of the texts is left; that they were there is. */
  purge(tx: Tx, incidentId: string): Promise<void> {
    return this.sealed.empty(tx, incidentId);
  }

  private async opened(tx: Tx, incidentId: string): Promise<[SealedText, string][]> {
    return (await this.sealed.held(tx, incidentId)).map((place) => {
      const text = place.ciphertext && this.key.open('quarantine.text', boundTo(place), place.ciphertext);
      if (text === null) throw new ProblemException('incident.text_unreadable');
      return [place, text];
    });
  }

  /** Only what a feature declares is ever written to. */
  private declared(table: string, column: string): TextTable {
    const found = this.tables().find((one) => one.table === table && one.columns.includes(column));
    if (!found) throw new Error(`No feature declares texts in ${table}.${column}`);
    return found;
  }

  private tables(): TextTable[] {
    return [...this.sources.values()].flatMap((source) => source.tables);
  }
}

export const isHidden = ({ text }: Pick<StoredText, 'text'>): boolean => REPORTED_TEXT.test(text);

const boundTo = ({
  incidentId,
  token,
  tableName,
  columnName,
}: Pick<SealedText, 'incidentId' | 'token' | 'tableName' | 'columnName'>): string =>
  [incidentId, token, tableName, columnName].join(' ');
