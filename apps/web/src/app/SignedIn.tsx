import type { ReactNode } from 'react';
import { SecondLooksProvider } from '../gate/check/secondLook';
import { OutboxProvider } from '../realtime/OutboxProvider';
import { SocketProvider } from '../realtime/SocketProvider';
import { around, navigation, outboxPort, useSecondLook } from './features';
import { IdleWarning } from './idle/IdleWarning';
import { NavigationProvider } from './shell/navigation';
import { Shell } from './shell/Shell';

/** Everything that a signed-in member has around each page. */
export function Component() {
  return (
    <SocketProvider>
      <OutboxProvider port={outboxPort}>
        <OfFeatures>
          <IdleWarning>
            <SecondLooksProvider value={useSecondLook}>
              <NavigationProvider value={navigation}>
                <Shell />
              </NavigationProvider>
            </SecondLooksProvider>
          </IdleWarning>
        </OfFeatures>
      </OutboxProvider>
    </SocketProvider>
  );
}

/** What the features put around every page. */
function OfFeatures({ children }: { children: ReactNode }) {
  return around.reduceRight<ReactNode>((inside, One) => <One>{inside}</One>, children);
}
