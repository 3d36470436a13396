import { upperFirst } from '../../text/upper-first.ts';
import { type Mark, ordinalWord } from './marks.ts';
import type { ClauseKind } from './plan-document.ts';

/** Input of a label: the clause and its parents, innermost first. */
export interface Named {
  kind: ClauseKind;
  mark: Mark | undefined;
  /** Its number among siblings of its kind, from 1. */
  nth: number;
  parent: Named | undefined;
}

/** A clause as an officer names it: “Gạch đầu dòng thứ ba, mục 1, phần II”, “Điểm a khoản 2 Điều 5”. */
export function labelOf(clause: Named): string {
  return upperFirst(wholeName(clause));
}

function wholeName(clause: Named): string {
  const own = nameOf(clause);
  const above = namedParent(clause);
  return above ? `${own}${joinOf(clause, above)}${wholeName(above)}` : own;
}

/** Articles are numbered through the act, and 2.1 implies its parent 2. */
function namedParent({ kind, parent, mark }: Named): Named | undefined {
  let above = parent;
  if (kind === 'phu-luc') return undefined;
  if (kind === 'dieu') {
    while (above && above.kind !== 'phu-luc') above = above.parent;
  }
  if (/^so-\d$/.test(kind)) {
    while (
      above &&
      /^so(?:-\d)?$/.test(above.kind) &&
      mark?.name.startsWith(`${above.mark?.name}.`)
    )
      above = above.parent;
  }
  return above;
}

const outer: readonly ClauseKind[] = ['phu-luc', 'phan', 'chuong', 'muc', 'tieu-muc', 'la-ma'];

function joinOf({ kind, nth }: Named, above: Named): string {
  if ((kind === 'mo-dau' || kind === 'ket') && nth === 1) return ' ';
  const points = kind === 'chu' || kind === 'so-ngoac' || kind.startsWith('so');
  return points && !outer.includes(above.kind) ? ' ' : ', ';
}

function nameOf({ kind, mark, nth, parent }: Named): string {
  const name = mark?.name ?? '';
  const inOrder = `thứ ${ordinalWord(nth)}`;
  switch (kind) {
    case 'phu-luc':
      return `phụ lục ${name}`.trim();
    case 'phan':
      return `phần ${name.toLowerCase().startsWith('thứ') ? name.toLowerCase() : name}`;
    case 'chuong':
      return `Chương ${name}`;
    case 'muc':
      return `Mục ${name}`;
    case 'tieu-muc':
      return `Tiểu mục ${name}`;
    case 'dieu':
      return `Điều ${name}`;
    case 'la-ma':
      return `${isSection(parent) ? 'mục' : 'phần'} ${name}`;
    case 'so':
    case 'so-2':
    case 'so-3':
    case 'so-4':
      return `${isInSection(parent) ? 'khoản' : 'mục'} ${name}`;
    case 'chu':
    case 'so-ngoac':
      return `điểm ${name}`;
    case 'gach':
      return `gạch đầu dòng ${inOrder}`;
    case 'cong':
      return `dấu cộng ${inOrder}`;
    case 'cham':
      return `dấu đầu dòng ${inOrder}`;
    case 'bang':
      return `bảng ${nth}`;
    case 'can-cu':
      return nth === 1 ? 'căn cứ' : `căn cứ ${inOrder}`;
    case 'mo-dau':
      return nth === 1 ? 'đoạn mở đầu' : `đoạn mở đầu ${inOrder}`;
    case 'ket':
      return nth === 1 ? 'đoạn cuối' : `đoạn cuối ${inOrder}`;
    case 'doan':
      return `đoạn ${inOrder}`;
    case 'noi-nhan':
      return 'nơi nhận';
    case 'chu-ky':
      return 'chữ ký';
  }
}

/** Whether a roman number below this is a mục: an outer clause is a part. */
function isSection(parent: Named | undefined): boolean {
  return (
    parent !== undefined &&
    (isOneOf(parent, ['phan', 'chuong', 'muc', 'dieu']) || isSection(parent.parent))
  );
}

/**
 * Whether an Arabic number below this is a khoản: an outer clause is an article or is itself called mục.
 */
function isInSection(parent: Named | undefined): boolean {
  if (!parent) return false;
  if (parent.kind === 'la-ma' && isSection(parent.parent)) return true;
  return isOneOf(parent, ['dieu', 'muc']) || isInSection(parent.parent);
}

function isOneOf({ kind }: Named, kinds: readonly ClauseKind[]): boolean {
  return kinds.includes(kind);
}

/** A clause within a sentence: “mục 1, phần II”; “Điều 5” and “Chương I” keep their capital. */
export function placeWithin(label: string): string {
  return /^(?:Điều|Chương) /u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
