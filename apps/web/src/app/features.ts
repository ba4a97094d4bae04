import type { ComponentType, ReactNode } from 'react';
import type { DeviceTexts } from '../auth/SessionProvider';
import { assertMayLeave } from '../gate/check/outgoing';
import type { UseSecondLook } from '../gate/check/secondLook';
import { engine } from '../gate/engine/engine';
import type { NavigationEntry } from '../ui/navigation';
import { useEach } from '../ui/useEach';
import { deviceStore } from '../device/outboxStore';
import type { OutboxPort } from '../realtime/OutboxProvider';

/** What a feature folder brings to every page, by the names that its `inApp` exports. */
interface InApp {
  /** Around every page, inside of the line: what the feature runs for as long as the member is signed in. */
  Around?: ComponentType<{ children: ReactNode }>;
  /** Keeps what the feature fetched fresh, once per tab. */
  useLive?: () => void;
  /** Something in the top bar. */
  Mark?: ComponentType;
  /** What stands before the title of the tab; empty where there is nothing to say. */
  useTabPrefix?: () => string;
  /** Texts that the feature keeps on this device. */
  keptTexts?: KeptTexts;
  /** Texts that stay at a sign-out, whatever was found in them. */
  staysKept?: (client: Parameters<DeviceTexts['forgetFound']>[0]) => readonly string[];
  /** A message was taken and waits outside the log of its room. */
  onHeld?: OutboxPort['onHeld'];
  /** How a second look is asked for. */
  useSecondLook?: UseSecondLook;
}
interface KeptTexts {
  unsent: (memberId: string) => Promise<unknown>;
  forgetFound: (memberId: string, isFound: (text: string) => boolean) => Promise<void>;
}

/** What the folders say of their pages in `routes.tsx`, besides the pages themselves. */
const routes = Object.values(
  import.meta.glob<{ navigation?: readonly NavigationEntry[] }>('../*/routes.tsx', { eager: true }),
);
export const navigation: readonly NavigationEntry[] = routes.flatMap((folder) => folder.navigation ?? []);

const found = Object.values(import.meta.glob<InApp>(['../*/inApp.ts', '../*/inApp.tsx'], { eager: true }));
const all = <Name extends keyof InApp>(name: Name): NonNullable<InApp[Name]>[] =>
  found.flatMap((feature) => feature[name] ?? []);

const hooks = all('useLive');
export const around: readonly ComponentType<{ children: ReactNode }>[] = all('Around');
export const marks: readonly ComponentType[] = all('Mark');
const prefixes = all('useTabPrefix');
/** Without the feature nobody can be asked. */
export const useSecondLook: UseSecondLook = all('useSecondLook')[0] ?? (() => ({ state: null }));

export const useEverythingLive = (): void => void useEach(hooks);
export const useTabPrefix = (): string => useEach(prefixes).join('');

export const outboxPort: OutboxPort = {
  assertMayLeave: ({ text, overrides, colleagues }) => assertMayLeave(engine, text, overrides, colleagues),
  async onHeld(client, roomId) {
    await Promise.all(all('onHeld').map((heard) => heard(client, roomId)));
  },
};

const kept: readonly KeptTexts[] = [deviceStore, ...all('keptTexts')];

/** Opens what the device keeps, and forgets at a sign-out what is known to name somebody. Storage may be refused. */
export const deviceTexts: DeviceTexts = {
  async carryOver(memberId) {
    await Promise.allSettled(kept.map((texts) => texts.unsent(memberId)));
  },
  async forgetFound(client, memberId) {
    const stays = new Set(all('staysKept').flatMap((of) => of(client)));
    await Promise.allSettled(
      kept.map((texts) =>
        texts.forgetFound(memberId, (text) => engine.knownAsCertain(text) && !stays.has(text.trim())),
      ),
    );
  },
};
