import { adversarial } from '../../src/check/fuzz/adversarial.ts';
import { checkFiles } from '../../src/check/run/check-files.ts';
import { filesInMemory } from '../../src/model/read/content-files.ts';

/** Checks one adversarial file and prints CPU time and peak memory of this process. */
const [name = ''] = process.argv.slice(2);
const files = adversarial[name as keyof typeof adversarial]();
const before = process.cpuUsage();
const { errors } = checkFiles(filesInMemory(files), '2026-11-23');
const { user, system } = process.cpuUsage(before);
const seconds = ((user + system) / 1e6).toFixed(2);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`${seconds} s CPU, ${megabytes} MB, ${errors} errors (aims: 5 s, 600 MB)`);
