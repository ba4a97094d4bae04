import { useParams } from 'react-router';
import { Card, Page, PageTitle, Part2Notice } from '../../ui';
import { CaseHead } from '../CaseHead';
import { useCase } from '../queries';
import { CasePeople } from './CasePeople';

/** The people of one case on a page of their own. */
export function PeoplePage() {
  const { caseId = '' } = useParams();
  const { data } = useCase(caseId);
  return (
    <Page width="form">
      <CaseHead caseId={caseId} code={data?.code} />
      <PageTitle tab={data ? `People, ${data.code}` : 'People'} lead={data?.title}>
        Who is in this case
      </PageTitle>
      <Card>
        <CasePeople caseId={caseId} />
      </Card>
      {data?.part2Flag && <Part2Notice code={data.code} />}
    </Page>
  );
}
