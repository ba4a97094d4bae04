import type { RoomEvent, RoomEventByType } from '@consilium/contracts';
import { foldConsultation, foldHolds, isConsultationEvent } from '../consultations/facts';
import { hasGap, isFact, type FactNotice, type MessageParts, type RoomMessage, type RoomNotice, type RoomState } from './room-state';

/**
 * The state after one more event. An event that is there already changes nothing; neither does one behind a gap (`hasGap`), because
 * what lies between has to be read first. Pure; each call copies a bounded amount, however long the log is.
 */
export function apply(state: RoomState, event: RoomEvent): RoomState {
  if (event.roomId !== state.roomId || event.seq <= state.to || hasGap(state, event)) return state;
  const read = record({ ...state, to: event.seq }, event);
  if (event.seq <= state.factsAt) return read;
  if (isConsultationEvent(event)) return { ...read, factsAt: event.seq, consultation: foldConsultation(state.consultation, event), holds: foldHolds(state.holds, event) };
  return isFact(event) ? withFact(read, event) : read;
}

/** A page of newer events, in `seq` order. */
export const applyAll = (state: RoomState, events: readonly RoomEvent[]): RoomState => events.reduce(apply, state);

/** A page of older events, in `seq` order, that ends right before the state's log begins; any other page changes nothing. */
export function applyOlder(state: RoomState, events: readonly RoomEvent[]): RoomState {
  const page = events.filter((event) => event.seq < state.from);
  const first = page[0];
  if (!first || page.at(-1)?.seq !== state.from - 1 || page.length !== state.from - first.seq) return state;
  return page.reduceRight(record, { ...state, from: first.seq });
}

/** Adds an event to the log. The order of calls does not matter: parts of a message meet whenever the last of them is read. */
function record(state: RoomState, event: RoomEvent): RoomState {
  switch (event.type) {
    case 'message.posted':
      return recordPost(state, event);
    case 'message.corrected':
      return recordCorrection(state, event);
    case 'event.hidden':
      return recordHiding(state, event);
    default:
      return { ...state, notices: state.notices.set(event.seq, event) };
  }
}

function recordPost(state: RoomState, { seq, actor, at, data }: RoomEventByType<'message.posted'>): RoomState {
  const { text, kind, clientId, replyTo, hidden } = data;
  const posted = { seq, actor, at, kind, text, clientId, ...(replyTo !== undefined && { replyTo }), ...(hidden && { hidden }) };
  return withParts(state, seq, (parts) => ({ ...parts, posted }));
}

function recordCorrection(state: RoomState, { seq, at, data }: RoomEventByType<'message.corrected'>): RoomState {
  const known = { ...state, correctionOf: state.correctionOf.set(seq, data.seq) };
  // It may have been hidden by an event that was read before it.
  const hidden = data.hidden ?? (state.parts.get(seq)?.hidden && true);
  const wording = { seq, at, text: hidden ? '' : data.text, ...(hidden && { hidden }) };
  return withParts(known, data.seq, (parts) => ({
    ...parts, corrections: [...parts.corrections.filter((other) => other.seq !== seq), wording].sort((a, b) => a.seq - b.seq),
  }));
}

function recordHiding(state: RoomState, { actor, at, data }: RoomEventByType<'event.hidden'>): RoomState {
  const marked = withParts(state, data.seq, (parts) => ({ ...parts, hidden: { reason: data.reason, at, by: actor?.memberId ?? null } }));
  const message = state.correctionOf.get(data.seq);
  if (message === undefined) return withoutNoticeText(marked, data.seq);
  return withParts(marked, message, (parts) => ({
    ...parts, corrections: parts.corrections.map((wording) => (wording.seq === data.seq ? { ...wording, text: '', hidden: true } : wording)),
  }));
}

/** What a person wrote in another event than a message stands in its `text` too. */
function withoutNoticeText(state: RoomState, seq: number): RoomState {
  const notice = state.notices.get(seq);
  if (!notice || !('text' in notice.data)) return state;
  return { ...state, notices: state.notices.set(seq, { ...notice, data: { ...notice.data, text: '', hidden: true } } as RoomNotice) };
}

function withParts(state: RoomState, seq: number, change: (parts: MessageParts) => MessageParts): RoomState {
  const parts = forgetIfHidden(change(state.parts.get(seq) ?? { corrections: [] }));
  const message = readsNow(parts);
  return { ...state, parts: state.parts.set(seq, parts), messages: message ? state.messages.set(seq, message) : state.messages };
}

/** A hidden message keeps no wording in any place, so that nothing can show it again. */
function forgetIfHidden(parts: MessageParts): MessageParts {
  const { posted, hidden } = parts;
  if (!hidden && !posted?.hidden) return parts;
  const corrections = parts.corrections.map(({ seq, at }) => ({ seq, at, text: '', hidden: true as const }));
  return { ...parts, corrections, ...(posted && { posted: { ...posted, text: '', hidden: true } }) };
}

function readsNow({ posted, corrections, hidden }: MessageParts): RoomMessage | null {
  if (!posted) return null;
  const { text, hidden: purged, ...kept } = posted;
  if (purged) return { ...kept, text: '', before: [], hidden: hidden ?? { reason: 'purged', at: null, by: null } };
  const shown = corrections.filter((wording) => !wording.hidden);
  const newest = shown.at(-1);
  if (!newest) return { ...kept, text, before: [] };
  const before = [text, ...shown.slice(0, -1).map((wording) => wording.text)];
  return { ...kept, text: newest.text, corrected: { at: newest.at, text: newest.text }, before };
}

/** What an event after the snapshot says of people and subject. */
function withFact(state: RoomState, event: FactNotice): RoomState {
  const changed = { ...state, factsAt: event.seq, factsChangedAt: event.seq };
  const { subject } = state;
  switch (event.type) {
    case 'member.added': {
      const former = new Map(state.former);
      former.delete(event.data.memberId);
      return { ...changed, members: new Map(state.members).set(event.data.memberId, event.data), former };
    }
    case 'member.removed':
      return withoutMembers(changed, (memberId) => memberId === event.data.memberId);
    case 'consent.revoked':
      // Everybody but the owner loses the case at once.
      return withoutMembers({ ...changed, subject: { ...subject, ...event.data, consentRevoked: true } }, (memberId) => state.members.get(memberId)?.role !== 'owner');
    case 'case.opened':
    case 'case.closed':
      return { ...changed, subject: { ...subject, status: event.data.status } };
    case 'case.edited':
    case 'consent.recorded':
      return changed;
  }
}

function withoutMembers(state: RoomState, leaves: (memberId: string) => boolean): RoomState {
  const members = new Map(state.members);
  const former = new Map(state.former);
  for (const [memberId, { displayName, discipline }] of state.members) {
    if (!leaves(memberId)) continue;
    members.delete(memberId);
    former.set(memberId, { memberId, displayName, ...(discipline && { discipline }) });
  }
  return { ...state, members, former };
}
