import type { RoomClosedReason, RoomSubjectKind, TextOverride } from '@consilium/contracts';
import type { NamedText, RoomState, SubjectRef } from '@consilium/domain';
import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import type { Draft, DraftEdit } from '../../device/outboxStore';
import type { Strip } from '../strips/strip';
import type { Lines, LinesOf, Part } from './line';

/** What a feature shows beside the discussion of the rooms that belong to its subject. */
export interface SubjectPane {
  /** "Case sheet". */
  label: string;
  /** The same as a tab. */
  tab: string;
  icon: ReactNode;
  Sheet: ComponentType<{ subjectId: string }>;
  /** Loads it ahead; it is drawn at once then. */
  load: () => Promise<ComponentType<{ subjectId: string }>>;
}

/** Rooms of one kind of subject, declared by the feature that the subject belongs to. */
export interface RoomsOfKind {
  kind: RoomSubjectKind;
  /** The room's own address. */
  path: (subjectId: string) => string;
  /** Where the way back leads on a phone. */
  back: { to: string; words: string };
  /** Where people are added and removed. */
  people?: (subjectId: string) => string;
  pane?: SubjectPane;
  /** What a member reads once the room was closed to them. */
  closed: Readonly<Record<RoomClosedReason, string>>;
}

/** What a feature says under the room's head. */
export interface FeatureStrips {
  strips: readonly Strip[];
  dialogs?: ReactNode;
  /** The place of strips stays while nothing stands in it. */
  reserved?: boolean;
}

/** A text under change in the composer that is neither a correction nor a refused message. */
export interface ComposerEdit {
  what: DraftEdit['what'];
  /** What is done: "Changing your held recommendation". */
  words: string;
  /** Name of the field. */
  label: string;
  /** On the button that sends it. */
  send: string;
  useChange: (
    onTheWire: (shown: NamedText) => string,
    next: (edit: DraftEdit | undefined) => void,
    onRefused: (error: unknown) => void,
  ) => EditChange;
}
export interface EditChange {
  mutate: (change: { edit: DraftEdit; overrides: TextOverride[] }) => void;
  isPending: boolean;
  error: unknown;
  reset: () => void;
}

/** A row of the member's own at the end of the log, which the log does not have. */
export interface OwnRow {
  /** Under which it comes into the log. */
  clientId: string;
  key: string;
  drawn: ReactNode;
}

export type PaneSection = ComponentType<{
  subjectId: string;
  abilities: readonly string[];
  className: string | undefined;
}>;

/** What one feature does in a room, besides the lines of its events. Hooks and components stand inside of `useRoom`. */
export interface RoomSlots {
  rooms?: RoomsOfKind;
  /** Around the whole room: dialogs, and what the feature's other slots share. */
  Around?: ComponentType<{ children: ReactNode }>;
  /** Keeps what the feature fetched for the room fresh, for as long as it is shown. */
  useLive?: () => void;
  /** The room was closed to this member: nothing of it stays in memory. May answer what is done once the page is left too. */
  forget?: (client: QueryClient, subject: Pick<SubjectRef, 'kind' | 'id'>) => void | (() => void);
  /** In the head: how the subject stands. */
  Tags?: ComponentType;
  /** In the head: the one thing to do where nothing runs. */
  Start?: ComponentType;
  /** Items of the room's menu, above and below those of the room itself. */
  Menu?: ComponentType;
  MenuEnd?: ComponentType;
  /** Under the head. */
  Bar?: ComponentType;
  useStrips?: () => FeatureStrips;
  AboveDiscussion?: ComponentType;
  AboveComposer?: ComponentType;
  /** A section of the pane of a subject: a case's documents. */
  Section?: PaneSection;
  /** One that stands before all but the subject's own question: what speaks up. */
  UrgentSection?: PaneSection;
  useOwnRows?: () => readonly OwnRow[];
  edit?: ComposerEdit;
  /** Another word on the button that sends, and a note on it; null for the usual one. */
  useSending?: (kind: Draft['kind']) => { word: string; note: string } | null;
  /** Why nothing can be written; null where the feature does not know. */
  readOnly?: (state: RoomState, memberId: string) => string | null;
  /** At the head of the room on paper. */
  OnPaper?: ComponentType;
  /** In the pane of people, below their list. */
  People?: ComponentType;
  /** A few words beside each person. `here`: who is in the room now. */
  usePeopleNotes?: (here: ReadonlySet<string>) => ReadonlyMap<string, string>;
  /** What is open as a consultation ends, a sentence each. */
  openPoints?: (state: RoomState) => readonly string[];
  /** Whether something else has begun since, so that the end of a consultation is not taken back here. */
  useEndStands?: () => boolean;
  /** Whether what is left open comes back by itself. */
  useReturns?: () => boolean;
}

export interface InRoom extends RoomSlots {
  lines: Lines;
}

/** Declares what a feature does in rooms, with a line for each event of the features of the domain that it stands for. */
export const inRoom = <Of extends Part>(declared: RoomSlots & { lines: LinesOf<Of> }): InRoom => declared;
