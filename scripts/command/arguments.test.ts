import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const usage = 'Cách dùng: npm run thu -- <tệp> [--out <thư mục>] [--all]';
const read = (...args: string[]) =>
  readArguments(usage, { out: { type: 'string' }, all: { type: 'boolean' } }, [1, 1], args);

test('reads what the command has', () => {
  expect(read('a.docx', '--out', 'b', '--all')).toMatchObject({
    values: { out: 'b', all: true },
    positionals: ['a.docx'],
  });
});

test.each([
  [['a', '--nonsense'], 'Lệnh này không có “--nonsense”.'],
  [['a', '-x'], 'Lệnh này không có “-x”.'],
  [['a', '--out'], 'Sau “--out” phải có giá trị.'],
  [['a', '--out', '--all'], 'Sau “--out” phải có giá trị.'],
  [['a', '--all=yes'], 'Sau “--all” không ghi giá trị.'],
  [['a', 'b', 'c'], 'Thừa “b c” trong câu lệnh.'],
])('refuses %s with the reason', (args, reason) => {
  expect(() => read(...args)).toThrow(
    expect.objectContaining({ message: `${reason}\n${usage}`, exitCode: 2 }),
  );
});

test('answers too few arguments and --help with the usage', () => {
  expect(() => read()).toThrow(expect.objectContaining({ message: usage, exitCode: 2 }));
  expect(() => read('--help')).toThrow(expect.objectContaining({ message: usage, exitCode: 0 }));
});

test('reports a flag that npm has swallowed', () => {
  const options = { 'without-faulty': { type: 'boolean' } } as const;
  const under = (env: NodeJS.ProcessEnv) => () => readArguments(usage, options, [0, 0], [], env);
  expect(under({ npm_config_color: 'true' })).not.toThrow();
  expect(under({ npm_config_without_faulty: 'true' })).toThrow('npm đã giữ --without-faulty');
});
