import { useParams } from 'react-router';
import { ProblemError } from '../api';
import { NotFoundPage } from '../ui/NotFoundPage';
import { BackLink, Page, PageTitle, QueryStates } from '../ui';
import { incidentPaths } from './incidentPaths';
import { Exposures } from './Exposures';
import { Factors } from './Factors';
import { History, Reports } from './History';
import { IncidentFacts } from './IncidentFacts';
import { Moves } from './Moves';
import { PurgeChecklist } from './PurgeChecklist';
import { QuarantinedText } from './QuarantinedText';
import { useIncident } from './queries';
import classes from './incidents.module.css';

/** One incident: what is known, who may have seen it, the four factors, the text on demand, what is done about it. */
export function IncidentPage() {
  const { incidentId = '' } = useParams();
  const query = useIncident(incidentId);
  const { data: incident, error } = query;
  if (error instanceof ProblemError && (error.status === 404 || error.status === 403)) return <NotFoundPage />;
  return (
    <Page width="read">
      <BackLink to={incidentPaths.incidents}>Incidents</BackLink>
      <PageTitle
        tab="Incident"
        lead="The reported text is hidden for everybody. It appears nowhere on this page until you ask for it."
      >
        {incident ? `Incident in ${incident.subject.code}` : 'Incident'}
      </PageTitle>
      <QueryStates query={query} failed="The incident did not load" widths={[60, 90, 84, 70]} />
      {incident && (
        <div className={classes.sections}>
          <IncidentFacts incident={incident} />
          <QuarantinedText incident={incident} />
          <Exposures incident={incident} />
          <Factors incident={incident} />
          {incident.text === 'purged' && <PurgeChecklist incident={incident} />}
          <Moves incident={incident} />
          <Reports incident={incident} />
          <History incident={incident} />
        </div>
      )}
    </Page>
  );
}
