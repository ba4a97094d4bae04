import { Outlet, type RouteObject } from 'react-router';
import { OutboxProvider } from '../realtime/OutboxProvider';
import { KeyboardProvider } from './keyboard';
import { NotFoundPage } from './NotFoundPage';
import { paths } from './paths';
import { RouteError } from './RouteError';
import { IdleWarning } from './session/IdleWarning';
import { SessionProvider } from './session/SessionProvider';
import { SignedInRedirect } from './session/SignedInRedirect';
import { SocketProvider } from './session/SocketProvider';
import { Shell } from './shell/Shell';

/**
 * Every feature folder brings its own pages in a `routes.tsx` that exports `routes`; each page is loaded when it is first
 * opened (`lazy: () => import('./DirectoryPage')`, with the page exported as `Component`).
 */
const features = import.meta.glob<RouteObject[]>('../*/routes.tsx', { eager: true, import: 'routes' });

function SignedIn() {
  return (
    <SessionProvider>
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
      { path: '/invitation/:token', lazy: () => import('./session/InvitationPage') },
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
