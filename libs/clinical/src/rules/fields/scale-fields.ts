import { whole, yesNo } from './field';

/** Items and totals that rules read. C-SSRS items carry neutral labels: the wording belongs to its owner. */
export const SCALE_FIELDS = {
  'scale.phq9.item9': whole('PHQ-9 item 9', [0, 3]),
  'scale.cssrs.q3': yesNo('C-SSRS ideation level 3, past month'),
  'scale.cssrs.q4': yesNo('C-SSRS ideation level 4, past month'),
  'scale.cssrs.q5': yesNo('C-SSRS ideation level 5, past month'),
  'scale.cssrs.behavior_lifetime': yesNo('C-SSRS behavior, more than 3 months ago'),
  'scale.cssrs.behavior_3mo': yesNo('C-SSRS behavior, past 3 months'),
  'scale.madrs.item10': whole('MADRS item 10', [0, 6]),
  'scale.qids_sr16.item12': whole('QIDS-SR16 item 12', [0, 3]),
  'scale.auditc.total': whole('AUDIT-C', [0, 12]),
  'scale.dast10.total': whole('DAST-10', [0, 10]),
  'scale.stopbang.total': whole('STOP-Bang', [0, 8]),
} as const;
