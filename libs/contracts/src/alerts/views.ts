import type { CaseAbility } from '../cases/views';
import type { OfFlaggedCase } from '../common/lists';
import type { PersonRef } from '../common/people';
import type { ConsentScopeCode, Timestamp, Uuid, Whole } from '../common/scalars';
import type { DecimalText } from '../course/values';

export const ALERT_SEVERITIES = ['contraindicated', 'caution', 'note'] as const;
export type AlertSeverity = (typeof ALERT_SEVERITIES)[number];

/** `acknowledged` is quiet and still stands; `closed`: the facts no longer fire it. */
export const ALERT_STATES = ['open', 'acknowledged', 'closed'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** How well a source is verified: seen, partly seen, general knowledge that needs a source check. */
export const ALERT_VERIFICATIONS = ['V', 'P', 'G'] as const;
export type AlertVerification = (typeof ALERT_VERIFICATIONS)[number];

export const ALERT_ABILITIES = ['alert.acknowledge'] as const;
export type AlertAbility = (typeof ALERT_ABILITIES)[number];

/** A fact that a rule read, in words for people. Without a value it is not recorded. */
export interface AlertFact {
  label: string;
  value?: string;
  unit?: string;
}

/** One episode of a safety rule in a case: from when its facts fired it until they no longer do. */
export interface Alert {
  id: Uuid;
  ruleId: string;
  severity: AlertSeverity;
  state: AlertState;
  /** How often other facts fired it again while it stood. */
  count: Whole;
  title: string;
  /** What to discuss; never an order. */
  say: string;
  /** Whom to discuss it with, by role. */
  consult: string[];
  source: string;
  verification: AlertVerification;
  /** The facts that fire it now; empty once it is closed. */
  facts: AlertFact[];
  ruleSetVersion: string;
  /** Whether an acknowledgement takes a note whatever its reason. */
  noteNeeded: boolean;
  openedAt: Timestamp;
  acknowledged?: { by: PersonRef; at: Timestamp; reason: string; note?: string };
  closedAt?: Timestamp;
  /** Of a self-harm item: who is asked to acknowledge it. `dueAt` while it is open; without a time it came with the case's past. */
  addressed?: { to: PersonRef; dueAt?: Timestamp; overdue: boolean };
  abilities: AlertAbility[];
}

/** Another number of a threshold. */
export interface ThresholdChange {
  address: string;
  value: DecimalText;
  /** UCUM; the threshold's own. */
  unit?: string;
}

/** Rules that could not be checked for want of one fact. */
export interface NotChecked {
  missing: string;
  label: string;
  ruleIds: string[];
}

/** `GET /cases/:id/alerts`: those that stand, open before acknowledged and of each the gravest first, then closed ones, the newest first. An empty list is no clearance. */
export interface CaseAlerts extends OfFlaggedCase {
  items: Alert[];
  notChecked: NotChecked[];
  /** Medication that no code names: rules of interactions could not look at it. */
  uncoded: string[];
  /** At which version of the course, and with which rules; null where nothing was checked. */
  checked: { version: Whole; ruleSetVersion: string } | null;
  /** Parts of the case that are left out: rules that read them are not shown. */
  withheld: ConsentScopeCode[];
  /** Whom self-harm alerts are addressed to: whoever the owner named, while they treat; else the owner. */
  primary: PersonRef;
  /** Thresholds of the rules that differ here from the published ones. */
  siteThresholds: ThresholdChange[];
  /** How long an addressed alert may wait, in minutes. */
  minutes: { routine: Whole; high: Whole };
  abilities: Extract<CaseAbility, 'primary.name'>[];
}
