const { existsSync } = require('node:fs');
const { join } = require('node:path');

const FOLDERS = ['apps', 'libs', 'migrations', 'test', 'bench', 'scripts'];

/** Every kind of test in one run; what a kind needs is started by its first test (test/support). */
module.exports = {
  testEnvironment: 'node',
  roots: FOLDERS.filter((folder) => existsSync(join(__dirname, folder))).map((folder) => `<rootDir>/${folder}`),
  testRegex: '\\.spec\\.tsx?$',
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  moduleNameMapper: {
    '^@consilium/([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '\\.css$': '<rootDir>/test/support/style-sheets.cjs',
  },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  cacheDirectory: '<rootDir>/.cache/jest',
  testTimeout: 30_000,
  maxWorkers: 2,
};
