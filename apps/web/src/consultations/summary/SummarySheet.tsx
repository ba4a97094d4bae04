import type { ConsultationSummary, Discipline, RoomMemberView } from '@consilium/contracts';
import { recordOf, type RecordBlock, type RecordSection } from '@consilium/domain';
import { Card, disciplineColour, disciplineLabel, DisciplineTile, Part2Notice, SectionHead } from '../../ui';
import { Quotation, type NameOf } from './Quotation';
import classes from './summary.module.css';

/** The record of a consultation, in the order and the words that print and PDF have too. */
export function SummarySheet({
  summary,
  members,
}: {
  summary: ConsultationSummary;
  members: readonly RoomMemberView[];
}) {
  const nameOf = namesOf(summary, members);
  return (
    <div className={classes.sheet}>
      {summary.part2Notice !== undefined && <Part2Notice />}
      {summary.partial && (
        <p className={classes.partial}>
          You joined this case later than something in this consultation, so you see a part of it.
        </p>
      )}
      {recordOf(summary).map((section) => (
        <Section key={section.id} section={section} nameOf={nameOf} />
      ))}
    </div>
  );
}

function Section({ section: { heading, blocks, small }, nameOf }: { section: RecordSection; nameOf: NameOf }) {
  const rows = blocks.flatMap((block) => (block.kind === 'row' ? block : []));
  return (
    <Card>
      <SectionHead>{heading}</SectionHead>
      <div className={classes.blocks}>
        {blocks.map((block, index) =>
          block.kind === 'row' && small ? null : <Block key={index} block={block} nameOf={nameOf} />,
        )}
      </div>
      {small && rows.length > 0 && (
        <dl className={classes.rows}>
          {rows.map(({ label, text }) => (
            <div key={label} className={classes.row}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}

function Block({ block, nameOf }: { block: RecordBlock; nameOf: NameOf }) {
  switch (block.kind) {
    case 'discipline':
      return <DisciplineHead discipline={block.discipline} />;
    case 'absent':
      return <p className={classes.none}>{block.text}</p>;
    case 'row':
      return (
        <p className={classes.said}>
          <strong>{block.label}</strong> {block.text}
        </p>
      );
    case 'message':
      return (
        <div className={block.under ? classes.under : undefined}>
          {block.label !== undefined && <p className={classes.label}>{block.label}</p>}
          <Quotation message={block.message} nameOf={nameOf} asked={block.serif} headed={block.headed} />
        </div>
      );
  }
}

function DisciplineHead({ discipline }: { discipline: Discipline | null }) {
  return (
    <h3 className={classes.by} style={discipline ? { color: disciplineColour(discipline) } : undefined}>
      <DisciplineTile discipline={discipline} size={20} labelled={discipline !== null} />
      {discipline ? disciplineLabel(discipline) : 'No discipline'}
    </h3>
  );
}

/** Names for mentions: of whom the case has now, and of whom the summary names. */
function namesOf(summary: ConsultationSummary, members: readonly RoomMemberView[]): NameOf {
  const attended = summary.attendance.flatMap((group) => group.members);
  const named = new Map(
    [...attended, summary.facilitator, summary.presenter, ...members].map(({ memberId, displayName }) => [
      memberId,
      displayName,
    ]),
  );
  return (memberId) => named.get(memberId) ?? 'A former member';
}
