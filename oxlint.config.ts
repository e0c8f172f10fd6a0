// Lint: the promises a program like this breaks most easily, and the import table of layers.mjs per folder.
import { defineConfig } from 'oxlint';
import { layerOverrides } from './build/layer-lint.ts';

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'react', 'jsx-a11y', 'import', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  env: { browser: true, es2024: true },
  ignorePatterns: ['dist', 'dist-*', '.cache*', 'conformance', 'test-results', 'playwright-report'],
  rules: {
    'eslint/eqeqeq': ['error', 'always', { null: 'ignore' }],
    'eslint/no-console': 'error',
    'eslint/no-eval': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'react/exhaustive-deps': 'error',
    'react/no-danger': 'error',
    'react/rules-of-hooks': 'error',
    'typescript/ban-ts-comment': ['error', { 'ts-expect-error': true }],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    // The JSX runtime needs no React in scope; style sheets and the engine's setup are imported for their effect.
    'react/react-in-jsx-scope': 'off',
    'import/no-unassigned-import': 'off',
    // Feeds, trails and strips have no element of their own.
    'jsx-a11y/prefer-tag-over-role': 'off',
    // Foreign records are read through schemas; what is left are tests and syntax trees.
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/no-unnecessary-type-parameters': 'off',
    // A switch over a union returns in every case (checked above); names are compared as they are.
    'typescript/consistent-return': 'off',
    'typescript/require-array-sort-compare': 'off',
    'promise/always-return': 'off',
    // Takes the catch of a schema for that of a promise.
    'promise/valid-params': 'off',
    'import/no-named-as-default-member': 'off',
    'eslint/no-underscore-dangle': 'off',
    // The virtual list is the one library the compiler skips; a feed and its articles take focus and keys by
    // their pattern, which axe checks on the page.
    'react/incompatible-library': 'off',
    'jsx-a11y/no-noninteractive-tabindex': 'off',
    'jsx-a11y/no-noninteractive-element-interactions': 'off',
    // Workers and channels between tabs have no target; windows are never posted to.
    'unicorn/require-post-message-target-origin': 'off',
    // What a loop waits for is changed by whoever it awaits.
    'eslint/no-unmodified-loop-condition': 'off',
    // A helper beside the one function that uses it reads better than a name for the whole file.
    'unicorn/consistent-function-scoping': 'off',
  },
  overrides: [
    // Tools are configured by default exports, and scripts speak to a person.
    {
      files: ['*.config.ts', 'scripts/**', 'build/**', 'e2e/**', 'bench/**', 'conformance/**'],
      rules: { 'import/no-default-export': 'off', 'eslint/no-console': 'off' },
    },
    ...layerOverrides(),
  ],
});
