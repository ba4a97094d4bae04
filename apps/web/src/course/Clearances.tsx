import { clearancesAt, type Clearance } from '@consilium/clinical';
import type { CaseFact, PersonRef } from '@consilium/contracts';
import { SectionHead } from '../ui';
import { useSayWhen } from '../ui/useSayWhen';
import { useServerNow } from '../ui/useServerNow';
import { asksForALook, clearanceWords, recordedWords } from './clearanceWords';
import classes from './course.module.css';
import { useCourse } from './queries';

const MINUTE = 60_000;

/** Opinions and results that hold for a number of days, with how each stands now, on the sheet of their case. */
export function ClearancesSection({
  subjectId: caseId,
  className,
}: {
  subjectId: string;
  className: string | undefined;
}) {
  const course = useCourse(caseId).data;
  const clearances = useClearances(course?.facts ?? []);
  if (clearances.length === 0) return null;
  return (
    <section className={className} aria-label="Clearances">
      <SectionHead>Clearances</SectionHead>
      <ClearanceList clearances={clearances} people={course?.people ?? []} />
      <p className={classes.words}>
        An opinion is one to the treating prescriber, no order. What is not here was not given.
      </p>
    </section>
  );
}

/** Before a dose is recorded: what lapsed, what holds for no time that was said, and what asks for something. */
export function ClearancesToLookAt({ facts }: { facts: readonly CaseFact[] }) {
  const clearances = useClearances(facts).filter(asksForALook);
  if (clearances.length === 0) return null;
  return (
    <div role="status">
      <p className={classes.words}>Discuss before the dose:</p>
      <ClearanceList clearances={clearances} />
    </div>
  );
}

const useClearances = (facts: readonly CaseFact[]): Clearance[] => clearancesAt(facts, useServerNow(true, MINUTE));

interface ClearanceListProps {
  clearances: readonly Clearance[];
  /** Of whom it is said that they recorded one. */
  people?: readonly PersonRef[];
}

function ClearanceList({ clearances, people = [] }: ClearanceListProps) {
  const sayWhen = useSayWhen();
  return (
    <ul className={classes.clearances}>
      {clearances.map((clearance) => (
        <li key={clearance.code} className={classes.words} data-asks={asksForALook(clearance) || undefined}>
          <strong>{`${clearance.label}: `}</strong>
          {clearanceWords(clearance, sayWhen)}
          {recordedWords(clearance, people)}
        </li>
      ))}
    </ul>
  );
}
