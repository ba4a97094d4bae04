import { Injectable } from '@nestjs/common';
import { v4 as uuidv4 } from 'uuid';
import type { Tx } from '../../platform/transactions/transactions';
import { RoomLookups } from '../../rooms/room-lookups';
import { RoomsService } from '../../rooms/rooms.service';
import { DEMO_CASES, type DemoMessage } from '../data';
import type { DemoPart } from '../demo-part';
import { demoClock } from '../demo-times';
import type { DemoWorld, People } from '../demo-world';

/** What the members of each case wrote in its room. */
@Injectable()
export class DemoThreads implements DemoPart {
  readonly name = 'rooms';
  readonly after = ['people', 'cases'];

  constructor(
    private readonly rooms: RoomsService,
    private readonly lookups: RoomLookups,
  ) {}

  async load(tx: Tx, world: DemoWorld): Promise<void> {
    const people = await world.people();
    for (const { code, thread } of DEMO_CASES) {
      const written = await world.case(code);
      if (written) await this.write(tx, written.roomId, thread, people, world.began);
    }
  }

  private async write(tx: Tx, roomId: string, thread: DemoMessage[], people: People, began: Date): Promise<void> {
    const clock = demoClock(began, thread.at(-1)!);
    const seqs: number[] = [];
    for (const { by, kind, text, replyTo, relDay, minute } of thread) {
      const actor = people.get(by)!;
      const clientId = uuidv4();
      const data = { text, kind, clientId, ...(replyTo !== undefined && { replyTo: seqs[replyTo]! }) };
      const at = clock.at(relDay, minute);
      const { seq } = await this.rooms.append(tx, { roomId, actor, type: 'message.posted', data, clientId, at });
      seqs.push(seq);
      // Whoever writes has read what stood before.
      await this.lookups.hasRead(tx, roomId, actor.memberId, seq);
    }
  }
}
