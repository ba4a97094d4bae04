import { Injectable } from '@nestjs/common';
import type { QuarantinedTexts } from '@consilium/contracts';
import type { Tx } from '../../platform/transactions/transactions';
import { RoomTexts } from '../../rooms/room-texts';
import { SealedTexts } from '../../sealed-texts/sealed-texts';
import { Quarantine } from '../quarantine/quarantine';
import type { IncidentRow } from './incident-row';

type Origin = Pick<IncidentRow, 'id' | 'place' | 'roomId' | 'seq' | 'recordId' | 'field'>;

/** A reported text, and what becomes of it. Where it stood is locked. */
export interface HeldText {
  /** Back where it was; answers where the room's log says so, if it has one. */
  restore(): Promise<number | null>;
  /** Gone for ever, with every copy. */
  purge(): Promise<void>;
}

/** The texts that incidents hold, wherever they stood: in a room's log or beside it. */
@Injectable()
export class HeldTexts {
  constructor(
    private readonly quarantine: Quarantine,
    private readonly sealed: SealedTexts,
    private readonly texts: RoomTexts,
  ) {}

  /** Locks where the text stood, before anybody locks the incident; null where that is gone. */
  async lock(tx: Tx, origin: Origin): Promise<HeldText | null> {
    return origin.place === 'event' ? this.inLog(tx, origin) : this.besideLog(tx, origin);
  }

  async read(tx: Tx, { id, place }: Origin): Promise<QuarantinedTexts['items']> {
    if (place === 'event') {
      const events = await this.quarantine.read(tx, id);
      return events.map(({ seq, type, at, texts }) => ({ seq, eventType: type, at: at.toISOString(), texts }));
    }
    const texts = await this.sealed.read(tx, id);
    return texts.map(({ field, at, text }) => ({
      seq: null,
      eventType: null,
      at: at.toISOString(),
      texts: { [field]: text },
    }));
  }

  private async inLog(tx: Tx, { id, roomId, seq }: Origin): Promise<HeldText | null> {
    const text = await this.texts.lock(tx, roomId!, Number(seq));
    return (
      text && {
        restore: async () => {
          const kept = await this.quarantine.read(tx, id);
          await this.quarantine.empty(tx, id);
          return (await this.texts.restore(tx, text, kept)).seq;
        },
        purge: async () => {
          await this.quarantine.empty(tx, id);
          await this.texts.forgetCopies(tx, text);
        },
      }
    );
  }

  private async besideLog(tx: Tx, { id, place, recordId, field }: Origin): Promise<HeldText | null> {
    if (place === 'event' || recordId === null || field === null) return null;
    const source = this.sealed.source(place);
    if (!(await source.lock(tx, recordId))) return null;
    return {
      restore: async () => {
        await this.sealed.restore(tx, id, recordId);
        return source.tell(tx, { recordId, field }, 'released');
      },
      purge: async () => {
        await this.sealed.purge(tx, id);
        await source.forget?.(tx, recordId);
      },
    };
  }
}
