import { upperFirst } from '../../text/upper-first.ts';
import type { PlanClause, PlanDocument } from './plan-document.ts';

/** One line of an act's contents. */
export interface ContentsLine {
  /** The clause that it links to. */
  id: string;
  title: string;
}

const unmarked = ['can-cu', 'mo-dau', 'doan'];
const closing = ['noi-nhan', 'chu-ky'];

/**
 * The table of contents of an act: the text before its first mark, each top-level clause, its end.
 * @param titleOf the title that staff give to a part, by its file; used for its only top-level clause
 */
export function contentsOf(
  { roots }: PlanDocument,
  titleOf: (file: string) => string | undefined,
): ContentsLine[] {
  const [first] = roots.filter(({ kind }) => unmarked.includes(kind));
  const ending = roots.filter(({ kind }) => closing.includes(kind));
  const marked = roots.filter(({ kind, mark }) => mark && !closing.includes(kind));
  const heads = (first ? [first, ...marked] : marked).map((root) => {
    const shared = marked.filter(({ place }) => place.file === root.place.file).length > 1;
    const title = shared ? undefined : titleOf(root.place.file);
    return {
      id: root.id,
      title: root === first ? (title ?? root.label) : titleOfRoot(root, title),
    };
  });
  const [end] = ending;
  const annexes = heads.filter(({ id }) =>
    roots.some((root) => root.id === id && root.kind === 'phu-luc'),
  );
  const last = end && {
    id: end.id,
    title: upperFirst(ending.map(({ label }) => label.toLowerCase()).join(', ')),
  };
  return [...heads.filter((each) => !annexes.includes(each)), ...(last ? [last] : []), ...annexes];
}

function titleOfRoot({ mark, lines, label }: PlanClause, title: string | undefined): string {
  const heading = title ?? lines.find(({ kind }) => kind === 'heading')?.text;
  if (heading === undefined) return label;
  return `${/[.:)]$/.test(mark) ? mark : `${mark}.`} ${heading}`;
}
