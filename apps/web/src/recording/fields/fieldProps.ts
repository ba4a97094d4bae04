import type { Typed } from '@consilium/clinical';

export interface FieldProps {
  /** A code of the clinical lists, or the pair of pressures. */
  field: string;
  /** Its name where it is asked in other words. */
  label?: string;
  typed: Typed | undefined;
  problem?: string;
  /** The schedule asks for it now. */
  due?: boolean;
  onChange: (typed: Typed | undefined) => void;
}
