import type { ReactNode } from 'react';
import { BackLink, PageTitle, Part2Notice } from '../ui';
import { paths } from '../ui/paths';
import { PrintButton } from '../ui/PrintButton';
import { PaperNotices } from '../ui/theme/PaperNotices';
import classes from './LargePage.module.css';
import { useRoom } from './RoomContext';

interface LargePageProps {
  title: string;
  tab: string;
  width?: 'read';
  children: ReactNode;
}

/** What opens over the whole room of a case, which goes on behind it, and can be printed. */
export function LargePage({ title, tab, width, children }: LargePageProps) {
  const { state, part2 } = useRoom();
  const { id: caseId, code } = state.subject;
  const print = (
    <span data-screen-only>
      <PrintButton />
    </span>
  );
  return (
    <article className={classes.page} data-large data-width={width}>
      <PaperNotices part2={part2} />
      <div data-screen-only>
        <BackLink to={paths.case(caseId)}>{code}</BackLink>
      </div>
      <PageTitle tab={tab} aside={print}>
        {title}
      </PageTitle>
      {children}
      {part2 && <Part2Notice code={code} />}
    </article>
  );
}
