import { inOrder, type Strip, type StripRank } from './strip';

const strip = (rank: StripRank, key: string = rank): Strip => ({ key, rank, label: key, whole: null });

it('puts safety holds first, then safety alerts, the connection, the meeting, second looks, the notice and the step', () => {
  const strips = [
    strip('step'),
    strip('notice'),
    strip('schedule'),
    strip('caution'),
    strip('connection'),
    strip('alert'),
    strip('request'),
    strip('danger'),
  ];
  expect(inOrder(strips).map(({ key }) => key)).toEqual([
    'danger',
    'caution',
    'alert',
    'connection',
    'schedule',
    'request',
    'notice',
    'step',
  ]);
});

it('keeps the order of several of one rank', () => {
  const strips = [strip('notice'), strip('danger', 'asked first'), strip('danger', 'asked second')];
  expect(inOrder(strips).map(({ key }) => key)).toEqual(['asked first', 'asked second', 'notice']);
});
