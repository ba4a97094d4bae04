import type { KeyboardEvent } from 'react';

/** What every dialog takes. */
export interface DialogProps {
  opened: boolean;
  onClose: () => void;
}

/** As the `ref` of a dialog's form: its first field takes the focus when the dialog opens; without a field, the button that confirms. */
export function focusFirstField(form: HTMLFormElement | null): void {
  if (!form || form.querySelector('[data-autofocus]')) return;
  form
    .querySelector('input:not([type="hidden"]), textarea, select, button[type="submit"]')
    ?.setAttribute('data-autofocus', '');
}

/** The same where nothing moves the focus by itself: a form that opens on the page. */
export function goToFirstField(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('textarea, input:not([type="hidden"])')?.focus();
}

/** Ctrl and Enter send a dialog from any of its fields. */
export function sendByKeyboard(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
