import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { hostile } from '../../src/check/fuzz/adversarial.ts';
import { fuzz } from '../../src/check/fuzz/fuzz.ts';
import { root } from '../../src/settings.ts';
import { CommandError } from '../command.ts';

/** Feeds the check with 12,000 damaged records and the hostile files; prints time and memory. */
export async function auditFuzzing(cases = 12_000): Promise<void> {
  const { broken, slowest } = fuzz(100_000, cases);
  console.log(
    `Check: ${cases} damaged records, ${broken.length} broke it; slowest ${Math.round(slowest.ms)} ms (seed ${slowest.seed}).`,
  );
  for (const { seed, reason } of broken.slice(0, 20)) console.log(`  seed ${seed}: ${reason}`);
  for (const name of Object.keys(hostile)) console.log(`Check: ${name}: ${measured(name)}`);
  if (broken.length > 0) throw new CommandError('The check broke on damaged records.');
}

/** In a process of its own, so that its memory is its own. */
function measured(name: string): string {
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(root, 'scripts/audit/adversarial-one.ts'), name],
    { encoding: 'utf8', timeout: 60_000 },
  );
  return status === 0 ? stdout.trim() : 'did not end within 60 s';
}
