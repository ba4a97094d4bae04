import { IconPlus } from '@tabler/icons-react';
import { useMe } from '../auth/useMe';
import { casePaths } from './casePaths';
import { ButtonLink, type ButtonKind } from '../ui';

/** The way to a new case, for those who may present one. */
export function NewCaseLink({ kind = 'secondary', children = 'New case' }: { kind?: ButtonKind; children?: string }) {
  const { data: me } = useMe();
  if (!me?.abilities.includes('case.create')) return null;
  return (
    <ButtonLink kind={kind} to={casePaths.newCase} icon={<IconPlus aria-hidden />}>
      {children}
    </ButtonLink>
  );
}
