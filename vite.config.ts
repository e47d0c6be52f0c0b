import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { builtinModules } from 'node:module'
import type { UserConfig } from 'vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/** The engine as a library, one lazily loaded chunk for each big piece of data. */
const engine: UserConfig = {
  build: {
    outDir: 'dist/engine',
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    ssr: 'graph/index.ts',
    rollupOptions: { output: { entryFileNames: 'index.js', chunkFileNames: '[name]-[hash].js' } },
  },
}

/** The command line and its worker: bundled, so that it starts without a compiler. */
const cli: UserConfig = {
  build: {
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    ssr: true,
    rollupOptions: {
      input: { dramatis: 'graph/cli/dramatis.ts', worker: 'graph/cli/worker.ts' },
      external: nodeModules,
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

const MINUTE = 60_000

const app: UserConfig = {
  base: './',
  plugins: [svelte(), ...(process.env['VITEST'] ? [svelteTesting()] : [])],
  worker: { format: 'es' },
  build: { outDir: 'dist/app', emptyOutDir: true, target: 'es2022' },
}

/** Tests by what they need: nothing, a DOM, or the built program and a browser (one file at a time: two cores). */
const report = process.env['DRAMATIS_TEST_REPORT']

const test: NonNullable<ViteUserConfig['test']> = {
  reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  projects: [
    {
      extends: true,
      test: {
        name: 'engine',
        environment: 'node',
        include: ['tests/**/*.test.ts'],
        exclude: ['tests/src/**', 'tests/browser/**'],
        testTimeout: MINUTE,
      },
    },
    {
      extends: true,
      test: { name: 'app', environment: 'jsdom', include: ['tests/src/**/*.test.ts'], testTimeout: MINUTE },
    },
    {
      extends: true,
      test: {
        name: 'browser',
        environment: 'node',
        include: ['tests/browser/**/*.test.ts'],
        testTimeout: 3 * MINUTE,
        hookTimeout: 3 * MINUTE,
        fileParallelism: false,
      },
    },
  ],
}

export default defineConfig(({ mode }): ViteUserConfig =>
  mode === 'engine' ? engine : mode === 'cli' ? cli : { ...app, test },
)
