import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { answer, api } from '../../api/client';
import { useShortcut } from '../../ui/keyboard';
import { paths } from '../../ui/paths';
import { useNavigation } from './navigation';
import classes from './Search.module.css';
import { isolated } from '../../ui/isolated';

/** Opens search from anywhere. */
export const openSearch = (): void => spotlight.open();

/** What is typed and confirmed in one go opens the first hit; the library opens only what the arrows chose. */
function takeFirst(event: KeyboardEvent<HTMLInputElement>): void {
  // 229: the input method's own Enter.
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
  const hits = event.currentTarget.closest('[role="dialog"]')?.querySelectorAll<HTMLElement>('[data-action]') ?? [];
  if (![...hits].some((hit) => hit.dataset.selected !== undefined)) hits[0]?.click();
}

/** Search over pages and the member's own cases; asked for only when it opens. */
export function Search() {
  const navigate = useNavigate();
  const { bar, others } = useNavigation();
  const [opened, setOpened] = useState(false);
  const cases = useQuery({
    queryKey: ['cases', 'search'],
    queryFn: ({ signal }) => answer(api.GET('/cases', { params: { query: { limit: 200 } }, signal })),
    enabled: opened,
  });
  useShortcut('mod+k', 'Search', openSearch, { group: 'Everywhere' });

  const actions: SpotlightActionGroupData[] = [
    {
      group: 'My cases',
      actions: (cases.data?.items ?? []).map(({ id, code, title, question }) => ({
        id,
        label: `${code}  ${isolated(title)}`,
        keywords: question,
        onClick: () => void navigate(paths.case(id)),
      })),
    },
    {
      group: 'Pages',
      actions: [
        ...[...bar, ...others].map(({ label, to, keywords }) => ({
          id: to,
          label,
          keywords: [...keywords],
          onClick: () => void navigate(to),
        })),
      ],
    },
  ];

  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      limit={12}
      scrollable
      maxHeight={420}
      highlightQuery
      yOffset="12vh"
      size={640}
      centered={false}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      classNames={classes}
      attributes={{ content: { 'aria-label': 'Search' } }}
      onSpotlightOpen={() => setOpened(true)}
      onSpotlightClose={() => setOpened(false)}
      nothingFound={cases.isError ? 'Your cases did not load. Pages can still be found.' : 'Nothing by these words.'}
      searchProps={{
        placeholder: 'Search what you may read',
        'aria-label': 'Search',
        onKeyDown: takeFirst,
        leftSection: <IconSearch size={18} />,
      }}
    />
  );
}
