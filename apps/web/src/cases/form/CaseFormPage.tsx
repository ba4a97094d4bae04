import { useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { v4 as uuid } from 'uuid';
import { ProblemError } from '../../api';
import { NotFoundPage } from '../../ui/NotFoundPage';
import { ErrorState, LoadingBars, Page } from '../../ui';
import { useCaseDraft } from '../draft/useCaseDraft';
import { CaseForm } from './CaseForm';

/** A new case (`/cases/new?draft=UUID`) or one that is being edited. The draft's own id in the address lets a reload find it. */
export function CaseFormPage() {
  const { caseId } = useParams();
  const [search, setSearch] = useSearchParams();
  const draftId = search.get('draft');
  const key = caseId ?? (draftId && `new:${draftId}`);
  useEffect(() => {
    if (key) return;
    setSearch(
      (before) => {
        before.set('draft', uuid());
        return before;
      },
      { replace: true },
    );
  }, [key, setSearch]);
  return key ? <OpenForm key={key} caseKey={key} /> : null;
}

function OpenForm({ caseKey }: { caseKey: string }) {
  const open = useCaseDraft(caseKey);
  if (open.error instanceof ProblemError && open.error.status === 404) return <NotFoundPage />;
  if (open.error) {
    return (
      <Page width="form">
        <ErrorState title="The case did not load" error={open.error} onRetry={open.retry} />
      </Page>
    );
  }
  if (!open.view.ready) {
    return (
      <Page width="form">
        <LoadingBars widths={[40, 90, 76, 90]} />
      </Page>
    );
  }
  return <CaseForm draft={open.draft} view={open.view} />;
}
