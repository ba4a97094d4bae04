const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long ago something was, in one unit: "now", "4 min ago", "3 h ago", "2 days ago". */
export function sayAgo(at: string, now: number): string {
  const ago = Math.max(0, now - Date.parse(at));
  if (ago < MINUTE) return 'now';
  if (ago < HOUR) return `${Math.floor(ago / MINUTE)} min ago`;
  if (ago < 24 * HOUR) return `${Math.floor(ago / HOUR)} h ago`;
  const days = Math.floor(ago / (24 * HOUR));
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
