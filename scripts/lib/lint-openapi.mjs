import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';

/** Says what the linter's recommended rules find in an OpenAPI document; its errors fail. */
const source = readFileSync(process.argv[2], 'utf8');
const findings = await lintFromString({ source, config: await createConfig({ extends: ['recommended'] }) });
for (const { severity, ruleId, message, location } of findings)
  process.stderr.write(`${severity}: ${message} (${ruleId}) at ${location[0]?.pointer ?? ''}\n`);
process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
