import type { SecondLookView } from '@consilium/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { secondLookKeys } from './requests';

export { useSecondLook } from './useSecondLook';

/** A text about which a colleague was asked stays on the device. */
export const staysKept = (client: QueryClient): string[] =>
  client.getQueryData<readonly SecondLookView[]>(secondLookKeys.asked)?.flatMap(({ text }) => text?.trim() ?? []) ?? [];
