import { Outlet, type RouteObject } from 'react-router';
import { LoadingBars, Page } from '../ui';
import { KeyboardProvider } from '../ui/keyboard';
import type { RouteHandle } from '../ui/routeHandle';
import { NotFoundPage } from '../ui/NotFoundPage';
import { paths } from '../ui/paths';
import { RouteError } from './RouteError';
import { SessionProvider, type DeviceTexts } from '../auth/SessionProvider';
import { SignedInRedirect } from '../auth/SignedInRedirect';

/** What a feature folder brings in its `routes.tsx`, besides what is found from everywhere (`features.ts`). */
interface FeatureRoutes {
  /** Pages; each is loaded when it is first opened (`lazy`). */
  routes?: RouteObject[];
  /** Pages that open beside a room, which goes on: below the room's own address. */
  besideRoom?: RouteObject[];
}
const features = Object.values(import.meta.glob<FeatureRoutes>('../*/routes.tsx', { eager: true }));
const pages = features.flatMap(({ routes: ofFeature = [] }) => ofFeature);
const besideRoom = features.flatMap(({ besideRoom: ofFeature = [] }) => ofFeature);
const pagesThatShow = (shown: RouteHandle['shows']): RouteObject[] =>
  pages.filter(({ handle }) => (handle as RouteHandle | undefined)?.shows === shown);
/** A room's page with what may be opened beside it. */
const withBeside = (page: RouteObject): RouteObject => ({
  ...page,
  index: false,
  children: besideRoom.filter(({ path }) => path?.startsWith(`${page.path}/`)),
});

const deviceTexts: DeviceTexts = {
  carryOver: async (memberId) => (await import('./features')).deviceTexts.carryOver(memberId),
  forgetFound: async (client, memberId) => (await import('./features')).deviceTexts.forgetFound(client, memberId),
};

const whileLoading = (
  <Page width="form">
    <LoadingBars />
  </Page>
);

const gallery: RouteObject[] = import.meta.env.DEV
  ? [{ path: '/_ui', lazy: () => import('../ui/gallery/Gallery') }]
  : [];

/** What stands in the shell, around which an error leaves it. */
const ofMembers: RouteObject[] = [
  {
    errorElement: <RouteError />,
    children: [
      { path: paths.signIn, element: <SignedInRedirect /> },
      {
        lazy: () => import('./NoticeKinds'),
        children: [...pagesThatShow(undefined), { lazy: () => import('./HomeParts'), children: pagesThatShow('home') }],
      },
      { lazy: () => import('./RoomFeatures'), children: pagesThatShow('room').map(withBeside) },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];

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
        element: (
          <SessionProvider texts={deviceTexts}>
            <Outlet />
          </SessionProvider>
        ),
        children: [
          {
            // Inside of the session, so that who has none is asked to sign in while all of this is loaded.
            HydrateFallback: () => whileLoading,
            errorElement: <RouteError />,
            children: [{ lazy: () => import('./SignedIn'), children: ofMembers }],
          },
        ],
      },
    ],
  },
];
