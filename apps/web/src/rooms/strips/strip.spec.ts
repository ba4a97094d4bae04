import { inOrder, type Strip, type StripKind } from './strip';

const strip = (kind: StripKind, key: string = kind): Strip => ({ key, kind, label: key, whole: null });

it('puts safety holds first, then the connection, the meeting, second looks, the notice and the step', () => {
  const strips = [
    strip('step'),
    strip('part2'),
    strip('meeting'),
    strip('on_hold'),
    strip('connection'),
    strip('second_look'),
    strip('open_hold'),
  ];
  expect(inOrder(strips).map(({ key }) => key)).toEqual([
    'open_hold',
    'on_hold',
    'connection',
    'meeting',
    'second_look',
    'part2',
    'step',
  ]);
});

it('keeps the order of several of one kind', () => {
  const strips = [strip('part2'), strip('open_hold', 'asked first'), strip('open_hold', 'asked second')];
  expect(inOrder(strips).map(({ key }) => key)).toEqual(['asked first', 'asked second', 'part2']);
});
