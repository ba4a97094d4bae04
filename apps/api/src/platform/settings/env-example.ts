import { fileVariable } from './given';
import { settingsTable } from './settings.table';

const HEADING = `# Every setting of Consilium. Put the ones you change into the environment, or with Docker Compose into
# \`.env\`; the values shown are the defaults. A secret may stand in a file instead, which its _FILE names.
`;

/** The text of .env.example, written from the table of settings so that it cannot tell another story. */
export function envExample(): string {
  const entries = Object.values(settingsTable).map((row) => {
    const file = row.secret ? `#${fileVariable(row.variable)}=\n` : '';
    return `\n# ${row.about}\n#${row.variable}=${row.default ?? ''}\n${file}`;
  });
  return HEADING + entries.join('');
}
