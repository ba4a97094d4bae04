import {
  FORM_FIELDS,
  PRESENTATION_FIELDS,
  validatePresentation,
  type CasePresentation,
  type CompletePresentation,
} from '@consilium/clinical';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database';
import { DEMO_CASES } from '../../demo/data';
import { createDataSource } from '../../platform/database';
import { Prepared } from '../../platform/transactions/prepared';
import { Transactions } from '../../platform/transactions/transactions';
import { PresentationRepository } from './presentation.repository';
import { PresentationStore } from './presentation-store';

/** Every field and every part of every record, with awkward values. */
const everything: CompletePresentation = {
  title: 'Is IM ketamine "reasonable"? 0,5 mg/kg',
  question: 'Erst prüfen?\nDann 再 fragen \\ ende',
  decisionNeededBy: 'urgent',
  ageBand: '90+',
  sexAtBirth: 'intersex',
  gender: 'nonbinary',
  region: 'not_stated',
  roleGroup: 'other',
  primaryDx: 'F33.2',
  otherDx: ['I10', 'F41.1'],
  episodeMonths: 0,
  psychotherapy: [{ modality: 'IFS', sessions: 14, response: 'not_recorded' }, { modality: 'CBT' }],
  traumaSummary: ['loss', 'other'],
  traumaNote: 'One line.',
  psychosisMania: 'not_recorded',
  medicalHx: [
    { code: 'htn', value: 'controlled' },
    { code: 'acs_days', value: 0 },
    { code: 'avm', value: false },
  ],
  medTrials: [
    {
      ingredient: 'lithium',
      atc: 'N05AN01',
      maxDoseMg: 600.25,
      weeks: 8,
      addOn: true,
      adherence: 'good',
      response: 'not_recorded',
    },
  ],
  currentMeds: [
    {
      ingredient: 'clonazepam',
      atc: 'N03AE01',
      rxnorm: '2598',
      doseMg: 0.1,
      schedule: 'nightly',
      lastChangeRelDay: -3,
    },
  ],
  scales: [
    { scale: 'phq9', relDay: -7, total: 21 },
    { scale: 'phq9', relDay: 3, total: 0 },
  ],
  suicideRisk: { cssrs: 'not_recorded', attempts: '2+', currentPlan: false },
  substance: { auditc: 0, dast10: 'not_recorded', sudLevel: 'none', part2Source: true },
  vitalsBase: { sbp: 132, dbp: 84, hr: 'not_recorded', spo2: 98 },
  asa: 2,
  airwayOsa: { stopBang: 5, osaStatus: 'untreated', bmiBand: '40+', airwayConcern: false },
  labs: [
    { test: 'alt', value: 41.5, unit: 'U/L', relDay: -4 },
    { test: 'hcg', value: 'neg', relDay: 0 },
  ],
  sessionsSoFar: 'Day 0: 132/84 before, 151/94 at 15 min.\nDay 7: no session.',
  plan: { product: 'ket_im', route: 'IM', setting: 'not_recorded', sessions: 6, intervalDays: 14 },
  consentToConsult: {
    basis: 'signed_authorization',
    obtained: true,
    relDay: -1,
    scope: ['facts', 'scales'],
    recipients: 'this_room',
    expiresInDays: 90,
    endOfTreatment: false,
    revocable: true,
    part2: { patientNamed: true, discloser: 'the program', purpose: 'at_patient_request', signed: false, dated: true },
  },
  part2Flag: true,
  attestations: [true, false, true, true],
};

describe('presentations in their record tables', () => {
  const caseId = uuidv7();
  const editor = { memberId: uuidv7(), discipline: 'therapist' };
  let database: TestDatabase;
  let dataSource: DataSource;
  let transactions: Transactions;
  let store: PresentationStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource(database.url).initialize();
    transactions = new Transactions(dataSource);
    store = new PresentationStore(new PresentationRepository(new Prepared(dataSource)));
    const practiceId = uuidv7();
    const roomId = uuidv7();
    await dataSource.query(`INSERT INTO practice (id, name) VALUES ($1, 'Fennelside')`, [practiceId]);
    await dataSource.query(
      `INSERT INTO member (id, email, display_name, practice_id) VALUES ($1, 'writer@demo.test', 'Writer', $2)`,
      [editor.memberId, practiceId],
    );
    await dataSource.query(
      `INSERT INTO room (id, subject_kind, subject_id, label) VALUES ($1, 'case', $2, 'KAP-TEST')`,
      [roomId, caseId],
    );
    await dataSource.query(
      `INSERT INTO clinical_case (id, code, room_id, presenter_role) VALUES ($1, 'KAP-TEST', $2, 'therapist')`,
      [caseId, roomId],
    );
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  const save = (before: CasePresentation, after: CasePresentation, version: number, keepHistory: boolean) =>
    transactions.run((tx) => store.save(tx, before, after, { caseId, version, keepHistory, editor }));
  const current = async () => (await store.current([caseId])).get(caseId);
  const rowCount = async () => {
    const tables = await dataSource.query<{ table_name: string }[]>(
      `SELECT table_name FROM information_schema.columns WHERE column_name = 'valid_from_version'`,
    );
    const counts = await Promise.all(
      tables.map(({ table_name }) => dataSource.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table_name}`)),
    );
    return counts.reduce((sum, [row]) => sum + (row?.n ?? 0), 0);
  };

  it('start empty', async () => expect(await current()).toEqual({}));

  it('hold every field of the form as it was given', async () => {
    expect(validatePresentation(everything)).toEqual([]);
    expect(Object.keys(everything).sort()).toEqual([...PRESENTATION_FIELDS].sort());
    await save({}, everything, 2, false);
    expect(await current()).toEqual(everything);
    await save(everything, {}, 3, false);
    expect(await current()).toEqual({});
  });

  it.each(PRESENTATION_FIELDS.filter((field) => FORM_FIELDS[field].notRecorded))(
    'hold %s that is not recorded',
    async (field) => {
      const answer = { [field]: 'not_recorded' } as CasePresentation;
      await save({}, answer, 4, false);
      expect(await current()).toEqual(answer);
      await save(answer, {}, 5, false);
    },
  );

  it('tell an empty list from no answer', async () => {
    const empty: CasePresentation = { labs: [], traumaSummary: [], otherDx: [], medTrials: [] };
    await save({}, empty, 6, false);
    expect(await current()).toEqual(empty);
    await save(empty, {}, 7, false);
  });

  it('leave nothing behind while a draft is filled in', async () => {
    await save({}, everything, 8, false);
    const before = await rowCount();
    const changed = { ...everything, currentMeds: [{ ingredient: 'clonazepam', doseMg: 0.5 }] };
    await save(everything, changed, 9, false);
    expect(await rowCount()).toBe(before);
    await save(changed, {}, 10, false);
  });

  it('rebuild every version once history is kept', async () => {
    const states: CasePresentation[] = [
      {},
      ...DEMO_CASES.map(({ presentation }) => presentation),
      everything,
      { ...everything, scales: [{ scale: 'phq9', relDay: 3, total: 0 }] },
      {},
    ];
    for (let step = 1; step < states.length; step++) await save(states[step - 1]!, states[step]!, 10 + step, true);
    for (let step = 1; step < states.length; step++)
      expect(await store.atVersion(caseId, 10 + step)).toEqual(states[step]);
    expect(await current()).toEqual({});
  });
});
