import {
  ageBandLowerBound,
  BMI_BANDS,
  isCodeOf,
  isPregnancyTest,
  NOT_RECORDED,
  PRODUCTS,
  SETTINGS,
  type DiagnosisCode,
  type OrNotRecorded,
} from '../codes';
import type { CasePresentation, Lab, PresentationField } from '../form';
import { isFactName, isFactValue, type Fact } from '../rules';
import type { CourseFact } from './course-for-rules';
import { known } from './dated-fact';
import { factsOfMedication } from './facts-of-medication';

/** A fact, and the answer that it stands in. */
export interface FormFact {
  readonly field: PresentationField;
  readonly fact: Fact;
}

const answered = <T>(answer: OrNotRecorded<T> | undefined): T | undefined =>
  answer === NOT_RECORDED ? undefined : answer;
const refOf = (field: PresentationField, part?: string): string => `form:${field}${part ? `.${part}` : ''}`;

/**
 * What the answers of the presentation say to the safety rules. An answer "not recorded" says nothing. Its medications go on with what was recorded of them
 * since.
 */
export function factsOfForm(presentation: CasePresentation, facts: readonly CourseFact[] = []): FormFact[] {
  return [
    ...person(presentation),
    ...history(presentation),
    ...mind(presentation),
    ...substances(presentation),
    ...of('currentMeds', factsOfMedication(answered(presentation.currentMeds), facts)),
    ...tests(presentation),
    ...plan(presentation),
  ];
}

const of = (field: PresentationField, facts: readonly (Fact | false | undefined)[]): FormFact[] =>
  facts.filter((fact): fact is Fact => Boolean(fact)).map((fact) => ({ field, fact }));

function person({ ageBand, sexAtBirth }: CasePresentation): FormFact[] {
  const band = answered(ageBand);
  return [
    ...of('ageBand', [band && known('patient.age', refOf('ageBand'), ageBandLowerBound(band))]),
    ...of('sexAtBirth', [
      sexAtBirth !== undefined &&
        sexAtBirth !== 'not_stated' &&
        known('patient.sex_at_birth', refOf('sexAtBirth'), sexAtBirth === 'intersex' ? 'other' : sexAtBirth),
    ]),
  ];
}

/** Sleep apnea and the airway are asked twice; the part of the form that asks for them alone comes last and counts. */
function history({ medicalHx, airwayOsa, asa }: CasePresentation): FormFact[] {
  const items = answered(medicalHx) ?? [];
  const airway = answered(airwayOsa) ?? {};
  const [bmi, osa, concern] = [answered(airway.bmiBand), answered(airway.osaStatus), answered(airway.airwayConcern)];
  const stopBang = answered(airway.stopBang);
  const asaClass = answered(asa);
  return [
    ...of(
      'medicalHx',
      items.flatMap(({ code, value }) => {
        const name = `hx.${code}`;
        return isFactName(name) && isFactValue(name, value)
          ? [known(name, refOf('medicalHx', code), value as never)]
          : [];
      }),
    ),
    ...of('airwayOsa', [
      bmi && known('patient.bmi', refOf('airwayOsa', 'bmiBand'), BMI_BANDS.find(({ code }) => code === bmi)!.from),
      osa && known('hx.osa', refOf('airwayOsa', 'osaStatus'), osa),
      concern !== undefined && known('hx.airway_difficult', refOf('airwayOsa', 'airwayConcern'), concern),
      stopBang !== undefined && known('scale.stopbang.total', refOf('airwayOsa', 'stopBang'), stopBang),
    ]),
    ...of('asa', [typeof asaClass === 'number' && known('asa', refOf('asa'), asaClass)]),
  ];
}

const DISSOCIATIVE: readonly DiagnosisCode[] = ['F44.9'];

/** The form's "current" does not tell psychosis from mania, so it speaks to the rules of both. A level of the C-SSRS stands for its items by its triage. */
function mind({ psychosisMania, primaryDx, otherDx, suicideRisk }: CasePresentation): FormFact[] {
  const state = answered(psychosisMania);
  const diagnoses = [answered(primaryDx), ...(answered(otherDx) ?? [])];
  const level = answered(answered(suicideRisk)?.cssrs);
  const ref = refOf('psychosisMania');
  return [
    ...of('psychosisMania', [
      state && known('psy.psychosis', ref, state === 'current' ? 'active' : state),
      (state === 'none' || state === 'current') && known('psy.mania', ref, state),
    ]),
    ...of('otherDx', [
      diagnoses.some((code) => code && DISSOCIATIVE.includes(code)) &&
        known('psy.dissociative', refOf('otherDx'), true),
    ]),
    ...of('suicideRisk', level ? cssrsItems(level) : []),
  ];
}

/** Low: none of the graver items. Moderate: none of the gravest. High: one of the gravest, and which is not known; the fourth stands for it. */
function cssrsItems(level: 'none' | 'low' | 'moderate' | 'high'): Fact[] {
  const ref = refOf('suicideRisk', 'cssrs');
  if (level === 'high') return [known('scale.cssrs.q4', ref, true)];
  const gravest = (['scale.cssrs.q4', 'scale.cssrs.q5', 'scale.cssrs.behavior_3mo'] as const).map((name) =>
    known(name, ref, false),
  );
  return level === 'moderate' ? gravest : [...gravest, known('scale.cssrs.q3', ref, false)];
}

function substances({ substance }: CasePresentation): FormFact[] {
  const { auditc, dast10, sudLevel } = answered(substance) ?? {};
  const [audit, dast, level] = [answered(auditc), answered(dast10), answered(sudLevel)];
  return of('substance', [
    audit !== undefined && known('scale.auditc.total', refOf('substance', 'auditc'), audit),
    dast !== undefined && known('scale.dast10.total', refOf('substance', 'dast10'), dast),
    level && known('sud.level', refOf('substance', 'sudLevel'), level),
  ]);
}

function tests({ labs }: CasePresentation): FormFact[] {
  const results = answered(labs) ?? [];
  const newest = (wanted: (lab: Lab) => boolean): Lab | undefined =>
    results
      .filter(wanted)
      .reduce<Lab | undefined>((last, lab) => (last && last.relDay > lab.relDay ? last : lab), undefined);
  const alt = newest(({ test, unit }) => test === 'alt' && unit === 'xULN');
  const hcg = newest(({ test, value }) => isPregnancyTest(test) && (value === 'pos' || value === 'neg'));
  return of('labs', [
    typeof alt?.value === 'number' && known('lab.alt_x_uln', refOf('labs', 'alt'), alt.value),
    (hcg?.value === 'pos' || hcg?.value === 'neg') && known('lab.hcg', refOf('labs', 'hcg'), hcg.value),
  ]);
}

function plan({ plan: asked }: CasePresentation): FormFact[] {
  const { product, setting } = answered(asked) ?? {};
  return of('plan', [
    isCodeOf(PRODUCTS, product) && known('plan.product', refOf('plan', 'product'), product),
    isCodeOf(SETTINGS, setting) && known('plan.setting', refOf('plan', 'setting'), setting),
  ]);
}
