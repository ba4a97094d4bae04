import type { RoomEventType } from '@consilium/contracts';

/** One event as it stands in the log, so that it can be put back exactly. */
export interface KeptEvent {
  seq: number;
  type: RoomEventType;
  at: Date;
  /** The texts in it, by field. */
  texts: Record<string, string>;
  /** `data` as the database prints it. */
  stored: string;
  /** Hexadecimal. */
  salt: string;
}

/** A text of the log with everything that carries it. */
export interface CarriedText {
  roomId: string;
  /** The event itself; of a correction, the message. */
  seq: number;
  eventId: string;
  type: RoomEventType;
  authorId: string | null;
  at: Date;
  digest: string;
  /** It is hidden: retracted or reported. */
  hidden: boolean;
  /** The author retracted it, whatever else became of it. */
  retracted: boolean;
  /** Those that hold a text, oldest first; none once it is hidden. */
  events: KeptEvent[];
}
