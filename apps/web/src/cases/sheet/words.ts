import {
  ageBandLabel, asaLabel, attemptsBandLabel, bmiBandLabel, diagnosisLabel, genderLabel, medicalHistoryField, medicalHistoryValueLabel,
  modalityLabel, NOT_RECORDED, osaStatusLabel, productLabel, psychosisManiaLabel, regionLabel, roleGroupLabel, routeLabel, settingLabel,
  sexLabel, sudLevelLabel, suicideLevelLabel, traumaCategoryLabel, trialResponseLabel,
  type CasePresentation, type OrNotRecorded,
} from '@consilium/clinical';

/** Words for an answer; null where there is none or it is `not_recorded`, which the sheet writes as "Not recorded". */
const say = <T,>(value: OrNotRecorded<T> | null | undefined, words: (value: T) => string | null): string | null =>
  value === null || value === undefined || value === NOT_RECORDED ? null : words(value);

const join = (parts: readonly (string | null)[], between = ', '): string | null => parts.filter((part) => part !== null && part !== '').join(between) || null;
const named = (name: string, value: string | null): string => `${name} ${value ?? 'not recorded'}`;
const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

/** "45–54, Female": the gender follows where it was stated. */
export function sayPerson({ ageBand, sexAtBirth, gender }: CasePresentation): string | null {
  return join([say(ageBand, ageBandLabel), say(sexAtBirth, sexLabel), gender && gender !== 'not_stated' ? genderLabel(gender) : null]);
}

export const sayWork = ({ roleGroup }: CasePresentation): string | null => say(roleGroup, roleGroupLabel);
/** Absent where it is not stated: nothing is missing then. */
export const sayRegion = ({ region }: CasePresentation): string | null => (region && region !== 'not_stated' ? regionLabel(region) : null);

/** Each diagnosis with its ICD-10-CM code, the primary one first. */
export function diagnosesOf({ primaryDx, otherDx }: CasePresentation): { code: string; label: string }[] {
  const codes = [primaryDx, ...(Array.isArray(otherDx) ? otherDx : [])].filter((code): code is Exclude<typeof code, null | undefined> => Boolean(code) && code !== NOT_RECORDED);
  return codes.map((code) => ({ code, label: diagnosisLabel(code) }));
}

export const sayEpisode = ({ episodeMonths }: CasePresentation): string | null => say(episodeMonths, (months) => (months === 1 ? '1 month' : `${months} months`));

export function saySuicideRisk({ suicideRisk }: CasePresentation): string | null {
  return say(suicideRisk, ({ cssrs, attempts, currentPlan }) => join([
    `${say(cssrs, suicideLevelLabel) ?? 'Level not recorded'} (C-SSRS)`,
    named('attempts', say(attempts, (band) => attemptsBandLabel(band).toLowerCase())),
    named('current plan', say(currentPlan, yesNo)),
  ]));
}

export function saySubstance({ substance }: CasePresentation): string | null {
  return say(substance, ({ auditc, dast10, sudLevel }) => join([
    named('AUDIT-C', say(auditc, String)), named('DAST-10', say(dast10, String)), say(sudLevel, (level) => `disorder: ${sudLevelLabel(level).toLowerCase()}`),
  ]));
}

export const sayAsa = ({ asa }: CasePresentation): string | null => say(asa, asaLabel);
export const sayPsychosis = ({ psychosisMania }: CasePresentation): string | null => say(psychosisMania, psychosisManiaLabel);

export function sayAirway({ airwayOsa }: CasePresentation): string | null {
  return say(airwayOsa, ({ stopBang, osaStatus, bmiBand, airwayConcern }) => join([
    say(stopBang, (total) => `STOP-Bang ${total}`),
    say(osaStatus, (status) => `sleep apnea: ${osaStatusLabel(status).toLowerCase()}`),
    say(bmiBand, (band) => `BMI ${bmiBandLabel(band)}`),
    say(airwayConcern, (concern) => (concern ? 'airway concern' : 'no airway concern noted')),
  ]));
}

export function sayVitals({ vitalsBase }: CasePresentation): string | null {
  return say(vitalsBase, ({ sbp, dbp, hr, spo2 }) => join([
    typeof sbp === 'number' && typeof dbp === 'number' ? `${sbp}/${dbp}` : null, say(hr, (rate) => `HR ${rate}`), say(spo2, (percent) => `SpO2 ${percent} %`),
  ]));
}

export function sayTherapy({ psychotherapy }: CasePresentation): string | null {
  return say(psychotherapy, (list) => list.length === 0 ? 'None' : join(list.map(({ modality, sessions, response }) => join([
    modalityLabel(modality), sessions === undefined ? null : sessions === 1 ? '1 session' : `${sessions} sessions`,
    say(response, (outcome) => trialResponseLabel(outcome).toLowerCase()),
  ])), '; '));
}

export function sayTrauma({ traumaSummary, traumaNote }: CasePresentation): string | null {
  const categories = say(traumaSummary, (list) => list.length === 0 ? 'None' : list.map(traumaCategoryLabel).join(', '));
  return join([categories, traumaNote || null], '. ');
}

export function sayHistory({ medicalHx }: CasePresentation): string | null {
  return say(medicalHx, (items) => join(items.map(({ code, value }) => {
    const field = medicalHistoryField(code);
    return field ? `${field.label}: ${medicalHistoryValueLabel(field, value).toLowerCase()}` : null;
  }), '; '));
}

export function sayPlan({ plan }: CasePresentation): string | null {
  return say(plan, ({ product, route, setting, sessions, intervalDays }) => join([
    say(product, productLabel) ?? say(route, routeLabel), say(setting, (place) => settingLabel(place).toLowerCase()),
    sessions === undefined ? null : sessions === 1 ? '1 session' : `${sessions} sessions`,
    intervalDays === undefined ? null : intervalDays === 1 ? 'daily' : `${intervalDays} days apart`,
  ]));
}

/** "sertraline (no response), venlafaxine (partial response)". */
export function sayTrials({ medTrials }: CasePresentation): string | null {
  return say(medTrials, (list) => list.length === 0 ? 'None' : join(list.map(({ ingredient, response, maxDoseMg, weeks, addOn }) => {
    const detail = join([maxDoseMg === undefined ? null : `${maxDoseMg} mg`, weeks === undefined ? null : weeks === 1 ? '1 week' : `${weeks} weeks`, say(response, (outcome) => trialResponseLabel(outcome).toLowerCase()) ?? 'response not recorded']);
    return `${ingredient}${addOn ? ' add-on' : ''} (${detail})`;
  })));
}

/** A relative day with a true minus sign: "day −7". */
export const sayRelDay = (day: number): string => `day ${day < 0 ? `−${-day}` : day}`;
