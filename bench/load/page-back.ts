import type { RoomEventsPage } from '@consilium/contracts';
import { median } from '../support/figures';
import { serveTask } from '../support/own-process';
import { getJson } from './http-client';

/** Somebody opens each room and scrolls back, room after room, so that all meet the same machine. */
export interface PageBackTask {
  url: string;
  cookie: string;
  roomIds: string[];
  /** Pages before the newest one. */
  pages: number;
  times: number;
}

/** Milliseconds, in the order of the rooms. */
export interface PageBack {
  newestMs: number[];
  backMs: number[];
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const began = performance.now();
  const result = await work();
  return { result, ms: performance.now() - began };
}

serveTask<PageBackTask, PageBack>(async ({ url, cookie, roomIds, pages, times }) => {
  const newest = roomIds.map((): number[] => []);
  const back = roomIds.map((): number[] => []);
  for (let time = 0; time < times; time++) {
    for (const [place, roomId] of roomIds.entries()) {
      const events = `${url}/api/v1/rooms/${roomId}/events`;
      const first = await timed(() => getJson<RoomEventsPage>(events, cookie));
      newest[place]!.push(first.ms);
      let before = first.result.items[0]!.seq;
      for (let page = 0; page < pages; page++) {
        const { result, ms } = await timed(() => getJson<RoomEventsPage>(`${events}?before=${before}`, cookie));
        back[place]!.push(ms);
        before = result.items[0]!.seq;
      }
    }
  }
  return { newestMs: newest.map(median), backMs: back.map(median) };
});
