import type { CaseFact, FactVersion } from '@consilium/contracts';
import { useQuery } from '@tanstack/react-query';
import { valueWords } from '../../course/valueWords';
import { QueryStates, SectionHead } from '../../ui';
import { isolated } from '../../ui/isolated';
import { useSayWhen } from '../../ui/useSayWhen';
import { requests } from '../requests';
import classes from './facts.module.css';
import { useRecording } from './RecordingContext';

/** Everything that stood where a fact stands, the newest first. */
export function FactHistoryList({ fact }: { fact: CaseFact }) {
  const { caseId } = useRecording();
  const sayWhen = useSayWhen();
  const query = useQuery({
    queryKey: ['course', caseId, 'versions', fact.id],
    queryFn: ({ signal }) => requests.versions(caseId, fact.id, signal),
  });
  return (
    <section aria-label="History">
      <SectionHead level={3}>History</SectionHead>
      <QueryStates query={query} failed="The history did not load" widths={[60]}>
        {({ items, people }) => (
          <ol className={classes.history}>
            {items.map((version) => (
              <li key={version.id}>
                <strong>{wordsOf(version)}</strong>
                {`, ${isolated(people.find(({ memberId }) => memberId === version.by)?.displayName ?? 'a member')}, ${sayWhen(version.at)}`}
              </li>
            ))}
          </ol>
        )}
      </QueryStates>
    </section>
  );
}

const wordsOf = ({ code, value }: FactVersion): string => (value === null ? 'withdrawn' : valueWords({ code, value }));
