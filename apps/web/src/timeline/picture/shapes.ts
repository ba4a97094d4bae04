/** A place in a drawing. */
export interface Place {
  x: number;
  y: number;
}

const number = (value: number): string => String(Math.round(value * 10) / 10);

/** One path for many marks: however many there are, they are one node. */
const each = (places: readonly Place[], mark: (x: string, y: string) => string): string =>
  places.map(({ x, y }) => mark(number(x), number(y))).join('');

export const circles = (places: readonly Place[], r: number): string =>
  each(places, (x, y) => `M${x} ${y}m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`);

export const squares = (places: readonly Place[], r: number): string =>
  each(places, (x, y) => `M${x} ${y}m${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`);

export const diamonds = (places: readonly Place[], r: number): string =>
  each(places, (x, y) => `M${x} ${y}m0 ${-r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`);

export const crosses = (places: readonly Place[], r: number): string =>
  each(places, (x, y) => `M${x} ${y}m${-r} ${-r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`);

export const bars = (places: readonly Place[], height: number): string =>
  each(places, (x, y) => `M${x} ${y}v${height}`);

/** Lines through runs of places; where one run ends and the next begins is nothing. */
export const lines = (runs: readonly (readonly Place[])[]): string =>
  runs.map((run) => `M${run.map(({ x, y }) => `${number(x)} ${number(y)}`).join('L')}`).join('');
