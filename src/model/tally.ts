import { type RecipientType, recipientTypes } from './schema/recipient-type.ts';

/** The fields of a commendation needed to count it. */
export interface Countable {
  recipientType: string;
  status?: string | undefined;
}

/**
 * A count of commendations by the single rule: a cancelled award is listed and mentioned, never counted.
 */
export interface Tally {
  /** Awards in force, including withheld ones. */
  count: number;
  cancelled: number;
  /** Awards in force of each type that has any, in official order. */
  byType: { type: RecipientType; count: number }[];
}

/** Whether an award or a decision is in force; a corrected one is. */
export const isInForce = ({ status }: Pick<Countable, 'status'>): boolean => status !== 'huy-bo';

/** Counts commendations; every figure of commended people uses it. */
export function tallyOf(commendations: readonly Countable[]): Tally {
  const standing = commendations.filter(isInForce);
  const byType = (Object.keys(recipientTypes) as RecipientType[])
    .map((type) => ({
      type,
      count: standing.filter(({ recipientType }) => recipientType === type).length,
    }))
    .filter(({ count }) => count > 0);
  return { count: standing.length, cancelled: commendations.length - standing.length, byType };
}

const written = (count: number) => count.toLocaleString('vi-VN');
const labelOf = (type: RecipientType) => recipientTypes[type].label.toLowerCase();

/**
 * “126 lượt tập thể, cá nhân được khen thưởng theo 6 quyết định”, and what is not counted.
 * @param given words after the recipients: “được tặng Giấy khen …”
 */
export function sayHonoured(tally: Tally, given: string): string {
  const { count, cancelled, byType } = tally;
  if (count === 0) return sayCases(tally);
  const types = byType.map(({ type }) => labelOf(type)).join(', ');
  const left = cancelled > 0 ? `; không tính ${written(cancelled)} trường hợp đã hủy bỏ` : '';
  return `${written(count)} lượt ${types} ${given}${left}`;
}

/** “12 trường hợp, không tính 1 đã hủy bỏ”: for limited space. */
export function sayCases({ count, cancelled }: Tally): string {
  if (count === 0 && cancelled > 0) return `${written(cancelled)} trường hợp đã hủy bỏ`;
  const left = cancelled > 0 ? `, không tính ${written(cancelled)} đã hủy bỏ` : '';
  return `${written(count)} trường hợp${left}`;
}

/** “42 tập thể, 35 cá nhân”. */
export const sayTypes = ({ byType }: Tally): string =>
  byType.map(({ type, count }) => `${written(count)} ${labelOf(type)}`).join(', ');

/** The length of a list that includes cancelled awards: “13 trường hợp khen thưởng (1 đã hủy bỏ)”. */
export function sayRows({ count, cancelled }: Tally): string {
  const left = cancelled > 0 ? ` (${written(cancelled)} đã hủy bỏ)` : '';
  return `${written(count + cancelled)} trường hợp khen thưởng${left}`;
}
