import { Outlet } from 'react-router';
import { NoticeKindsProvider, type InInbox } from '../inbox/kinds';

/** What the features say of notices, in their `inInbox.ts`. */
const kinds: readonly InInbox[] = Object.values(
  import.meta.glob<InInbox>('../*/inInbox.ts', { eager: true, import: 'inInbox' }),
);

/** The product's kinds of notices, around the pages that may show some. */
export function Component() {
  return (
    <NoticeKindsProvider value={kinds}>
      <Outlet />
    </NoticeKindsProvider>
  );
}
