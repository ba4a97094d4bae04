/** JSON with the keys of objects in order, so that the same value is the same text however it was put together. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sortedKeys) ?? '';

const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
