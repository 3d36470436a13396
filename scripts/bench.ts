import { benches } from './bench/benches.ts';
import { CommandError, run } from './command.ts';

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
