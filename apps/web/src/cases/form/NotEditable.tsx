import { paths } from '../../ui/paths';
import { ButtonLink, EmptyState, Page, PageTitle, Part2Notice } from '../../ui';
import { CaseHead } from '../CaseHead';
import type { CaseDetail } from '../queries';

function whyNot({ consentRevoked, status }: CaseDetail): string {
  if (consentRevoked) return 'Consent was revoked; the owner can only read it.';
  if (status === 'closed') return 'It is closed.';
  return 'Only its owner edits the presentation, with a current license.';
}

/** In the place of the form where the presentation cannot be edited now. */
export function NotEditable({ detail }: { detail: CaseDetail }) {
  return (
    <Page width="form">
      <CaseHead caseId={detail.id} code={detail.code} />
      <PageTitle tab={detail.code}>{detail.title || detail.code}</PageTitle>
      <EmptyState
        title="This case cannot be edited now"
        action={<ButtonLink to={paths.case(detail.id)}>Read the case</ButtonLink>}
      >
        {whyNot(detail)}
      </EmptyState>
      {detail.part2Flag && <Part2Notice code={detail.code} />}
    </Page>
  );
}
