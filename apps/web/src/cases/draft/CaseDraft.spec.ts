import 'fake-indexeddb/auto';
import { scan } from '@consilium/deid';
import { until } from '../../../../../test/support/until';
import { OfflineError } from '../../api/problems';
import { wordsKey } from '../../gate/check/answers';
import { CaseDraft } from './CaseDraft';
import { CaseServer, newStore, openDraft, track } from './caseServer.fixture';
import type { DraftStore } from './draftStore';

describe('CaseDraft', () => {
  it('makes the case with the first answers and changes it from then on', async () => {
    const server = new CaseServer();
    const draft = await track(openDraft(server));
    draft.edit('title', 'Which setting?');
    await draft.send();
    draft.edit('question', 'Clinic or hospital?');
    await draft.send();
    expect([...server.cases.values()]).toMatchObject([
      { title: 'Which setting?', question: 'Clinic or hospital?', version: 2 },
    ]);
    expect(draft.current()).toMatchObject({ edits: {}, save: { kind: 'saved' } });
  });

  it('keeps answers on the device while the line is down, and a reload finds and sends them', async () => {
    const server = new CaseServer();
    const store = newStore();
    const before = await track(openDraft(server, { store }));
    server.reachable = false;
    before.edit('title', 'Written offline');
    await before.send();
    expect(before.current().save.kind).toBe('kept');

    const after = await track(openDraft(server, { store }));
    expect(after.current().edits).toEqual({ title: 'Written offline' });
    server.reachable = true;
    await after.send();
    expect([...server.cases.values()]).toMatchObject([{ title: 'Written offline' }]);
    expect(await store.unsent('member-a')).toEqual([]);
  });

  it('shows another member nothing of it', async () => {
    const server = new CaseServer();
    const store = newStore();
    server.reachable = false;
    const mine = await track(openDraft(server, { store }));
    mine.edit('title', 'Mine');
    await mine.send();
    const theirs = await track(openDraft(server, { store, member: 'member-b' }));
    expect(theirs.current().edits).toEqual({});
    expect(await store.unsent('member-b')).toEqual([]);
    expect(await store.unsent('member-a')).toMatchObject([{ caseKey: 'new:d1', title: 'Mine', fields: 1 }]);
  });

  it('does not make a second case when the answer to the first was lost', async () => {
    const server = new CaseServer();
    const draft = await track(openDraft(server));
    draft.edit('title', 'Once');
    server.answerLost = true;
    await draft.send();
    expect(draft.current().save.kind).toBe('kept');
    await draft.send();
    expect(server.cases.size).toBe(1);
    expect(draft.current()).toMatchObject({ edits: {}, saved: { id: 'case-1' } });
  });

  it.each(['the same page', 'a reload'])(
    'makes one case of a lost answer and what was written after it, by %s',
    async (how) => {
      const server = new CaseServer();
      const store = newStore();
      const first = await track(openDraft(server, { store }));
      first.edit('title', 'Once');
      server.answerLost = true;
      await first.send();
      server.reachable = false;
      first.edit('title', 'Once, reworded');
      first.edit('question', 'And more?');
      await first.send();
      const draft = how === 'a reload' ? await track(openDraft(server, { store })) : first;
      server.reachable = true;
      // The change that follows is not answered either.
      const change = server.change;
      server.change = () => Promise.reject(new OfflineError());
      await draft.send();
      server.change = change;
      await draft.send();
      expect([...server.cases.values()]).toEqual([
        expect.objectContaining({ title: 'Once, reworded', question: 'And more?' }),
      ]);
      expect(draft.current()).toMatchObject({ edits: {}, saved: { id: 'case-1' } });
      expect(await store.creation('member-a', 'new:d1')).toBeNull();
    },
  );

  it('begins another creation after one that was refused', async () => {
    const server = new CaseServer();
    const draft = await track(openDraft(server));
    server.refuse = { title: 'not this' };
    draft.edit('title', 'Refused');
    await draft.send();
    server.refuse = {};
    draft.edit('title', 'Accepted');
    await draft.send();
    expect([...server.cases.values()]).toMatchObject([{ title: 'Accepted' }]);
    expect(server.created.size).toBe(1);
  });

  it('finds the reasons for doubtful findings again after a reload, and forgets them with the text', async () => {
    const server = new CaseServer();
    const store = newStore();
    const before = await track(openDraft(server, { store }));
    server.reachable = false;
    before.edit('question', 'She is the retired mayor of the town.');
    await before.send();
    const { standing } = before.current();
    expect(standing).toEqual(['question']);
    for (const finding of scan('She is the retired mayor of the town.', { profile: 'clinical' })) {
      before.answer((answers) => ({
        ...answers,
        reasons: {
          ...answers.reasons,
          [wordsKey('She is the retired mayor of the town.', finding)]: 'Very many people have had it.',
        },
      }));
    }
    await until(async () => Object.keys(await store.reasons('member-a', 'new:d1')).length > 0);

    expect((await track(openDraft(server, { store, member: 'member-b' }))).current().answers.reasons).toEqual({});
    const after = await track(openDraft(server, { store }));
    server.reachable = true;
    await after.send();
    expect([...server.cases.values()]).toMatchObject([{ question: 'She is the retired mayor of the town.' }]);
    expect(server.overrides[0]).toMatchObject({ field: 'question', reason: 'Very many people have had it.' });
    for (const key of ['new:d1', 'case-1']) expect(await store.reasons('member-a', key)).toEqual({});
  });

  it('keeps what is reworded while a save is on its way', async () => {
    const server = new CaseServer();
    const store = newStore();
    const draft = await track(openDraft(server, { store }));
    draft.edit('title', 'First');
    const sent = draft.send();
    await Promise.resolve();
    draft.edit('title', 'Second');
    await sent;
    await draft.send();
    expect([...server.cases.values()]).toMatchObject([{ title: 'Second' }]);
    expect(await store.unsent('member-a')).toEqual([]);
  });

  it('holds back a field that is wrong and saves the others', async () => {
    const server = new CaseServer();
    const draft = await track(openDraft(server));
    draft.edit('title', 'Right');
    draft.edit('scales', [{ scale: 'phq9', relDay: '03/14/2026', total: 12 }]);
    await draft.send();
    expect([...server.cases.values()]).toEqual([expect.not.objectContaining({ scales: expect.anything() })]);
    expect(draft.current().edits).toEqual({ scales: [{ scale: 'phq9', relDay: '03/14/2026', total: 12 }] });
    expect(draft.current().save.kind).toBe('kept');
  });

  it('sends the rest when the server refuses one field, and that one again once it was edited', async () => {
    const server = new CaseServer();
    server.refuse = { question: 'not this' };
    const draft = await track(openDraft(server));
    draft.edit('title', 'Title');
    draft.edit('question', 'Refused');
    await draft.send();
    expect(draft.current()).toMatchObject({
      edits: { question: 'Refused' },
      refused: { question: 'not this' },
      saved: { title: 'Title' },
    });
    server.refuse = {};
    draft.edit('question', 'Accepted');
    await draft.send();
    expect([...server.cases.values()]).toMatchObject([{ question: 'Accepted' }]);
  });

  describe('rows that wait to be filled in', () => {
    const phq9 = { scale: 'phq9', relDay: -7, total: 21 };

    it.each(['medTrials', 'currentMeds', 'psychotherapy', 'scales', 'labs'] as const)(
      'a first row of %s stays and makes nobody say "none"',
      async (field) => {
        const server = new CaseServer();
        const draft = await track(openDraft(server));
        draft.edit('title', 'Which setting?');
        draft.edit(field, [{}]);
        await draft.send();
        expect([...server.cases.values()]).toEqual([expect.not.objectContaining({ [field]: expect.anything() })]);
        expect(draft.current()).toMatchObject({ edits: { [field]: [{}] }, save: { kind: 'saved' } });
      },
    );

    it('a blank row alone makes no case and is not said to be saved', async () => {
      const server = new CaseServer();
      const draft = await track(openDraft(server));
      draft.edit('currentMeds', [{}]);
      await draft.send();
      expect(server.cases.size).toBe(0);
      expect(draft.current()).toMatchObject({ edits: { currentMeds: [{}] }, save: { kind: 'untouched' } });
    });

    it('a second row stays when the first is saved, goes again only with something in it, and is nothing to find on the device', async () => {
      const server = new CaseServer();
      const store = newStore();
      const draft = await track(openDraft(server, { store }));
      draft.edit('scales', [phq9, {}]);
      await draft.send();
      await draft.send();
      expect([...server.cases.values()]).toMatchObject([{ scales: [phq9], version: 1 }]);
      expect(draft.current()).toMatchObject({ edits: { scales: [phq9, {}] }, save: { kind: 'saved' } });
      expect(await store.unsent('member-a')).toEqual([]);
      const second = { scale: 'pcl5', relDay: -7, total: 40 };
      draft.edit('scales', [phq9, second]);
      await draft.send();
      expect([...server.cases.values()]).toMatchObject([{ scales: [phq9, second], version: 2 }]);
      expect(draft.current().edits).toEqual({});
    });

    it('a blank row writes over nothing that was saved elsewhere meanwhile', async () => {
      const server = new CaseServer();
      server.cases.set('c1', { id: 'c1', version: 4, discussionBegan: false, scales: [phq9] });
      const draft = await track(openDraft(server, { key: 'c1' }));
      draft.edit('scales', [phq9, {}]);
      await draft.send();
      const theirs = { scale: 'pcl5', relDay: 3, total: 33 };
      server.cases.set('c1', { id: 'c1', version: 5, discussionBegan: false, scales: [phq9, theirs] });
      draft.edit('title', 'Mine');
      await draft.send();
      expect(server.cases.get('c1')).toMatchObject({ title: 'Mine', scales: [phq9, theirs] });
      expect(draft.current()).toMatchObject({ edits: { scales: [phq9, theirs, {}] }, overtaken: [] });
    });
  });

  it('waits for a hand once the discussion began', async () => {
    jest.useFakeTimers();
    try {
      const server = new CaseServer();
      server.cases.set('c1', { id: 'c1', version: 4, discussionBegan: true, title: 'Old' });
      const draft = new CaseDraft(
        'member-a',
        'c1',
        {
          load: async () => [],
          reasons: async () => ({}),
          keep: async () => undefined,
          forget: async () => undefined,
        } as unknown as DraftStore,
        server,
      );
      await draft.open();
      draft.edit('title', 'New');
      await jest.advanceTimersByTimeAsync(120_000);
      draft.close();
      expect(server.changes).toBe(0);
      await draft.send();
      expect(server.changes).toBe(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it('forgets what is discarded', async () => {
    const server = new CaseServer();
    const store = newStore();
    server.reachable = false;
    const draft = await track(openDraft(server, { store }));
    draft.edit('title', 'Gone');
    await draft.discard();
    server.reachable = true;
    await draft.send();
    expect(server.cases.size).toBe(0);
    expect(await store.unsent('member-a')).toEqual([]);
  });

  it('keeps a text with an identifier on the device and saves the other answers', async () => {
    const server = new CaseServer();
    const draft = await track(openDraft(server));
    draft.edit('question', 'Call (206) 555-0147 before the dose?');
    draft.edit('title', 'Dose before a trip');
    await draft.send();
    expect(server.cases.get('case-1')).toMatchObject({ title: 'Dose before a trip' });
    expect(JSON.stringify([...server.cases.values()])).not.toContain('555-0147');
    expect(draft.current()).toMatchObject({
      standing: ['question'],
      edits: { question: 'Call (206) 555-0147 before the dose?' },
      save: { kind: 'kept' },
    });
    draft.edit('question', 'Call [PHONE] before the dose?');
    await draft.send();
    expect(server.cases.get('case-1')).toMatchObject({ question: 'Call [PHONE] before the dose?' });
    expect(draft.current()).toMatchObject({ standing: [], edits: {}, save: { kind: 'saved' } });
  });

  it('lets a text go that a colleague agreed to', async () => {
    const server = new CaseServer();
    const draft = await track(openDraft(server));
    const text = 'Call (206) 555-0147 before the dose?';
    draft.edit('question', text);
    draft.answer((before) => ({
      ...before,
      agreements: [{ reviewId: 'review-1', text, field: 'question', reason: 'It is the hotline.' }],
    }));
    await draft.send();
    expect(server.cases.get('case-1')).toMatchObject({ question: text });
    expect(server.overrides).toEqual([expect.objectContaining({ field: 'question', reviewId: 'review-1' })]);
  });

  it('keeps everything while the check does not run', async () => {
    const server = new CaseServer();
    server.check = () => Promise.reject(new Error('did not load'));
    const draft = await track(openDraft(server));
    draft.edit('title', 'Dose before a trip');
    await draft.send();
    expect(server.cases.size).toBe(0);
    expect(draft.current().save).toMatchObject({ kind: 'kept', why: expect.stringContaining('did not run') });
  });
});
