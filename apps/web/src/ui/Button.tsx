import { IconLoader2 } from '@tabler/icons-react';
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import classes from './Button.module.css';

/** `primary` is the one loud thing of its region; at most one there. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet';

interface Look {
  kind?: ButtonKind;
  size?: 'small' | 'normal';
  /** 16 px icon before the words. */
  icon?: ReactNode;
  iconAfter?: ReactNode;
  block?: boolean;
}

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled'>, Look {
  /** Why it cannot be pressed yet. Stands in the button instead of the words; the button stays reachable by keyboard. */
  notYet?: string;
  /** Only an icon: the reason is its name, and its face stays. */
  face?: boolean;
  /** The press is on its way; a second one does nothing. */
  busy?: boolean;
}

const look = ({ kind = 'secondary', size = 'normal', block = false }: Look) => ({
  'data-kind': kind,
  'data-size': size,
  'data-block': block || undefined,
});

/** A button in one of the three weights, or "not yet" with the reason in it. */
export function Button(props: ButtonProps) {
  const {
    kind,
    size,
    icon,
    iconAfter,
    block,
    notYet,
    face = false,
    busy = false,
    children,
    onClick,
    type = 'button',
    className,
    ...rest
  } = props;
  const inert = busy || notYet !== undefined;
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    // A submit button that is "not yet" must not submit either.
    if (inert) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      {...look({ kind, size, block })}
      type={type}
      className={className ? `${classes.button} ${className}` : classes.button}
      data-not-yet={notYet !== undefined || undefined}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      aria-label={face && notYet !== undefined ? notYet : rest['aria-label']}
      onClick={press}
    >
      {busy ? <IconLoader2 className={classes.turning} aria-hidden /> : icon}
      {face ? children : (notYet ?? children)}
      {notYet === undefined && iconAfter}
    </button>
  );
}

export interface ButtonLinkProps extends LinkProps, Look {}

/** A link that goes somewhere but looks like a button. */
export function ButtonLink({ kind, size, icon, iconAfter, block, children, className, ...rest }: ButtonLinkProps) {
  return (
    <Link
      {...rest}
      {...look({ kind, size, block })}
      className={className ? `${classes.button} ${className}` : classes.button}
    >
      {icon}
      {children}
      {iconAfter}
    </Link>
  );
}

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> {
  /** Accessible name, also shown as the hint. */
  label: string;
  icon: ReactNode;
  kind?: 'secondary' | 'quiet';
}

/** A square button that shows only an icon. */
export function IconButton({ label, icon, kind = 'quiet', type = 'button', className, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      data-hint={label}
      data-kind={kind}
      data-square
      className={className ? `${classes.button} ${className}` : classes.button}
    >
      {icon}
    </button>
  );
}
