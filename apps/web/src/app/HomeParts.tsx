import { Outlet } from 'react-router';
import { OnHomeProvider, type OnHome } from '../home/slots/onHome';

/** Every feature folder that shows something on the home page says so in its `onHome.tsx`. */
const parts: readonly OnHome[] = Object.values(
  import.meta.glob<OnHome>('../*/onHome.tsx', { eager: true, import: 'onHome' }),
);

/** What the product shows on its home page, around it. */
export function Component() {
  return (
    <OnHomeProvider value={parts}>
      <Outlet />
    </OnHomeProvider>
  );
}
