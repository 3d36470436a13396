import { spawn } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listFiles } from '../../src/records/read.ts';
import { root } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import type { Measured } from './build/measured.ts';
import { processTreeMemory } from './build/process-tree-memory.ts';
import { writeBare } from './build/write-bare.ts';
import { editOneStory, writeContent } from './build/write-content.ts';

const home = join(root, '.build/bench');

/** What builds cost: ours cold, warm and after one edit, beside bare Astro + Pagefind. */
export async function bench(words: string[]): Promise<void> {
  const counts = words.length > 0 ? words.map(Number) : [100, 1000, 10_000];
  for (const count of counts) await benchOf(count);
}

async function benchOf(count: number): Promise<void> {
  const content = join(home, `content-${count}`);
  const bareHome = join(home, `bare-${count}`);
  const out = join(home, `site-${count}`);
  const env = { CONTENT_DIR: content, OUT_DIR: out, BUILD_DATE: '2026-11-23', SAMPLES: '0' };
  await writeContent(content, count);
  writeBare(bareHome, content);
  console.log(`\n## ${count} stories\n`);
  console.log(
    '| run | pages | wall s | CPU s | peak MB | steps (wall s / CPU s) |\n|---|---|---|---|---|---|',
  );
  rmSync(join(root, '.cache'), { recursive: true, force: true });
  const bare = await show('bare, cold', 'bare', bareHome, {});
  const cold = await show('ours, cold', 'ours', '', env);
  await show('ours, warm', 'ours', '', env);
  editOneStory(content, count);
  const edited = await show('ours, one edit', 'ours', '', env);
  console.log(
    `\nRender and index against bare, per page: ${ratio(perPage(cold), perPage(bare))}; one edit against cold: ${ratio(edited.wall, cold.wall)}`,
  );
  console.log(`Bytes: ${bytesOf(out)}`);
}

async function show(name: string, kind: string, folder: string, env: Record<string, string>) {
  const { measured, peak } = await measure(kind, folder, env);
  const steps = measured.steps
    .filter(({ wall }) => wall >= 0.05)
    .map(({ title, wall, cpu }) => `${title} ${wall.toFixed(1)} / ${cpu.toFixed(1)}`);
  console.log(
    `| ${name} | ${measured.pages} | ${measured.wall.toFixed(1)} | ${measured.cpu.toFixed(1)} | ${Math.round(peak / 1e6)} | ${steps.join('; ')} |`,
  );
  return measured;
}

/** Runs one build in a process of its own, watching the memory of all that it starts. */
async function measure(kind: string, folder: string, env: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/bench/build/measured.ts', kind, folder], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  let peak = 0;
  while (child.exitCode === null && child.signalCode === null) {
    peak = Math.max(peak, processTreeMemory(child.pid ?? 0));
    await wait(100);
  }
  const line = /^@(.*)$/m.exec(output)?.[1];
  if (!line) throw new CommandError(`A measured build stopped:\n${output}`);
  return { measured: JSON.parse(line) as Measured, peak };
}

/** CPU of rendering and indexing, the work that both do, for each page. */
function perPage({ steps, pages }: Measured): number {
  const shared = steps.filter(({ title }) => /^(Dựng trang|Lập chỉ mục)/.test(title));
  return shared.reduce((sum, { wall }) => sum + wall, 0) / pages;
}

const ratio = (a: number, b: number) => `${(a / b).toFixed(2)}×`;

function bytesOf(folder: string): string {
  const kinds: [string, RegExp][] = [
    ['index', /^pagefind\//],
    ['images', /\.(png|jpe?g|webp|avif|svg)$/],
    ['data', /^du-lieu\/|\.(csv|xlsx|json|xml|txt|docx|ics)$/],
    ['pages', /\.html$/],
    ['rest', /./],
  ];
  const sums = new Map(kinds.map(([name]) => [name, 0]));
  for (const file of listFiles(folder)) {
    const name = kinds.find(([, pattern]) => pattern.test(file))?.[0] ?? 'rest';
    sums.set(name, (sums.get(name) ?? 0) + statSync(join(folder, file)).size);
  }
  return [...sums].map(([name, bytes]) => `${name} ${(bytes / 1e6).toFixed(2)} MB`).join(', ');
}
