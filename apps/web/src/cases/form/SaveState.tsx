import { IconCloudCheck, IconDeviceFloppy, IconLoader2 } from '@tabler/icons-react';
import { sayTime } from '../../ui';
import { unsentIn, type DraftView } from '../draft/draftView';
import { fieldOfPath } from '../../form/problems';
import classes from './foot.module.css';

/** Where the answers are: with the server, or on this device, and why. Spoken only where something waits; every save would be noise. */
export function SaveState({ view, byHand }: { view: DraftView; byHand: boolean }) {
  const unsent = unsentIn(view).length;
  const { save } = view;
  return (
    <p
      className={classes.save}
      role="status"
      aria-live={save.kind === 'kept' ? 'polite' : 'off'}
      data-kept={save.kind === 'kept' || undefined}
    >
      {save.kind === 'saving' && (
        <>
          <IconLoader2 aria-hidden />
          Saving
        </>
      )}
      {save.kind === 'saved' && (
        <>
          <IconCloudCheck aria-hidden />
          {`Saved ${sayTime(save.at)}`}
        </>
      )}
      {save.kind === 'kept' && unsent > 0 && (
        <>
          <IconDeviceFloppy aria-hidden />
          {view.standing.length > 0
            ? sayStays(view.standing, unsent)
            : save.why
              ? `Kept on this device. ${save.why}`
              : byHand
                ? `Kept on this device: ${unsent} changed`
                : 'Kept on this device'}
        </>
      )}
    </p>
  );
}

/** What stays here because of what was found in it; everything else goes on being saved. */
function sayStays(standing: DraftView['standing'], unsent: number): string {
  const fields = new Set(standing.map(fieldOfPath)).size;
  const what =
    fields === 1
      ? '1 answer stays on this device until what was found in it is replaced'
      : `${fields} answers stay on this device until what was found in them is replaced`;
  return unsent > fields ? `${what}.` : `${what}. Everything else is saved.`;
}
