import { memoise } from './memoise.ts';
import { recordsOf } from './records.ts';

/** The office that keeps the site. */
export const getOffice = memoise(async () => {
  const [office] = await recordsOf('office');
  if (!office) throw new Error('Content has no co-quan.yml. Add it from _mau/co-quan.yml.');
  return office.data;
});
