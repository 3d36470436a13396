import { slugPattern } from '../schema/text.ts';
import type { Block } from './blocks.ts';
import type { Named } from './labels.ts';
import { isCapitals, type Mark } from './marks.ts';
import { type Ending, type Node, toOutline } from './outline.ts';
import type { ClauseKind, FilePlace, PlanDiagnostic, PlanLine } from './plan-document.ts';

/** A clause while the act is being parsed: its content, and the id derived from its position. */
export interface Draft extends Named {
  id: string;
  parent: Draft | undefined;
  lines: PlanLine[];
  place: FilePlace;
}

/** Recipients and signature from an act's facts, one line each, verbatim. */
export interface EndingFacts {
  recipients?: readonly string[] | undefined;
  signature?: readonly string[] | undefined;
  place: FilePlace;
}

/** The clauses of an act in order, each with a unique id, and the parse errors. */
export function draftClauses(
  blocks: readonly Block[],
  facts: EndingFacts | undefined,
): { drafts: Draft[]; diagnostics: PlanDiagnostic[] } {
  const { drafts, diagnostics } = new Drafting(blocks, facts);
  return { drafts, diagnostics };
}

class Drafting {
  readonly drafts: Draft[] = [];
  readonly diagnostics: PlanDiagnostic[] = [];
  private readonly byId = new Map<string, Draft>();
  private readonly last: Node | undefined;

  constructor(blocks: readonly Block[], facts: EndingFacts | undefined) {
    const { root, endings, last } = toOutline(blocks);
    this.last = last;
    const isAnnex = ({ mark }: Node) => mark?.kind === 'phu-luc';
    const body = root.children.filter((child) => !isAnnex(child));
    this.preamble(root.after, body.length > 0);
    this.marked(body, undefined);
    for (const ending of endings) this.ending(ending);
    if (facts) this.facts(facts);
    this.marked(root.children.filter(isAnnex), undefined);
  }

  /** Bases, then the text before the first mark; every paragraph if an act has no marks. */
  private preamble(blocks: readonly Block[], hasMarks: boolean) {
    let isBasis = true;
    for (const block of blocks) {
      const isTitle = block.heading || isCapitals(block.text);
      isBasis &&= isTitle || /^(?:Căn cứ|Thực hiện|Theo|Xét)\s/u.test(block.text);
      const kind = isTitle || !isBasis ? (hasMarks ? 'mo-dau' : 'doan') : 'can-cu';
      this.add(kind, undefined, block);
    }
  }

  private marked(nodes: readonly Node[], parent: Draft | undefined) {
    for (const [index, node] of nodes.entries()) {
      const { mark, block, title, after, children } = node;
      if (!mark || !block) continue;
      const draft = this.add(mark.kind, parent, block, mark);
      if (title) draft.lines.push({ ...lineOf(title), kind: 'heading' });
      if (children.length > 0) for (const each of after) this.add('mo-dau', draft, each);
      else this.behind(node, draft, index < nodes.length - 1);
      this.marked(children, draft);
    }
  }

  /** Paragraphs after a clause without marks below it: its own, or the closing of its parent. */
  private behind(node: Node, draft: Draft, goesOn: boolean) {
    const isOpen =
      goesOn || draft.lines.some(({ kind, text }) => kind === 'heading' || /:$/.test(text));
    let isClosing = false;
    let current = draft;
    for (const block of node.after) {
      isClosing ||= !block.indented && !isOpen;
      if (block.explicitId) current = this.settled(block, draft);
      else if (isClosing) this.add('ket', this.closedBy(node, draft), block);
      else current.lines.push(lineOf(block));
    }
  }

  /**
   * The clause that a closing belongs to: the innermost, or at the act's end the part or the act itself.
   */
  private closedBy(node: Node, draft: Draft): Draft | undefined {
    if (node !== this.last) return draft.parent;
    const outermost = pathOf(draft).at(-1);
    return outermost !== draft && /^(?:la-ma|phan)$/.test(outermost?.kind ?? '')
      ? outermost
      : undefined;
  }

  /** A paragraph with an explicit id: `i-ket` closes part I, whatever comes last in it. */
  private settled(block: Block, draft: Draft): Draft {
    const [, above] = /^(?:(.*)-)?ket(?:-\d+)?$/.exec(block.explicitId?.id ?? '') ?? [];
    const closed = pathOf(draft).find(({ id }) => id === above);
    if (closed || block.explicitId?.id.startsWith('ket')) return this.add('ket', closed, block);
    return this.add('doan', draft, block);
  }

  private ending({ kind, blocks }: Ending) {
    const [first] = blocks;
    if (!first) return;
    this.add(kind, undefined, { place: first.place }).lines.push(
      ...blocks.flatMap(({ written, place }) =>
        written.map((text): PlanLine => ({ kind: 'paragraph', text, place })),
      ),
    );
  }

  private facts({ recipients = [], signature = [], place }: EndingFacts) {
    const line = (text: string): PlanLine => ({ kind: 'paragraph', text, place });
    const lists = [
      [
        'noi-nhan',
        recipients.length > 0 ? ['Nơi nhận:', ...recipients.map((each) => `- ${each}`)] : [],
      ],
      ['chu-ky', signature],
    ] as const;
    for (const [kind, lines] of lists) {
      if (lines.length > 0) this.add(kind, undefined, { place }).lines.push(...lines.map(line));
    }
  }

  private add(
    kind: ClauseKind,
    parent: Draft | undefined,
    block: Pick<Block, 'place'> & Partial<Block>,
    mark?: Mark,
  ): Draft {
    const siblings = this.drafts.filter((each) => each.parent === parent && each.kind === kind);
    const draft: Draft = {
      id: '',
      kind,
      mark,
      nth: siblings.length + 1,
      parent,
      lines: block.text ? [lineOf(block as Block)] : [],
      place: block.place,
    };
    this.checkOrder(draft, kind === 'dieu' ? this.articlesBeside(draft) : siblings);
    draft.id = this.ownId(this.explicitId(block.explicitId) ?? computedId(draft), draft);
    this.byId.set(draft.id, draft);
    this.drafts.push(draft);
    return draft;
  }

  private articlesBeside(draft: Draft): Draft[] {
    const annex = annexOf(draft);
    return this.drafts.filter((each) => each.kind === 'dieu' && annexOf(each) === annex);
  }

  private explicitId(explicit: Block['explicitId']): string | undefined {
    if (!explicit || slugPattern.test(explicit.id)) return explicit?.id;
    this.diagnostics.push({
      kind: 'explicit-id',
      severity: 'error',
      place: explicit.place,
      actual: `đang ghi “{#${explicit.id}}”`,
      expected: 'mã gồm chữ thường không dấu, chữ số và dấu gạch nối',
      help: 'Viết lại mã, ví dụ {#dieu-5-ket}, hoặc bỏ phần trong ngoặc nhọn.',
    });
    return undefined;
  }

  /** The id, or a free variant if another clause has it. */
  private ownId(id: string, draft: Draft): string {
    const other = this.byId.get(id);
    if (!other) return id;
    let free = id;
    for (let count = 2; this.byId.has(free); count += 1) free = `${id}-lan-${count}`;
    this.diagnostics.push({
      kind: 'duplicate',
      severity: 'error',
      place: draft.place,
      actual: `mã “${id}” đã là của ${placeInWords(other.place, draft.place)}`,
      expected: 'mỗi điều khoản một mã',
      help: `Xem lại dấu đầu mục ở hai chỗ; nếu văn bản in đúng như vậy thì ghi {#${free}} ở cuối dòng này.`,
    });
    return free;
  }

  private checkOrder({ mark, kind, place }: Draft, before: readonly Draft[]) {
    const previous = before.at(-1)?.mark;
    if (!mark?.ordinal || kind === 'phu-luc') return;
    const last = previous?.ordinal ?? 0;
    // Some offices skip đ in their letters, others use f and j.
    if (kind === 'chu' ? mark.ordinal >= last : mark.ordinal === last + 1 || mark.ordinal === last)
      return;
    this.diagnostics.push({
      kind: 'order',
      severity: 'warning',
      place,
      actual: previous
        ? `“${mark.written}” đứng sau “${previous.written}”`
        : `đánh số bắt đầu từ “${mark.written}”`,
      expected: 'số liền nhau',
      help: 'Xem lại dấu đầu mục ở chỗ này và chỗ trước; văn bản in đúng như vậy thì giữ nguyên.',
    });
  }
}

function placeInWords(other: FilePlace, here: FilePlace): string {
  return other.file === here.file ? `dòng ${other.line}` : `${other.file}, dòng ${other.line}`;
}

function computedId(draft: Draft): string {
  const { kind, mark, nth, parent } = draft;
  const above = kind === 'dieu' ? annexOf(draft) : parent;
  return [above?.id, segmentOf(kind, mark, nth, parent)].filter(Boolean).join('-');
}

function segmentOf(kind: ClauseKind, mark: Mark | undefined, nth: number, parent?: Draft): string {
  switch (kind) {
    case 'so-2':
    case 'so-3':
    case 'so-4':
      // 2.1 is within 2, whose number its id repeats.
      return parent?.mark && mark?.name.startsWith(`${parent.mark.name}.`)
        ? mark.segment.slice(parent.mark.segment.length + 1)
        : (mark?.segment ?? '');
    case 'gach':
    case 'cong':
    case 'cham':
      return String(nth);
    case 'bang':
    case 'doan':
      return `${kind}-${nth}`;
    default:
      return mark?.segment ?? (nth === 1 ? kind : `${kind}-${nth}`);
  }
}

function annexOf(draft: Draft): Draft | undefined {
  return pathOf(draft).find(({ kind }) => kind === 'phu-luc');
}

function pathOf(draft: Draft): Draft[] {
  return draft.parent ? [draft, ...pathOf(draft.parent)] : [draft];
}

function lineOf({ text, heading, rows, place }: Block): PlanLine {
  if (rows) return { kind: 'table', text, rows, place };
  return { kind: heading ? 'heading' : 'paragraph', text, place };
}

/** Words with their mark as the act prints it. */
export function markedText({ written, spaced }: Mark, text: string): string {
  return [written, text].filter(Boolean).join(spaced ? ' ' : '');
}
