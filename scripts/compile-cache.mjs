import { enableCompileCache } from 'node:module';

// Given to Node by --import, so that a command's modules are compiled once and not at every start;
// not TypeScript, because reading the first such file costs as much as all that is saved.
enableCompileCache('.cache/compile');
