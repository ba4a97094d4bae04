import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '../app/paths';
import classes from './CaseHead.module.css';

/** The way back to the case from a page below it. */
export function CaseHead({ caseId, code }: { caseId: string; code?: string }) {
  return (
    <p className={classes.back}>
      <Link to={paths.case(caseId)}>
        <IconArrowLeft size={16} stroke={1.75} aria-hidden />
        {code ?? 'The case'}
      </Link>
    </p>
  );
}
