export { RecordOutboxProvider as Around } from './outbox/RecordOutboxProvider';
