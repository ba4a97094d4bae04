import { NOT_RECORDED } from '../codes';
import type { Clearance } from '../course/clearances';
import type { CourseFact, CourseSession } from '../course/course-for-rules';
import { lastDosing } from '../course/facts-of-session';
import type { CasePresentation, PresentationField } from '../form';
import { isAbsent, isPlainObject } from '../form/check-shape';
import { sessionsHeld } from './happened';

/** What the items of a gate are derived from: all that is recorded of a case. */
export interface RecordedOfCase {
  readonly presentation: CasePresentation;
  readonly sessions: readonly CourseSession[];
  readonly facts: readonly CourseFact[];
  readonly clearances: readonly Clearance[];
  /** Whether doses are authorized. */
  readonly authorized: boolean;
}

/** Looks for what is recorded of a case. A value that is absent with its reason is found: its absence is explained. */
export class Known {
  private readonly dose: CourseSession | undefined;

  constructor(private readonly recorded: RecordedOfCase) {
    this.dose = lastDosing(recorded.sessions);
  }

  get authorized(): boolean {
    return this.recorded.authorized;
  }

  /** An answer of the presentation in which something is known. */
  answered(field: PresentationField): boolean {
    return says(this.recorded.presentation[field]);
  }

  get consented(): boolean {
    return this.recorded.presentation.consentToConsult?.obtained === true;
  }

  /** A fact on any day of the case. */
  fact(...codes: readonly string[]): boolean {
    return this.recorded.facts.some(
      ({ code }) => codes.includes(code) || codes.some((one) => code.startsWith(`${one}.`)),
    );
  }

  /** A score in the course or in the form. */
  score(...codes: readonly string[]): boolean {
    const { scales } = this.recorded.presentation;
    const inForm = scales !== undefined && scales !== NOT_RECORDED && scales.some(({ scale }) => codes.includes(scale));
    return inForm || this.fact(...codes);
  }

  /** A fact of the last dosing session, `times` times at least. */
  atDose(code: string, times = 1): boolean {
    return this.ofDose(code).length >= times;
  }

  /** A yes in the last dosing session. */
  yesAtDose(code: string): boolean {
    return this.ofDose(code).some(({ value }) => value.is === 'yes_no' && value.yes);
  }

  /** What holds now. */
  holds(code: Clearance['code']): boolean {
    return this.recorded.clearances.some((one) => one.code === code && one.state !== 'lapsed' && !one.reserved);
  }

  /** A session of a kind that took place, on or after the day of the last dose. */
  sinceDose(kind: string): boolean {
    return this.tookPlace(kind, this.dose?.relDay);
  }

  tookPlace(kind: string, from = Number.NEGATIVE_INFINITY): boolean {
    return sessionsHeld(kind, this.recorded).some(({ relDay }) => relDay >= from);
  }

  /** A score of a day after the last dose. */
  scoreSinceDose(...codes: readonly string[]): boolean {
    const after = this.dose?.relDay ?? Number.NEGATIVE_INFINITY;
    return this.recorded.facts.some(({ code, relDay }) => codes.includes(code) && relDay > after);
  }

  private ofDose(wanted: string): readonly CourseFact[] {
    return this.recorded.facts.filter(({ code, sessionId }) => code === wanted && sessionId === this.dose?.id);
  }
}

const UNKNOWN: readonly unknown[] = [NOT_RECORDED, 'not_stated', 'not_assessed', ''];
/** An answer that is more than "not recorded", in one of its parts at least. */
const says = (value: unknown): boolean =>
  isPlainObject(value) ? Object.values(value).some(says) : !isAbsent(value) && !UNKNOWN.includes(value);
