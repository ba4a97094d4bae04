import { decisionNeededByLabel } from '@consilium/clinical';
import { IconClock } from '@tabler/icons-react';
import { NotRecorded, SectionHead, Tag } from '../../ui';
import type { CaseDetail } from '../queries';
import classes from './CaseSheet.module.css';

/** What the room is asked, and by when an answer is needed. */
export function QuestionSection({ detail: { question, decisionNeededBy } }: { detail: CaseDetail }) {
  const needed = decisionNeededBy && decisionNeededBy !== 'none' ? decisionNeededByLabel(decisionNeededBy) : null;
  return (
    <section className={classes.section}>
      <SectionHead
        aside={
          needed && (
            <Tag tone="caution" icon={<IconClock size={14} aria-hidden />}>
              {needed}
            </Tag>
          )
        }
      >
        Question
      </SectionHead>
      <p className={classes.question}>{question || <NotRecorded />}</p>
    </section>
  );
}
