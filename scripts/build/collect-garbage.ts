import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc: () => void = runInNewContext('gc');

/**
 * Returns the memory of everything that is no longer needed. V8 does so by itself when its heap has
 * doubled: for moments when another process will need memory and this one waits.
 */
export const collectGarbage = (): void => gc();
