import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { createQueryClient } from '../api/queryClient';
import { routes } from './routes';
import { endSession, sessionQuery } from '../auth/session';
import { cssVariablesResolver } from '../ui/theme/cssVariables';
import { Hints } from '../ui/hint/Hints';
import { PrintColours } from '../ui/theme/PrintColours';
import { styleNonce } from '../ui/theme/styleNonce';
import { theme } from '../ui/theme/theme';

/** The same key as public/colour-scheme.js, which sets the scheme before the first paint. */
const colourScheme = localStorageColorSchemeManager({ key: 'consilium.colourScheme' });

/** Asks who is signed in before the files of any page are asked for: a browser opens a few connections at once, and the rest waits. */
function createClient(): QueryClient {
  const client = createQueryClient(endSession);
  void client.prefetchQuery(sessionQuery(client));
  return client;
}

/** Theme, data and pages, put together once. */
export function App() {
  const [client] = useState(createClient);
  const [router] = useState(() => createBrowserRouter(routes));
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colourScheme}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <PrintColours />
      <Hints />
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
