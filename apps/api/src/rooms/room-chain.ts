import type { DataSource } from 'typeorm';
import { BROKEN_ROOMS } from './room-chain.sql';

/** Where a room's log no longer agrees with its digests. */
export interface BrokenRoom {
  roomId: string;
  /** The first event that was changed, or after which one is missing. */
  seq: number;
}

/** Recomputes the digests of every room, or of one (room-chain.sql.ts). */
export async function verifyRooms(dataSource: DataSource, roomId: string | null = null): Promise<BrokenRoom[]> {
  const rows = await BROKEN_ROOMS.all(dataSource, roomId);
  return rows.map(({ roomId, seq }) => ({ roomId, seq: Number(seq) }));
}
