import type { Coded, Carer } from '../codes';
import type { Known } from './known';
import type { CarePhase } from './phases';

/** What should be recorded before a case goes on from a phase. Derived from what is recorded where `met` is there; else somebody of its disciplines ticks it. */
export interface GateItem extends Coded<string> {
  readonly carers: readonly Carer[];
  readonly met?: (known: Known) => boolean;
}

const derived = (code: string, label: string, carers: readonly Carer[], met: (known: Known) => boolean): GateItem => ({
  code,
  label,
  carers,
  met,
});
const ticked = (code: string, label: string, ...carers: readonly Carer[]): GateItem => ({ code, label, carers });

const THERAPIST = ['therapist'] as const;
const PRESCRIBER = ['prescriber'] as const;
const ANESTHESIA = ['anesthesiologist'] as const;
const BOTH = ['therapist', 'prescriber'] as const;
const AT_DOSE = ['prescriber', 'anesthesiologist', 'nurse'] as const;

/** Care path §1. That the safety rules ran is no item: they run with every change of what they read. */
export const GATES: Readonly<Partial<Record<CarePhase, readonly GateItem[]>>> = {
  intake: [
    derived('question', 'Reason and question', THERAPIST, (known) => known.answered('question')),
    derived('diagnosis', 'Diagnosis', PRESCRIBER, (known) => known.answered('primaryDx')),
    derived('prior_treatments', 'Prior treatments', PRESCRIBER, (known) => known.answered('medTrials')),
    derived('urgency', 'Urgency', THERAPIST, (known) => known.answered('decisionNeededBy')),
    derived('consent_to_consult', 'Consent to consult', THERAPIST, (known) => known.consented),
  ],
  medical_clearance: [
    derived('history', 'Medical history', PRESCRIBER, (known) => known.answered('medicalHx') || known.fact('hx')),
    derived('medications', 'Medications', PRESCRIBER, (known) => known.answered('currentMeds')),
    ticked('allergies', 'Allergies asked', 'prescriber', 'nurse'),
    derived('vitals', 'Base vitals', PRESCRIBER, (known) => known.answered('vitalsBase') || known.fact('sbp')),
    derived('asa', 'ASA class', ANESTHESIA, (known) => known.answered('asa') || known.fact('asa')),
    derived('labs', 'Laboratory and ECG', PRESCRIBER, (known) => known.answered('labs') || known.fact('lab')),
    ticked('prescriber_statement', 'Statement of the prescriber', 'prescriber'),
  ],
  psych_screening: [
    derived('depression', 'PHQ-9, QIDS or MADRS', BOTH, (known) => known.score('phq9', 'qids_sr16', 'madrs')),
    derived('gad7', 'GAD-7', THERAPIST, (known) => known.score('gad7')),
    derived('pcl5', 'PCL-5, where there is trauma', THERAPIST, (known) => known.score('pcl5')),
    derived('cssrs', 'C-SSRS', BOTH, (known) => known.answered('suicideRisk') || known.fact('scale.cssrs')),
    derived('audit_c', 'AUDIT-C', BOTH, (known) => known.answered('substance') || known.score('audit_c')),
    derived('dast10', 'DAST-10', BOTH, (known) => known.answered('substance') || known.score('dast10')),
    derived('psychosis', 'Psychosis and mania', PRESCRIBER, (known) => known.answered('psychosisMania')),
    ticked('readiness', 'Readiness', 'therapist'),
  ],
  consent: [
    derived('treatment_consent', 'Treatment consent that holds', BOTH, (known) => known.holds('consent')),
    derived('boundaries', 'Boundaries', THERAPIST, (known) => known.holds('boundaries')),
    derived('touch', 'Touch agreement', THERAPIST, (known) => known.holds('touch')),
    ticked('off_label', 'Off-label status or REMS, risks and alternatives', 'prescriber'),
    ticked('practical', 'Driving, cost, data sharing and the right to stop', 'therapist', 'prescriber'),
  ],
  preparation: [
    derived('prepared', 'A preparation session', THERAPIST, (known) => known.tookPlace('preparation')),
    ticked('intention', 'Intention, set and setting, grounding plan', 'therapist'),
    ticked('support', 'Support person and aftercare contact', 'therapist', 'nurse'),
    derived('authorization', 'Dose authorization', PRESCRIBER, (known) => known.authorized),
  ],
  dosing: [
    derived('pressure', 'Blood pressure of the session', AT_DOSE, (known) => known.atDose('sbp')),
    derived('fasting', 'Fasting asked', AT_DOSE, (known) => known.atDose('day.food_h')),
    derived('dose', 'Dose', AT_DOSE, (known) => known.atDose('dose')),
    derived('escort', 'Escort present', AT_DOSE, (known) => known.yesAtDose('day.escort')),
  ],
  acute_monitoring: [
    derived('vitals_series', 'Series of vitals', AT_DOSE, (known) => known.atDose('sbp', 2)),
    derived('sedation', 'Sedation', AT_DOSE, (known) => known.atDose('moaas')),
    derived('dissociation', 'Dissociation', AT_DOSE, (known) => known.atDose('cadss6') || known.atDose('cadss23')),
    ticked('adverse_events', 'Adverse events asked', ...AT_DOSE),
    derived('discharge', 'Discharge criteria', AT_DOSE, (known) => known.yesAtDose('mon.clear')),
  ],
  integration: [
    derived('integrated', 'An integration session since the dose', THERAPIST, (known) =>
      known.sinceDose('integration'),
    ),
    derived('measures', 'PHQ-9 since the dose', THERAPIST, (known) => known.scoreSinceDose('phq9')),
    ticked('next_step', 'Decision on the next step', 'therapist', 'prescriber'),
  ],
  maintenance: [
    ticked('benefit', 'Benefit at the end of induction reviewed', 'prescriber'),
    ticked('frequency', 'Lowest frequency considered', 'prescriber'),
    ticked('harms', 'Bladder, liver, cognition and misuse reviewed', 'prescriber'),
  ],
  discharge: [
    ticked('outcome', 'Outcome', 'therapist', 'prescriber'),
    ticked('relapse_plan', 'Relapse plan', 'therapist'),
    ticked('handover', 'Handover', 'therapist', 'prescriber'),
    ticked('remaining_risks', 'Remaining risks', 'prescriber'),
  ],
};
