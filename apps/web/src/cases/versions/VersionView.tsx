import { consentScopeLabel, PRESENTATION_FIELDS, type PresentationField } from '@consilium/clinical';
import { changedFields } from '@consilium/domain';
import { skipToken, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api';
import { DefinitionList, QueryStates, together } from '../../ui';
import { inSentence } from '../../form/missing';
import { caseKeys } from '../queries';
import { ReportCaseText } from '../sheet/ReportCaseText';
import { changeWord } from './changes';
import { sayAnswer } from './sayAnswer';
import classes from './versions.module.css';

const useVersion = (caseId: string, version: number | null) =>
  useQuery({
    queryKey: caseKeys.version(caseId, version ?? 0),
    queryFn:
      version === null
        ? skipToken
        : ({ signal }) =>
            answer(api.GET('/cases/{id}/versions/{version}', { params: { path: { id: caseId, version } }, signal })),
  });

interface VersionViewProps {
  caseId: string;
  version: number;
  /** The version kept before it; null for the first. */
  before: number | null;
}

/** What changed in a version, before and after; for the first one, all of it. */
export function VersionView({ caseId, version, before }: VersionViewProps) {
  const now = useVersion(caseId, version);
  const then = useVersion(caseId, before);
  const shown = together(before === null ? [now] : [now, then]);
  if (!now.data || shown.data === undefined) return <QueryStates query={shown} failed="This version did not load" />;
  if (!then.data) {
    const answered = PRESENTATION_FIELDS.filter((field) => now.data[field] !== undefined && now.data[field] !== null);
    return (
      <div className={classes.view}>
        <DefinitionList
          labels="wide"
          items={answered.map((field) => ({ label: changeWord(field), value: sayAnswer(field, now.data[field]) }))}
        />
        <LeftOut parts={now.data.withheld} />
        <ReportCaseText caseId={caseId} presentation={now.data} version={version} />
      </div>
    );
  }
  const changed: PresentationField[] = changedFields(then.data, now.data);
  return (
    <div className={classes.view}>
      {changed.map((field) => (
        <section key={field}>
          <h2 className={classes.field}>{changeWord(field)}</h2>
          <DefinitionList
            items={[
              { label: 'Before', value: sayAnswer(field, then.data[field]) },
              { label: 'Then', value: sayAnswer(field, now.data[field]) },
            ]}
          />
        </section>
      ))}
      {changed.length === 0 && <p>No answer reads differently for you.</p>}
      <LeftOut parts={now.data.withheld} />
      <ReportCaseText caseId={caseId} presentation={now.data} version={version} />
    </div>
  );
}

/** Parts that the consent does not cover. */
function LeftOut({ parts }: { parts: readonly string[] }) {
  return (
    parts.length > 0 && (
      <p>{`Not covered by the consent, and left out: ${parts.map(consentScopeLabel).map(inSentence).join(', ')}.`}</p>
    )
  );
}
