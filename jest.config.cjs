/** Every kind of test in one run; what a kind needs is started by its first test (test/support). */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/migrations', '<rootDir>/test', '<rootDir>/bench', '<rootDir>/scripts'],
  testRegex: '\\.spec\\.tsx?$',
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  moduleNameMapper: { '^@consilium/([a-z]+)$': '<rootDir>/libs/$1/src/index.ts' },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  cacheDirectory: '<rootDir>/.cache/jest',
  testTimeout: 30_000,
  maxWorkers: 2,
};
