import type { MeetingView } from '@consilium/contracts';
import { runningMinutes } from '@consilium/domain';
import { Card, EmptyState, Part2Notice, SectionHead } from '../../ui';
import { RefusedMove } from '../../ui/RefusedMove';
import { AddCase } from './AddCase';
import classes from './agenda.module.css';
import { AgendaRow } from './AgendaRow';
import { useArrange } from './useArrange';

/** The cases of a meeting in their order, each with its question, readiness, lane and minutes. */
export function Agenda({ meeting }: { meeting: MeetingView }) {
  const { items } = meeting;
  const arrange = useArrange(meeting);
  const totals = runningMinutes(items);
  const flagged = items.flatMap((item) => (item.case?.part2Flag ? [item.case] : []));
  const total = totals.at(-1) ?? 0;
  return (
    <section aria-labelledby="agenda">
      <SectionHead id="agenda" aside={total > 0 ? `${total} min to discuss` : undefined}>
        Cases
      </SectionHead>
      {items.length === 0 ? (
        <Card>
          <EmptyState title="No case yet">
            Cases with the question that their owner asks appear here, in the order in which the meeting goes through
            them.
          </EmptyState>
        </Card>
      ) : (
        <Card flush>
          <ol>
            {items.map((item, index) => (
              <AgendaRow key={item.id} meeting={meeting} item={item} total={totals[index] ?? 0} arrange={arrange} />
            ))}
          </ol>
        </Card>
      )}
      <p className="spoken" role="status">
        {arrange.said}
      </p>
      <RefusedMove error={arrange.error} className={classes.failed} />
      {flagged.length > 0 && (
        <div className={classes.notices}>
          {flagged.map(({ id, code }) => (
            <Part2Notice key={id} code={code} />
          ))}
        </div>
      )}
      {meeting.abilities.includes('meeting.add_case') && <AddCase meeting={meeting} />}
    </section>
  );
}
