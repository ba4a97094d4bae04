import { SAME, type Conversion } from './conversion';
import { LAB_KINDS } from './lab-kinds';
import type { Unit } from './units';

/**
 * What is measured: its words, the unit in which values are compared, the units in which it may be entered, and its limits (canonical, inclusive).
 * Beyond the plausible ones whoever enters a number is asked whether it is right; beyond the possible ones, which are the same unless said, it is
 * taken for a slip of the hand. `digits`: places after the point that are shown of it beside an axis; without it, all.
 */
export interface QuantityKind {
  readonly label: string;
  readonly unit: Unit;
  readonly units: Readonly<Partial<Record<Unit, Conversion>>>;
  readonly plausible: readonly [from: string, to: string];
  readonly possible?: readonly [from: string, to: string];
  readonly digits?: number;
}

/** One millimetre of mercury is 0.133322 kPa (UCUM, m[Hg]). */
const PRESSURE = { 'mm[Hg]': SAME, kPa: { over: '0.133322' } } as const;
const RATE = { '/min': SAME } as const;
/** The avoirdupois pound and the inch are exact by definition (1959). */
const MASS = { kg: SAME, g: { over: '1000' }, '[lb_av]': { times: '0.45359237' } } as const;
const LENGTH = { cm: SAME, m: { times: '100' }, '[in_i]': { times: '2.54' } } as const;
const TEMPERATURE = { Cel: SAME, '[degF]': { times: '5', plus: '-160', over: '9' } } as const;
const DOSE = { mg: SAME, ug: { over: '1000' }, g: { times: '1000' } } as const;

/**
 * Plausible limits of blood pressure, heart rate, saturation, breathing and weight: care path §3.2 (general knowledge, G). All others are ours (G):
 * the possible ones leave room for a person in danger, whose readings matter most.
 */
export const QUANTITY_KINDS = {
  sbp: {
    label: 'Systolic',
    unit: 'mm[Hg]',
    units: PRESSURE,
    plausible: ['60', '260'],
    possible: ['10', '350'],
    digits: 0,
  },
  dbp: {
    label: 'Diastolic',
    unit: 'mm[Hg]',
    units: PRESSURE,
    plausible: ['30', '160'],
    possible: ['0', '250'],
    digits: 0,
  },
  hr: { label: 'Heart rate', unit: '/min', units: RATE, plausible: ['30', '220'], possible: ['0', '350'], digits: 0 },
  spo2: { label: 'SpO2', unit: '%', units: { '%': SAME }, plausible: ['50', '100'], possible: ['0', '100'], digits: 0 },
  rr: { label: 'Breathing rate', unit: '/min', units: RATE, plausible: ['4', '60'], possible: ['0', '120'], digits: 0 },
  o2_flow: { label: 'Oxygen', unit: 'L/min', units: { 'L/min': SAME }, plausible: ['0', '60'] },
  temperature: { label: 'Temperature', unit: 'Cel', units: TEMPERATURE, plausible: ['25', '45'], digits: 1 },
  weight: { label: 'Weight', unit: 'kg', units: MASS, plausible: ['30', '300'], possible: ['10', '650'], digits: 1 },
  height: { label: 'Height', unit: 'cm', units: LENGTH, plausible: ['100', '250'], digits: 0 },
  dose: { label: 'Dose', unit: 'mg', units: DOSE, plausible: ['0', '100000'] },
  session_dose: { label: 'Dose', unit: 'mg', units: DOSE, plausible: ['1', '500'], possible: ['0', '2000'] },
  dose_per_kg: { label: 'Dose by weight', unit: 'mg/kg', units: { 'mg/kg': SAME }, plausible: ['0', '3400'] },
  ...LAB_KINDS,
} as const satisfies Record<string, QuantityKind>;

export type QuantityKindCode = keyof typeof QUANTITY_KINDS;

/** The units in which a kind may be entered. */
export type UnitOf<K extends QuantityKindCode> = K extends QuantityKindCode
  ? keyof (typeof QUANTITY_KINDS)[K]['units'] & Unit
  : never;

export const quantityKind = (kind: QuantityKindCode): QuantityKind => QUANTITY_KINDS[kind];

/** The conversion of a unit in which this kind may be entered; undefined for every other. */
export const conversionOf = (kind: QuantityKindCode, unit: string): Conversion | undefined => {
  const { units } = quantityKind(kind);
  return Object.hasOwn(units, unit) ? units[unit as Unit] : undefined;
};
