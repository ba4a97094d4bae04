import { IconSearch } from '@tabler/icons-react';
import { Link, NavLink } from 'react-router';
import { Bell } from '../../inbox/Bell';
import { Keys } from '../../ui/keyboard';
import { paths } from '../../ui/paths';
import { marks } from '../features';
import { Mark } from '../../ui/Mark';
import { MemberMenu } from './MemberMenu';
import { useNavigation } from './navigation';
import { openSearch } from './Search';
import classes from './TopBar.module.css';

/** The bar above every page: mark, pages, search, inbox, who is signed in. On a phone the pages move into the menu. */
export function TopBar({ onShowKeys }: { onShowKeys: () => void }) {
  const { bar } = useNavigation();
  return (
    <header className={classes.bar}>
      <Link to={paths.home} className={classes.brand} aria-label="Consilium, home">
        <Mark size={24} />
        <span className={classes.name}>Consilium</span>
      </Link>
      <nav aria-label="Pages" className={classes.pages}>
        {bar.map(({ label, to }) => (
          <NavLink key={to} to={to} end={to === paths.home} className={classes.page}>
            {label}
          </NavLink>
        ))}
      </nav>
      <button type="button" className={classes.search} onClick={openSearch} aria-keyshortcuts="Control+K">
        <IconSearch aria-hidden />
        <span className={classes.searchWords}>Search what you may read</span>
        <span className={classes.searchKeys} aria-hidden>
          <Keys keys="mod+k" />
        </span>
      </button>
      {marks.map((One, index) => (
        <One key={index} />
      ))}
      <Bell />
      <MemberMenu onShowKeys={onShowKeys} />
    </header>
  );
}
