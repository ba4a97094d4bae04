import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answer, api } from '../../api/client';
import { useShortcut } from '../keyboard';
import { paths } from '../paths';
import { useNavigation } from './navigation';
import classes from './Search.module.css';

/** Opens search from anywhere. */
export const openSearch = (): void => spotlight.open();

/** Search over pages and the member's own cases; asked for only when it opens. */
export function Search() {
  const navigate = useNavigate();
  const navigation = useNavigation();
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
        label: `${code}  ${title}`,
        keywords: question,
        onClick: () => void navigate(paths.case(id)),
      })),
    },
    {
      group: 'Pages',
      actions: [
        ...navigation.map(({ label, to, keywords }) => ({ id: to, label, keywords, onClick: () => void navigate(to) })),
        { id: paths.newMeeting, label: 'Plan a meeting', keywords: ['new', 'series'], onClick: () => void navigate(paths.newMeeting) },
        { id: paths.newCase, label: 'New case', keywords: ['present'], onClick: () => void navigate(paths.newCase) },
        { id: paths.sessions, label: 'My sessions', keywords: ['devices', 'sign out'], onClick: () => void navigate(paths.sessions) },
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
        leftSection: <IconSearch size={18} stroke={1.75} />,
      }}
    />
  );
}
