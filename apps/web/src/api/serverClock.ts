/** How far the server's clock may be ahead of this device's, in milliseconds: what all answers since the last change of a clock allow. */
let least = Number.NEGATIVE_INFINITY;
let most = Number.POSITIVE_INFINITY;

/** The `Date` header counts whole seconds. */
const HEADER_MS = 1_000;

/**
 * Learns from an answer's `Date` header how far this device's clock is from the server's. The server wrote it between the sending of the
 * request and now, so an answer that was held back on its way says little and moves nothing. Answers that contradict what was known tell
 * that a clock was set meanwhile.
 * @param sentAt when the request left, epoch milliseconds by this device
 */
export function noteServerTime(date: string | null, sentAt: number): void {
  const server = date ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(server)) return;
  const [low, high] = [server - Date.now(), server + HEADER_MS - sentAt];
  if (low > most || high < least) [least, most] = [low, high];
  else [least, most] = [Math.max(least, low), Math.min(most, high)];
}

/** Now, in epoch milliseconds by the server's clock: what its deadlines are measured against. */
export const serverNow = (): number => Date.now() + (Number.isFinite(least) ? (least + most) / 2 : 0);
