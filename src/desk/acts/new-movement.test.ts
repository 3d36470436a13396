import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkFiles } from '../../check/run/check-files.ts';
import { importPlan } from '../../import/plan/import-plan.ts';
import { readBlocks } from '../../import/read/read-paper.ts';
import { filesInMemory } from '../../model/read/content-files.ts';
import { type Bytes, encoded } from '../../model/write/open-record.ts';
import { criterionFiles, placedClauses, planFiles, possibleCriteria } from './new-movement.ts';

const source = readFileSync('content/phong-trao/covid-19/ban-nguon.txt');
const plan = importPlan((await readBlocks(source)).blocks);
const written = (files: ReadonlyMap<string, Bytes | undefined>) =>
  Object.fromEntries([...files].flatMap(([file, bytes]) => (bytes ? [[file, bytes]] : [])));

it('labels every paragraph that begins a clause', () => {
  const placed = placedClauses(plan);
  expect(placed).toHaveLength(plan.paragraphs.length);
  expect(placed.filter(({ label }) => label).length).toBeGreaterThan(40);
  expect(placed.find(({ text }) => /^- Hoàn thành xuất sắc/.test(text))?.label).toBe(
    'Gạch đầu dòng thứ nhất, mục 1, phần IV',
  );
});

it('offers the clauses below a heading about criteria first, and creates criteria from the chosen ones', () => {
  const [first, second] = possibleCriteria(plan);
  expect(first?.parent?.text).toMatch(/tiêu chí/iu);
  const picked = [first, second].flatMap((clause, index) =>
    clause ? [{ clause, title: `Tiêu chí minh họa ${index + 1}` }] : [],
  );
  const files = {
    ...written(planFiles('moi', plan, new Map())),
    ...written(criterionFiles('moi', picked)),
  };
  expect(Object.keys(files).filter((file) => file.includes('/tieu-chi/'))).toEqual([
    'phong-trao/moi/tieu-chi/tieu-chi-minh-hoa-1.md',
    'phong-trao/moi/tieu-chi/tieu-chi-minh-hoa-2.md',
  ]);
  const { diagnostics } = checkFiles(filesInMemory(files), '2026-11-28');
  const own = diagnostics.filter(({ rule }) => /^plan-|unknown-clause/.test(rule));
  expect(own.map(({ message }) => message)).toEqual([]);
});

it('fills only blank facts of an existing act, and removes its old parts', () => {
  const facts = 'phong-trao/moi/ke-hoach.yml';
  const there = new Map([
    [facts, { bytes: encoded('issuer: Sở của tôi # ghi tay\nplace:\n') }],
    ['phong-trao/moi/ke-hoach/9-cu.md', { bytes: encoded('---\n---\n') }],
  ]);
  const files = planFiles('moi', plan, there);
  expect(files.get('phong-trao/moi/ke-hoach/9-cu.md')).toBeUndefined();
  expect(files.has('phong-trao/moi/ke-hoach/9-cu.md')).toBe(true);
  const text = new TextDecoder().decode(files.get(facts));
  expect(text).toContain('issuer: Sở của tôi # ghi tay\nplace: Hà Nam\n');
});
