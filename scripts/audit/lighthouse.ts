import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/settings.ts';
import { writeContent } from '../bench/build/write-content.ts';
import { median } from '../bench/median.ts';
import { CommandError } from '../command.ts';
import { serve } from '../serve.ts';
import { chromiumOrInstall } from '../test/chromium.ts';
import { installed } from '../test/installed-tool.ts';
import { pagesOf, type Template, templatesOf } from '../test/templates.ts';

const lighthouse = {
  title: 'Lighthouse',
  name: 'lighthouse',
  version: '13.5.0',
  file: 'cli/index.js',
};
const port = 4399;
const exemplars = 60;
const turns = 3;
const folder = join(root, '.build/audit/lighthouse');
const site = join(folder, 'site');

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Lighthouse's result for one page: scores by category, and the failed audits. */
interface Verdict {
  points: number[];
  lost: string[];
}

/** Runs Lighthouse on every indexable template of a site of real records: median of three. */
export async function auditLighthouse(): Promise<void> {
  const program = installed(lighthouse);
  const chromium = chromiumOrInstall();
  await buildSite();
  const pages = pagesOf(site).filter(({ html }) => !/<meta name="robots"[^>]*noindex/.test(html));
  const server = await serve(site, { base: '/', origin: `http://127.0.0.1:${port}` }, port);
  const below: Template[] = [];
  try {
    console.log(
      `Lighthouse ${lighthouse.version}, median of ${turns}; load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores.`,
    );
    console.log(
      `| template | ${categories.join(' | ')} |\n|---|${'---|'.repeat(categories.length)}`,
    );
    for (const template of templatesOf(pages)) {
      const verdicts: Verdict[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        verdicts.push(await judge(program, chromium, template.address));
      }
      const points = categories.map((_, at) =>
        median(verdicts.map((each) => each.points[at] ?? 0)),
      );
      console.log(`| ${template.name} | ${points.join(' | ')} |`);
      if (points.every((each) => each === 100)) continue;
      below.push(template);
      for (const lost of new Set(verdicts.flatMap((each) => each.lost))) console.log(`  ${lost}`);
    }
  } finally {
    server.close();
  }
  if (below.length > 0) {
    throw new CommandError(
      `Below 100: ${below.map(({ name }) => name).join(', ')}. If only performance is, run it again on an idle machine first.`,
    );
  }
}

/** Sixty exemplars with decisions and pictures, and the units and records of tests/real-content. */
async function buildSite(): Promise<void> {
  const content = join(folder, 'content');
  await writeContent(content, exemplars);
  cpSync(join(root, 'tests/real-content'), content, { recursive: true });
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: site,
      SITE_URL: `http://127.0.0.1:${port}/`,
      BUILD_DATE: '2026-11-23',
      SAMPLES: '0',
    },
  });
  if (status !== 0) throw new CommandError('The site to be audited does not build.');
}

/**
 * One run of Lighthouse, with its own browser and settings, as a phone. Its browser sometimes starts
 * without a trace (NO_NAVSTART); it is then run again, at most twice.
 */
async function judge(
  program: string,
  chromium: string,
  address: string,
  goes = 3,
): Promise<Verdict> {
  const report = join(folder, 'report.json');
  const options = ['--quiet', '--output=json', `--output-path=${report}`];
  const flags = '--headless=new --no-sandbox --disable-dev-shm-usage';
  const child = spawn(
    process.execPath,
    [program, `http://127.0.0.1:${port}${address}`, ...options, `--chrome-flags=${flags}`],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CHROME_PATH: chromium } },
  );
  const [status] = await once(child, 'exit');
  if (status !== 0 && goes > 1) return judge(program, chromium, address, goes - 1);
  if (status !== 0) throw new CommandError(`Lighthouse cannot judge ${address}.`);
  const { categories: judged, audits } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const weighty = categories.flatMap((id) => judged[id]?.auditRefs ?? []);
  return {
    points: categories.map((id) => Math.round((judged[id]?.score ?? 0) * 100)),
    lost: weighty
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ''}`.trim()),
  };
}

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
}
