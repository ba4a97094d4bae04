import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type {
  InboxChange,
  MeetingChange,
  RoomClosedReason,
  RoomEvent,
  ReadMarker,
  SessionEndReason,
} from '@consilium/contracts';

/** What happened after a commit, inside this process. The gateway carries it to sockets. */
export interface BusEvents {
  'room.event': [event: RoomEvent];
  'room.closed': [closed: { roomId: string; memberId: string; reason: RoomClosedReason }];
  'room.entered': [entered: { memberId: string; roomId: string }];
  'room.read': [memberId: string, marker: ReadMarker];
  'inbox.item': [memberId: string, change: InboxChange];
  'meeting.changed': [memberId: string, change: MeetingChange];
  'session.ended': [ended: { sessionId: string; memberId: string; reason: SessionEndReason }];
}

@Injectable()
export class Bus extends EventEmitter<BusEvents> {}
