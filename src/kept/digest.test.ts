import { expect, test } from 'vitest';
import { dataDigest } from './digest.ts';

test('equal data has one digest, and every difference changes it', () => {
  const data = () => ({ a: [1, '1', null, undefined, true], b: { c: 'x' } });
  expect(dataDigest(data())).toBe(dataDigest(data()));
  const others: unknown[] = [
    { a: ['1', 1, null, undefined, true], b: { c: 'x' } },
    { a: [1, '1', undefined, null, true], b: { c: 'x' } },
    { a: [1, '1', null, undefined, true], b: { c: 'x', d: undefined } },
    { a: [1, '1', null, undefined, true], b: [['c', 'x']] },
    { b: { c: 'x' } },
    ['{', '"a"'],
    '{',
    Number.NaN,
    null,
    undefined,
    'undefined',
    'null',
  ];
  expect(new Set([data(), ...others].map(dataDigest)).size).toBe(others.length + 1);
});

test('refuses anything except data, since a page could show what no digest covers', () => {
  const circle: unknown[] = [];
  circle.push(circle);
  const refused: [unknown, string][] = [
    [() => 1, 'a function has no digest: pass plain data'],
    [{ of: new Map() }, 'a Map has no digest: pass plain data'],
    [[new Date(0)], 'a Date has no digest: pass plain data'],
    [
      {
        get late() {
          return 1;
        },
      },
      'the getter "late" has no digest: pass plain data',
    ],
    [circle, 'a circular object has no digest: pass plain data'],
    [1n, 'a bigint has no digest: pass plain data'],
  ];
  for (const [value, says] of refused) expect(() => dataDigest(value)).toThrow(says);
});

test('does not read properties through a proxy, by which Astro would count a picture as used', () => {
  const read: PropertyKey[] = [];
  const picture = new Proxy(
    { src: '/a.png', width: 4 },
    {
      get(target, name) {
        read.push(name);
        return Reflect.get(target, name);
      },
    },
  );
  expect(dataDigest(picture)).toBe(dataDigest({ src: '/a.png', width: 4 }));
  expect(read).toEqual([]);
});
