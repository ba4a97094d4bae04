import { Injectable } from '@nestjs/common';
import { notCovered, type ConsentScope } from '@consilium/clinical';
import type { AuthorizeDoses, CarePathView, MoveCase } from '@consilium/contracts';
import { caseAbilities } from '@consilium/domain';
import { CaseAccess, type AuthorizedCase } from '../cases/case-access';
import { CaseAudit } from '../cases/case-audit';
import { PresentationStore } from '../cases/presentation/presentation-store';
import { withheldScopes } from '../cases/withheld-scopes';
import { PeopleService } from '../people/people.service';
import type { Viewer } from '../platform/access/viewer';
import { staleVersion } from '../platform/problems/problem';
import { Transactions } from '../platform/transactions/transactions';
import { PostThrottle } from '../rooms/post-throttle';
import { RoomsService } from '../rooms/rooms.service';
import { CareMovesService, phaseAfter } from './care-moves.service';
import { presentAuthorization, presentMove } from './care-path-presenter';
import { CarePathRepository } from './care-path.repository';

/** What is agreed about a case's way through treatment. */
@Injectable()
export class CarePathService {
  constructor(
    private readonly access: CaseAccess,
    private readonly audit: CaseAudit,
    private readonly carePath: CarePathRepository,
    private readonly careMoves: CareMovesService,
    private readonly people: PeopleService,
    private readonly presentations: PresentationStore,
    private readonly rooms: RoomsService,
    private readonly throttle: PostThrottle,
    private readonly transactions: Transactions,
  ) {}

  async view(viewer: Viewer, caseId: string): Promise<CarePathView> {
    const entered = await this.access.authorize(viewer, caseId, 'care_path.viewed');
    const answer = await this.of(viewer, entered);
    await this.audit.append(this.transactions, viewer, 'care_path.viewed', entered.row);
    return answer;
  }

  /** 412 where another authorization was recorded since the one that was seen. */
  async authorize(viewer: Viewer, caseId: string, { version, ...authorized }: AuthorizeDoses): Promise<CarePathView> {
    await this.access.change(viewer, caseId, 'dose.authorize', async (tx, { row }) => {
      this.throttle.takeAct(tx, viewer.memberId, row.roomId);
      const last = (await this.carePath.authorizations(caseId, tx))[0]?.number ?? 0;
      if (last !== version) throw staleVersion(last);
      const number = last + 1;
      await this.carePath.authorize(tx, { caseId, number, ...authorized, recordedBy: viewer.memberId });
      await this.rooms.append(tx, {
        roomId: row.roomId,
        actor: viewer,
        type: 'dose.authorized',
        audited: false,
        data: { number },
      });
      await this.audit.append(tx, viewer, 'dose.authorized', row);
    });
    return this.of(viewer, await this.access.authorize(viewer, caseId));
  }

  async move(viewer: Viewer, caseId: string, body: MoveCase): Promise<CarePathView> {
    await this.careMoves.move(viewer, caseId, body);
    return this.of(viewer, await this.access.authorize(viewer, caseId));
  }

  private async of(viewer: Viewer, { row, membership, state }: AuthorizedCase): Promise<CarePathView> {
    const presentation = (await this.presentations.current([row.id])).get(row.id);
    const withheld = withheldScopes(membership.role, notCovered(presentation?.consentToConsult));
    const authorizations = withheld.includes(SCOPE) ? [] : await this.carePath.authorizations(row.id);
    const moves = await this.carePath.moves(row.id);
    const people = await this.people.named([
      ...authorizations.map(({ recordedBy }) => recordedBy),
      ...moves.map(({ movedBy }) => movedBy),
    ]);
    const abilities = caseAbilities(viewer, state, membership.role);
    return {
      phase: phaseAfter(moves),
      // What a gate lacks tells of facts.
      moves: moves.map((one) => presentMove(withheld.length > 0 ? { ...one, unmet: [], ticked: [] } : one, people)),
      ways: abilities.includes('care_path.move') ? await this.careMoves.ways(row.id, moves) : [],
      authorizations: authorizations.map((one) => presentAuthorization(one, people)),
      withheld: [...withheld],
      abilities: abilities.filter((ability) => ability === 'dose.authorize' || ability === 'care_path.move'),
    };
  }
}

/** What a consent must cover for an authorization to be shared: it speaks of sessions. */
const SCOPE: ConsentScope = 'sessions';
