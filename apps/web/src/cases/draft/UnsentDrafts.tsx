import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMember } from '../../auth/useMember';
import { casePaths } from '../casePaths';
import { Button, ButtonLink } from '../../ui';
import { inSentence, useSayWhen } from '../../ui/useSayWhen';
import { draftStore, type KeptCase } from './draftStore';
import classes from './UnsentDrafts.module.css';

const keyOf = (memberId: string) => ['cases', 'unsent', memberId] as const;

const toForm = ({ caseKey }: KeptCase): string =>
  caseKey.startsWith('new:')
    ? `${casePaths.newCase}?draft=${caseKey.slice('new:'.length)}`
    : casePaths.editCase(caseKey);

/** What this member wrote on this device and the server does not have yet. */
export function UnsentDrafts() {
  const client = useQueryClient();
  const member = useMember();
  const sayWhen = useSayWhen();
  const { data = [] } = useQuery({
    queryKey: keyOf(member.id),
    queryFn: () => draftStore().unsent(member.id),
    staleTime: 0,
  });
  if (data.length === 0) return null;
  const discard = async (caseKey: string): Promise<void> => {
    await draftStore().discard(member.id, caseKey);
    await client.invalidateQueries({ queryKey: keyOf(member.id) });
  };
  return (
    <section className={classes.unsent} aria-label="Kept on this device">
      {data.map((kept) => (
        <div key={kept.caseKey} className={classes.row}>
          <p className={classes.words}>
            <strong>{kept.title || 'A case without a title'}</strong>
            {` ${kept.fields === 1 ? '1 answer is' : `${kept.fields} answers are`} kept on this device only, since ${inSentence(sayWhen(kept.at))}.`}
          </p>
          <ButtonLink size="small" to={toForm(kept)}>
            Go on with it
          </ButtonLink>
          <Button size="small" kind="quiet" onClick={() => void discard(kept.caseKey)}>
            Discard
          </Button>
        </div>
      ))}
    </section>
  );
}
