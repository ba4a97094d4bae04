import type { Timestamp, Uuid } from '../common/scalars';
import type { HistoryScope } from '../rooms/access';
import type { CaseRole } from './views';

export interface AddCaseMember {
  memberId: Uuid;
  role: Exclude<CaseRole, 'owner'>;
  history: HistoryScope;
  expiresAt?: Timestamp;
}
