import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { MemberMessages, RoomClosedReason, RoomEvent, SessionEndReason } from '@consilium/contracts';

/** A message to every device of a member, by its name in the contract. */
export type ToMember = {
  [Name in keyof MemberMessages]: [memberId: string, name: Name, body: MemberMessages[Name]];
}[keyof MemberMessages];

/** What happened after a commit, inside this process. The gateway carries it to sockets. */
export interface BusEvents {
  'room.event': [event: RoomEvent];
  'room.closed': [closed: { roomId: string; memberId: string; reason: RoomClosedReason }];
  'room.entered': [entered: { memberId: string; roomId: string }];
  /** A hint: what is true now a device reads again, and is asked for permission then. */
  member: ToMember;
  'session.ended': [ended: { sessionId: string; memberId: string; reason: SessionEndReason }];
}

@Injectable()
export class Bus extends EventEmitter<BusEvents> {}
