import { jobs } from '../desk/jobs.ts';
import type { Measured } from './handbook-pictures.ts';

const [begin, end] = ['<!-- measured: npm run generate -- handbook -->', '<!-- /measured -->'];

/** The page with its table of jobs, between two marks, replaced. */
export function withMeasured(page: string, measured: Measured): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/desk.md has no place marked by ${begin}`);
  const rows = Object.entries(jobs).map(([id, { title, allowed }]) => {
    const { clicks, keys, seconds } = measured[id as keyof typeof jobs];
    return `| ${title} | ${clicks} | ${keys} | ${seconds} s | ${allowed} s |`;
  });
  const table = [
    '| job | clicks | keys | by hand, estimated | allowed |',
    '|---|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
  return `${page.slice(0, from)}${begin}\n${table}\n${page.slice(to)}`;
}
