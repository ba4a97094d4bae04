import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { holdDeviceKey } from './deviceSeal';
import { KeptDraft, type Finished } from './keptDraft';
import { deviceStore } from './outboxStore';

const KEY = Buffer.alloc(32, 7).toString('base64');

/** A member's browser: tabs that hear each other, some of them closed by now. */
class Browser {
  readonly memberId = randomUUID();
  readonly open = new Map<string, KeptDraft>();
  private clock = 0;

  constructor() {
    holdDeviceKey(this.memberId, KEY);
  }

  /** Opens a place in a tab; the same name again is a reload. */
  async tab(name: string, key = 'room'): Promise<KeptDraft> {
    const tell = ({ key: _key, ...finished }: Finished): void =>
      this.open.forEach((draft, other) => other !== name && draft.finishedElsewhere(structuredClone(finished)));
    const draft = new KeptDraft(this.memberId, key, {
      store: deviceStore,
      tab: async () => name,
      openTabs: async () => new Set(this.open.keys()),
      tell,
      now: () => ++this.clock,
    });
    this.open.set(name, draft);
    await draft.load();
    return draft;
  }
}

const type = async (draft: KeptDraft, text: string): Promise<void> => {
  draft.change({ text });
  await draft.settled();
};
const send = async (draft: KeptDraft): Promise<void> => {
  draft.finish(draft.getSnapshot()!);
  await draft.settled();
};
const textIn = (draft: KeptDraft): string | undefined => draft.getSnapshot()?.text;

describe('a draft in two tabs', () => {
  it('is never written over by what another tab writes and sends', async () => {
    const browser = new Browser();
    const [one, two] = [await browser.tab('one'), await browser.tab('two')];
    await type(one, 'a long thought');
    await type(two, 'ok');
    expect(textIn(await browser.tab('one'))).toBe('a long thought');
    await send(two);
    expect(textIn(browser.open.get('one')!)).toBe('a long thought');
    expect(textIn(await browser.tab('one'))).toBe('a long thought');
  });

  it('goes from both where it was sent in one of them', async () => {
    const browser = new Browser();
    const one = await browser.tab('one');
    await type(one, 'a thought');
    const two = await browser.tab('two');
    expect(textIn(two)).toBe('a thought');
    await type(two, 'a thought, and more');
    await send(two);
    expect(textIn(one)).toBe('');
    await one.settled();
    expect(await deviceStore.drafts(browser.memberId, 'room')).toEqual([]);
  });

  it('goes from one that only shows it, however far it was written on before', async () => {
    const browser = new Browser();
    const one = await browser.tab('one');
    await type(one, 'a thought');
    const two = await browser.tab('two');
    await type(one, 'a thought, at length');
    await send(one);
    expect(textIn(two)).toBe('');
  });

  it('stays where it was written when another tab replaced its copy and sent that', async () => {
    const browser = new Browser();
    const one = await browser.tab('one');
    await type(one, 'a long thought on the dose, typed for ten minutes');
    const two = await browser.tab('two');
    await type(two, 'yes, agreed');
    await send(two);
    expect(textIn(one)).toBe('a long thought on the dose, typed for ten minutes');
    expect(textIn(await browser.tab('one'))).toBe('a long thought on the dose, typed for ten minutes');
  });
  it('stays where other words stand by now', async () => {
    const browser = new Browser();
    const one = await browser.tab('one');
    await type(one, 'a thought');
    const two = await browser.tab('two');
    await type(two, 'something else');
    await send(one);
    expect(textIn(two)).toBe('something else');
  });

  it('is gone on with from a tab that was closed, and then stands once', async () => {
    const browser = new Browser();
    await type(await browser.tab('one'), 'left behind');
    browser.open.delete('one');
    const two = await browser.tab('two');
    expect(textIn(two)).toBe('left behind');
    expect(await deviceStore.drafts(browser.memberId, 'room')).toMatchObject([{ tab: 'two', text: 'left behind' }]);
  });
});

describe('what is sent', () => {
  it('takes its kind and answer along, and leaves what was typed or chosen since', async () => {
    const draft = await new Browser().tab('one');
    draft.change({ text: 'the first', kind: 'concern', replyTo: 4, replyToId: 'four' });
    const sent = draft.getSnapshot()!;
    draft.change({ text: 'the first, and the next begins', named: [] });
    draft.finish(sent);
    expect(draft.getSnapshot()).toMatchObject({
      text: ', and the next begins',
      kind: 'message',
      replyTo: undefined,
      replyToId: undefined,
    });
    const next = draft.getSnapshot()!;
    draft.change({ text: 'another altogether', replyTo: 9 });
    draft.finish(next);
    expect(draft.getSnapshot()).toMatchObject({ text: 'another altogether', replyTo: 9 });
  });

  it('is out of the composer also where its room was left meanwhile', async () => {
    const browser = new Browser();
    const draft = await browser.tab('one');
    const leave = draft.subscribe(() => undefined);
    await type(draft, 'on its way');
    leave();
    await send(draft);
    expect(textIn(await browser.tab('one'))).toBe('');
  });

  it('keeps what was written before the device answered', async () => {
    const browser = new Browser();
    const draft = new KeptDraft(browser.memberId, 'early', {
      store: deviceStore,
      tab: async () => 'one',
      openTabs: async () => new Set(),
      tell: () => undefined,
    });
    const loading = draft.load();
    draft.change({ text: 'quick' });
    await loading;
    expect(textIn(draft)).toBe('quick');
    await draft.settled();
    expect(textIn(await browser.tab('one', 'early'))).toBe('quick');
  });
});
