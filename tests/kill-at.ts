/**
 * Preloaded before a build (`node --import`): kills the process, like a power cut, at the moment in
 * KILL_AT: a printed step title, or `rename N`, the Nth rename of folders.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const moment = process.env.KILL_AT ?? '';
const die = () => process.kill(process.pid, 'SIGKILL');

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = ((text: string, ...rest: []) => {
  const done = write(text, ...rest);
  if (moment && String(text).startsWith(moment))
    setTimeout(die, Number(process.env.KILL_AFTER ?? 0));
  return done;
}) as typeof process.stdout.write;

let renames = 0;
const rename = fs.renameSync;
fs.renameSync = (from, to) => {
  const ours = String(to) === process.env.OUT_DIR || String(from) === process.env.OUT_DIR;
  if (ours && moment === `rename ${++renames}`) die();
  rename(from, to);
};
syncBuiltinESMExports();
