import { enableCompileCache } from 'node:module';

// Preloaded by Node, so that a command's modules are compiled only once; not TypeScript, because loading
// the first such file would cost as much as is saved.
enableCompileCache('.cache/compile');
