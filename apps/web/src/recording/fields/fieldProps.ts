import type { EntryProblem, Typed } from '@consilium/clinical';

/** Why what was put into a field cannot be kept, or not before its author says that it is right. */
export type FieldProblem = Pick<EntryProblem, 'message' | 'unlikely'>;

export interface FieldProps {
  /** A code of the clinical lists, or the pair of pressures. */
  field: string;
  /** Its name where it is asked in other words. */
  label?: string;
  typed: Typed | undefined;
  problem?: FieldProblem;
  /** The schedule asks for it now. */
  due?: boolean;
  onChange: (typed: Typed | undefined) => void;
}
