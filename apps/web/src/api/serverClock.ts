let offset = 0;

/** Remembers how far this device's clock is from the server's, from an answer's `Date` header. */
export function noteServerTime(date: string | null): void {
  const server = date ? Date.parse(date) : Number.NaN;
  // The header counts whole seconds; half a second is its middle.
  if (!Number.isNaN(server)) offset = server + 500 - Date.now();
}

/** Now, in epoch milliseconds by the server's clock: what its deadlines are measured against. */
export const serverNow = (): number => Date.now() + offset;
