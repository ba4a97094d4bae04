import type { ConsentScope } from '@consilium/clinical';
import type { CaseRole } from '@consilium/contracts';
import { readsBeyondConsent } from '@consilium/domain';

/** Parts of a case that a member in this role is not shown, where its consent as it is now leaves `outside` uncovered. */
export const withheldScopes = (role: CaseRole, outside: readonly ConsentScope[]): readonly ConsentScope[] =>
  readsBeyondConsent(role) ? [] : outside;
