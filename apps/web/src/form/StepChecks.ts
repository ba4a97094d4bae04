import type { TextCheck } from '../gate/check/useCheck';

/** The check of one text of the step that is shown. */
export interface StepCheck {
  path: string;
  check: TextCheck;
}

/** The texts of the step that is shown in which something was found, in the order of the page. Their fields come and go with the step. */
export class StepChecks {
  private readonly listeners = new Set<() => void>();
  private readonly byPath = new Map<string, TextCheck>();
  private shown: readonly StepCheck[] = [];

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): readonly StepCheck[] => this.shown;

  /** Takes the check of a text as it is now; null once the text is not shown any more. Nobody is told where nothing changed. */
  set(path: string, check: TextCheck | null): void {
    const had = this.byPath.get(path);
    if (signOf(had) === signOf(check) && (!had || had.control === check?.control)) return;
    this.byPath.delete(path);
    if (check && check.findings.length > 0) this.byPath.set(path, check);
    else if (!had) return;
    this.shown = [...this.byPath].map(([at, of]) => ({ path: at, check: of })).sort((a, b) => before(a.check, b.check));
    for (const listener of this.listeners) listener();
  }
}

/** The same for checks that look the same. */
const signOf = (check: TextCheck | null | undefined): string =>
  check && check.findings.length > 0
    ? JSON.stringify([
        check.open?.from,
        check.findings.map(({ key, from, level, answered }) => [key, from, level, answered]),
      ])
    : '';

const before = ({ control: a }: TextCheck, { control: b }: TextCheck): number =>
  a && b && a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
