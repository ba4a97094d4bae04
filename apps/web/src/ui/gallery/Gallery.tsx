import { useMantineColorScheme } from '@mantine/core';
import { Page, PageTitle, Segmented } from '..';
import { Controls } from './Controls';
import { People } from './People';
import { StatesAndNotices } from './StatesAndNotices';
import { Surfaces } from './Surfaces';
import classes from './Gallery.module.css';

const SCHEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'As the device' },
] as const;

/** Every shared piece in every state, to look at in light and dark; only in development builds. */
export function Component() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <main id="main">
      <Page>
        <PageTitle
          lead="Every shared piece in its states."
          aside={<Segmented label="Colors" options={SCHEMES} value={colorScheme} onChange={setColorScheme} />}
        >
          Shared pieces
        </PageTitle>
        <div className={classes.columns}>
          <People />
          <Controls />
          <StatesAndNotices />
          <Surfaces />
        </div>
      </Page>
    </main>
  );
}
