import { FORM_FIELDS, textsOf, type PresentationField } from '@consilium/clinical';
import type { TextProfile } from '@consilium/contracts';
import { scanned } from '../../privacy/gate/findings';
import { DEMO_CASES, DEMO_MEMBERS, DEMO_PRACTICES } from '.';

/** Everything in the demo that a member could have written, by where it stands. The loader writes it without a request, so it is held to the gate here. */
function texts(): [where: string, text: string, profile: TextProfile][] {
  const cases = DEMO_CASES.flatMap(
    ({ code, presentation, thread, decisions, referrals }): [string, string, TextProfile][] => [
      ...Object.entries(presentation).flatMap(([field, value]) =>
        textsOf(FORM_FIELDS[field as PresentationField], value, field).map(
          ({ path, text, profile }): [string, string, TextProfile] => [`${code} ${path}`, text, profile],
        ),
      ),
      ...thread.map(({ text }, place): [string, string, TextProfile] => [`${code} message ${place}`, text, 'clinical']),
      ...decisions
        .flatMap(({ text, rationale, dissents }) => [
          text,
          rationale ?? '',
          ...dissents.flatMap(({ reason, alternative }) => [reason, alternative]),
        ])
        .map((text, place): [string, string, TextProfile] => [`${code} decision ${place}`, text, 'clinical']),
      ...referrals.map(({ answer }, place): [string, string, TextProfile] => [
        `${code} referral ${place}`,
        answer,
        'clinical',
      ]),
    ],
  );
  const people = DEMO_MEMBERS.flatMap(
    ({ key, displayName, availabilityNote, training }): [string, string, TextProfile][] =>
      [
        displayName,
        availabilityNote ?? '',
        ...training.flatMap(({ programme, supervisor }) => [programme, supervisor]),
      ].map((text) => [`member ${key}`, text, 'account']),
  );
  return [
    ...cases,
    ...people,
    ...DEMO_PRACTICES.map(({ key, name }): [string, string, TextProfile] => [`practice ${key}`, name, 'operational']),
  ];
}

it('the demo holds nothing that its members could not have sent', () => {
  expect(texts().length).toBeGreaterThan(100);
  const found = texts().flatMap(([where, text, profile]) =>
    scanned(text, profile).map(
      ({ start, end, category, level }) => `${where}: ${level} ${category} "${text.slice(start, end)}"`,
    ),
  );
  expect(found).toEqual([]);
});
