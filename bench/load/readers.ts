import type { RoomEventsPage } from '@consilium/contracts';
import { serveTask } from '../support/own-process';
import { getJson } from './http-client';
import { measureRate, type Rate, type RateSpan } from './rate';

/** Members who open one room after the other, as fast as they are answered. */
export interface ReadersTask extends RateSpan {
  url: string;
  cookies: string[];
  roomIds: string[];
}

serveTask<ReadersTask, Rate>(({ url, cookies, roomIds, ...span }) =>
  measureRate(span, cookies.length, async (reader, n) => {
    const { items } = await getJson<Pick<RoomEventsPage, 'items'>>(
      `${url}/api/v1/rooms/${roomIds[(reader * 3 + n) % roomIds.length]}/events?limit=50`,
      cookies[reader]!,
    );
    if (items.length !== 50) throw new Error(`A page had ${items.length} events`);
  }),
);
