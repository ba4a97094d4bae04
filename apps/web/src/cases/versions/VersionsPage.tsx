import { useParams, useSearchParams } from 'react-router';
import { Card, EmptyState, Page, PageTitle, Part2Notice, QueryStates, Tag } from '../../ui';
import { CaseHead } from '../CaseHead';
import { useCase, useCaseVersions } from '../queries';
import { useSayWhen } from '../../ui/useSayWhen';
import { changeWord } from './changes';
import { VersionView } from './VersionView';
import classes from './versions.module.css';
import { isolated } from '../../ui/isolated';

/** The versions of a presentation that were kept, what changed in each, and the wording then. */
export function VersionsPage() {
  const { caseId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { data: detail } = useCase(caseId);
  const query = useCaseVersions(caseId);
  const sayWhen = useSayWhen();
  const shown = Number(search.get('version')) || null;
  return (
    <Page width="form">
      <CaseHead caseId={caseId} code={detail?.code} />
      <PageTitle
        tab={detail ? `Versions, ${detail.code}` : 'Versions'}
        lead="From the first message on, every edit keeps the version before it."
      >
        Versions
      </PageTitle>
      <QueryStates
        query={query}
        failed="The versions did not load"
        empty={<EmptyState>No version is kept before the discussion begins.</EmptyState>}
      >
        {(versions) => (
          <Card flush>
            <ol>
              {versions.map(({ version, at, editedBy, fields }, index) => (
                <li key={version} className={classes.row}>
                  <button
                    type="button"
                    className={classes.open}
                    aria-expanded={shown === version}
                    onClick={() => setSearch(shown === version ? {} : { version: String(version) }, { replace: true })}
                  >
                    <span className={classes.name}>{`Version ${version}`}</span>
                    {index === 0 && <Tag tone="accent">Now</Tag>}
                    <span className={classes.meta}>{`${isolated(editedBy.displayName)}, ${sayWhen(at)}`}</span>
                    <span className={classes.fields}>{fields.map(changeWord).join(', ')}</span>
                  </button>
                  {shown === version && (
                    <VersionView caseId={caseId} version={version} before={versions[index + 1]?.version ?? null} />
                  )}
                </li>
              ))}
            </ol>
          </Card>
        )}
      </QueryStates>
      {detail?.part2Flag && <Part2Notice code={detail.code} />}
    </Page>
  );
}
