import { useEffect, useRef, useState } from 'react';
import { Outlet, useLocation, useMatches, useNavigate } from 'react-router';
import { TabPrefix } from '../../ui';
import type { RouteHandle } from '../../ui/routeHandle';
import { usePanes, useShortcut } from '../../ui/keyboard';
import { KeyboardMap } from '../../ui/keyboard/KeyboardMap';
import { useEverythingLive, useTabPrefix } from '../features';
import { useNavigation, type BarEntry } from './navigation';
import { Search } from './Search';
import classes from './Shell.module.css';
import { TopBar } from './TopBar';

function GoTo({ page }: { page: BarEntry }) {
  const navigate = useNavigate();
  useShortcut(`g ${page.bar.letter}`, page.label, () => void navigate(page.to), { group: 'Go to' });
  return null;
}

/** A new page starts at its top, and a screen reader starts there too; what is opened beside a page that stays, at its own beginning. */
function useFreshStart(pathname: string, main: React.RefObject<HTMLElement | null>): void {
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo(0, 0);
    const opened = main.current?.querySelector<HTMLElement>('[data-fresh-start]');
    (opened ?? main.current)?.focus({ preventScroll: true });
  }, [pathname, main]);
}

/** Bar, skip link, page, and what works everywhere: search, G and a letter, F6, the keyboard map. */
export function Shell() {
  const main = useRef<HTMLElement>(null);
  const { bar } = useNavigation();
  const [keysShown, setKeysShown] = useState(false);
  const { pathname } = useLocation();
  const ownPhoneHead = useMatches().some(({ handle }) => (handle as RouteHandle | undefined)?.ownPhoneHead);
  useFreshStart(pathname, main);
  usePanes();
  useEverythingLive();
  const prefix = useTabPrefix();
  useShortcut('?', 'This map', () => setKeysShown(true), { group: 'Everywhere' });

  return (
    <div className={classes.shell} data-own-phone-head={ownPhoneHead || undefined}>
      <a href="#main" className={classes.skip}>
        Skip to the page
      </a>
      <div className={classes.top}>
        <TopBar onShowKeys={() => setKeysShown(true)} />
      </div>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <TabPrefix value={prefix}>
          <Outlet />
        </TabPrefix>
      </main>
      {bar.map((page) => (
        <GoTo key={page.to} page={page} />
      ))}
      <Search />
      <KeyboardMap opened={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  );
}
