import {
  ageBandLabel,
  asaLabel,
  bmiBandLabel,
  diagnosisLabel,
  genderLabel,
  MEDICAL_HISTORY,
  medicalHistoryField,
  medicalHistoryValueLabel,
  modalityLabel,
  NOT_RECORDED,
  osaStatusLabel,
  productLabel,
  psychosisManiaLabel,
  regionLabel,
  roleGroupLabel,
  routeLabel,
  settingLabel,
  sexLabel,
  sudLevelLabel,
  suicideLevelLabel,
  traumaCategoryLabel,
  trialResponseLabel,
  type AttemptsBand,
  type CasePresentation,
  type LabCode,
  type OrNotRecorded,
} from '@consilium/clinical';
import { inSentence } from '../../form/missing';

/** Words for an answer; null where there is none or it is `not_recorded`, which the sheet writes as "Not recorded". */
const say = <T>(value: OrNotRecorded<T> | null | undefined, words: (value: T) => string | null): string | null =>
  value === null || value === undefined || value === NOT_RECORDED ? null : words(value);

const join = (parts: readonly (string | null)[], between = ', '): string | null =>
  parts.filter((part) => part !== null && part !== '').join(between) || null;

/** Parts that are all asked for, each by its name: what is not known of one is said beside what is known of others. Null where nothing is. */
function sayParts(parts: readonly (readonly [name: string, words: string | null])[]): string | null {
  if (parts.every(([, words]) => words === null)) return null;
  return parts
    .map(([name, words]) => words ?? `${name} not recorded`)
    .join(', ')
    .replace(/^./, (letter) => letter.toUpperCase());
}

const counted = (amount: number, one: string, several: string): string => (amount === 1 ? one : `${amount} ${several}`);

/** "45–54, Female": the gender follows where it was stated. */
export function sayPerson({ ageBand, sexAtBirth, gender }: CasePresentation): string | null {
  const known = sexAtBirth && sexAtBirth !== 'not_stated' ? sexLabel(sexAtBirth) : null;
  return join([
    sayParts([
      ['age', say(ageBand, ageBandLabel)],
      ['sex', known],
    ]),
    gender && gender !== 'not_stated' ? genderLabel(gender) : null,
  ]);
}

export const sayWork = ({ roleGroup }: CasePresentation): string | null => say(roleGroup, roleGroupLabel);
/** Absent where it is not stated: nothing is missing then. */
export const sayRegion = ({ region }: CasePresentation): string | null =>
  region && region !== 'not_stated' ? regionLabel(region) : null;

/** Each diagnosis with its ICD-10-CM code, the primary one first. */
export function diagnosesOf({ primaryDx, otherDx }: CasePresentation): { code: string; label: string }[] {
  const codes = [primaryDx, ...(Array.isArray(otherDx) ? otherDx : [])].filter(
    (code): code is Exclude<typeof code, null | undefined> => Boolean(code) && code !== NOT_RECORDED,
  );
  return codes.map((code) => ({ code, label: diagnosisLabel(code) }));
}

export const sayEpisode = ({ episodeMonths }: CasePresentation): string | null =>
  say(episodeMonths, (months) => counted(months, '1 month', 'months'));

const ATTEMPTS_WORDS: Record<AttemptsBand, string> = {
  '0': 'no past attempt',
  '1': 'one past attempt',
  '2+': 'two or more past attempts',
};

export function saySuicideRisk({ suicideRisk }: CasePresentation): string | null {
  return say(suicideRisk, ({ cssrs, attempts, currentPlan }) =>
    sayParts([
      ['C-SSRS level', say(cssrs, (level) => `${suicideLevelLabel(level)} (C-SSRS)`)],
      ['past attempts', say(attempts, (band) => ATTEMPTS_WORDS[band])],
      ['current plan', say(currentPlan, (plan) => (plan ? 'a current plan' : 'no current plan'))],
    ]),
  );
}

export function saySubstance({ substance }: CasePresentation): string | null {
  return say(substance, ({ auditc, dast10, sudLevel }) =>
    sayParts([
      ['AUDIT-C', say(auditc, (total) => `AUDIT-C ${total}`)],
      ['DAST-10', say(dast10, (total) => `DAST-10 ${total}`)],
      [
        'substance use disorder',
        say(sudLevel, (level) => `substance use disorder: ${inSentence(sudLevelLabel(level))}`),
      ],
    ]),
  );
}

/** Absent where nobody assessed it. */
export const sayAsa = ({ asa }: CasePresentation): string | null =>
  asa === 'not_assessed' ? null : say(asa, asaLabel);
export const sayPsychosis = ({ psychosisMania }: CasePresentation): string | null =>
  say(psychosisMania, psychosisManiaLabel);

export const sayStopBang = ({ airwayOsa }: CasePresentation): string | null =>
  say(airwayOsa, ({ stopBang }) => say(stopBang, String));

export function sayAirway({ airwayOsa }: CasePresentation): string | null {
  return say(airwayOsa, ({ osaStatus, bmiBand, airwayConcern }) =>
    sayParts([
      ['sleep apnea', say(osaStatus, (status) => `sleep apnea: ${inSentence(osaStatusLabel(status))}`)],
      ['BMI', say(bmiBand, (band) => `BMI ${inSentence(bmiBandLabel(band))}`)],
      ['airway concern', say(airwayConcern, (concern) => `airway concern: ${concern ? 'yes' : 'no'}`)],
    ]),
  );
}

export function sayVitals({ vitalsBase }: CasePresentation): string | null {
  return say(vitalsBase, ({ sbp, dbp, hr, spo2 }) =>
    sayParts([
      [
        'BP',
        typeof sbp === 'number' && typeof dbp === 'number'
          ? `${sbp}/${dbp}`
          : (say(sbp, (systolic) => `systolic ${systolic}`) ?? say(dbp, (diastolic) => `diastolic ${diastolic}`)),
      ],
      ['HR', say(hr, (rate) => `HR ${rate}`)],
      ['SpO2', say(spo2, (percent) => `SpO2 ${percent} %`)],
    ]),
  );
}

export function sayTherapy({ psychotherapy }: CasePresentation): string | null {
  return say(psychotherapy, (list) =>
    list.length === 0
      ? 'None'
      : join(
          list.map(({ modality, sessions, response }) =>
            join([
              modalityLabel(modality),
              sessions === undefined ? 'sessions not recorded' : counted(sessions, '1 session', 'sessions'),
              say(response, (outcome) => inSentence(trialResponseLabel(outcome))) ?? 'response not recorded',
            ]),
          ),
          '; ',
        ),
  );
}

export function sayTrauma({ traumaSummary, traumaNote }: CasePresentation): string | null {
  const categories = say(traumaSummary, (list) =>
    list.length === 0 ? 'None' : list.map(traumaCategoryLabel).join(', '),
  );
  return join([categories, traumaNote || null], '. ');
}

/** What is known of the medical history, and of how many other parts nothing is. */
export function sayHistory({ medicalHx }: CasePresentation): string | null {
  return say(medicalHx, (items) => {
    const known = items.flatMap(({ code, value }) => {
      const field = medicalHistoryField(code);
      return field ? [`${field.label}: ${inSentence(medicalHistoryValueLabel(field, value))}`] : [];
    });
    const others = MEDICAL_HISTORY.length - known.length;
    return known.length === 0
      ? null
      : join([...known, others === 0 ? null : counted(others, '1 other not recorded', 'others not recorded')], '; ');
  });
}

export function sayPlan({ plan }: CasePresentation): string | null {
  return say(plan, ({ product, route, setting, sessions, intervalDays }) =>
    sayParts([
      [
        'product',
        say(product, productLabel) ?? say(route, (way) => `product not recorded, ${inSentence(routeLabel(way))}`),
      ],
      ['setting', say(setting, (place) => inSentence(settingLabel(place)))],
      ['number of sessions', sessions === undefined ? null : counted(sessions, '1 session', 'sessions')],
      ['interval', intervalDays === undefined ? null : intervalDays === 1 ? 'daily' : `${intervalDays} days apart`],
    ]),
  );
}

/** "sertraline (no response), venlafaxine (partial response)". */
export function sayTrials({ medTrials }: CasePresentation): string | null {
  return say(medTrials, (list) =>
    list.length === 0
      ? 'None'
      : join(
          list.map(({ ingredient, response, maxDoseMg, weeks, addOn }) => {
            const detail = join([
              maxDoseMg === undefined ? null : `${maxDoseMg} mg`,
              weeks === undefined ? null : weeks === 1 ? '1 week' : `${weeks} weeks`,
              say(response, (outcome) => inSentence(trialResponseLabel(outcome))) ?? 'response not recorded',
            ]);
            return `${ingredient}${addOn ? ' add-on' : ''} (${detail})`;
          }),
        ),
  );
}

/** A relative day with a true minus sign: "day −7". */
export const sayRelDay = (day: number): string => `day ${day < 0 ? `−${-day}` : day}`;

const LIVER_TESTS: readonly string[] = ['alt', 'ast', 'alp', 'ggt', 'bilirubin'] satisfies LabCode[];

/**
 * Which lab results nothing is recorded of: all, or the liver tests, which are asked for before repeated doses. Null where a liver test is there, or none was
 * done. `recorded`: tests of which the course has a result.
 */
export function labsNotRecorded(
  { labs }: CasePresentation,
  recorded: readonly string[] = [],
): 'Lab results' | 'Liver tests' | null {
  const said = labs && labs !== NOT_RECORDED ? labs : undefined;
  const known = [...(said ?? []).map(({ test }) => test), ...recorded];
  if (known.length === 0) return said ? null : 'Lab results';
  return known.some((test) => LIVER_TESTS.includes(test)) ? null : 'Liver tests';
}
