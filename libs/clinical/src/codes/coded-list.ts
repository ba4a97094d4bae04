/** How well a coded fact is verified: V seen in the source, P partly, G general knowledge that still needs a source check. */
export type Verification = 'V' | 'P' | 'G';

/** One entry of a coded list: what is stored and the words for people. */
export interface Coded<C extends string | number = string | number> {
  readonly code: C;
  readonly label: string;
}

export type CodeOf<L extends readonly Coded[]> = L[number]['code'];

/** A function from a code of `list` to its words. A code that the list no longer knows is shown as it is, so old records stay readable. */
export function labeller<const L extends readonly Coded[]>(list: L): (code: CodeOf<L> | (string & {})) => string {
  const labels = new Map<string | number, string>(list.map(({ code, label }) => [code, label]));
  return (code) => labels.get(code) ?? String(code);
}

/** Whether `value` is a code of `list`; narrows to the list's union type. */
export function isCodeOf<const L extends readonly Coded[]>(list: L, value: unknown): value is CodeOf<L> {
  return list.some(({ code }) => code === value);
}
