import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CourseChanges } from '../../course/course-changes';
import { CourseRepository, type FactPlace, type NewFact } from '../../course/course.repository';
import { readEntries } from '../../course/entries';
import { valueColumns } from '../../course/fact-value';
import type { Tx } from '../../platform/transactions/transactions';
import { DEMO_CASES, type DemoCase } from '../data';
import type { DemoPart } from '../demo-part';
import { demoClock } from '../demo-times';
import type { DemoWorld, People } from '../demo-world';
import { courseOf, type DemoCourseDay, type DemoEntry } from './course-days';

/** In the morning of its day. */
const MINUTE_OF_DAY = 480;

/** What is being loaded of one case. */
interface Loading {
  demoCase: DemoCase;
  ids: { id: string; roomId: string };
  people: People;
  at: Date;
}

/** Sessions, readings and facts of each case, day by day up to the last that its people speak of, with the alerts that they open and close. */
@Injectable()
export class DemoCourse implements DemoPart {
  readonly name = 'course';
  readonly after = ['people', 'cases'];

  constructor(
    private readonly changes: CourseChanges,
    private readonly course: CourseRepository,
  ) {}

  async load(tx: Tx, world: DemoWorld): Promise<void> {
    const people = await world.people();
    for (const demoCase of DEMO_CASES) {
      const ids = await world.case(demoCase.code);
      if (!ids) continue;
      const clock = demoClock(world.began, demoCase.thread.at(-1)!);
      for (const day of courseOf(demoCase)) {
        const then = clock.at(day.relDay, MINUTE_OF_DAY);
        const at = then < world.began ? then : world.began;
        await this.record(tx, day, { demoCase, ids, people, at });
        await this.changes.changed(tx, ids, at);
      }
    }
  }

  private async record(tx: Tx, { relDay, facts, session }: DemoCourseDay, loading: Loading): Promise<void> {
    const { ids, at } = loading;
    await this.add(tx, facts, { caseId: ids.id, sessionId: null, relDay, minute: null }, loading);
    if (!session) return;
    const { number, product, setting, state, entries } = session;
    const id = uuidv7();
    const kept = { id, caseId: ids.id, kind: 'dosing', number, relDay, product, setting, state } as const;
    await this.course.insertSession(tx, { ...kept, recordedBy: this.recorder(loading, 'dose') }, at);
    for (const { minute, values } of entries)
      await this.add(tx, values, { caseId: ids.id, sessionId: id, relDay: null, minute }, loading);
  }

  private async add(
    tx: Tx,
    entries: readonly DemoEntry[],
    place: Omit<FactPlace, 'code'>,
    loading: Loading,
  ): Promise<void> {
    if (entries.length === 0) return;
    const kind = place.sessionId === null ? 'case' : place.minute === null ? 'session' : 'reading';
    const batchId = uuidv7();
    const facts = readEntries(entries, kind).map(({ code, value }): NewFact => {
      const id = uuidv7();
      const recordedBy = this.recorder(loading, code);
      return { ...place, ...valueColumns(value), id, rootId: id, revision: 0, batchId, code, recordedBy };
    });
    await this.course.insert(tx, facts, loading.at);
  }

  /** The ASA class is anesthesiology's; everything else the owner recorded. */
  private recorder({ demoCase, people }: Loading, code: string): string {
    const key = code === 'asa' && demoCase.members.some(({ member }) => member === 'anesthesiologist');
    return people.get(key ? 'anesthesiologist' : demoCase.owner)!.memberId;
  }
}
