import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const ICONS_WITH_A_MEANING = [
  'IconAlertOctagon',
  'IconAlertOctagonFilled',
  'IconAlertTriangle',
  'IconEyeCheck',
  'IconLock',
  'IconShield',
  'IconShieldExclamation',
  'IconShieldLock',
  'IconShieldX',
];
const SIZE = ['error', { max: 400, skipBlankLines: false, skipComments: false }];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.cache/', '.runtime/', '.data*/', 'apps/web/src/api/schema.d.ts']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': SIZE,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/ban-ts-comment': 'error',
      // Interfaces that promise asynchrony may be met without awaiting anything.
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // React handlers may be asynchronous; what they reject with is handled by the query client.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXOpeningElement[name.name=/^[a-z]/] > JSXAttribute[name.name='title']",
          message: 'Neither the keyboard nor a finger reaches a title: give it a name and data-hint (ui/hint).',
        },
      ],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    ignores: ['apps/web/src/ui/meaningIcons.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@tabler/icons-react',
              importNames: ICONS_WITH_A_MEANING,
              message: 'It means one thing: take it from ui/meaningIcons.',
            },
          ],
        },
      ],
    },
  },
  {
    // Nest reads the types of decorated parameters at run time, so an import that looks unused as a value is not.
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['**/*.spec.{ts,tsx}', 'test/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      'no-restricted-globals': [
        'error',
        {
          name: 'fetch',
          message:
            'Ask by requestApi() of test/support/people.ts, which holds the answer to the contract, or by supertest.',
        },
      ],
      // A wait that is long enough on one machine is too short on another.
      'no-restricted-syntax': [
        'error',
        ...[
          "ImportDeclaration[source.value='node:timers/promises']",
          "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout'][arguments.length>1]",
          "CallExpression[callee.property.name='waitForTimeout']",
        ].map((selector) => ({
          selector,
          message: 'Wait by until() of test/support/until.ts for what shall come true.',
        })),
      ],
      // Answers of a server under test arrive untyped; the assertions are what checks them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['test/support/until.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // The only programs whose result belongs on stdout without a logger.
    files: ['bench/**/*.ts', 'apps/api/src/admin/**/*.ts', 'apps/api/src/openapi/print.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.{mjs,cjs}'], rules: { 'max-lines': SIZE } },
);
