import { labeller, type CodeOf, type Coded } from '../codes';

/** Where a treatment session takes place (care path §8). At home and in a group it is asked who attends and who is on call. */
export const SESSION_SETTINGS = [
  { code: 'certified', label: 'REMS-certified setting' },
  { code: 'clinic', label: 'Clinic' },
  { code: 'office', label: 'Office' },
  { code: 'hospital', label: 'Hospital' },
  { code: 'home', label: 'Home, with a remote clinician' },
  { code: 'group', label: 'Group' },
] as const satisfies readonly Coded[];
export type SessionSetting = CodeOf<typeof SESSION_SETTINGS>;
export const sessionSettingLabel = labeller(SESSION_SETTINGS);

export const SESSION_KINDS = [
  { code: 'preparation', label: 'Preparation' },
  { code: 'dosing', label: 'Dosing' },
  { code: 'integration', label: 'Integration' },
] as const satisfies readonly Coded[];
export type SessionKind = CodeOf<typeof SESSION_KINDS>;
export const sessionKindLabel = labeller(SESSION_KINDS);
