import { Menu } from '@mantine/core';
import { IconKeyboard, IconLogout, IconMenu2 } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMember } from '../../auth/useMember';
import { DisciplineTile, disciplineLabel } from '../../ui';
import { useSession } from '../../auth/SessionProvider';
import { ColourSchemeItems } from './ColourSchemeItems';
import { useNavigation } from './navigation';
import classes from './TopBar.module.css';
import { isolated } from '../../ui/isolated';

/** Who is signed in, and what is theirs: the account, colours, keys, signing out. On a phone also the pages. */
export function MemberMenu({ onShowKeys }: { onShowKeys: () => void }) {
  const member = useMember();
  const { signOut } = useSession();
  const { bar, others } = useNavigation();
  const who = member.discipline
    ? `${disciplineLabel(member.discipline)}, ${member.practice.name}`
    : member.practice.name;
  return (
    <Menu position="bottom-end" width={264} offset={6} withinPortal={false}>
      <Menu.Target>
        <button type="button" className={classes.member}>
          <IconMenu2 size={18} className={classes.menuIcon} aria-hidden />
          <DisciplineTile discipline={member.discipline} labelled />
          <span className={classes.memberName}>{member.displayName}</span>
          <span className="spoken">, menu</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{`${isolated(member.displayName)} · ${who}`}</Menu.Label>
        {bar.map(({ label, to }) => (
          <Menu.Item key={to} component={Link} to={to} className={classes.menuPage}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider className={classes.menuRule} />
        {others.map(
          ({ label, to, menu: Glyph }) =>
            Glyph && (
              <Menu.Item key={to} component={Link} to={to} leftSection={<Glyph />}>
                {label}
              </Menu.Item>
            ),
        )}
        <Menu.Item onClick={onShowKeys} leftSection={<IconKeyboard />}>
          Keyboard
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Colors</Menu.Label>
        <ColourSchemeItems />
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()} leftSection={<IconLogout />}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
