import type { CaseMemberView } from '@consilium/contracts';
import { QueryStates, SectionHead } from '../../ui';
import { useCommentOnly } from '../../directory/queries';
import { useCase } from '../queries';
import { InviteToCase } from './InviteToCase';
import { PersonRow } from './PersonRow';
import classes from './people.module.css';

const ROLE_ORDER: readonly CaseMemberView['role'][] = ['owner', 'treating', 'consultant', 'observer'];

/** Who is in the case, in which role and until when; the owner adds and removes here. */
export function CasePeople({ caseId }: { caseId: string }) {
  const query = useCase(caseId);
  const detail = query.data;
  const commentOnly = useCommentOnly((detail?.members ?? []).map((person) => person.memberId));
  if (!detail) {
    return <QueryStates query={query} failed="The people did not load" widths={[60, 72, 54]} />;
  }
  const members = detail.members.toSorted(
    (a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || a.displayName.localeCompare(b.displayName),
  );
  const mayAdd = detail.abilities.includes('members.add');
  return (
    <section>
      <SectionHead count={{ value: members.length, of: 'people in the case' }}>People of this case</SectionHead>
      <ul className={classes.list}>
        {members.map((person) => (
          <PersonRow
            key={person.memberId}
            caseId={caseId}
            person={person}
            mayChange={mayAdd && person.role !== 'owner'}
            mayRemove={detail.abilities.includes('members.remove') && person.role !== 'owner'}
            commentOnly={commentOnly.has(person.memberId)}
          />
        ))}
      </ul>
      {mayAdd && <InviteToCase detail={detail} />}
    </section>
  );
}
