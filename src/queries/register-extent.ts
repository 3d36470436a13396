import { getRegisterExtent } from './commendations.ts';
import { getDecisions } from './decisions.ts';
import { getOffice } from './office.ts';

/** The scope of the register, in the office’s sentence or, without one, derived from its decisions. */
export async function sayRegisterExtent(): Promise<string> {
  const { completeness } = await getOffice();
  if (completeness) return completeness;
  const years = (await getDecisions()).map(({ year }) => year).sort();
  const span = years.length > 0 ? `, ký từ năm ${years[0]} đến năm ${years.at(-1)}` : '';
  return `Trang này mới có ${await getRegisterExtent()}${span}; quyết định khác có thể chưa được nhập.`;
}
