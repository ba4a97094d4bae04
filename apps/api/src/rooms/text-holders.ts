import { Injectable } from '@nestjs/common';
import type { Exposure } from '@consilium/contracts';
import type { Tx } from '../platform/transactions/transactions';
import type { CarriedText } from './carried-text';

/** Somebody whom a feature showed a text, or told of it. `session` is the hash that the audit log knows it by. */
export interface Exposed {
  memberId: string;
  how: Exposure;
  at: Date | null;
  session: string | null;
}

/** A read that the audit log has, as an exposure. */
export const exposedBy = (
  { actorId, at, sessionHash }: { actorId: string; at: Date; sessionHash: string | null },
  how: Exposure,
): Exposed => ({ memberId: actorId, how, at, session: sessionHash });

/**
 * What a feature does with texts of the log that it keeps, shows or tells of elsewhere. A feature that copies a text anywhere (a table, an
 * index, a payload) says here how the copy is forgotten, in the transaction that hides it.
 */
export interface TextHolder {
  /** To whom the feature brought the text; asked before it is forgotten. */
  exposed?(tx: Tx, text: CarriedText): Promise<Exposed[]>;
  /** Forgets its copies and what points at them. Asked again at a purge. */
  forget?(tx: Tx, text: CarriedText): Promise<void>;
  /** The text is in the log again. */
  restore?(tx: Tx, text: CarriedText): Promise<void>;
}

/** Which features have copies of texts. They register when their module starts. */
@Injectable()
export class TextHolders {
  private readonly copies: TextHolder[] = [];

  register(copy: TextHolder): void {
    this.copies.push(copy);
  }

  async exposed(tx: Tx, text: CarriedText): Promise<Exposed[]> {
    const exposed: Exposed[] = [];
    for (const copy of this.copies) exposed.push(...((await copy.exposed?.(tx, text)) ?? []));
    return exposed;
  }

  async forget(tx: Tx, text: CarriedText): Promise<void> {
    for (const copy of this.copies) await copy.forget?.(tx, text);
  }

  async restore(tx: Tx, text: CarriedText): Promise<void> {
    for (const copy of this.copies) await copy.restore?.(tx, text);
  }
}
