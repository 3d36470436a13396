import { numberWords } from '../text/number-words.ts';
import { upperFirst } from '../text/upper-first.ts';
import { placeWithin } from './plan/labels.ts';
import type { PlanClause } from './plan/plan-document.ts';
import type { AwardFacts } from './schema/award.ts';

/** The fields of an award that determine the scope. */
export type ScopedAward = Pick<AwardFacts, 'family' | 'level'> & {
  clause?: PlanClause | undefined;
};

/** The awards that an office lists and leaves out, in words for running text. */
export interface AwardScope {
  /** “ba hình thức”, “năm danh hiệu, hình thức”; “chưa có hình thức” if none is listed. */
  listed: string;
  /** “ba hình thức khen thưởng”. */
  listedInFull: string;
  /** “hình thức khen thưởng”; with emulation titles “danh hiệu thi đua, hình thức khen thưởng”. */
  kind: string;
  /** The single clause that names all of them; absent if no plan does. */
  clause: PlanClause | undefined;
  /** That clause, abbreviated: “mục 2.a phần III”. */
  place: string | undefined;
  /** The awards left out: “danh hiệu thi đua”, “khen thưởng của bộ, đoàn thể”. */
  outside: string[];
  /** The kind as a heading, and the listed awards as a label and as a heading’s lead. */
  title: string;
  label: string;
  lead: string;
  /** The whole scope as one sentence. */
  line: string;
}

/** The scope of the awards that an office lists. */
export function scopeOf(awards: readonly ScopedAward[]): AwardScope {
  const titles = awards.filter(({ family }) => family.startsWith('danh-hieu')).length;
  const [short, kind] =
    titles === 0
      ? ['hình thức', 'hình thức khen thưởng']
      : titles === awards.length
        ? ['danh hiệu', 'danh hiệu thi đua']
        : ['danh hiệu, hình thức', 'danh hiệu thi đua, hình thức khen thưởng'];
  const clause = commonClause(awards);
  const place = clause && shortPlace(clause.label);
  const outside = leftOut(awards);
  const listed = awards.length > 0 ? `${numberWords(awards.length)} ${short}` : `chưa có ${short}`;
  const where = place ? `tại ${place}` : 'mà cơ quan theo dõi';
  const line =
    awards.length === 0
      ? 'Cơ quan chưa ghi hình thức khen thưởng nào.'
      : `Chỉ gồm ${listed} ${where}${outside.length > 0 ? `; không gồm ${outside.join(', ')}` : ''}.`;
  const listedInFull = awards.length > 0 ? `${numberWords(awards.length)} ${kind}` : kind;
  const title = upperFirst(kind);
  const label = upperFirst(listedInFull);
  const beyond =
    outside.length > 0 ? ` ${upperFirst(outside.join(', '))} nằm ngoài phạm vi trang này.` : '';
  const lead = `${upperFirst(listed)}, xếp theo thứ bậc.${beyond}`;
  return { listed, listedInFull, kind, clause, place, outside, title, label, lead, line };
}

/** The nearest common parent of all clauses. */
function commonClause(awards: readonly ScopedAward[]): PlanClause | undefined {
  const [first, ...others] = awards.map(({ clause }) => clause?.parent);
  return first && others.every((each) => each === first) ? first : undefined;
}

/** “Điểm a mục 2, phần III” as “mục 2.a phần III”. */
function shortPlace(label: string): string {
  return placeWithin(label).replace(/^điểm (\S+) (mục|khoản) ([^\s,]+),? /, '$2 $3.$1 ');
}

function leftOut(awards: readonly ScopedAward[]): string[] {
  const hasTitle = awards.some(({ family }) => family === 'danh-hieu-thi-dua');
  const givers = [
    ...(awards.some(({ level }) => level === 'bo') ? [] : ['bộ']),
    ...(awards.some(({ family }) => family === 'dang-doan-the') ? [] : ['đoàn thể']),
  ];
  return [
    ...(hasTitle ? [] : ['danh hiệu thi đua']),
    ...(givers.length > 0 ? [`khen thưởng của ${givers.join(', ')}`] : []),
  ];
}
