import { expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { environmentOf, systemdUnit, windowsTask } from './service-file.ts';

const start = {
  program: '/opt/node/bin/node',
  words: ['--import=./scripts/right-node.mjs', 'scripts/watch.ts', '/srv/thi đua/ban'],
  folder: '/srv/thi đua/100%',
  env: { CONTENT_DIR: '/mnt/chung/nội dung', SITE_URL: 'https://thidua.example.vn/?a=$b&c' },
};

test('a systemd unit quotes spaces, percent and dollar signs', () => {
  expect(systemdUnit(start)).toMatchInlineSnapshot(`
    "[Unit]
    Description=Theo dõi thư mục nội dung và đưa trang thi đua, khen thưởng lên
    Wants=network-online.target
    After=network-online.target

    [Service]
    WorkingDirectory=/srv/thi đua/100%%
    Environment="CONTENT_DIR=/mnt/chung/nội dung"
    Environment="SITE_URL=https://thidua.example.vn/?a=$b&c"
    ExecStart="/opt/node/bin/node" "--import=./scripts/right-node.mjs" "scripts/watch.ts" "/srv/thi đua/ban"
    Restart=always
    RestartSec=30

    [Install]
    WantedBy=multi-user.target
    "
  `);
});

test('a Windows task contains its settings, as well-formed XML', () => {
  const xml = windowsTask({
    ...start,
    program: 'C:\\Thi dua\\node.exe',
    folder: 'C:\\Thi dua',
    words: ['scripts/watch.ts', 'D:\\Ban & trang'],
  });
  expect(xml).toContain('<WorkingDirectory>C:\\Thi dua</WorkingDirectory>');
  expect(xml.match(/<Arguments>(.*)<\/Arguments>/)?.[1]).toMatchInlineSnapshot(
    `"/s /c "set "CONTENT_DIR=/mnt/chung/nội dung" &amp;&amp; set "SITE_URL=https://thidua.example.vn/?a=$b&amp;c" &amp;&amp; "C:\\Thi dua\\node.exe" "scripts/watch.ts" "D:\\Ban &amp; trang"""`,
  );
});

test('a Windows task complies with its schema: the restart count is a byte', () => {
  const xml = windowsTask(start);
  expect(Number(/<Count>(\d+)<\/Count>/.exec(xml)?.[1])).toBeLessThanOrEqual(255);
  expect(xml).toContain('<StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>');
});

test('a service shows samples if the command that wrote it did', () => {
  const env = { CONTENT_DIR: 'content', SITE_URL: 'https://thidua.example.vn/' };
  const of = (more: Record<string, string>) =>
    environmentOf(readSettings({ ...env, ...more }), env.SITE_URL);
  expect(Object.keys(of({}))).toEqual(['CONTENT_DIR', 'OUT_DIR', 'SITE_URL']);
  expect(of({ SAMPLES: '1' })).toMatchObject({ SAMPLES: '1' });
});
