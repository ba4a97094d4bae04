import { settingsTable } from './settings.table';

const HEADING = `# Every setting of Consilium. Put the ones you change into the environment (or into a file for
# \`docker compose --env-file\`); the values shown are the defaults.
`;

/** The text of .env.example, written from the table of settings so that it cannot tell another story. */
export function envExample(): string {
  const entries = Object.values(settingsTable).map((row) => `\n# ${row.about}\n#${row.variable}=${row.default ?? ''}\n`);
  return HEADING + entries.join('');
}
