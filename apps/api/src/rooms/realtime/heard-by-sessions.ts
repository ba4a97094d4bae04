import { Injectable } from '@nestjs/common';

/** A stretch of a room's log, both ends included. */
interface Stretch {
  from: number;
  to: number;
}

/** A session that was sent a part of a room's log. */
export interface HearingSession {
  memberId: string;
  sessionId: string;
}

/** What a session was sent of a room's log. */
export type Heard = HearingSession & { roomId: string; stretches: Stretch[] };

/** So many sessions in rooms are remembered; the one that heard something longest ago goes first. */
const REMEMBERED = 20_000;

/**
 * Which sessions this server sent which part of which room's log, by sockets and pages alike: whoever must answer who had a text finds here
 * who it was sent to. Kept in memory and bounded; what is new in it is taken from time to time, to be written down (heard-store.ts).
 */
@Injectable()
export class HeardBySessions {
  private readonly heard = new Map<string, Heard>();
  private readonly news = new Map<string, Heard>();

  /** A session was sent the events of this stretch. */
  note(roomId: string, { memberId, sessionId }: HearingSession, from: number, to: number): void {
    if (to < from) return;
    const key = `${roomId} ${sessionId}`;
    const known = this.heard.get(key) ?? { roomId, memberId, sessionId, stretches: [] };
    if (known.stretches.some((stretch) => stretch.from <= from && to <= stretch.to)) return;
    this.addNews({ roomId, memberId, sessionId, stretches: [{ from, to }] });
    this.heard.delete(key);
    this.heard.set(key, { ...known, stretches: joined([...known.stretches, { from, to }]) });
    const [oldest] = this.heard.keys();
    if (this.heard.size > REMEMBERED && oldest !== undefined) this.heard.delete(oldest);
  }

  /** What came since the last call. */
  takeNews(): Heard[] {
    const news = [...this.news.values()];
    this.news.clear();
    return news;
  }

  /** What could not be written down comes with the next news. */
  giveBack(news: readonly Heard[]): void {
    if (this.news.size < REMEMBERED) for (const heard of news) this.addNews(heard);
  }

  private addNews(heard: Heard): void {
    const key = `${heard.roomId} ${heard.sessionId}`;
    this.news.set(key, { ...heard, stretches: joined([...(this.news.get(key)?.stretches ?? []), ...heard.stretches]) });
  }

  /** Who was sent the event at `seq`. */
  sessionsSent(roomId: string, seq: number): HearingSession[] {
    return [...this.heard.values()]
      .filter((heard) => heard.roomId === roomId && heard.stretches.some(({ from, to }) => from <= seq && seq <= to))
      .map(({ memberId, sessionId }) => ({ memberId, sessionId }));
  }
}

/** In order, those that touch or overlap as one. */
function joined(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { from, to } of stretches.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
