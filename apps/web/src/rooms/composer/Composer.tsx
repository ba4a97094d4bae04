import { MESSAGE_KINDS, MESSAGE_TEXT_MAX, type RoomMemberView } from '@consilium/contracts';
import { sharedNames, type NamedText } from '@consilium/domain';
import { useMergedRef } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import {
  useCallback,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { isComposing, useShortcut } from '../../ui/keyboard';
import { withMentions } from '../../gate/check/sentText';
import { useCheck } from '../../gate/check/useCheck';
import { useKeptAnswers } from '../../gate/check/useKeptAnswers';
import { FindingNotes } from '../../gate/field/FindingNotes';
import { ScannedField } from '../../gate/field/ScannedField';
import { asksReplaceAll, takeAllCertain } from '../../gate/field/take';
import { CHECK_NOTICE, notYetWords } from '../../gate/field/words';
import type { Draft, UnsentMessage } from '../../device/outboxStore';
import type { DraftInPlace } from '../../device/useDraft';
import { useOutbox } from '../../realtime/OutboxProvider';
import { Button } from '../../ui';
import { useRoomLayout } from '../layout/useRoomLayout';
import { useRoom } from '../RoomContext';
import { useSlot } from '../slots/RoomFeatures';
import { useEach } from '../../ui/useEach';
import { useSecondLook } from '../useSecondLook';
import classes from './Composer.module.css';
import { CleanVersion } from './CleanVersion';
import { ComposerBanner } from './ComposerBanner';
import { KindChips, KindMenu } from './KindChips';
import { MentionList, optionId } from './MentionList';
import { ReadOnlyNote } from './ReadOnlyNote';
import { retyped, useMentions } from './useMentions';
import { useSend } from './useSend';
import { useSubmit } from './useSubmit';
import { Refusal } from '../../ui/Refusal';

export interface ComposerHandle {
  focus: () => void;
}

export interface ComposerProps extends DraftInPlace {
  ref: Ref<ComposerHandle>;
  unsent: readonly UnsentMessage[];
}

/** How near the longest message the rest is counted. */
const COUNT_FROM = 300;

/** Where a member writes: kind, text, mentions, answer or correction. What stands in it is kept on the device as it is typed. */
export function Composer({ ref, draft, change, finish, unsent }: ComposerProps) {
  const { state, connection, memberId, abilities } = useRoom();
  const outbox = useOutbox();
  const phone = useRoomLayout() === 'phone';
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const listId = useId();

  const everybody = [...state.members.values()];
  const shown: NamedText = draft?.edit ?? draft ?? { text: '' };
  const { text } = shown;
  const kind = draft?.edit?.what === 'fix' ? draft.edit.kind : (draft?.kind ?? 'message');
  const others = everybody.filter((person) => person.memberId !== memberId && !person.disabled);
  const mentions = useMentions(shown, caret, others);
  const sent = withMentions(shown, everybody);
  const fix = draft?.edit?.what === 'fix' ? draft.edit : null;
  const sendings = useEach(useSlot('useSending'), kind);
  const sends = draft?.edit ? undefined : sendings.find((one) => one !== null);
  const changes = useSlot('edit').find(({ what }) => what === draft?.edit?.what);
  const correcting = draft?.edit?.what === 'correct' || changes !== undefined;
  // A message waits in the outbox, which checks what goes; a correction goes at once.
  const kept = useKeptAnswers(
    draft?.reasons,
    useCallback((reasons) => change({ reasons }), [change]),
  );
  const check = useCheck({
    ...kept,
    text,
    profile: 'clinical',
    sent,
    checkedLater: !correcting,
    refused: fix?.findings ? { text: fix.refused ?? '', findings: fix.findings } : null,
  });
  const look = useSecondLook(check, 'text');
  const { send, sending, failure, forgetFailure } = useSend(
    { change, finish },
    (error) => void check.takeRefusal(error),
  );
  const attach = useMergedRef(field, check.attach);
  const submit = useSubmit({
    draft,
    shown,
    check,
    send,
    ready: text.trim() !== '' && sent.text.length <= MESSAGE_TEXT_MAX && !sending,
  });
  const left = MESSAGE_TEXT_MAX - sent.text.length;

  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }), []);
  useLayoutEffect(() => {
    // As high as its text, up to what the style allows.
    field.current?.style.setProperty('height', 'auto');
    field.current?.style.setProperty('height', `${field.current.scrollHeight}px`);
  }, [text]);
  useShortcut('alt+1', 'Kind of message, 1 to 6', undefined, { group: 'Room' });

  if (!abilities.includes('message.post')) return <ReadOnlyNote left={text} />;

  const setShown = (next: NamedText): void => {
    if (failure) forgetFailure();
    change(draft?.edit ? { edit: { ...draft.edit, ...next } } : next);
  };
  const setKind = (next: Draft['kind']): void =>
    change(draft?.edit?.what === 'fix' ? { edit: { ...draft.edit, kind: next } } : { kind: next });
  const cancel = (): void => {
    forgetFailure();
    change(draft?.edit ? { edit: undefined } : { replyTo: undefined });
    field.current?.focus();
  };
  const pick = (person: RoomMemberView): void => {
    const picked = mentions.pick(person);
    setShown(picked.shown);
    setCaret(picked.caret);
    requestAnimationFrame(() => field.current?.setSelectionRange(picked.caret, picked.caret));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const chosen = mentions.options[mentions.chosen];
    const digit = event.altKey ? /^Digit([1-6])$/.exec(event.code)?.[1] : undefined;
    if (digit && !correcting) setKind(MESSAGE_KINDS[Number(digit) - 1] ?? 'message');
    else if (chosen && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      mentions.move(event.key === 'ArrowDown' ? 1 : -1);
    else if (chosen && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) pick(chosen);
    else if (chosen && event.key === 'Escape') mentions.dismiss();
    else if (event.key === 'Escape' && (draft?.edit || draft?.replyTo !== undefined)) cancel();
    else if (event.key === 'Enter' && !event.shiftKey && event.target === field.current) submit();
    else if (asksReplaceAll(event) && check.findings.length > 0) takeAllCertain(check);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = sharedNames(shown, everybody);
  const paused = unsent.some((message) => message.state === 'waiting') && outbox.waitsUntil(state.roomId) > 0;

  const standing = notYetWords(check.standing);
  // Pressed, the button leads to what stands; on a phone it keeps its size.
  const notYet = left < 0 ? 'Too long' : standing;

  return (
    <div className={classes.place} onKeyDown={onKeyDown}>
      <Refusal error={failure} className={classes.failed}>
        Your text is kept here.
      </Refusal>
      {!draft?.edit && !text && <CleanVersion />}
      {paused && (
        <p className={classes.paused} role="status">
          The room asks for a short pause. Your messages wait and go by themselves.
        </p>
      )}
      <form
        className={classes.composer}
        aria-label="Write to the room"
        onSubmit={(event) => {
          event.preventDefault();
          field.current?.focus();
          submit();
        }}
      >
        {draft && <ComposerBanner draft={draft} onCancel={cancel} />}
        {!phone && !correcting && <KindChips kind={kind} onKind={setKind} />}
        <div className={classes.row}>
          {phone && !correcting && <KindMenu kind={kind} onKind={setKind} />}
          <div className={classes.field}>
            <MentionList id={listId} options={mentions.options} chosen={mentions.chosen} onPick={pick} />
            <ScannedField check={check} name="your message" onAsk={look.ask} bare>
              {() => (
                <textarea
                  ref={attach}
                  className={classes.text}
                  rows={1}
                  dir="auto"
                  data-focus-home="page"
                  value={text}
                  readOnly={draft === null}
                  placeholder="Message the room"
                  aria-label={changes?.label ?? (correcting ? 'Corrected text' : 'Message')}
                  aria-autocomplete="list"
                  aria-controls={mentions.options.length > 0 ? listId : undefined}
                  aria-activedescendant={
                    mentions.options[mentions.chosen] &&
                    optionId(listId, mentions.options[mentions.chosen]?.memberId ?? '')
                  }
                  onChange={(event) => {
                    setShown(retyped(shown, event.target.value, event.target.selectionStart));
                    setCaret(event.target.selectionStart);
                    if (event.target.value && !draft?.edit) connection.saysTyping();
                  }}
                  onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
                />
              )}
            </ScannedField>
          </div>
          {left <= COUNT_FROM && (
            <span className={classes.count} data-over={left < 0 || undefined}>
              {left < 0 ? `${-left} too many` : `${left} left`}
            </span>
          )}
          {!notYet && (
            <kbd className={classes.enter} aria-hidden>
              Enter
            </kbd>
          )}
          <Button
            type="submit"
            kind="primary"
            busy={sending}
            notYet={notYet}
            face={phone}
            aria-label={phone ? (sends?.word ?? 'Send') : undefined}
            onClickCapture={check.standing.length > 0 ? check.goToFirst : undefined}
          >
            {phone ? (
              <IconSend size={20} aria-hidden />
            ) : (
              (changes?.send ?? (correcting ? 'Correct' : (sends?.word ?? 'Send')))
            )}
          </Button>
        </div>
        <div className={classes.notes}>
          {sends && <p>{sends.note}</p>}
          {shared.length > 0 && (
            <p role="status">{`More than one person here is called ${shared.join(', ')}. Pick one from the list, or nobody is notified.`}</p>
          )}
          <FindingNotes check={check} name="your message" onAsk={look.ask} />
          {look.state}
        </div>
      </form>
      {(!phone || text) && <p className={classes.notice}>{CHECK_NOTICE}</p>}
    </div>
  );
}
