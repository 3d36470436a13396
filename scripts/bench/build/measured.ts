import { readFileSync } from 'node:fs';

/** Run in a process of its own: one build, ours or the bare one, measured step by step (JSON out). */
export interface Measured {
  pages: number;
  steps: { title: string; wall: number; cpu: number }[];
  wall: number;
  cpu: number;
}

/** CPU seconds of this process and of the children that it has waited for. */
function cpu(): number {
  if (process.platform !== 'linux') {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

const [kind, folder = ''] = process.argv.slice(2);
const steps: Measured['steps'] = [];
const start = { wall: performance.now(), cpu: cpu() };
const pages = await (kind === 'bare' ? bare() : ours());
const result: Measured = {
  pages,
  steps,
  wall: (performance.now() - start.wall) / 1000,
  cpu: cpu() - start.cpu,
};
process.stdout.write(`\n@${JSON.stringify(result)}\n`);
process.exit(0);

async function ours(): Promise<number> {
  const { onStep } = await import('../../build/step.ts');
  const { buildSite } = await import('../../build/build-site.ts');
  const { readSettings } = await import('../../../src/settings.ts');
  let last = start;
  onStep((title) => {
    const now = { wall: performance.now(), cpu: cpu() };
    steps.push({ title, wall: (now.wall - last.wall) / 1000, cpu: now.cpu - last.cpu });
    last = now;
  });
  return (await buildSite(readSettings(process.env))).pages;
}

async function bare(): Promise<number> {
  process.chdir(folder);
  const { build } = await import('astro');
  const pagefind = await import('pagefind');
  await build({ root: folder, logLevel: 'error' });
  const rendered = { wall: performance.now(), cpu: cpu() };
  const { index } = await pagefind.createIndex({});
  const found = await index?.addDirectory({ path: `${folder}/dist` });
  await index?.writeFiles({ outputPath: `${folder}/dist/pagefind` });
  await pagefind.close();
  const took = (from: typeof start, to: typeof start) => ({
    wall: (to.wall - from.wall) / 1000,
    cpu: to.cpu - from.cpu,
  });
  steps.push({ title: 'Dựng trang', ...took(start, rendered) });
  steps.push({
    title: 'Lập chỉ mục tìm kiếm',
    ...took(rendered, { wall: performance.now(), cpu: cpu() }),
  });
  return found?.page_count ?? 0;
}
