import type { Report } from '../kit/report.ts';
import { githubFormat } from './github.ts';
import { jsonFormat } from './json.ts';
import { textFormat } from './text.ts';

/** Report formats, by the values of `--format`. */
export const formats = {
  text: textFormat,
  json: jsonFormat,
  github: githubFormat,
} satisfies Record<string, (report: Report, folder: string) => string>;
