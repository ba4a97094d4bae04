import { DefinitionList, SectionHead, type DefinitionItem } from '../../ui';
import { sayRecorded } from '../../form/missing';
import type { CaseDetail } from '../queries';
import classes from './CaseSheet.module.css';
import {
  diagnosesOf,
  sayAirway,
  sayAsa,
  sayEpisode,
  sayHistory,
  sayPerson,
  sayPlan,
  sayPsychosis,
  sayRegion,
  sayStopBang,
  saySubstance,
  saySuicideRisk,
  sayTherapy,
  sayTrauma,
  sayVitals,
  sayWork,
} from './words';
import { isWithheld, NotCovered, OutsideConsent } from './OutsideConsent';
import { SheetWords } from './SheetWords';

/** Who the case is about, as far as it was recorded; what is missing is written out. */
export function PersonSection({ detail }: { detail: CaseDetail }) {
  if (isWithheld(detail, 'facts')) {
    return (
      <section className={classes.section}>
        <SectionHead>Person</SectionHead>
        <NotCovered />
      </section>
    );
  }
  const region = sayRegion(detail);
  const diagnoses = diagnosesOf(detail);
  const items: DefinitionItem[] = [
    { label: 'Age, sex', value: sayPerson(detail) },
    { label: 'Work', value: sayWork(detail) },
    ...(region ? [{ label: 'Region', value: region }] : []),
    {
      label: 'Diagnosis',
      value: diagnoses.length > 0 && (
        <ul>
          {diagnoses.map(({ code, label }) => (
            <li key={code}>
              {label} <span className={classes.icd}>{code.startsWith('kap:') ? 'local' : code}</span>
            </li>
          ))}
        </ul>
      ),
    },
    { label: 'Episode', value: sayEpisode(detail) },
    { label: 'Suicide risk', value: saySuicideRisk(detail) },
    { label: 'Substance', value: saySubstance(detail) },
    { label: 'Psychosis, mania', value: sayPsychosis(detail) },
    { label: 'History', value: sayHistory(detail) },
    { label: 'ASA class', value: sayAsa(detail) },
    { label: 'STOP-Bang', value: sayStopBang(detail) },
    { label: 'Airway', value: sayAirway(detail) },
    { label: 'Base vitals', value: sayVitals(detail) },
    { label: 'Therapy', value: sayTherapy(detail) },
    ...(detail.contentNotice.length === 0 ? [{ label: 'Trauma', value: sayTrauma(detail) }] : []),
    { label: 'Plan', value: sayPlan(detail) },
  ].map(({ label, value }) => ({
    label,
    value: typeof value === 'string' ? value && <SheetWords>{value}</SheetWords> : value || null,
  }));
  return (
    <section className={classes.section}>
      <SectionHead
        aside={
          <>
            <OutsideConsent detail={detail} scope="facts" /> {sayRecorded(detail.completeness)}
          </>
        }
      >
        Person
      </SectionHead>
      <DefinitionList items={items} />
    </section>
  );
}
