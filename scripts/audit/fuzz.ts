import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { adversarial } from '../../src/check/fuzz/adversarial.ts';
import { fuzz } from '../../src/check/fuzz/fuzz.ts';
import { root } from '../../src/settings.ts';
import { CommandError } from '../command.ts';

/** Runs the check on 12,000 damaged folders and the adversarial files; prints time and memory. */
export async function auditFuzzing(runs = 12_000): Promise<void> {
  const { failure, slowest } = fuzz(100_000, runs);
  if (failure) throw new CommandError(`The check crashed on damaged content.\n${failure}`);
  console.log(`Check: ${runs} damaged folders, none broke it; slowest ${Math.round(slowest)} ms.`);
  for (const name of Object.keys(adversarial)) console.log(`Check: ${name}: ${measured(name)}`);
}

/** In a process of its own, to measure its memory. */
function measured(name: string): string {
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(root, 'scripts/audit/adversarial-one.ts'), name],
    { encoding: 'utf8', timeout: 60_000 },
  );
  return status === 0 ? stdout.trim() : 'did not end within 60 s';
}
