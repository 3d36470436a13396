import { readBlocks } from './blocks.ts';
import { type Draft, draftClauses, type EndingFacts, markedText } from './drafts.ts';
import { readKeptIds } from './kept-ids.ts';
import { labelOf } from './labels.ts';
import { nearestId } from './nearest-id.ts';
import type { PlanClause, PlanDiagnostic, PlanDocument } from './plan-document.ts';

/** A part of an act: plain Markdown, verbatim. */
export interface PlanPart {
  file: string;
  body: string;
  /** The line of the file in which the body begins, from 1. */
  line?: number;
}

/** The input of an act. */
export interface PlanText {
  /** In the order of the act. */
  parts: readonly PlanPart[];
  /** Recipients and signature, if the act's facts contain them. */
  ending?: EndingFacts | undefined;
  /** The list of published ids of this act (`readKeptIds`). */
  kept?: { file: string; text: string } | undefined;
}

/**
 * Parses an act. Every word is assigned to exactly one clause, in order, and every clause has a unique
 * id; parse errors are returned as diagnostics, never thrown.
 *
 * Ids are derived from marks: a mark's number after the parent's id, dashes by their position;
 * `…-mo-dau` for text before the first mark, `…-ket` for text after the last. A clause without marks
 * below it contains all its paragraphs.
 */
export function parsePlan({ parts, ending, kept }: PlanText): PlanDocument {
  const blocks = parts.flatMap(({ file, body, line = 1 }) => readBlocks(body, file, line));
  const { drafts, diagnostics } = draftClauses(blocks, ending);
  const published = kept ? readKeptIds(kept.text) : [];
  const formerIds = Map.groupBy(
    published.filter(({ now }) => now),
    ({ now }) => now ?? '',
  );
  const clauses = toClauses(drafts, (id) => (formerIds.get(id) ?? []).map((former) => former.id));
  const clauseById = new Map(clauses.map((clause) => [clause.id, clause]));
  const places = kept
    ? published.flatMap(({ id, now, line }) =>
        lost(id, now, { file: kept.file, line, column: 1 }, clauseById),
      )
    : [];
  for (const clause of clauses) {
    for (const id of clause.formerIds) if (!clauseById.has(id)) clauseById.set(id, clause);
  }
  return {
    roots: clauses.filter(({ parent }) => !parent),
    clauses,
    clauseById,
    diagnostics: [...empty(parts, blocks.length), ...diagnostics, ...places],
  };
}

function toClauses(drafts: readonly Draft[], formerIdsOf: (id: string) => string[]): PlanClause[] {
  const clauses = new Map<Draft, PlanClause & { children: PlanClause[] }>();
  for (const draft of drafts) {
    const { id, kind, mark, lines, place } = draft;
    const parent = draft.parent && clauses.get(draft.parent);
    const [first, ...others] = lines.map(({ text }) => text);
    const clause = {
      id,
      formerIds: formerIdsOf(id),
      kind,
      mark: mark?.written ?? '',
      label: labelOf(draft),
      lines,
      text: [mark ? markedText(mark, first ?? '') : first, ...others].join('\n'),
      place,
      depth: parent ? parent.depth + 1 : 0,
      parent,
      children: [],
    };
    parent?.children.push(clause);
    clauses.set(draft, clause);
  }
  return [...clauses.values()];
}

function empty(parts: readonly PlanPart[], blocks: number): PlanDiagnostic[] {
  const [first] = parts;
  if (!first || blocks > 0) return [];
  return [
    {
      kind: 'empty',
      severity: 'error',
      place: { file: first.file, line: first.line ?? 1, column: 1 },
      actual: 'văn bản chưa có chữ nào',
      expected: 'nguyên văn của văn bản',
      help: 'Chép nguyên văn vào đây, mỗi đoạn cách nhau một dòng trống.',
    },
  ];
}

/** A published id that no clause has any more, or that leads nowhere. */
function lost(
  id: string,
  now: string | undefined,
  place: PlanDiagnostic['place'],
  clauseById: ReadonlyMap<string, PlanClause>,
): PlanDiagnostic[] {
  const said = { severity: 'error', place } as const;
  const ids = [...clauseById.keys()];
  if (now !== undefined && clauseById.has(id)) {
    return [
      {
        ...said,
        kind: 'kept',
        actual: `“${id}” nay lại là mã của ${clauseById.get(id)?.label}`,
        expected: `mã cũ chỉ dẫn tới một chỗ`,
        help: `Viết dòng này là “${id}” nếu mã vẫn của điều khoản ấy.`,
      },
    ];
  }
  if (clauseById.has(now ?? id)) return [];
  const near = nearestId(now ?? id, ids);
  return [
    {
      ...said,
      kind: 'vanished',
      actual: now
        ? `“${id}” dẫn tới “${now}”, mà văn bản không có điều khoản này`
        : `văn bản không còn điều khoản mang mã “${id}” đã công bố`,
      expected: 'mỗi địa chỉ đã công bố dẫn tới một điều khoản',
      help: near
        ? `Nếu chữ ấy nay ở ${clauseById.get(near)?.label} thì viết dòng này là “${id} = ${near}”; nếu dấu đầu mục bị sửa nhầm thì sửa lại, hoặc ghi {#${id}} ở cuối dòng của điều khoản.`
        : `Viết dòng này là “${id} = ” và mã của điều khoản nay mang chữ ấy, hoặc ghi {#${id}} ở cuối dòng của điều khoản.`,
    },
  ];
}
