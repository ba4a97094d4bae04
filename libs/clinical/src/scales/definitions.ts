import type { ScaleCode } from '../codes';
import { GAD7, PCL5 } from './anxiety-scales';
import type { ScaleDefinition } from './definition';
import { MADRS, PHQ9, QIDS_SR16, YMRS } from './depression-scales';
import { ALDRETE, CADSS23, CADSS6, MEQ30, MOAAS, PADSS, STOPBANG } from './session-scales';
import { AUDIT_C, DAST10 } from './substance-scales';

/** Every scale of SCALES. The C-SSRS screener gives a level instead of a total: `cssrsLevelOf`. */
export const SCALE_DEFINITIONS: Readonly<Record<ScaleCode, ScaleDefinition>> = {
  phq9: PHQ9,
  gad7: GAD7,
  pcl5: PCL5,
  qids_sr16: QIDS_SR16,
  madrs: MADRS,
  ymrs: YMRS,
  cadss23: CADSS23,
  cadss6: CADSS6,
  meq30: MEQ30,
  audit_c: AUDIT_C,
  dast10: DAST10,
  moaas: MOAAS,
  stopbang: STOPBANG,
  padss: PADSS,
  aldrete: ALDRETE,
};

/**
 * What an item is about in our words where its text may be shown, else its number. The one about self-harm is always
 * named.
 */
export function itemLabel(scale: ScaleCode, item: number): string {
  const { items, licence, selfHarm } = SCALE_DEFINITIONS[scale];
  const topic = licence.itemText ? items?.topics?.[item - 1] : undefined;
  return topic ?? (selfHarm?.item === item ? `Item ${item} (self-harm)` : `Item ${item}`);
}
