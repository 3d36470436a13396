/** The benchmarks, each a module with `bench(words)`; they print measurements and never fail a build. */
export const benches: Record<string, () => Promise<{ bench(words: string[]): Promise<void> }>> = {
  build: () => import('./build.ts'),
  check: () => import('./check.ts'),
  import: () => import('./import.ts'),
  register: () => import('./register.ts'),
  search: () => import('./search.ts'),
  'search-quality': () => import('./search-quality.ts'),
};
