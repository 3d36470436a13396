import type { Block } from './blocks.ts';
import { isCapitals, type Mark, rankOf } from './marks.ts';

/** A marked block with the marked blocks below it, and the unmarked ones directly after it. */
export interface Node {
  /** Undefined for the act itself. */
  mark: Mark | undefined;
  block: Block | undefined;
  /** The heading's second line, if the mark is on a line of its own (“CHƯƠNG I”). */
  title: Block | undefined;
  after: Block[];
  children: Node[];
  parent: Node | undefined;
}

/** The recipients and the signature, if the act's text contains them. */
export interface Ending {
  kind: 'noi-nhan' | 'chu-ky';
  blocks: Block[];
}

export interface Outline {
  root: Node;
  endings: Ending[];
  /** The last marked node before the annexes: text after it closes a part, or the act. */
  last: Node | undefined;
}

/**
 * Builds a tree of blocks from their marks. A mark of an open kind becomes its sibling; another becomes
 * a child of the nearest outer kind, or of a line that ends in “:” and begins a list.
 */
export function toOutline(blocks: readonly Block[]): Outline {
  const root: Node = node(undefined, undefined, undefined);
  const endings: Ending[] = [];
  let top = root;
  let last: Node | undefined;
  let ending: Ending | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.mark?.kind === 'phu-luc') ending = undefined;
    const opens =
      !isInAnnex(top) &&
      block.mark?.kind !== 'phu-luc' &&
      endingOf(block, ending, blocks.slice(index + 1));
    if (opens) {
      ending = { kind: opens, blocks: [] };
      endings.push(ending);
    }
    if (ending) ending.blocks.push(block);
    else if (!block.mark) {
      if (wantsTitle(top, block)) top.title = block;
      else top.after.push(block);
    } else {
      const parent = parentOf(top, block.mark);
      top = node(block.mark, block, parent);
      parent.children.push(top);
      if (!isInAnnex(top)) last = top;
    }
  }
  return { root, endings, last };
}

function node(mark: Mark | undefined, block: Block | undefined, parent: Node | undefined): Node {
  return { mark, block, title: undefined, after: [], children: [], parent };
}

function parentOf(top: Node, mark: Mark): Node {
  const path = pathOf(top);
  const open = path.find((each) => each.mark?.kind === mark.kind);
  const lists = /:$/.test(wordsBefore(top));
  const begins = mark.ordinal === undefined || mark.ordinal === 1;
  const goesOn =
    open && (mark.ordinal === undefined || mark.ordinal > (open.mark?.ordinal ?? 0) || !lists);
  if (open?.parent && goesOn) return open.parent;
  if (lists && begins && top.mark && rankOf(mark.kind) >= rankOf('so')) return top;
  const rank = rankOf(mark.kind);
  return path.find((each) => !each.mark || rankOf(each.mark.kind) < rank) ?? (path.at(-1) as Node);
}

/** From a node up to the act, or to its annex. */
function pathOf(top: Node): Node[] {
  return top.parent ? [top, ...pathOf(top.parent)] : [top];
}

function isInAnnex(each: Node): boolean {
  return pathOf(each).some(({ mark }) => mark?.kind === 'phu-luc');
}

/** The last words under a node. */
function wordsBefore({ after, title, block }: Node): string {
  return (after.at(-1) ?? title ?? block)?.text ?? '';
}

const wordedKinds = ['phu-luc', 'phan', 'chuong', 'muc', 'tieu-muc', 'la-ma'];

function wantsTitle({ mark, block, title, after }: Node, { text, explicitId }: Block): boolean {
  return (
    mark !== undefined &&
    wordedKinds.includes(mark.kind) &&
    block?.text === '' &&
    !title &&
    after.length === 0 &&
    !explicitId &&
    (isCapitals(text) || (text.length <= 200 && !/[.;:,)]$/.test(text)))
  );
}

const signing =
  /^(?:(?:TM|KT|TL|TUQ|Q)\.\s|(?:QUYỀN )?(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|TỔNG GIÁM ĐỐC|TRƯỞNG BAN|BÍ THƯ|HIỆU TRƯỞNG|CỤC TRƯỞNG|CHÁNH VĂN PHÒNG)\b)/u;

/** Finds the start of the recipients or the signature, below the last mark of the act's own text. */
function endingOf(
  block: Block,
  open: Ending | undefined,
  following: readonly Block[],
): Ending['kind'] | undefined {
  if (!block.mark && /^Nơi nhận\s*:/u.test(block.text)) return 'noi-nhan';
  if (block.mark || open?.kind === 'chu-ky' || !isCapitals(block.text)) return undefined;
  if (open) return 'chu-ky';
  const rest = following.slice(
    0,
    following.findIndex(({ mark }) => mark?.kind === 'phu-luc') >>> 0,
  );
  const before = rest.slice(0, rest.findIndex(({ text }) => /^Nơi nhận\s*:/u.test(text)) >>> 0);
  return signing.test(block.text) && before.every(({ mark }) => !mark) ? 'chu-ky' : undefined;
}
