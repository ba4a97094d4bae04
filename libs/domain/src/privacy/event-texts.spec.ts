import {
  CASE_ROLES,
  CASE_STATUSES,
  CONSULTATION_PHASES,
  DISCIPLINES,
  HOLD_OUTCOMES,
  MESSAGE_KINDS,
  roomEventSamples,
  TREATMENT_SESSION_KINDS,
  type RoomEventType,
} from '@consilium/contracts';
import { roomFeatures } from '../room-features';
import { blankTexts, textsOf, withoutTexts, withTexts } from './event-texts';

const types = Object.keys(roomEventSamples) as RoomEventType[];
const CLOSED: readonly string[] = [
  ...CASE_ROLES,
  ...CASE_STATUSES,
  ...CONSULTATION_PHASES,
  ...DISCIPLINES,
  ...HOLD_OUTCOMES,
  ...MESSAGE_KINDS,
  ...TREATMENT_SESSION_KINDS,
  'retracted',
  'reported',
];
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Strings that are neither ids, times nor of a closed list, and yet nothing that a person wrote into the room. */
const NO_TEXT: Partial<Record<RoomEventType, readonly string[]>> = {
  'member.added': ['displayName'],
  'case.edited': ['fields'],
  'case.text_hidden': ['field'],
  'case.text_released': ['field'],
  'consent.recorded': ['basis'],
  'event.released': ['restored'],
  'alert.acknowledged': ['reason'],
};

const holdsWriting = (value: unknown): boolean => {
  if (typeof value === 'string') return !ID.test(value) && !TIME.test(value) && !CLOSED.includes(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsWriting);
};

describe('the texts of events', () => {
  it('are named for every type of event, and are fields of it', () => {
    expect([...roomFeatures.types].sort()).toEqual([...types].sort());
  });

  it.each(types)('%s: each field that could hold writing is a text, or is known not to be', (type) => {
    const written = Object.entries(roomEventSamples[type])
      .filter(([, value]) => holdsWriting(value))
      .map(([field]) => field);
    expect(written.filter((field) => !NO_TEXT[type]?.includes(field)).sort()).toEqual(
      [...roomFeatures.textFields(type)].filter((field) => field in roomEventSamples[type]).sort(),
    );
  });

  it.each(types.filter((type) => roomFeatures.textFields(type).length > 0))(
    '%s: taken out, facts stay; put back, it is as it was',
    (type) => {
      const event = { type, data: { ...roomEventSamples[type], text: 'What was written.' } } as Parameters<
        typeof withoutTexts
      >[0];
      const texts = textsOf(type, event.data);
      const blank = withoutTexts(event);
      expect(Object.values(texts)).toContain('What was written.');
      expect(JSON.stringify(blank)).not.toContain('What was written.');
      expect(blank.data).toEqual({ ...event.data, ...blankTexts(type) });
      expect(textsOf(type, blank.data)).toEqual({});
      expect(withTexts(blank, texts)).toEqual(event);
    },
  );

  it('are none where nobody wrote', () => {
    expect(textsOf('consultation.phase_changed', roomEventSamples['consultation.phase_changed'])).toEqual({});
    expect(textsOf('member.added', roomEventSamples['member.added'])).toEqual({});
  });
});
