import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program, passes signals on to it and resolves with its exit code (128 + number when a signal ended it). */
export function run(program, words, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: 'inherit', ...options });
    const passOn = (signal) => child.kill(signal);
    for (const signal of PASSED_ON) process.on(signal, passOn);
    const done = () => PASSED_ON.forEach((signal) => process.off(signal, passOn));
    child.once('error', (error) => (done(), reject(error)));
    child.once('close', (code, signal) => (done(), resolve(code ?? 128 + (constants.signals[signal] ?? 0))));
    options.onSpawn?.(child);
  });
}
