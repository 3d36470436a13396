import { expect, test } from 'vitest';
import { type ScopedAward, scopeOf } from './award-scope.ts';
import type { PlanClause } from './plan/plan-document.ts';

const named = { label: 'Điểm a mục 2, phần IV' } as PlanClause;
const clause = { parent: named } as PlanClause;
const ofPlan: ScopedAward[] = [
  { family: 'huan-chuong', level: 'nha-nuoc', clause },
  { family: 'giay-khen', level: 'co-so', clause },
];

test('names the common clause of the awards and the awards left out', () => {
  expect(scopeOf(ofPlan).line).toBe(
    'Chỉ gồm hai hình thức tại mục 2.a phần IV; không gồm danh hiệu thi đua, khen thưởng của bộ, đoàn thể.',
  );
});

test('does not report listed awards as left out', () => {
  const awards: ScopedAward[] = [
    ...ofPlan,
    { family: 'danh-hieu-thi-dua', level: 'co-so' },
    { family: 'ky-niem-chuong', level: 'bo' },
  ];
  expect(scopeOf(awards).line).toBe(
    'Chỉ gồm bốn danh hiệu, hình thức mà cơ quan theo dõi; không gồm khen thưởng của đoàn thể.',
  );
  expect(scopeOf([...awards, { family: 'dang-doan-the', level: 'tinh' }]).line).toBe(
    'Chỉ gồm năm danh hiệu, hình thức mà cơ quan theo dõi.',
  );
  expect(scopeOf([]).line).toBe('Cơ quan chưa ghi hình thức khen thưởng nào.');
});
