import type { Whole } from './common/scalars';
import type { ConsultationState } from './consultations/views';
import type { PROBLEMS } from './features';
import type { FieldFinding } from './gate/views';

export type ProblemCode = keyof typeof PROBLEMS;

export interface ProblemError {
  /** JSON pointer-like path of the field, e.g. `medTrials.0.weeks`. */
  path: string;
  message: string;
}

/** RFC 9457 problem details as sent on HTTP (`application/problem+json`) and in socket acknowledgements. */
export interface Problem {
  type: string;
  title: string;
  status: Whole;
  detail: string;
  code: ProblemCode;
  errors?: ProblemError[];
  /** Of `privacy.identifiers_found`: where, never what. */
  findings?: FieldFinding[];
  /** Seconds until another try makes sense (429, 503). */
  retryAfter?: Whole;
  /** What the record is now, where a 412 or 409 can say so without telling a secret. */
  current?: { version: Whole; consultation?: ConsultationState };
}

export const problemSample: Problem = {
  type: 'urn:consilium:problem:request.invalid',
  title: 'The request is not valid',
  status: 400,
  detail: 'One field was not accepted.',
  code: 'request.invalid',
  errors: [{ path: 'text', message: 'must not be empty' }],
};
