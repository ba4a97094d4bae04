import classes from './listbox.module.css';

/** For every list to choose from: the list itself scrolls, so that the keyboard reaches what is scrolled. */
export const listbox = { withScrollArea: false, classNames: { options: classes.options } } as const;
