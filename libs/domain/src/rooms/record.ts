import type { RoomEvent, RoomEventByType } from '@consilium/contracts';
import { withoutTexts, withTexts } from '../privacy/event-texts';
import type { Hiding, MessageParts, Release, RoomMessage, RoomLine, RoomState, Wording } from './room-state';

/** Adds an event to the log. The order of calls does not matter: parts of a text meet whenever the last of them is read. */
export function record(state: RoomState, event: RoomEvent): RoomState {
  switch (event.type) {
    case 'message.posted':
      return recordPost(state, event);
    case 'message.corrected':
      return recordCorrection(state, event);
    case 'event.hidden':
      return recordHiding(state, event);
    case 'event.released':
      return recordRelease(state, event);
    default:
      return withLine(state, event.seq, event);
  }
}

function recordPost(state: RoomState, { seq, id, actor, at, data }: RoomEventByType<'message.posted'>): RoomState {
  const { text, kind, clientId, replyTo, hidden } = data;
  const posted = {
    seq,
    id,
    actor,
    at,
    kind,
    text,
    clientId,
    ...(replyTo !== undefined && { replyTo }),
    ...(hidden && { hidden }),
  };
  return withParts(state, seq, (parts) => ({ ...parts, posted }));
}

function recordCorrection(state: RoomState, { seq, at, data }: RoomEventByType<'message.corrected'>): RoomState {
  const known = { ...state, correctionOf: state.correctionOf.set(seq, data.seq) };
  // It may have been hidden by an event that was read before it.
  const hidden = data.hidden ?? (isHidden(state.messageParts.get(seq)) || undefined);
  const wording = { seq, at, text: hidden ? '' : data.text, ...(hidden && { hidden }) };
  return withParts(known, data.seq, (parts) => ({
    ...parts,
    corrections: [...parts.corrections.filter((other) => other.seq !== seq), wording].sort((a, b) => a.seq - b.seq),
  }));
}

function recordHiding(state: RoomState, { seq, actor, at, data }: RoomEventByType<'event.hidden'>): RoomState {
  const hidden: Hiding = { seq, reason: data.reason, at, by: actor?.memberId ?? null };
  const marked = withParts(state, data.seq, (parts) =>
    parts.hidden && parts.hidden.seq > seq ? parts : { ...parts, hidden },
  );
  const message = state.correctionOf.get(data.seq);
  if (message === undefined) return withLine(marked, data.seq, state.lines.get(data.seq));
  return withParts(marked, message, (parts) => ({
    ...parts,
    corrections: parts.corrections.map((wording) =>
      wording.seq === data.seq ? { ...wording, text: '', hidden: true } : wording,
    ),
  }));
}

/** `data.seq` is a message's or a line's, never a correction's: what is reported is the message. */
function recordRelease(state: RoomState, { seq, data }: RoomEventByType<'event.released'>): RoomState {
  const released: Release = { seq, texts: new Map((data.restored ?? []).map((one) => [one.seq, one.texts])) };
  const marked = withParts(state, data.seq, (parts) =>
    parts.released && parts.released.seq > seq ? parts : { ...parts, released },
  );
  return withLine(marked, data.seq, state.lines.get(data.seq));
}

/** What a person wrote in another event than a message, as it may be read now. */
function withLine(state: RoomState, seq: number, line: RoomLine | undefined): RoomState {
  if (!line) return state;
  const parts = state.messageParts.get(seq);
  if (isHidden(parts) && state.features.textFields(line.type).length > 0)
    return { ...state, lines: state.lines.set(seq, withoutTexts(line, state.features)) };
  const back = parts?.released?.texts.get(seq);
  if (!parts || !back) return { ...state, lines: state.lines.set(seq, line) };
  return {
    ...state,
    lines: state.lines.set(seq, withTexts(line, back)),
    messageParts: state.messageParts.set(seq, taken(parts, [seq])),
  };
}

function withParts(state: RoomState, seq: number, change: (parts: MessageParts) => MessageParts): RoomState {
  const parts = settle(change(state.messageParts.get(seq) ?? { corrections: [] }));
  const message = readsNow(parts);
  return {
    ...state,
    messageParts: state.messageParts.set(seq, parts),
    messages: message ? state.messages.set(seq, message) : state.messages,
  };
}

/** The newest of hiding and release decides. */
const isHidden = (parts: MessageParts | undefined): boolean =>
  parts?.hidden !== undefined && parts.hidden.seq > (parts.released?.seq ?? 0);

/** Whether what a person wrote at `seq` is hidden now, also where its event was not read yet. */
export const isTextHidden = (state: RoomState, seq: number): boolean => isHidden(state.messageParts.get(seq));

/** A hidden message keeps no wording in any place, so that nothing can show it again; a released one has back what came with the release. */
function settle(parts: MessageParts): MessageParts {
  if (!isHidden(parts)) return forgetIfPurged(giveBack(parts));
  const { posted, released } = parts;
  return {
    ...parts,
    corrections: parts.corrections.map(blank),
    ...(posted && { posted: { ...posted, text: '', hidden: true as const } }),
    ...(released && { released: { ...released, texts: new Map() } }),
  };
}

const blank = ({ seq, at }: Wording): Wording => ({ seq, at, text: '', hidden: true });

function giveBack(parts: MessageParts): MessageParts {
  const { posted, corrections, released } = parts;
  if (!released || released.texts.size === 0) return parts;
  const restored = <W extends Pick<Wording, 'seq' | 'text' | 'hidden'>>(wording: W): W => {
    const text = released.texts.get(wording.seq)?.['text'];
    const { hidden: _hidden, ...kept } = wording;
    return text === undefined ? wording : ({ ...kept, text } as W);
  };
  const back = { ...parts, corrections: corrections.map(restored), ...(posted && { posted: restored(posted) }) };
  return taken(back, [...corrections.map(({ seq }) => seq), ...(posted ? [posted.seq] : [])]);
}

/** Without the texts that stand where they belong by now. */
function taken(parts: MessageParts, seqs: readonly number[]): MessageParts {
  const { released } = parts;
  return released
    ? {
        ...parts,
        released: { ...released, texts: new Map([...released.texts].filter(([seq]) => !seqs.includes(seq))) },
      }
    : parts;
}

/** A message that was read without its text keeps none of its corrections either, also before the event that hid it is read. */
const forgetIfPurged = (parts: MessageParts): MessageParts =>
  parts.posted?.hidden
    ? { ...parts, posted: { ...parts.posted, text: '' }, corrections: parts.corrections.map(blank) }
    : parts;

function readsNow(parts: MessageParts): RoomMessage | null {
  const { posted, corrections, hidden } = parts;
  if (!posted) return null;
  const { text, hidden: purged, ...kept } = posted;
  if (purged) {
    const { seq: _seq, ...why } =
      isHidden(parts) && hidden ? hidden : { seq: 0, reason: 'purged' as const, at: null, by: null };
    return { ...kept, text: '', before: [], hidden: why };
  }
  const shown = corrections.filter((wording) => !wording.hidden);
  const newest = shown.at(-1);
  if (!newest) return { ...kept, text, before: [] };
  const before = [text, ...shown.slice(0, -1).map((wording) => wording.text)];
  return { ...kept, text: newest.text, corrected: { at: newest.at, text: newest.text }, before };
}
