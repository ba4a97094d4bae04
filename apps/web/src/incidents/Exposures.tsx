import type { Exposure, PersonRef, IncidentView } from '@consilium/contracts';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import { MemberName, SectionHead } from '../ui';
import classes from './incidents.module.css';
import { EXPOSURE_WORDS } from './words';

interface Exposed {
  member: PersonRef;
  how: { how: Exposure; at: string | null; sessions: number }[];
}

/** By member; how often a session of theirs got it is counted. */
function byMember(exposures: IncidentView['exposures']): Exposed[] {
  return [...Map.groupBy(exposures, ({ member }) => member.memberId).values()].map((of) => ({
    member: of[0]!.member,
    how: [...Map.groupBy(of, ({ how }) => how)].map(([how, same]) => ({
      how,
      at: same[0]?.at ?? null,
      sessions: same.length,
    })),
  }));
}

/** Who was connected, could have read it, was notified or took a copy along: as of the moment of the report. */
export function Exposures({ incident }: { incident: IncidentView }) {
  const sayWhen = useSayWhen();
  const people = byMember(incident.exposures);
  return (
    <section>
      <SectionHead count={{ value: people.length, of: people.length === 1 ? 'member' : 'members' }}>
        Who may have seen it
      </SectionHead>
      {people.length === 0 && <p className={classes.quiet}>Nobody but its author is known to have had it.</p>}
      <ul className={classes.people}>
        {people.map(({ member, how }) => (
          <li key={member.memberId}>
            <MemberName name={member.displayName} discipline={member.discipline} />
            <p className={classes.facts}>
              {how
                .map(
                  (one) =>
                    `${EXPOSURE_WORDS[one.how]}${one.sessions > 1 ? `, ${one.sessions} times` : ''}${one.at ? ` (${inSentence(sayWhen(one.at))})` : ''}`,
                )
                .join('; ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
