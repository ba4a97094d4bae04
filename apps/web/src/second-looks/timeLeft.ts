/** "12:30 left"; "the time is over" from then on. `now` is the server's, epoch milliseconds. */
export function sayLeft(until: string, now: number): string {
  const seconds = Math.ceil((Date.parse(until) - now) / 1_000);
  if (seconds <= 0) return 'the time is over';
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;
}
