const pad = (value: number): string => String(value).padStart(2, '0');

/** A moment as the browser's own date and time field writes it, in the reader's time zone. */
export function fieldOf(at: number): string {
  const local = new Date(at);
  return `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}T${pad(local.getHours())}:${pad(local.getMinutes())}`;
}

const WHOLE = /^\d{4,}-\d\d-\d\dT\d\d:\d\d/;

/** The moment that the field names, as ISO 8601 UTC; null while it names none. */
export function momentOf(field: string): string | null {
  const at = WHOLE.test(field) ? new Date(field).getTime() : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
