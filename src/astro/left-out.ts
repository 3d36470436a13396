import type { Noun } from '../model/collections.ts';

/** A record by its noun and id. */
type Ref = Readonly<{ noun: Noun; id: string }>;

/** How a build tells Astro, which runs in a module world of its own, what stays out of this site. */
const mark = 'TDKT_LEFT_OUT';

/** Leaves records at fault out of the build that this process runs. */
export function leaveOut(records: readonly Ref[]): void {
  process.env[mark] = JSON.stringify(records.map(keyOf));
}

/** Whether a record is left out of this build for a fault of its own. */
export function isLeftOutForFault(record: Ref): boolean {
  return (JSON.parse(process.env[mark] ?? '[]') as string[]).includes(keyOf(record));
}

const keyOf = ({ noun, id }: Ref) => `${noun} ${id}`;
