import { Injectable } from '@nestjs/common';
import type { ProblemCode } from '@consilium/contracts';
import { v7 as uuidv7 } from 'uuid';
import { PrivacyKey } from '../keys/privacy-key';
import { ProblemException } from '../problems/problem';
import type { Tx } from '../transactions/transactions';
import { canonicalJson } from './canonical-json';
import { CLAIM } from './once.sql';
import { RequestKey } from './request-key.entity';

/** Under which key a client asks for something, so that a request whose answer was lost can be sent again. */
export interface AskedOnce {
  memberId: string;
  /** What is made, and where: `case`, `document:<case>`. */
  scope: string;
  /** Undefined where the client sent none: then every request makes something. */
  clientId: string | undefined;
  /** What the request says. The same key with another body is refused as `reused`. */
  body: unknown;
  reused: ProblemCode;
}

/** Makes what a key asks for once, in the caller's transaction. */
@Injectable()
export class Once {
  constructor(private readonly key: PrivacyKey) {}

  /**
   * Runs `make` with the id of what it makes, unless the key made something before: then that id, and `created` is false. A second request at the
   * same time waits until the first has committed or failed.
   */
  async run(tx: Tx, asked: AskedOnce, make: (id: string) => Promise<void>): Promise<{ id: string; created: boolean }> {
    const id = uuidv7();
    const { memberId, scope, clientId } = asked;
    if (clientId !== undefined && !(await CLAIM.first(tx, memberId, scope, clientId, this.digestOf(asked), id)))
      return { id: (await this.before(tx, asked))!, created: false };
    await make(id);
    return { id, created: true };
  }

  /** What the key made before; null where it made nothing. */
  async before(tx: Tx, asked: AskedOnce): Promise<string | null> {
    const { memberId, scope, clientId, reused } = asked;
    if (clientId === undefined) return null;
    const before = await tx.manager.findOneBy(RequestKey, { memberId, scope, clientId });
    if (before?.digest && !before.digest.equals(this.digestOf(asked))) throw new ProblemException(reused);
    return before?.madeId ?? null;
  }

  /** A text of what was made is gone for good: nothing that was made of it is kept, and the key takes any body. */
  async forgetBody(tx: Tx, madeId: string): Promise<void> {
    await tx.manager.update(RequestKey, { madeId }, { digest: null });
  }

  /** What was made is gone: its key may make another one. */
  async forget(tx: Tx, madeId: string): Promise<void> {
    await tx.manager.delete(RequestKey, { madeId });
  }

  private digestOf({ memberId, scope, clientId = '', body }: AskedOnce): Buffer {
    return this.key.digest('request.digest', memberId, scope, clientId, canonicalJson(body));
  }
}
