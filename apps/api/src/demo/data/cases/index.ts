import { KAP_7Q4M } from './kap-7q4m';
import { KAP_2H9X } from './kap-2h9x';
import { KAP_5LTR } from './kap-5ltr';
import { KAP_9WBD } from './kap-9wbd';
import { KAP_3NEU } from './kap-3neu';
import { KAP_8VQA } from './kap-8vqa';
import { KAP_6CJP } from './kap-6cjp';
import { KAP_4YGS } from './kap-4ygs';
import type { DemoCase } from '../types';

/** The eight fictional cases of the demo. */
export const DEMO_CASES: readonly DemoCase[] = [
  KAP_7Q4M,
  KAP_2H9X,
  KAP_5LTR,
  KAP_9WBD,
  KAP_3NEU,
  KAP_8VQA,
  KAP_6CJP,
  KAP_4YGS,
];
