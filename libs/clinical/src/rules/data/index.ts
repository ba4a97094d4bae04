import type { WrittenRule } from '../rule';
import { AIRWAY_RULES } from './airway';
import { ESKETAMINE_SESSION_RULES } from './esketamine-session';
import { INTERACTION_RULES } from './interactions';
import { MIND_RULES } from './mind';
import { ORGAN_RULES } from './organs';
import { SELF_HARM_RULES } from './self-harm';
import { SESSION_RULES } from './session';
import { USE_AND_SETTING_RULES } from './use-and-setting';
import { VASCULAR_RULES } from './vascular';

/** The 60 rules of kap-safety §3, then our own, in the order of their ids. */
export const WRITTEN_RULES: readonly WrittenRule[] = [
  ...VASCULAR_RULES,
  ...ORGAN_RULES,
  ...AIRWAY_RULES,
  ...MIND_RULES,
  ...USE_AND_SETTING_RULES,
  ...INTERACTION_RULES,
  ...SESSION_RULES,
  ...SELF_HARM_RULES,
  ...ESKETAMINE_SESSION_RULES,
];
