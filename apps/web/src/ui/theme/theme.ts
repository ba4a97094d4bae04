import {
  Checkbox,
  Combobox,
  createTheme,
  Input,
  InputWrapper,
  type MantineColorsTuple,
  Menu,
  Modal,
  Pill,
  Popover,
  Radio,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import classes from './mantine.module.css';

const petrol: MantineColorsTuple = [
  '#EAF5F5',
  '#D3EAEA',
  '#A5DADB',
  '#72CACD',
  '#45AEB2',
  '#26929A',
  '#14757E',
  '#0B5A63',
  '#084850',
  '#05363C',
];
const gray: MantineColorsTuple = [
  '#F8F8F5',
  '#F1F1ED',
  '#E9E9E3',
  '#DCDCD4',
  '#B4B7B3',
  '#7E827F',
  '#5D656A',
  '#454D52',
  '#2A3236',
  '#1A2023',
];
const dark: MantineColorsTuple = [
  '#ECEDE9',
  '#C0C6C7',
  '#9DA6A9',
  '#78848A',
  '#2F383C',
  '#272F33',
  '#1C2225',
  '#121618',
  '#171C1E',
  '#0E1A1C',
];

/** Heights and type of every text input, select and textarea; `--control-height` is 32 px, 44 px on a phone. */
const inputVars = {
  wrapper: {
    '--input-height': 'var(--control-height)',
    '--input-fz': '1rem',
    '--input-bd': 'var(--c-control)',
    '--input-bg': 'var(--c-paper)',
    '--input-color': 'var(--c-ink)',
    '--input-placeholder-color': 'var(--c-ink3)',
  },
};

/** Mantine told to look like us: faces, sizes, radii, the petrol ramp and the few components it draws for us. */
export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  headings: { fontFamily: 'var(--font-serif)', fontWeight: '600' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.231', sm: '1.286', md: '1.333', lg: '1.4375', xl: '1.389' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '32px' },
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '8px', xl: '8px' },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--shadow-popover)',
    lg: 'var(--shadow-popover)',
    xl: 'var(--shadow-popover)',
  },
  defaultRadius: 'md',
  colors: { petrol, gray, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: false,
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Checkbox: Checkbox.extend({
      vars: () => ({ root: { '--checkbox-icon-color': 'var(--c-on-solid)' } }),
      classNames: { input: classes.tick, label: classes.tickLabel, description: classes.tickHint },
    }),
    Radio: Radio.extend({
      vars: () => ({ root: { '--radio-icon-color': 'var(--c-on-solid)' } }),
      classNames: { radio: classes.tick, label: classes.tickLabel, description: classes.tickHint },
    }),
    Switch: Switch.extend({
      classNames: { track: classes.track, label: classes.tickLabel, description: classes.tickHint },
    }),
    Combobox: Combobox.extend({ classNames: { dropdown: classes.popover, option: classes.menuItem } }),
    Pill: Pill.extend({ classNames: { root: classes.pill } }),
    Textarea: Textarea.extend({ defaultProps: { dir: 'auto' } }),
    TextInput: TextInput.extend({ defaultProps: { dir: 'auto' } }),
    Input: Input.extend({ vars: () => inputVars, classNames: { input: classes.input } }),
    InputWrapper: InputWrapper.extend({
      classNames: { label: classes.label, description: classes.description, error: classes.error },
    }),
    Menu: Menu.extend({
      // The placeholder is no menu item, so a screen reader would count it; the first item takes the focus instead.
      defaultProps: { shadow: 'md', transitionProps: { duration: 120 }, withInitialFocusPlaceholder: false },
      classNames: {
        dropdown: classes.popover,
        item: classes.menuItem,
        label: classes.menuLabel,
        divider: classes.divider,
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 120 },
        // Its <header> would otherwise be a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
      classNames: {
        content: classes.dialog,
        header: classes.dialogHeader,
        title: classes.dialogTitle,
        body: classes.dialogBody,
      },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md' }, classNames: { dropdown: classes.popover } }),
  },
});
