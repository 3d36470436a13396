import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentOf } from '../../check/examples/content-of.ts';
import type { Example } from '../../check/kit/example.ts';
import { checkFiles } from '../../check/run/check-files.ts';
import type { ContentFiles } from '../../model/read/content-files.ts';
import { filesOnDisk } from '../../model/read/disk/files-on-disk.ts';
import { Checker } from './checker.ts';

const today = '2026-11-23';
