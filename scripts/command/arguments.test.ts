import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const usage = 'Cách dùng: npm run thu -- <tệp> [--out <thư mục>] [--all]';
const read = (...args: string[]) =>
  readArguments(usage, { out: { type: 'string' }, all: { type: 'boolean' } }, [1, 1], args);

test('what the command has is read', () => {
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
])('%s is refused with the reason', (args, reason) => {
  expect(() => read(...args)).toThrow(
    expect.objectContaining({ message: `${reason}\n${usage}`, exitCode: 2 }),
  );
});

test('too few words and --help are answered by the usage', () => {
  expect(() => read()).toThrow(expect.objectContaining({ message: usage, exitCode: 2 }));
  expect(() => read('--help')).toThrow(expect.objectContaining({ message: usage, exitCode: 0 }));
});

test('a flag that npm has taken for its own is said, not passed over', () => {
  const options = { 'without-faulty': { type: 'boolean' } } as const;
  const under = (env: NodeJS.ProcessEnv) => () => readArguments(usage, options, [0, 0], [], env);
  expect(under({ npm_config_color: 'true' })).not.toThrow();
  expect(under({ npm_config_without_faulty: 'true' })).toThrow('npm đã giữ --without-faulty');
});
