import type { RoomClosedReason, RoomEvent, RoomRight, RoomSubjectKind, RoomView } from '@consilium/contracts';
import type { Notice, NoticeContext } from '../inbox/notice';
import type { MembersChange } from './feature';

/** A declared event without the type that it was declared for: a set holds many. */
interface AnyEventInRoom {
  texts?: readonly string[];
  talk?: true;
  changesSubject?: true;
  concernsInbox?: true | ((event: never) => boolean);
  tells?: (event: never, context: NoticeContext) => Notice[];
  closes?: (event: never, memberId: string) => RoomClosedReason | null;
  movesEnds?: true;
  members?: (event: never) => MembersChange;
}
export interface AnyRoomFeature {
  part: string;
  of: (view: RoomView) => unknown;
  events: Readonly<Record<string, AnyEventInRoom>>;
  fold: (part: never, event: never) => unknown;
  roles?: { readonly kind: RoomSubjectKind; readonly rights: Readonly<Record<string, RoomRight>> };
  writable?: (part: never) => boolean;
}

type Parts = Readonly<Record<string, unknown>>;

/**
 * The features of a kind of installation, as one thing that answers by type of event. It is an argument of whatever works on rooms: the
 * product has its set (`roomFeatures`), a test may have one more. An event of a type that no feature declares is only kept in the log.
 */
export class FeatureSet {
  private readonly byType = new Map<string, { feature: AnyRoomFeature; row: AnyEventInRoom }>();

  /** Throws where two features declare one type of event or one part. */
  constructor(readonly features: readonly AnyRoomFeature[]) {
    const parts = new Set<string>();
    for (const feature of features) {
      if (parts.has(feature.part)) throw new Error(`Two features keep the part "${feature.part}"`);
      parts.add(feature.part);
      for (const [type, row] of Object.entries(feature.events)) {
        if (this.byType.has(type)) throw new Error(`Two features declare "${type}"`);
        this.byType.set(type, { feature, row });
      }
    }
  }

  /** Every declared type of event. */
  get types(): string[] {
    return [...this.byType.keys()];
  }

  /** Types after which a case has been talked about. */
  get talk(): string[] {
    return this.types.filter((type) => this.byType.get(type)?.row.talk);
  }

  /** Types of which each event can change an inbox. */
  get concerningInbox(): string[] {
    return this.types.filter((type) => this.byType.get(type)?.row.concernsInbox === true);
  }

  /** Fields of an event's data that a person wrote. */
  textFields(type: string): readonly string[] {
    return this.byType.get(type)?.row.texts ?? [];
  }

  concernsInbox(event: RoomEvent): boolean {
    const concerns = this.byType.get(event.type)?.row.concernsInbox ?? false;
    return typeof concerns === 'function' ? concerns(event as never) : concerns;
  }

  noticesOf(event: RoomEvent, context: NoticeContext = {}): Notice[] {
    return this.byType.get(event.type)?.row.tells?.(event as never, context) ?? [];
  }

  changesSubject(event: RoomEvent): boolean {
    return this.byType.get(event.type)?.row.changesSubject ?? false;
  }

  /** How the event changes who is in the room; undefined where it does not. */
  membersChange(event: RoomEvent): MembersChange | undefined {
    return this.byType.get(event.type)?.row.members?.(event as never);
  }

  /** Why the event closes the room to a member at once; null where it does not. */
  closedTo(memberId: string, event: RoomEvent): RoomClosedReason | null {
    return this.byType.get(event.type)?.row.closes?.(event as never, memberId) ?? null;
  }

  /** Whether the moments at which members' stay ends by itself are to be read again after the event. */
  movesEnds(event: RoomEvent): boolean {
    return this.byType.get(event.type)?.row.movesEnds ?? false;
  }

  /** What a role in a kind of subject may do in its room; a role that is not known reads. */
  rightOf(kind: RoomSubjectKind, role: string): RoomRight {
    return this.features.find(({ roles }) => roles?.kind === kind)?.roles?.rights[role] ?? 'read';
  }

  /** The parts of a snapshot. */
  partsOf(view: RoomView): Parts {
    return Object.fromEntries(this.features.map((feature) => [feature.part, feature.of(view)]));
  }

  /** The parts after one more event; the same object where nothing changed. */
  fold<P extends object>(parts: P, event: RoomEvent): P {
    const feature = this.byType.get(event.type)?.feature;
    if (!feature) return parts;
    const before = (parts as Parts)[feature.part];
    const after = feature.fold(before as never, event as never);
    return after === before ? parts : { ...parts, [feature.part]: after };
  }

  /** False while any feature closes the room to writing. */
  isWritable(parts: object): boolean {
    return this.features.every(({ part, writable }) => writable?.((parts as Parts)[part] as never) ?? true);
  }
}
