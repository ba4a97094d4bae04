import type {
  Adherence,
  AttemptsBand,
  BmiBand,
  ConsentBasis,
  ConsentRecipients,
  ConsentScope,
  LabCode,
  LabFinding,
  MedicalHistoryCode,
  MedicalHistoryValue,
  Modality,
  OrNotRecorded,
  OsaStatus,
  Part2Purpose,
  Product,
  Route,
  ScaleCode,
  SudLevel,
  SuicideLevel,
  TreatmentSetting,
  TrialResponse,
} from '../codes';

/** Records of the presentation form (case-presentation §1, care path §7). `relDay` counts whole days from day 0, the first dosing (or intake). */
export interface MedTrial {
  /** Ingredient, in words; `drugOf` offers the ATC code. */
  ingredient: string;
  atc?: string;
  /** Highest dose, mg a day. */
  maxDoseMg?: number;
  weeks?: number;
  /** Tried in addition to another drug. */
  addOn?: boolean;
  adherence?: Adherence;
  response: OrNotRecorded<TrialResponse>;
}

export interface Medication {
  ingredient: string;
  atc?: string;
  rxnorm?: string;
  /** mg a day. */
  doseMg?: number;
  /** In short words, e.g. `nightly`. */
  schedule?: string;
  lastChangeRelDay?: number;
}

export interface Psychotherapy {
  modality: Modality;
  /** How many sessions. */
  sessions?: number;
  response?: OrNotRecorded<TrialResponse>;
}

export interface MedicalHistoryItem {
  /** A `hx.*` field of the safety rules. One that is not listed is not recorded, whatever the others say. */
  code: MedicalHistoryCode;
  value: MedicalHistoryValue;
}

/** Filled in part by part, like the single records that follow. */
export interface SuicideRisk {
  cssrs?: OrNotRecorded<SuicideLevel>;
  attempts?: OrNotRecorded<AttemptsBand>;
  currentPlan?: OrNotRecorded<boolean>;
}

export interface Substance {
  /** AUDIT-C total, 0–12. */
  auditc?: OrNotRecorded<number>;
  /** DAST-10 total, 0–10. */
  dast10?: OrNotRecorded<number>;
  sudLevel?: OrNotRecorded<SudLevel>;
  /** Whether any of this came from a 42 CFR Part 2 program. */
  part2Source?: OrNotRecorded<boolean>;
}

export interface AirwayOsa {
  /** STOP-Bang total, 0–8. */
  stopBang?: OrNotRecorded<number>;
  osaStatus?: OrNotRecorded<OsaStatus>;
  bmiBand?: OrNotRecorded<BmiBand>;
  airwayConcern?: OrNotRecorded<boolean>;
}

/** Base vitals: mmHg, beats a minute, percent. */
export interface VitalsBase {
  sbp?: OrNotRecorded<number>;
  dbp?: OrNotRecorded<number>;
  hr?: OrNotRecorded<number>;
  spo2?: OrNotRecorded<number>;
}

export interface Lab {
  test: LabCode;
  /** A number in `unit`, or a finding, as the test asks. */
  value: number | LabFinding;
  /** UCUM; absent for findings. */
  unit?: string;
  relDay: number;
}

export interface ScaleScore {
  scale: ScaleCode;
  relDay: number;
  total: number;
}

export interface Plan {
  product?: OrNotRecorded<Product>;
  route?: OrNotRecorded<Route>;
  setting?: OrNotRecorded<TreatmentSetting>;
  sessions?: number;
  intervalDays?: number;
}

/** Elements of a Part 2 consent (42 CFR 2.31(a)). What would identify stays on the signed form; here stands whether it is there. */
export interface Part2Consent {
  patientNamed?: boolean;
  /** Name or class of who may disclose, as a class. */
  discloser?: string;
  information?: string;
  recipients?: string;
  purpose?: Part2Purpose;
  /** The right to revoke in writing and how are stated. */
  revocationExplained?: boolean;
  /** Expiry day or event, e.g. `end of treatment`. */
  expires?: string;
  signed?: boolean;
  dated?: boolean;
  /** For treatment, payment and operations: that recipients may redisclose under HIPAA, save in proceedings against the patient. */
  redisclosureStated?: boolean;
  refusalConsequenceStated?: boolean;
}

/** Consent to share for consultation (case-presentation §5). Who recorded it and when it was revoked are the platform's to write. */
export interface ConsentToConsult {
  basis?: ConsentBasis;
  obtained?: boolean;
  relDay?: number;
  scope?: ConsentScope[];
  recipients?: ConsentRecipients;
  /** Days from recording. Beside `endOfTreatment` the earlier of both counts. */
  expiresInDays?: number;
  endOfTreatment?: boolean;
  /** Always true: consent can be revoked at any time. */
  revocable?: boolean;
  part2?: Part2Consent;
}
