import type { SecondLookView } from '@consilium/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { draftStore } from '../cases/draft/draftStore';
import { engine } from '../gate/engine/engine';
import { secondLookKeys } from '../second-looks/requests';
import type { DeviceTexts } from '../auth/SessionProvider';
import { deviceStore } from '../device/outboxStore';

const stores = () => [deviceStore, draftStore()];

/** Opens what the device keeps, so that old texts end and none of this member's stays in clear, wherever they go. Storage may be refused. */
async function carryOver(memberId: string): Promise<void> {
  await Promise.allSettled([deviceStore.unsent(memberId), draftStore().unsent(memberId)]);
}

/** At a sign-out, what is known to name somebody goes from the device, unless a colleague was asked about it. */
async function forgetFound(client: QueryClient, memberId: string): Promise<void> {
  const asked = new Set(
    client.getQueryData<readonly SecondLookView[]>(secondLookKeys.asked)?.map(({ text }) => text?.trim()),
  );
  await Promise.allSettled(
    stores().map((store) =>
      store.forgetFound(memberId, (text) => engine.knownAsCertain(text) && !asked.has(text.trim())),
    ),
  );
}

export const deviceTexts: DeviceTexts = { carryOver, forgetFound };
