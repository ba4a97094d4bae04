import 'fake-indexeddb/auto';
import { CaseServer, newStore, openDraft, track } from './caseServer.fixture';

describe('what another device saved meanwhile', () => {
  const lithium = { ingredient: 'lithium', doseMg: 900 };
  const sertraline = { ingredient: 'sertraline', doseMg: 50 };

  async function overtaken({ discussionBegan = false, store = newStore() } = {}) {
    const server = new CaseServer();
    const before = { id: 'c1', version: 4, discussionBegan, title: 'Old', currentMeds: [sertraline] };
    server.cases.set('c1', before);
    const draft = await track(openDraft(server, { key: 'c1', store }));
    draft.edit('title', 'Mine');
    draft.edit('currentMeds', [{ ...sertraline, doseMg: 100 }]);
    server.cases.set('c1', { ...before, version: 5, currentMeds: [sertraline, lithium] });
    await draft.send();
    return { server, draft };
  }

  it('is never written over: the field waits until it was said which wording stays, the others are saved', async () => {
    const { server, draft } = await overtaken();
    expect(server.cases.get('c1')).toMatchObject({
      title: 'Mine',
      currentMeds: [sertraline, lithium],
      version: 6,
    });
    expect(draft.current()).toMatchObject({
      overtaken: ['currentMeds'],
      edits: { currentMeds: [{ doseMg: 100 }] },
      save: { kind: 'kept' },
    });
    draft.edit('currentMeds', [{ ...sertraline, doseMg: 150 }]);
    await draft.send();
    expect(server.cases.get('c1')).toMatchObject({ currentMeds: [sertraline, lithium] });
    draft.keepMine('currentMeds');
    await draft.send();
    expect(server.cases.get('c1')).toMatchObject({ currentMeds: [{ ingredient: 'sertraline', doseMg: 150 }] });
    expect(draft.current()).toMatchObject({ edits: {}, overtaken: [] });
  });

  it('stands where theirs is kept, and nothing of mine stays on the device', async () => {
    const store = newStore();
    const { server, draft } = await overtaken({ store });
    draft.keepTheirs('currentMeds');
    await draft.send();
    expect(server.cases.get('c1')).toMatchObject({ currentMeds: [sertraline, lithium], version: 6 });
    expect(draft.current()).toMatchObject({ edits: {}, overtaken: [] });
    expect(await store.unsent('member-a')).toEqual([]);
  });

  it('makes no version once the discussion began, until it was said', async () => {
    const { server, draft } = await overtaken({ discussionBegan: true });
    expect(server.cases.get('c1')).toMatchObject({ title: 'Old', currentMeds: [sertraline, lithium], version: 5 });
    expect(draft.current().overtaken).toEqual(['currentMeds']);
    draft.keepTheirs('currentMeds');
    await draft.send();
    expect(server.cases.get('c1')).toMatchObject({ title: 'Mine', currentMeds: [sertraline, lithium], version: 6 });
  });

  it('is compared with what an edit kept on the device was based on, not with what is there on opening', async () => {
    const server = new CaseServer();
    const store = newStore();
    server.cases.set('c1', { id: 'c1', version: 4, discussionBegan: false, title: 'Old', question: 'Old?' });
    const before = await track(openDraft(server, { key: 'c1', store }));
    server.reachable = false;
    before.edit('title', 'Mine');
    before.edit('question', 'Mine?');
    await before.send();
    before.close();
    server.reachable = true;
    server.cases.set('c1', { id: 'c1', version: 9, discussionBegan: false, title: 'Theirs', question: 'Old?' });
    const after = await track(openDraft(server, { key: 'c1', store }));
    expect(after.current().overtaken).toEqual(['title']);
    await after.send();
    expect(server.cases.get('c1')).toMatchObject({ title: 'Theirs', question: 'Mine?' });
    expect(after.current().edits).toEqual({ title: 'Mine' });
  });

  it.each(['the same page', 'a reload'])('is not what came from here and was not answered, by %s', async (how) => {
    const server = new CaseServer();
    const store = newStore();
    server.cases.set('c1', { id: 'c1', version: 4, discussionBegan: false, title: 'Old' });
    const before = await track(openDraft(server, { key: 'c1', store }));
    before.edit('title', 'First wording');
    server.answerLost = true;
    await before.send();
    expect(server.cases.get('c1')).toMatchObject({ title: 'First wording', version: 5 });
    before.edit('title', 'Second wording');
    while ((await store.unsent('member-a'))[0]?.title !== 'Second wording') await new Promise(setImmediate);
    const draft = how === 'a reload' ? await track(openDraft(server, { key: 'c1', store })) : before;
    await draft.send();
    expect(server.cases.get('c1')).toMatchObject({ title: 'Second wording' });
    expect(draft.current()).toMatchObject({ edits: {}, overtaken: [] });
  });
});
