import {
  FINDINGS_MAX,
  PROBLEMS,
  type FieldFinding,
  type Problem,
  type ProblemCode,
  type ProblemError,
} from '@consilium/contracts';
import { fitting } from './fitting';

interface ProblemExtras {
  detail?: string;
  errors?: ProblemError[];
  findings?: FieldFinding[];
  retryAfter?: number;
  current?: Problem['current'];
}

/** Errors that a refusal names, at most. */
export const ERRORS_MAX = 100;

/** A refusal on its way to the client. Thrown by services; turned into `application/problem+json` or a socket acknowledgement by one filter each. */
export class ProblemException extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly extras: ProblemExtras = {},
  ) {
    super(code);
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  toProblem(): Problem {
    const { status, title } = PROBLEMS[this.code];
    const { errors, findings, detail = title, ...extras } = this.extras;
    return {
      type: `urn:consilium:problem:${this.code}`,
      title,
      status,
      code: this.code,
      ...extras,
      detail,
      ...(errors && { errors: fitting(errors, ERRORS_MAX) }),
      ...(findings && { findings: fitting(findings, FINDINGS_MAX) }),
    };
  }
}

/** Absent and not visible look the same: SEC-02, contract "404 absent or not visible (identical)". */
export const notFound = (): ProblemException => new ProblemException('resource.not_found');

export const staleVersion = (version: number): ProblemException =>
  new ProblemException('resource.stale_version', { current: { version } });
