import type { CaseMemberView, CaseSummary, Page, RoomEventsPage } from '@consilium/contracts';
import { PART2_NOTICE } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { newClientId, unknownId } from '../../../../test/support/case-room';
import {
  addCaseMember,
  bodyOf,
  completeAnswers,
  createCase,
  createOpenCase,
  errorPaths,
  part2Consent,
  refusal,
} from '../../../../test/support/cases';
import { createSignedInMember, createTestMember, type SignedIn } from '../../../../test/support/people';
import type { CaseView } from './case-presenter';

describe('sharing a case', () => {
  let test: TestApp;
  let owner: SignedIn;
  let psychiatrist: SignedIn;
  let nurse: SignedIn;

  beforeAll(async () => {
    test = await startTestApp();
    [owner, psychiatrist, nurse] = (await Promise.all(
      (['therapist', 'psychiatrist', 'nurse'] as const).map((discipline) => createSignedInMember(test, { discipline })),
    )) as [SignedIn, SignedIn, SignedIn];
  });
  afterAll(() => test?.close());

  const view = async (member: SignedIn, id: string): Promise<CaseView> =>
    bodyOf(await member.request('GET', `/cases/${id}`));
  const add = (id: string, memberId: string, more: object = {}) =>
    owner.request('POST', `/cases/${id}/members`, { memberId, role: 'consultant', ...more });

  describe('its people', () => {
    it('read and post in a draft, and see who is there', async () => {
      const draft = await createCase(owner, { title: 'Batcher?' });
      const added = bodyOf<CaseMemberView>(
        await add(draft.id, psychiatrist.id, { role: 'treating', history: 'all' }),
        201,
      );
      expect(added).toEqual({
        memberId: psychiatrist.id,
        displayName: psychiatrist.displayName,
        discipline: 'psychiatrist',
        role: 'treating',
        history: 'all',
      });
      expect(await view(psychiatrist, draft.id)).toMatchObject({
        title: 'Batcher?',
        myRole: 'treating',
        abilities: ['document.attach', 'course.record', 'care_path.move', 'dose.authorize', 'case.leave'],
        members: [{ role: 'owner' }, { role: 'treating' }],
      });
      bodyOf(
        await psychiatrist.request('POST', `/rooms/${draft.roomId}/messages`, {
          clientId: newClientId(),
          text: 'I am here.',
        }),
        201,
      );
      expect(refusal(await add(draft.id, psychiatrist.id))).toEqual([409, 'case.member_exists']);
    });

    it('are added by the owner alone', async () => {
      const draft = await createCase(owner);
      await addCaseMember(owner, draft.id, psychiatrist, 'treating');
      expect(
        refusal(
          await psychiatrist.request('POST', `/cases/${draft.id}/members`, { memberId: nurse.id, role: 'observer' }),
        ),
      ).toEqual([403, 'permission.denied']);
      expect(refusal(await psychiatrist.request('DELETE', `/cases/${draft.id}/members/${owner.id}`))).toEqual([
        403,
        'permission.denied',
      ]);
      expect(refusal(await psychiatrist.request('POST', `/cases/${draft.id}/consent/revocation`, {}))).toEqual([
        403,
        'permission.denied',
      ]);
    });

    it('need a discipline, but to observe, and an account that is alive', async () => {
      const draft = await createCase(owner);
      const [admin, gone] = await Promise.all([
        createTestMember(test, { roles: ['admin'] }),
        createTestMember(test, { discipline: 'nurse' }),
      ]);
      await test.database.query('UPDATE member SET disabled_at = now() WHERE id = $1', [gone.id]);
      expect(refusal(await add(draft.id, admin.id, { role: 'treating' }))).toEqual([422, 'case.member_not_eligible']);
      expect(refusal(await add(draft.id, gone.id))).toEqual([422, 'case.member_not_eligible']);
      expect(refusal(await add(draft.id, unknownId()))).toEqual([422, 'case.member_not_eligible']);
      expect((await add(draft.id, admin.id, { role: 'observer' })).status).toBe(201);
      expect(
        refusal(await owner.request('PATCH', `/cases/${draft.id}/members/${admin.id}`, { role: 'consultant' })),
      ).toEqual([422, 'case.member_not_eligible']);
    });

    it.each([
      ['an owner', { role: 'owner' }],
      ['an unknown role', { role: 'boss' }],
      ['an unknown history', { role: 'observer', history: 'some' }],
      ['no date', { role: 'observer', expiresAt: 'soon' }],
      ['a time gone by', { role: 'observer', expiresAt: '2020-01-01T00:00:00Z' }],
      ['an unknown field', { role: 'observer', name: 'x' }],
      ['no id', { memberId: 'x', role: 'observer' }],
    ])('are not added as %s', async (_, more) => {
      const draft = await createCase(owner);
      expect(refusal(await add(draft.id, nurse.id, more))).toEqual([400, 'request.invalid']);
    });

    it('change role and expiry, and are out when it comes', async () => {
      const draft = await createCase(owner);
      const soon = new Date(Date.now() + 3_600_000).toISOString();
      await addCaseMember(owner, draft.id, nurse, 'observer', { expiresAt: soon });
      const path = `/cases/${draft.id}/members/${nurse.id}`;
      expect(bodyOf<CaseMemberView>(await owner.request('PATCH', path, { role: 'treating' }))).toMatchObject({
        role: 'treating',
        expiresAt: soon,
      });
      expect(bodyOf<CaseMemberView>(await owner.request('PATCH', path, { expiresAt: null }))).not.toHaveProperty(
        'expiresAt',
      );
      const { items } = bodyOf<RoomEventsPage>(await owner.request('GET', `/rooms/${draft.roomId}/events`));
      expect(
        items
          .filter(({ type }) => type === 'member.added')
          .map(({ data }) => data)
          .slice(1),
      ).toMatchObject([
        { role: 'observer' },
        { role: 'treating', was: 'observer' },
        { role: 'treating', was: 'treating' },
      ]);
      expect(
        refusal(await owner.request('PATCH', `/cases/${draft.id}/members/${owner.id}`, { role: 'observer' })),
      ).toEqual([422, 'case.owner_required']);
      expect(
        (await owner.request('PATCH', `/cases/${draft.id}/members/${psychiatrist.id}`, { role: 'observer' })).status,
      ).toBe(404);
      await test.database.query(
        `UPDATE room_member SET expires_at = now() - interval '1 second' WHERE room_id = $1 AND member_id = $2`,
        [draft.roomId, nurse.id],
      );
      expect((await nurse.request('GET', `/cases/${draft.id}`)).status).toBe(404);
    });

    it('leave or are taken out, and read nothing more; the owner stays', async () => {
      const open = await createOpenCase(owner);
      await addCaseMember(owner, open.id, psychiatrist);
      await addCaseMember(owner, open.id, nurse);
      expect((await psychiatrist.request('DELETE', `/cases/${open.id}/members/${psychiatrist.id}`)).status).toBe(204);
      expect((await owner.request('DELETE', `/cases/${open.id}/members/${nurse.id}`)).status).toBe(204);
      for (const member of [psychiatrist, nurse]) {
        expect((await member.request('GET', `/cases/${open.id}`)).status).toBe(404);
        expect((await member.request('GET', `/rooms/${open.roomId}/events`)).status).toBe(404);
      }
      expect(refusal(await owner.request('DELETE', `/cases/${open.id}/members/${owner.id}`))).toEqual([
        422,
        'case.owner_required',
      ]);
      expect((await owner.request('DELETE', `/cases/${open.id}/members/${nurse.id}`)).status).toBe(404);
      const rows = await test.database.query<{ action: string; reason: string }[]>(
        `SELECT action, reason FROM audit_entry WHERE object_type = 'member' AND room_id = $1 ORDER BY id`,
        [open.roomId],
      );
      expect(rows).toEqual([
        { action: 'member.added', reason: 'consultant' },
        { action: 'member.added', reason: 'consultant' },
        { action: 'member.removed', reason: 'left' },
        { action: 'member.removed', reason: 'consultant' },
      ]);
    });
  });

  describe('the content notice', () => {
    it('stands before a case with trauma categories until the reader goes on, and asks again for a new one', async () => {
      const open = await createOpenCase(owner, { traumaSummary: ['loss', 'combat'], traumaNote: 'Recent.' });
      await addCaseMember(owner, open.id, nurse);
      expect(await view(owner, open.id)).toMatchObject({ contentNotice: [], traumaSummary: ['loss', 'combat'] });
      const before = await view(nurse, open.id);
      expect(before.contentNotice).toEqual(['Loss', 'Combat']);
      for (const field of ['traumaSummary', 'traumaNote']) expect(before).not.toHaveProperty(field);
      expect(bodyOf(await nurse.request('GET', `/cases/${open.id}/versions/${open.version}`))).not.toHaveProperty(
        'traumaSummary',
      );
      const after = bodyOf<CaseView>(await nurse.request('POST', `/cases/${open.id}/notice`));
      expect(after).toMatchObject({ contentNotice: [], traumaSummary: ['loss', 'combat'], traumaNote: 'Recent.' });
      expect((await view(nurse, open.id)).contentNotice).toEqual([]);
      bodyOf(
        await owner.request('PATCH', `/cases/${open.id}`, {
          version: open.version,
          traumaSummary: ['loss', 'childhood'],
        }),
      );
      expect((await view(nurse, open.id)).contentNotice).toEqual(['Childhood']);
    });
  });

  describe('consent', () => {
    it('is recorded by the owner, versioned and told to the room', async () => {
      const open = await createOpenCase(owner);
      const recorded = bodyOf<CaseView>(
        await owner.request('PUT', `/cases/${open.id}/consent`, { version: open.version, ...part2Consent }),
      );
      expect(recorded).toMatchObject({
        version: open.version + 1,
        consentStatus: 'valid',
        consentToConsult: part2Consent,
      });
      expect(
        refusal(
          await owner.request('PUT', `/cases/${open.id}/consent`, { version: open.version, basis: 'deidentified' }),
        ),
      ).toEqual([412, 'resource.stale_version']);
      expect(
        refusal(
          await owner.request('PUT', `/cases/${open.id}/consent`, { version: recorded.version, patientName: 'x' }),
        ),
      ).toEqual([400, 'request.invalid']);
      const { items } = bodyOf<RoomEventsPage>(await owner.request('GET', `/rooms/${open.roomId}/events`));
      expect(items.at(-1)).toMatchObject({ type: 'consent.recorded', data: { basis: 'signed_authorization' } });
      const [row] = await test.database.query<{ n: number }[]>(
        'SELECT count(*)::int AS n FROM case_consent WHERE case_id = $1 AND recorded_by = $2',
        [open.id, owner.id],
      );
      expect(row!.n).toBe(2);
    });

    it('revoked: takes the case and its room from everybody but the owner at once, who reads only', async () => {
      const open = await createOpenCase(owner);
      await addCaseMember(owner, open.id, psychiatrist, 'treating');
      const revoked = bodyOf<CaseView>(await owner.request('POST', `/cases/${open.id}/consent/revocation`, {}));
      expect(revoked).toMatchObject({
        consentRevoked: true,
        consentStatus: 'revoked',
        abilities: [],
        title: completeAnswers.title,
      });
      for (const path of [
        `/cases/${open.id}`,
        `/rooms/${open.roomId}`,
        `/rooms/${open.roomId}/events`,
        `/cases/${open.id}/versions/2`,
      ]) {
        expect([path, (await psychiatrist.request('GET', path)).status]).toEqual([path, 404]);
      }
      expect(
        bodyOf<Page<CaseSummary>>(await psychiatrist.request('GET', '/cases')).items.map(({ id }) => id),
      ).not.toContain(open.id);
      const { version } = revoked;
      expect(refusal(await owner.request('PATCH', `/cases/${open.id}`, { version, title: 'x' }))).toEqual([
        409,
        'case.consent_revoked',
      ]);
      expect(refusal(await owner.request('PATCH', `/cases/${open.id}`, { version, status: 'closed' }))).toEqual([
        409,
        'case.consent_revoked',
      ]);
      expect(refusal(await add(open.id, nurse.id))).toEqual([409, 'case.consent_revoked']);
      expect(refusal(await owner.request('POST', `/cases/${open.id}/consent/revocation`, {}))).toEqual([
        409,
        'case.consent_revoked',
      ]);
      expect(
        (await owner.request('POST', `/rooms/${open.roomId}/messages`, { clientId: newClientId(), text: 'x' })).status,
      ).toBe(409);
      const { items } = bodyOf<RoomEventsPage>(await owner.request('GET', `/rooms/${open.roomId}/events`));
      expect(items.at(-1)).toMatchObject({ type: 'consent.revoked', actor: { memberId: owner.id } });
      const [row] = await test.database.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'consent.revoked' AND object_id = $1`,
        [open.id],
      );
      expect(row!.n).toBe(1);
    });

    it('is revocable on a licence that ran out', async () => {
      const lapsing = await createSignedInMember(test, { discipline: 'nurse' });
      const open = await createOpenCase(lapsing);
      await test.database.query('UPDATE licence SET verified_at = NULL WHERE member_id = $1', [lapsing.id]);
      expect((await lapsing.request('POST', `/cases/${open.id}/consent/revocation`)).status).toBe(200);
    });
  });

  /** Like a revoked one: for everybody but the owner the case and its room do not exist. */
  async function closedToOthers({ id, roomId }: CaseView): Promise<void> {
    const reads = [
      `/cases/${id}`,
      `/cases/${id}/versions`,
      `/cases/${id}/documents`,
      `/rooms/${roomId}`,
      `/rooms/${roomId}/events`,
      `/rooms/${roomId}/holds`,
    ];
    for (const path of reads) {
      expect([path, (await psychiatrist.request('GET', path)).status]).toEqual([path, 404]);
      expect([path, (await owner.request('GET', path)).status]).toEqual([path, 200]);
    }
    expect(
      (await psychiatrist.request('POST', `/rooms/${roomId}/messages`, { clientId: newClientId(), text: 'Still here' }))
        .status,
    ).toBe(404);
    for (const list of ['/cases', '/rooms'])
      expect(JSON.stringify((await psychiatrist.request('GET', list)).body)).not.toContain(id);
  }

  it('a consent whose days are over closes any case to others', async () => {
    const open = await createOpenCase(owner, {
      consentToConsult: { ...completeAnswers.consentToConsult, expiresInDays: 30 },
    });
    await addCaseMember(owner, open.id, psychiatrist);
    await test.database.query(`UPDATE case_consent SET recorded_at = now() - interval '31 days' WHERE case_id = $1`, [
      open.id,
    ]);
    await closedToOthers(open);
    expect(refusal(await add(open.id, nurse.id))).toEqual([422, 'case.incomplete']);
  });

  describe('Part 2 records', () => {
    const flagged = { ...completeAnswers, part2Flag: true };

    it('are neither shared nor opened while the consent lacks an element', async () => {
      const lacking = { ...part2Consent, part2: { ...part2Consent.part2, signed: false } };
      const draft = await createCase(owner, { ...flagged, consentToConsult: lacking });
      expect(draft).toMatchObject({ part2Flag: true, part2Notice: PART2_NOTICE, consentStatus: 'incomplete' });
      const added = await add(draft.id, nurse.id);
      expect(refusal(added)).toEqual([422, 'case.part2_consent_incomplete']);
      expect(errorPaths(added)).toEqual(['consentToConsult.part2.signed']);
      const opened = await owner.request('PATCH', `/cases/${draft.id}`, { version: 1, status: 'open' });
      expect(refusal(opened)).toEqual([422, 'case.part2_consent_incomplete']);
      const ready = bodyOf<CaseView>(
        await owner.request('PATCH', `/cases/${draft.id}`, {
          version: 1,
          status: 'open',
          consentToConsult: part2Consent,
        }),
      );
      expect(ready).toMatchObject({ status: 'open', consentStatus: 'valid' });
      await addCaseMember(owner, draft.id, nurse);
      expect(await view(nurse, draft.id)).toMatchObject({ part2Notice: PART2_NOTICE, part2Flag: true });
      expect(
        refusal(await owner.request('PUT', `/cases/${draft.id}/consent`, { version: ready.version, ...lacking })),
      ).toEqual([422, 'case.part2_consent_incomplete']);
    });

    it('are shared with nobody once the days of the consent are over, until it is given anew', async () => {
      const open = await createOpenCase(owner, {
        part2Flag: true,
        consentToConsult: { ...part2Consent, expiresInDays: 30 },
      });
      await addCaseMember(owner, open.id, psychiatrist);
      await test.database.query(`UPDATE case_consent SET recorded_at = now() - interval '31 days' WHERE case_id = $1`, [
        open.id,
      ]);
      await closedToOthers(open);
      expect((await view(owner, open.id)).consentStatus).toBe('incomplete');
      const refused = await add(open.id, nurse.id);
      expect(refusal(refused)).toEqual([422, 'case.part2_consent_incomplete']);
      expect(errorPaths(refused)).toEqual(['consentToConsult.expiresInDays']);
      const lacking = { ...part2Consent, part2: { ...part2Consent.part2, signed: false } };
      expect(
        refusal(
          await owner.request('PUT', `/cases/${open.id}/consent`, {
            version: open.version,
            ...lacking,
            expiresInDays: 60,
          }),
        ),
      ).toEqual([422, 'case.part2_consent_incomplete']);
      const renewed = bodyOf<CaseView>(
        await owner.request('PUT', `/cases/${open.id}/consent`, {
          version: open.version,
          ...part2Consent,
          expiresInDays: 60,
        }),
      );
      expect(renewed.consentStatus).toBe('valid');
      expect((await view(psychiatrist, open.id)).id).toBe(open.id);
      await addCaseMember(owner, open.id, nurse);
    });

    it('do not slip into a draft that others already read', async () => {
      const draft = await createCase(owner, { title: 'Shared early' });
      await addCaseMember(owner, draft.id, nurse);
      const substance = { auditc: 5, dast10: 4, sudLevel: 'moderate', part2Source: true };
      expect(refusal(await owner.request('PATCH', `/cases/${draft.id}`, { version: 1, part2Flag: true }))).toEqual([
        422,
        'case.part2_consent_incomplete',
      ]);
      expect(refusal(await owner.request('PATCH', `/cases/${draft.id}`, { version: 1, substance }))).toEqual([
        422,
        'case.part2_consent_incomplete',
      ]);
      const both = bodyOf<CaseView>(
        await owner.request('PATCH', `/cases/${draft.id}`, { version: 1, substance, consentToConsult: part2Consent }),
      );
      expect(both).toMatchObject({ part2Flag: true, part2Notice: PART2_NOTICE });
    });
  });
});
