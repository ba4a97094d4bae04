import type { ConsultationSummary, SummaryMessage } from '@consilium/contracts';
import { sayWithin } from '@consilium/domain';
import { Card, DefinitionList, disciplineColour, disciplineLabel, DisciplineTile, Part2Notice, SectionHead } from '../../ui';
import type { CaseDetail } from '../../cases/queries';
import { AttendanceList } from './AttendanceList';
import { Quotation, type NameOf } from './Quotation';
import { PhaseTable } from './PhaseTable';
import classes from './summary.module.css';

/** Everything that a consultation ended with, in the order in which it is read. */
export function SummarySheet({ summary, members }: { summary: ConsultationSummary; members: CaseDetail['members'] }) {
  const { openPoints, questions, recommendations, summaryBack, summaryBackPassedOver, takeaway } = summary;
  const nameOf = namesOf(summary, members);
  return (
    <div className={classes.sheet}>
      {summary.part2Notice !== undefined && <Part2Notice />}
      {summary.partial && <p className={classes.partial}>You joined this case later than something in this consultation, so you see a part of it.</p>}
      <Card>
        <DefinitionList
          labels="wide"
          items={[
            { label: 'Facilitated by', value: summary.facilitator.displayName },
            { label: 'Presented by', value: summary.presenter.displayName },
          ]}
        />
      </Card>
      <Card>
        <SectionHead>Attendance</SectionHead>
        {summary.attendance.length > 0 ? <AttendanceList attendance={summary.attendance} /> : <None>Nobody was seen in the room.</None>}
      </Card>
      <Card>
        <SectionHead>Time per phase</SectionHead>
        <PhaseTable phases={summary.phases} />
      </Card>
      <Card>
        <SectionHead>What was understood</SectionHead>
        {summaryBack && <Quotation message={summaryBack} nameOf={nameOf} />}
        {!summaryBack && summaryBackPassedOver && (
          <>
            <None>Nobody said it back. The reason:</None>
            <Quotation message={summaryBackPassedOver} nameOf={nameOf} />
          </>
        )}
        {!summaryBack && !summaryBackPassedOver && <None>Not recorded</None>}
      </Card>
      <Card>
        <SectionHead>Questions and answers</SectionHead>
        {questions.length === 0 && <None>No question was asked.</None>}
        {questions.map(({ question, answers }) => (
          <div key={question.seq} className={classes.question}>
            <Quotation message={question} nameOf={nameOf} asked />
            <div className={classes.replies}>
              {answers.map((answer) => (
                <Quotation key={answer.seq} message={answer} nameOf={nameOf} />
              ))}
              {answers.length === 0 && <None>No answer yet</None>}
            </div>
          </div>
        ))}
      </Card>
      <Card>
        <SectionHead>Recommendations by discipline</SectionHead>
        {recommendations.length === 0 && <None>None was written.</None>}
        {recommendations.map(({ discipline, items }) => (
          <section key={discipline ?? 'none'} className={classes.discipline}>
            <h3 className={classes.by} style={discipline ? { color: disciplineColour(discipline) } : undefined}>
              <DisciplineTile discipline={discipline} size={20} labelled={discipline !== null} />
              {discipline ? disciplineLabel(discipline) : 'No discipline'}
            </h3>
            {items.map((item) => (
              <Quotation key={item.seq} message={item} nameOf={nameOf} asked />
            ))}
          </section>
        ))}
      </Card>
      <Card>
        <SectionHead>What the presenter takes from it</SectionHead>
        {takeaway ? <Quotation message={takeaway} nameOf={nameOf} asked /> : <None>Not recorded</None>}
        {takeaway?.within && <p className={classes.none}>{`To be done ${sayWithin(takeaway.within)}`}</p>}
      </Card>
      <Card>
        <SectionHead>Open points</SectionHead>
        {openPoints.questions.length + openPoints.holds.length === 0 && <None>Every question has an answer, and every safety hold too.</None>}
        <Points head="Safety holds that nobody answered" items={openPoints.holds} nameOf={nameOf} />
        <Points head="Questions that nobody answered" items={openPoints.questions} nameOf={nameOf} />
      </Card>
    </div>
  );
}

function None({ children }: { children: string }) {
  return <p className={classes.none}>{children}</p>;
}

function Points({ head, items, nameOf }: { head: string; items: readonly SummaryMessage[]; nameOf: NameOf }) {
  if (items.length === 0) return null;
  return (
    <section className={classes.points}>
      <h3 className={classes.by}>{head}</h3>
      {items.map((item) => (
        <Quotation key={item.seq} message={item} nameOf={nameOf} />
      ))}
    </section>
  );
}

/** Names for mentions: of whom the case has now, and of whom the summary names. */
function namesOf(summary: ConsultationSummary, members: CaseDetail['members']): NameOf {
  const attended = summary.attendance.flatMap((group) => group.members);
  const named = new Map([...attended, summary.facilitator, summary.presenter, ...members].map(({ memberId, displayName }) => [memberId, displayName]));
  return (memberId) => named.get(memberId) ?? 'A former member';
}
