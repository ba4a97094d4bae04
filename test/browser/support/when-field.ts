/** A moment as the browser's own date and time field writes it, in the test's own time zone. */
export function whenField(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
