import { run } from './command.ts';
import { proveShareImages } from './proof/share-images.ts';

/** Prints what the project promises and does not test, because it depends on the machine. */
await run(async () => {
  await proveShareImages();
});
