import type { Product, Verification } from '../codes';

/** Readings that belong together in the course of a session. */
export interface MonitoringStep {
  /** Minutes from the start of the dose; negative before it. */
  readonly minute: number;
  readonly codes: readonly string[];
}

/** When what is read in a session, and for how long somebody stays at least. Information from the literature; a site may do more. */
export interface MonitoringSchedule {
  readonly steps: readonly MonitoringStep[];
  /** Minutes from the start of the dose. */
  readonly stay: number;
  readonly source: string;
  readonly ver: Verification;
}

const BEFORE = -10;
const PRESSURE = ['sbp', 'dbp'] as const;
const CIRCULATION = [...PRESSURE, 'hr', 'spo2'] as const;
const WATCHED = [...PRESSURE, 'spo2', 'moaas'] as const;
const at = (codes: readonly string[], minutes: readonly number[]): MonitoringStep[] =>
  minutes.map((minute) => ({ minute, codes }));

/** Safety facts §6. Of a spray from a compounding pharmacy no source gives a schedule. */
export const MONITORING: Readonly<Partial<Record<Product, MonitoringSchedule>>> = {
  esk_in: {
    steps: at(WATCHED, [BEFORE, 40, 120]),
    stay: 120,
    source:
      'Esketamine label and REMS: pressure before the dose and near 40 minutes, then until it falls and is stable; at least 2 hours',
    ver: 'V',
  },
  ket_iv: {
    steps: at(CIRCULATION, [BEFORE, 10, 20, 30, 40, 55, 70, 85, 100]),
    stay: 60,
    source:
      'Riva-Posse 2018: every 10 minutes of an infusion of 40 minutes, every 15 minutes after it; commonly 60 to 120 minutes (general knowledge)',
    ver: 'V',
  },
  ket_im: {
    steps: at(CIRCULATION, [BEFORE, 5, 10, 15, 30, 45, 60, 90, 120]),
    stay: 120,
    source: 'Common practice: at 5, 10 and 15 minutes, then every 15 and later every 30 minutes; about 2 hours',
    ver: 'G',
  },
  ket_sl: {
    steps: at(CIRCULATION, [BEFORE, 20, 40, 60, 90, 120]),
    stay: 120,
    source: 'Common practice: at 20, 40 and 60 minutes, then every 30 minutes; about 2 hours',
    ver: 'G',
  },
  ket_po: {
    steps: at(CIRCULATION, [BEFORE, 20, 40, 60, 90, 120]),
    stay: 120,
    source:
      'Common practice: at 20, 40 and 60 minutes, then every 30 minutes; about 2 hours, longer for what is swallowed',
    ver: 'G',
  },
};

/** The schedule of a product; undefined where no source gives one. */
export const monitoringOf = (product: string | undefined): MonitoringSchedule | undefined =>
  MONITORING[product as Product];

/** A step with what of it has neither a value nor a reason yet. */
export interface StepState extends MonitoringStep {
  readonly missing: readonly string[];
}

/** What was read at a minute of a session; an absent value counts, since it says why nothing was read. */
export interface ReadAt {
  readonly code: string;
  readonly minute?: number;
}

/** The steps of a schedule with what is missing of each. A reading belongs to the step whose minute is nearest, one before the dose to the first; one nearer to the dose itself than to any step belongs to none. */
export function stepStates({ steps }: MonitoringSchedule, read: readonly ReadAt[]): StepState[] {
  const first = steps.find(({ minute }) => minute > 0)?.minute ?? 0;
  const nearest = (minute: number): MonitoringStep | undefined =>
    minute > 0 && minute < first / 2
      ? undefined
      : steps
          .filter((step) => minute <= 0 === step.minute <= 0)
          .reduce((best, step) => (Math.abs(step.minute - minute) < Math.abs(best.minute - minute) ? step : best));
  const placed = read.flatMap(({ code, minute }) => (minute === undefined ? [] : [{ code, step: nearest(minute) }]));
  return steps.map((step) => ({
    ...step,
    missing: step.codes.filter((code) => !placed.some((one) => one.step === step && one.code === code)),
  }));
}
