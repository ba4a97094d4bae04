import { Outlet, type RouteObject } from 'react-router';
import { OutboxProvider } from '../realtime/OutboxProvider';
import { KeyboardProvider } from '../ui/keyboard';
import { deviceTexts } from './deviceTexts';
import { NotFoundPage } from '../ui/NotFoundPage';
import { paths } from '../ui/paths';
import { RouteError } from './RouteError';
import { IdleWarning } from './idle/IdleWarning';
import { SessionProvider } from '../auth/SessionProvider';
import { SignedInRedirect } from '../auth/SignedInRedirect';
import { SocketProvider } from '../realtime/SocketProvider';
import { Shell } from './shell/Shell';

/**
 * Every feature folder brings its own pages in a `routes.tsx` that exports `routes`; each page is loaded when it is first
 * opened (`lazy: () => import('./DirectoryPage')`, with the page exported as `Component`).
 */
const features = import.meta.glob<RouteObject[]>('../*/routes.tsx', { eager: true, import: 'routes' });

function SignedIn() {
  return (
    <SessionProvider texts={deviceTexts}>
      <SocketProvider>
        <OutboxProvider>
          <IdleWarning>
            <Shell />
          </IdleWarning>
        </OutboxProvider>
      </SocketProvider>
    </SessionProvider>
  );
}

const gallery: RouteObject[] = import.meta.env.DEV
  ? [{ path: '/_ui', lazy: () => import('../ui/gallery/Gallery') }]
  : [];

/** The whole map of pages. Everything but the invitation needs a session. */
export const routes: RouteObject[] = [
  {
    element: (
      <KeyboardProvider>
        <Outlet />
      </KeyboardProvider>
    ),
    errorElement: <RouteError />,
    HydrateFallback: () => null,
    children: [
      { path: '/invitation/:token', lazy: () => import('../auth/InvitationPage') },
      ...gallery,
      {
        element: <SignedIn />,
        children: [
          {
            errorElement: <RouteError />,
            children: [
              { path: paths.signIn, element: <SignedInRedirect /> },
              ...Object.values(features).flat(),
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
    ],
  },
];
