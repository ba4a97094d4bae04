import { Modal, type ModalProps } from '@mantine/core';
import { useReturnFocus } from './useReturnFocus';

/** A dialog over the page, with a way to close it. The focus goes back to what opened it. */
export function Dialog(props: ModalProps) {
  useReturnFocus(props.opened);
  return <Modal closeButtonProps={{ 'aria-label': 'Close' }} returnFocus={false} {...props} />;
}
