/** Preloaded before a build (`node --import`): removing a file below the folder SLOW_UNLINK takes five seconds. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { setTimeout } from 'node:timers/promises';

const unlink = fs.promises.unlink;
fs.promises.unlink = async (path) => {
  if (String(path).startsWith(String(process.env.SLOW_UNLINK))) await setTimeout(5000);
  return unlink(path);
};
syncBuiltinESMExports();
