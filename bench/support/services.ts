import { roomFeatures } from '@consilium/domain';
import type { DataSource } from 'typeorm';
import { PresentationRepository } from '../../apps/api/src/cases/presentation/presentation.repository';
import { PresentationStore } from '../../apps/api/src/cases/presentation/presentation-store';
import { Audit } from '../../apps/api/src/platform/audit/audit';
import { Bus } from '../../apps/api/src/platform/bus/bus';
import { PrivacyKey } from '../../apps/api/src/platform/keys/privacy-key';
import { loadSettings } from '../../apps/api/src/platform/settings';
import { Prepared } from '../../apps/api/src/platform/transactions/prepared';
import { Transactions } from '../../apps/api/src/platform/transactions/transactions';
import { Memberships } from '../../apps/api/src/rooms/memberships';
import { PostThrottle } from '../../apps/api/src/rooms/post-throttle';
import { RoomLog } from '../../apps/api/src/rooms/room-log';
import { MembershipChanges } from '../../apps/api/src/rooms/membership-changes';
import { RoomsRepository } from '../../apps/api/src/rooms/rooms.repository';
import { RoomsService } from '../../apps/api/src/rooms/rooms.service';
import { SessionEndings } from '../../apps/api/src/auth/session-endings';
import { SessionsRepository } from '../../apps/api/src/auth/sessions.repository';
import { SessionsService } from '../../apps/api/src/auth/sessions.service';

/** The product's services that people and rooms are made with, beside a running server. */
export interface Services {
  transactions: Transactions;
  log: RoomLog;
  rooms: RoomsService;
  presentations: PresentationStore;
  sessions: SessionsService;
}

/** Puts them together by hand: a whole application would start jobs and sealers of its own. */
export function openServices(dataSource: DataSource): Services {
  const settings = loadSettings(process.env);
  const transactions = new Transactions(dataSource);
  const prepared = new Prepared(dataSource);
  const audit = new Audit();
  const bus = new Bus();
  const log = new RoomLog(prepared, bus, roomFeatures);
  const rows = new RoomsRepository(transactions);
  const rooms = new RoomsService(
    log,
    new Memberships(prepared, roomFeatures),
    new MembershipChanges(rows),
    rows,
    new PostThrottle(settings),
    roomFeatures,
  );
  const kept = new SessionsRepository(prepared, transactions);
  const sessions = new SessionsService(
    settings,
    kept,
    transactions,
    new SessionEndings(audit, bus, kept),
    audit,
    new PrivacyKey(settings),
  );
  const presentations = new PresentationStore(new PresentationRepository(prepared));
  return { transactions, log, rooms, presentations, sessions };
}
