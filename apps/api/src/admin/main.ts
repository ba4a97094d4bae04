import 'reflect-metadata';
import { runCommand } from './run-command';

/** `npm run admin -- …`: what an operator does beside the running server. */
void runCommand(process.argv.slice(2), {
  env: process.env,
  out: (line) => void process.stdout.write(`${line}\n`),
  error: (line) => void process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});
