import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

// What the starters of a release archive call in the place of `npm run`: `chay build -- --portable`.

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const left = ['lint', 'test', 'bench', 'audit', 'generate', 'archive'];
const [name = '', ...rest] = process.argv.slice(2);
const line = left.includes(name) ? undefined : scripts[name];

if (!line?.startsWith('node ')) {
  const known = Object.keys(scripts).filter((each) => !left.includes(each));
  console.error(`Không có lệnh “${name}”. Các lệnh: ${known.join(', ')}.`);
  process.exit(2);
}
const words = rest[0] === '--' ? rest.slice(1) : rest;
const child = spawn(process.execPath, [...line.split(' ').slice(1), ...words], {
  stdio: 'inherit',
});
child.on('error', ({ message }) => {
  console.error(`Không khởi động được: ${message}. Hãy giải nén lại cả gói.`);
  process.exitCode = 1;
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
// Ctrl+C reaches the command itself, which ends in its own way.
process.on('SIGINT', () => {});
