import { day } from '../schema/day.ts';
import { componentsOf, type PlacedComponent, parsePage } from './parse-page.ts';

/** State of a component, depending on the day or on a withheld file; exposed as attribute `state`. */
export const componentStates = {
  early: 'chua-mo',
  open: 'dang-mo',
  closed: 'da-dong',
  left: 'khong-dang',
} as const;

/** Inputs that determine how a page's body is shown. */
export interface ShownOptions {
  /** yyyy-mm-dd */
  today: string;
  /** Whether a file beside the page is left out of the site. */
  isLeftOut: (file: string) => boolean;
}

/**
 * A page's body as published today. A notice that is not yet open, or is closed, loses its content and
 * title, so that people named in it are forgotten after its last day; every notice and file gets its
 * state. A body that cannot be parsed is empty.
 */
export function shownPage(body: string, { today, isLeftOut }: ShownOptions): string {
  const { root, fault } = parsePage(body);
  if (fault) return '';
  const edits = componentsOf(root).flatMap((component) => editsOf(component, today, isLeftOut));
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), body);
}

interface Edit {
  start: number;
  end: number;
  by: string;
}

function editsOf(
  component: PlacedComponent,
  today: string,
  isLeftOut: ShownOptions['isLeftOut'],
): Edit[] {
  const { name, offset, within } = component;
  const state =
    name === 'Notice'
      ? noticeState(component, today)
      : name === 'Download' && isLeftOut(writtenAs(component, 'file') ?? '')
        ? componentStates.left
        : undefined;
  if (!state) return [];
  const tag = offset + 1 + name.length;
  const says = { start: tag, end: tag, by: ` state="${state}"` };
  const isClosed = state === componentStates.closed;
  const edits = [says];
  if (within && (isClosed || state === componentStates.early)) edits.push({ ...within, by: '' });
  const title = isClosed && component.attributes.find((each) => each.name === 'title');
  if (title) edits.push({ start: title.offset, end: title.end, by: `title="${closedTitle}"` });
  return edits;
}

/** Title of a notice after its last day. */
const closedTitle = 'Thông báo đã đóng';

/** A notice without valid days is not open: the check refuses it. */
function noticeState(component: PlacedComponent, today: string) {
  const [from, to] = ['from', 'to'].map((name) => day().safeParse(writtenAs(component, name)).data);
  if (!from || !to || today < from) return componentStates.early;
  return today > to ? componentStates.closed : componentStates.open;
}

const writtenAs = ({ attributes }: PlacedComponent, name: string) =>
  attributes.find((each) => each.name === name)?.value;
