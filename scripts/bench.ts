import { CommandError, run } from './command.ts';

/** The benchmarks, each a module with `bench(words)`; they print figures and never fail on them. */
const benches: Record<string, () => Promise<{ bench(words: string[]): Promise<void> }>> = {
  build: () => import('./bench/build.ts'),
  check: () => import('./bench/check.ts'),
  import: () => import('./bench/import.ts'),
  register: () => import('./bench/register.ts'),
  search: () => import('./bench/search.ts'),
  'search-quality': () => import('./bench/search-quality.ts'),
};

const [name = '', ...words] = process.argv.slice(2);
await run(async () => {
  const load = benches[name];
  if (!load) {
    throw new CommandError(
      `There is no benchmark "${name}". Choose one of: ${Object.keys(benches).join(', ')}; for example npm run bench -- search 1000 10000`,
      2,
    );
  }
  await (await load()).bench(words);
});
