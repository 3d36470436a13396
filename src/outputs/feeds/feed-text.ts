import { absolute } from '../../addresses.ts';
import { withheldName } from '../../model/schema/commendation.ts';
import { statuses } from '../../model/schema/decision.ts';
import type { Commendation } from '../../queries/commendations.ts';
import type { Decision } from '../../queries/decisions.ts';
import { documentKind, documentLabel } from '../../text/decision-number.ts';

/** Rendered Markdown with absolute URLs; pictures within the text are removed. */
export function wholeHtml(html: string): string {
  return html
    .replace(/<img\b[^>]*>/g, '')
    .replace(/\s(href|src)="(\/[^"]*)"/g, (_, name, path) => ` ${name}="${absolute(path)}"`);
}

/** Rows of a decision in a feed: fifty long lists in the feeds of each unit would be most of a large site. */
const MOST_ROWS = 40;

/** A decision as the text of a feed: its facts, then its list in official order; of a long one the beginning. */
export function decisionHtml(decision: Decision, rows: readonly Commendation[]): string {
  const facts = [
    `${decision.headline}.`,
    decision.citation,
    decision.meritPeriod && `Thành tích: ${decision.meritPeriod}.`,
    decision.reward && `Tiền thưởng: ${decision.reward}.`,
    decision.status && `${statuses[decision.status].label}.`,
    ...(decision.related ?? []).map(
      (other) => `${other.relation}: ${documentKind(other)} số ${documentLabel(other)}.`,
    ),
    `${decision.extentLabel}.`,
  ];
  const head = row('th', ['Stt', 'Họ và tên, tên tập thể', 'Chức vụ, đơn vị', 'Hình thức']);
  const shown = rows.length > MOST_ROWS ? rows.slice(0, MOST_ROWS) : rows;
  const body = shown.map((each, index) => row('td', cells(each, index)));
  const more =
    rows.length > shown.length
      ? `<p>Còn ${rows.length - shown.length} trường hợp: <a href="${absolute(decision.address)}">xem cả danh sách của quyết định</a>.</p>`
      : '';
  return `${facts.flatMap((fact) => (fact ? [`<p>${escaped(fact)}</p>`] : [])).join('')}<table>${head}${body.join('')}</table>${more}`;
}

function cells(each: Commendation, index: number): string[] {
  const no = String(each.no ?? index + 1);
  if (each.withheld) return [no, withheldName, '', each.awardInFull];
  return [
    no,
    [each.honorific, each.name].filter(Boolean).join(' '),
    [each.position, each.unitName].filter(Boolean).join(', '),
    each.awardInFull,
  ];
}

const row = (tag: string, texts: string[]) =>
  `<tr>${texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;

/** Escapes text for HTML. */
export const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
