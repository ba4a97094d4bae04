import type {
  AgeBand,
  AsaClass,
  DecisionNeededBy,
  DiagnosisCode,
  Gender,
  OrNotRecorded,
  PsychosisMania,
  Region,
  RoleGroup,
  Sex,
  TraumaCategory,
} from '../codes';
import type {
  AirwayOsa,
  ConsentToConsult,
  Lab,
  Medication,
  MedicalHistoryItem,
  MedTrial,
  Plan,
  Psychotherapy,
  ScaleScore,
  Substance,
  SuicideRisk,
  VitalsBase,
} from './records';

/** Every field of the presentation form, answered (case-presentation §1, in camelCase). */
export interface CompletePresentation {
  title: string;
  question: string;
  decisionNeededBy: DecisionNeededBy;
  ageBand: OrNotRecorded<AgeBand>;
  sexAtBirth: Sex;
  gender: Gender;
  region: Region;
  roleGroup: RoleGroup;
  primaryDx: OrNotRecorded<DiagnosisCode>;
  otherDx: OrNotRecorded<DiagnosisCode[]>;
  episodeMonths: OrNotRecorded<number>;
  psychotherapy: OrNotRecorded<Psychotherapy[]>;
  /** Categories only. */
  traumaSummary: OrNotRecorded<TraumaCategory[]>;
  traumaNote: string;
  psychosisMania: OrNotRecorded<PsychosisMania>;
  medicalHx: OrNotRecorded<MedicalHistoryItem[]>;
  medTrials: OrNotRecorded<MedTrial[]>;
  currentMeds: OrNotRecorded<Medication[]>;
  scales: OrNotRecorded<ScaleScore[]>;
  suicideRisk: OrNotRecorded<SuicideRisk>;
  substance: OrNotRecorded<Substance>;
  vitalsBase: OrNotRecorded<VitalsBase>;
  asa: OrNotRecorded<AsaClass>;
  airwayOsa: OrNotRecorded<AirwayOsa>;
  labs: OrNotRecorded<Lab[]>;
  plan: OrNotRecorded<Plan>;
  /** In words, a line for each, until sessions have records of their own. */
  sessionsSoFar: string;
  consentToConsult: ConsentToConsult;
  part2Flag: boolean;
  /** One boolean for each of ATTESTATIONS, in its order. */
  attestations: boolean[];
}

export type PresentationField = keyof CompletePresentation;

/** A presentation as it stands: a draft may be partial. A field that is absent is unanswered; an empty list answers "none". */
export type CasePresentation = Partial<CompletePresentation>;

/** A change to a presentation. `null` takes an answer back. */
export type PresentationPatch = { [F in PresentationField]?: CompletePresentation[F] | null };
