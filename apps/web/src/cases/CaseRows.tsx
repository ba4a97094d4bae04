import type { CaseSummary, Discipline } from '@consilium/contracts';
import { Link } from 'react-router';
import { useMember } from '../auth/useMember';
import { paths } from '../ui/paths';
import { casePaths } from './casePaths';
import { sayRecorded } from '../form/missing';
import { Card, disciplineOrder, DisciplineTile, HoldTag, Part2Notice, Tag } from '../ui';
import rowLink from '../ui/rowLink.module.css';
import classes from './CaseRows.module.css';

const TILES_SHOWN = 4;

/** The disciplines of the others in the case, each once, in their fixed order. */
function disciplinesOf(item: CaseSummary, viewerId: string): Discipline[] {
  const present = new Set(
    item.members.flatMap(({ memberId, discipline }) => (memberId === viewerId ? [] : (discipline ?? []))),
  );
  return [...present].toSorted((a, b) => disciplineOrder(a) - disciplineOrder(b));
}

/** Cases one a line: code, title, who is in it, what is new. The Part 2 notice of a flagged case stands below. */
export function CaseRows({ cases }: { cases: readonly CaseSummary[] }) {
  const flagged = cases.filter(({ part2Flag }) => part2Flag);
  return (
    <>
      <Card flush>
        <ul>
          {cases.map((item) => (
            <CaseRow key={item.id} item={item} />
          ))}
        </ul>
      </Card>
      {flagged.length > 0 && (
        <div className={classes.notices}>
          {flagged.map(({ id, code }) => (
            <Part2Notice key={id} code={code} />
          ))}
        </div>
      )}
    </>
  );
}

function CaseRow({ item }: { item: CaseSummary }) {
  const draft = item.status === 'draft';
  const to = draft && item.abilities.includes('case.edit') ? casePaths.editCase(item.id) : paths.case(item.id);
  const { id: viewerId } = useMember();
  const disciplines = disciplinesOf(item, viewerId);
  const more = disciplines.length - TILES_SHOWN;
  return (
    <li className={classes.row}>
      <span className={classes.code}>{draft ? 'Draft' : item.code}</span>
      <Link to={to} className={`${rowLink.covers} ${classes.title}`}>
        {item.title || 'No title yet'}
      </Link>
      <span className={classes.people}>
        {draft && <span className="quiet">{sayRecorded(item.completeness)}</span>}
        {disciplines.slice(0, TILES_SHOWN).map((discipline) => (
          <DisciplineTile key={discipline} discipline={discipline} size={20} />
        ))}
        {more > 0 && <span className={classes.more}>{`+${more}`}</span>}
      </span>
      <span className={classes.state}>
        <HoldTag {...item} />
        {item.status === 'closed' && <Tag>Closed</Tag>}
        {item.consentRevoked && <Tag tone="caution">Consent revoked</Tag>}
        {item.unread > 0 && <Tag tone="accent">{`${item.unread} new`}</Tag>}
      </span>
    </li>
  );
}
