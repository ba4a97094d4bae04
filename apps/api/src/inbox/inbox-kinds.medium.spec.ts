import {
  inboxKinds,
  type CaseAlerts,
  type ConsultationView,
  type HoldView,
  type IncidentView,
  type InboxItem,
  type InboxKind,
  type InboxState,
  type MeetingView,
  type Page,
  type SecondLookView,
  type RoomEvent,
} from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { newClientId } from '../../../../test/support/case-room';
import { bodyOf, createOpenCase } from '../../../../test/support/cases';
import { newestIncident, readTexts, report, settle } from '../../../../test/support/incidents';
import { letTimePass } from '../../../../test/support/alerts';
import { createSignedInMember, type SignedIn } from '../../../../test/support/people';
import { until } from '../../../../test/support/until';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000, loginFailures: 1000, loginFailuresPerAddress: 1000 });
});
afterAll(() => test.close());

/** An open case of a therapist with a treating psychiatrist and a nurse who gives counsel, and two privacy officers. */
interface World {
  caseId: string;
  roomId: string;
  owner: SignedIn;
  psychiatrist: SignedIn;
  nurse: SignedIn;
  officers: [SignedIn, SignedIn];
}

async function createWorld(): Promise<World> {
  const [owner, psychiatrist, nurse] = await Promise.all(
    (['therapist', 'psychiatrist', 'nurse'] as const).map((discipline) => createSignedInMember(test, { discipline })),
  );
  const officers = await Promise.all([1, 2].map(() => createSignedInMember(test, { roles: ['privacy_officer'] })));
  const { id: caseId, roomId } = await createOpenCase(owner!);
  const world: World = {
    caseId,
    roomId,
    owner: owner!,
    psychiatrist: psychiatrist!,
    nurse: nurse!,
    officers: officers as [SignedIn, SignedIn],
  };
  await invite(world, psychiatrist!, 'treating');
  await invite(world, nurse!, 'consultant');
  return world;
}

const invite = async ({ caseId, owner }: World, who: SignedIn, role: string): Promise<void> =>
  void bodyOf(await owner.request('POST', `/cases/${caseId}/members`, { memberId: who.id, role, history: 'all' }), 201);
const remove = async ({ caseId, owner }: World, who: SignedIn): Promise<unknown> =>
  owner.request('DELETE', `/cases/${caseId}/members/${who.id}`);
const say = async ({ roomId }: World, who: SignedIn, text: string, more: object = {}): Promise<RoomEvent> =>
  bodyOf(await who.request('POST', `/rooms/${roomId}/messages`, { clientId: newClientId(), text, ...more }), 201);
const retract = ({ roomId }: World, who: SignedIn, seq: number): Promise<unknown> =>
  who.request('PUT', `/rooms/${roomId}/messages/${seq}/retraction`);
const readRoom = ({ roomId }: World, who: SignedIn) => who.request('POST', `/rooms/${roomId}/read`, { seq: 100_000 });
const mark = (who: SignedIn, { id }: InboxItem) => who.request('POST', '/inbox/read', { ids: [id] });
const askHold = async ({ roomId }: World, who: SignedIn): Promise<HoldView> =>
  bodyOf(
    await who.request('POST', `/rooms/${roomId}/holds`, {
      clientId: newClientId(),
      text: 'The airway was not looked at.',
    }),
    201,
  );
const hold = async (
  { roomId }: World,
  who: SignedIn,
  does: 'answer' | 'lift' | 'withdraw',
  body: object = {},
): Promise<unknown> => {
  const [newest] = bodyOf<Page<HoldView>>(await who.request('GET', `/rooms/${roomId}/holds`)).items;
  return bodyOf(await who.request('POST', `/rooms/${roomId}/holds/${newest!.id}/${does}`, body));
};
const HELD = { outcome: 'hold', text: 'Not before it was.' };
const open = async ({ roomId, owner }: World, body: object = {}): Promise<unknown> =>
  bodyOf(await owner.request('POST', `/rooms/${roomId}/consultation`, body), 201);
const consult = async ({ roomId, owner }: World, command: object): Promise<unknown> => {
  const { version } = bodyOf<ConsultationView>(await owner.request('GET', `/rooms/${roomId}/consultation`));
  return bodyOf(await owner.request('PATCH', `/rooms/${roomId}/consultation`, { version, ...command }));
};
const later = (): string => new Date(Date.now() + 86_400_000).toISOString();
const meet = async ({ owner, nurse }: World): Promise<MeetingView> =>
  bodyOf(
    await owner.request('POST', '/meetings', { title: 'The weekly meeting', startsAt: later(), memberIds: [nurse.id] }),
    201,
  );
const meetingOf = async ({ owner }: World): Promise<MeetingView> => {
  const { items } = bodyOf<Page<MeetingView>>(await owner.request('GET', '/meetings?box=coming'));
  return items[0]!;
};
const askReview = async ({ roomId, owner, nurse }: World): Promise<SecondLookView> =>
  bodyOf(
    await owner.request('POST', '/privacy/reviews', {
      roomId,
      text: 'Call 541-555-0139.',
      reason: 'The line of the crisis service',
      reviewerId: nurse.id,
    }),
    201,
  );
const reviewOf = async ({ owner }: World): Promise<SecondLookView> =>
  bodyOf<Page<SecondLookView>>(await owner.request('GET', '/privacy/reviews?box=asked')).items[0]!;
const answerReview = async (world: World): Promise<unknown> => {
  const { id, version } = await reviewOf(world);
  return bodyOf(await world.nurse.request('POST', `/privacy/reviews/${id}/answer`, { agreed: true, version }));
};
const reportText = async (world: World): Promise<void> => {
  const { seq } = await say(world, world.owner, 'As the neighbors say.');
  expect((await report(world.nurse, world.roomId, seq)).status).toBeLessThan(300);
};
const incident = (world: World): Promise<IncidentView> => newestIncident(world.officers[0], world.roomId);
const release = async (world: World): Promise<unknown> => {
  const { id } = await incident(world);
  // Where the other one asked before, the first confirms.
  await readTexts(world.officers[0], id);
  return settle(world.officers, id, 'release');
};
const askRelease = async ({ officers: [one], ...world }: World): Promise<unknown> => {
  const { id, version } = await newestIncident(one, world.roomId);
  return bodyOf(await one.request('POST', `/privacy/incidents/${id}/release`, { version }));
};
const closeIncident = async (world: World): Promise<unknown> => {
  const [officer] = world.officers;
  const move = async (path: string, body: object): Promise<unknown> => {
    const { id, version } = await incident(world);
    return bodyOf(
      await officer.request(path === '' ? 'PATCH' : 'POST', `/privacy/incidents/${id}${path}`, { version, ...body }),
    );
  };
  await release(world);
  await move('', {
    factors: {
      nature: 'A place.',
      recipients: 'Members of the team.',
      acquired: 'Seen for a minute.',
      mitigation: 'Hidden at once.',
    },
  });
  await move('/transitions', { action: 'assess' });
  await move('/transitions', { action: 'rule_out', note: 'Low probability.' });
  return move('/transitions', { action: 'close' });
};

const recordSelfHarm = async ({ caseId, psychiatrist }: World): Promise<unknown> =>
  bodyOf(
    await psychiatrist.request('POST', `/cases/${caseId}/facts`, {
      relDay: 3,
      facts: [{ code: 'scale.phq9.item9', total: 1 }],
    }),
    201,
  );
const acknowledgeSelfHarm = async ({ caseId, psychiatrist }: World): Promise<unknown> => {
  const { items } = bodyOf<CaseAlerts>(await psychiatrist.request('GET', `/cases/${caseId}/alerts`));
  const { id } = items.find(({ ruleId }) => ruleId === 'CL-001')!;
  return bodyOf(
    await psychiatrist.request('POST', `/alerts/${id}/acknowledge`, { reason: 'assessed', note: 'Seen today.' }),
  );
};

interface Told {
  to: keyof Pick<World, 'owner' | 'psychiatrist' | 'nurse'> | 'officer';
  make: (world: World) => Promise<unknown>;
  /** Acting on it reads it. Left out where only its end does. */
  act?: (world: World, who: SignedIn, item: InboxItem) => Promise<unknown>;
  /** What ends it, and what it says then; `gone`: it leaves. Left out where nothing does. */
  end?: (world: World) => Promise<unknown>;
  as?: InboxState | 'gone';
}

/** Every kind, so that a new one cannot be forgotten here. */
const KINDS: Record<InboxKind, Told> = {
  'hold.asked': {
    to: 'psychiatrist',
    make: (world) => askHold(world, world.nurse),
    end: (world) => hold(world, world.psychiatrist, 'answer', HELD),
    as: 'answered',
  },
  'hold.nobody': {
    to: 'owner',
    end: (world) => hold(world, world.nurse, 'withdraw'),
    as: 'withdrawn',
    make: async (world) => {
      await remove(world, world.psychiatrist);
      await askHold(world, world.nurse);
    },
  },
  'hold.answered': {
    to: 'nurse',
    act: readRoom,
    end: (world) => hold(world, world.psychiatrist, 'lift', { text: 'It was looked at.' }),
    as: 'lifted',
    make: async (world) => {
      await askHold(world, world.nurse);
      await hold(world, world.psychiatrist, 'answer', HELD);
    },
  },
  'hold.lifted': {
    to: 'nurse',
    act: readRoom,
    make: async (world) => {
      await askHold(world, world.nurse);
      await hold(world, world.psychiatrist, 'answer', HELD);
      await hold(world, world.psychiatrist, 'lift', { text: 'It was looked at.' });
    },
  },
  'consultation.starting': {
    to: 'nurse',
    make: open,
    act: readRoom,
    end: (world) => consult(world, { action: 'end' }),
    as: 'ended',
  },
  'consultation.ended': {
    to: 'nurse',
    act: ({ roomId }, who) => who.request('GET', `/rooms/${roomId}/summary`),
    end: (world) => consult(world, { action: 'reopen' }),
    as: 'started',
    make: async (world) => {
      await open(world);
      await consult(world, { action: 'end' });
    },
  },
  'plan.made': {
    to: 'nurse',
    make: (world) => open(world, { scheduledFor: later() }),
    act: readRoom,
    end: (world) => consult(world, { action: 'cancel' }),
    as: 'cancelled',
  },
  'meeting.invited': {
    to: 'nurse',
    make: meet,
    act: async (world, who) => who.request('GET', `/meetings/${(await meetingOf(world)).id}`),
    as: 'cancelled',
    end: async (world) => {
      const { id, version } = await meetingOf(world);
      return bodyOf(await world.owner.request('PATCH', `/meetings/${id}`, { action: 'cancel', version }));
    },
  },
  'privacy.review': {
    to: 'nurse',
    make: askReview,
    act: answerReview,
    end: async (world) => world.owner.request('DELETE', `/privacy/reviews/${(await reviewOf(world)).id}`),
    as: 'withdrawn',
  },
  'privacy.review_answered': {
    to: 'owner',
    act: readRoom,
    make: async (world) => {
      await askReview(world);
      await answerReview(world);
    },
  },
  'privacy.incident': { to: 'officer', make: reportText, end: closeIncident, as: 'settled' },
  'privacy.second_person': {
    to: 'officer',
    end: release,
    as: 'released',
    act: (_, who, item) => mark(who, item),
    make: async (world) => {
      await reportText(world);
      await askRelease({ ...world, officers: [world.officers[1], world.officers[0]] });
    },
  },
  'privacy.hidden': {
    to: 'owner',
    make: reportText,
    act: (_, who, item) => mark(who, item),
    end: release,
    as: 'released',
  },
  'privacy.released': {
    to: 'owner',
    act: readRoom,
    make: async (world) => {
      await reportText(world);
      await release(world);
    },
  },
  'alert.addressed': { to: 'owner', make: recordSelfHarm, end: acknowledgeSelfHarm, as: 'acknowledged' },
  'alert.overdue': {
    to: 'owner',
    end: acknowledgeSelfHarm,
    as: 'acknowledged',
    make: async (world) => {
      await recordSelfHarm(world);
      await letTimePass(test, world.caseId);
    },
  },
  mention: {
    to: 'nurse',
    make: (world) => say(world, world.owner, `@[${world.nurse.id}] what would you weigh?`),
    act: readRoom,
    end: async (world) => retract(world, world.owner, await newestSeq(world)),
    as: 'gone',
  },
  invitation: {
    to: 'nurse',
    make: () => Promise.resolve(),
    act: readRoom,
    end: (world) => remove(world, world.nurse),
    as: 'gone',
  },
  answer: {
    to: 'nurse',
    act: readRoom,
    end: async (world) => retract(world, world.owner, await newestSeq(world)),
    as: 'gone',
    make: async (world) =>
      say(world, world.owner, 'Three, at home.', { replyTo: (await say(world, world.nurse, 'Which readings?')).seq }),
  },
};

const newestSeq = async ({ roomId, owner }: World): Promise<number> =>
  bodyOf<{ items: RoomEvent[] }>(await owner.request('GET', `/rooms/${roomId}/events`)).items.findLast(
    ({ type }) => type === 'message.posted',
  )!.seq;
const itemsOf = async (who: SignedIn, kind: InboxKind): Promise<InboxItem[]> =>
  bodyOf<Page<InboxItem>>(await who.request('GET', '/inbox')).items.filter((item) => item.kind === kind);

describe.each(inboxKinds)('%s', (kind) => {
  const { to, make, act, end, as } = KINDS[kind];
  const readerIn = ({ officers: [officer], ...world }: World): SignedIn => (to === 'officer' ? officer : world[to]);

  async function made(): Promise<{ world: World; reader: SignedIn; item: InboxItem }> {
    const world = await createWorld();
    const reader = readerIn(world);
    await make(world);
    await until(async () => (await itemsOf(reader, kind)).length > 0);
    const items = await itemsOf(reader, kind);
    expect(items).toMatchObject([{ unread: true, state: 'open' }]);
    return { world, reader, item: items[0]! };
  }

  it('is produced once, and is read by acting on it', async () => {
    const { world, reader, item } = await made();
    if (!act) {
      // Only its end makes it read: somebody has to do something.
      await mark(reader, item);
      expect(await itemsOf(reader, kind)).toMatchObject([{ unread: true }]);
      return;
    }
    await act(world, reader, item);
    await until(async () => (await itemsOf(reader, kind)).every(({ unread }) => !unread));
  });

  if (end) {
    it('leaves, or says so, when it is over', async () => {
      const { world, reader } = await made();
      await end(world);
      if (as === 'gone') await until(async () => (await itemsOf(reader, kind)).length === 0);
      else await until(async () => (await itemsOf(reader, kind)).every(({ state, unread }) => state === as && !unread));
      if (as !== 'gone') expect((await itemsOf(reader, kind)).map(({ state }) => state)).toEqual([as]);
    });
  }
});
