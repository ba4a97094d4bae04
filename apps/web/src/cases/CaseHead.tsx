import { paths } from '../ui/paths';
import { BackLink } from '../ui';

/** The way back to the case from a page below it. */
export function CaseHead({ caseId, code }: { caseId: string; code?: string }) {
  return <BackLink to={paths.case(caseId)}>{code ?? 'The case'}</BackLink>;
}
