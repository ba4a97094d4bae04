import { randomUUID } from 'node:crypto';
import type { PlatformRole } from '@consilium/contracts';
import { openAuditFixture, type AuditFixture } from '../../../../test/medium/audit-fixture';
import type { Viewer } from '../platform/access/viewer';
import { auditActor } from '../platform/audit/audit';
import { AuditReads } from '../platform/audit/audit-reads';
import { DeniedRecorder } from '../platform/audit/denied';
import { createValidationPipe } from '../platform/http/validation';
import { AuditReviewService } from './audit-review.service';
import type { CaseTrails } from './case-trails';
import { AuditQueryDto } from './dto/audit.dto';

const viewerOf = (...roles: PlatformRole[]): Viewer => ({
  memberId: randomUUID(),
  sessionId: randomUUID(),
  displayName: 'Somebody',
  discipline: 'therapist',
  roles,
  standing: 'full',
  prescriber: false,
  practice: { id: randomUUID(), name: 'Somewhere' },
});

const query = (given: Record<string, string>): Promise<AuditQueryDto> =>
  createValidationPipe().transform(given, { type: 'query', metatype: AuditQueryDto }) as Promise<AuditQueryDto>;

describe('reviewing the audit log', () => {
  let fixture: AuditFixture;
  let review: AuditReviewService;
  const officer = viewerOf('privacy_officer');
  const admin = viewerOf('admin');
  const clinician = viewerOf();
  const roomId = randomUUID();

  beforeAll(async () => {
    fixture = await openAuditFixture();
    review = new AuditReviewService(
      fixture.transactions,
      fixture.audit,
      new DeniedRecorder(fixture.transactions, fixture.audit),
      new AuditReads(),
      {} as CaseTrails,
    );
    const acts = [
      { action: 'case.created', objectId: 'one' },
      { action: 'case.opened', objectId: 'one', roomId },
      { action: 'message.posted', objectId: 'two', roomId },
      { action: 'case.viewed', objectId: 'three', outcome: 'denied' },
    ] as const;
    for (const act of acts) {
      await fixture.transactions.run((tx) =>
        fixture.audit.append(tx, { actor: auditActor(clinician), objectType: 'case', ...act }),
      );
    }
    await fixture.seal(4);
  });
  afterAll(() => fixture.close());

  const actions = async (given: Record<string, string>) =>
    (await review.search(officer, await query(given))).items.map(({ action }) => action);

  it.each([
    [{ action: 'case.opened' }, ['case.opened']],
    [{ action: 'case.' }, ['case.viewed', 'case.opened', 'case.created']],
    [{ object: 'one' }, ['case.opened', 'case.created']],
    [{ actor: clinician.memberId, outcome: 'denied' }, ['case.viewed']],
    [{ actor: clinician.memberId, action: 'message.' }, ['message.posted']],
  ])('a privacy officer finds by %j', async (given, found) => {
    expect(await actions(given as Record<string, string>)).toEqual(found);
  });

  it('tells who, what, when, where and why, and the place in the chain', async () => {
    const { items } = await review.search(officer, await query({ action: 'case.opened' }));
    expect(items).toEqual([
      {
        id: '2',
        at: expect.stringMatching(/Z$/) as string,
        actorId: clinician.memberId,
        actorRole: 'therapist',
        actorName: null,
        session: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        network: null,
        action: 'case.opened',
        objectType: 'case',
        objectId: 'one',
        caseCode: null,
        roomId,
        outcome: 'ok',
        reason: null,
        position: 2,
      },
    ]);
  });

  it('gives each row once, page by page', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await review.search(
        officer,
        await query({ actor: clinician.memberId, limit: '3', ...(cursor && { cursor }) }),
      );
      seen.push(...page.items.map(({ action }) => action));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['case.viewed', 'message.posted', 'case.opened', 'case.created']);
  });

  it('records every reading, with what was asked for', async () => {
    await review.search(officer, await query({ actor: clinician.memberId, outcome: 'denied' }));
    const [last] = (await review.search(officer, await query({ action: 'audit.read' }))).items;
    expect(last).toMatchObject({
      actorId: officer.memberId,
      objectId: clinician.memberId,
      outcome: 'ok',
      reason: 'by actor, outcome',
    });
  });

  it('lets nobody else read it, and records the attempt', async () => {
    for (const somebody of [clinician, admin]) {
      await expect(review.search(somebody, await query({}))).rejects.toMatchObject({ code: 'permission.denied' });
    }
    await expect(review.head(clinician)).rejects.toMatchObject({ code: 'permission.denied' });
    const denied = (await review.search(officer, await query({ action: 'audit.read', outcome: 'denied' }))).items;
    expect(denied.map(({ actorId }) => actorId)).toEqual([admin.memberId, clinician.memberId]);
  });

  it('shows a member what that member did, and nothing of others', async () => {
    const own = (await review.own(clinician, await query({ limit: '500' }))).items;
    expect(own.length).toBeGreaterThanOrEqual(4);
    expect(own.every(({ actorId }) => actorId === clinician.memberId)).toBe(true);
  });

  it('gives the head to privacy officers and admins', async () => {
    const head = await review.head(admin);
    expect(head).toMatchObject({
      position: expect.any(Number) as number,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(head.unsealed.count).toBeGreaterThan(0);
  });

  it.each([
    [{ colour: 'x' }],
    [{ actor: 'x' }],
    [{ action: "x' OR true" }],
    [{ outcome: 'maybe' }],
    [{ limit: 'many' }],
    [{ limit: '0' }],
    [{ object: 'two words' }],
  ])('refuses %j', async (given) => {
    await expect(query(given as Record<string, string>)).rejects.toMatchObject({ code: 'request.invalid' });
  });

  it('refuses a cursor that it did not give, and clamps a large limit', async () => {
    await expect(review.search(officer, await query({ cursor: 'abc' }))).rejects.toMatchObject({
      code: 'request.invalid',
    });
    expect((await query({ limit: '100000' })).limit).toBe(500);
  });
});
