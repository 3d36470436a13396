import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

/** A text run on a page; lengths in mm from the page's top left corner, size in points. */
export interface Run {
  text: string;
  left: number;
  right: number;
  /** Distance of the baseline from the top. */
  baseline: number;
  size: number;
  /** Name of the font without its subset prefix: `Tinos-Bold`. */
  font: string;
}

export interface PdfPage {
  width: number;
  height: number;
  runs: Run[];
}

export interface Pdf {
  pages: PdfPage[];
  /** Names of fonts that are not embedded. */
  missingFonts: string[];
  isTagged: boolean;
}

const mm = (points: number) => (points * 25.4) / 72;

/** Reads a PDF: the position, font and size of every text run. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const pages: PdfPage[] = [];
  const missing = new Set<string>();
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    // Fonts are only known after the page was processed.
    await page.getOperatorList();
    const fontOf = (id: string): { name: string; missingFile: boolean } => page.commonObjs.get(id);
    const runs = items.flatMap((item) => {
      if (!('str' in item) || !item.str.trim()) return [];
      const [, , , , x = 0, y = 0] = item.transform;
      const font = fontOf(item.fontName);
      if (font.missingFile) missing.add(font.name);
      return {
        text: item.str.normalize('NFC'),
        left: mm(x),
        right: mm(x + item.width),
        baseline: mm(height - y),
        size: item.height,
        font: font.name.replace(/^[A-Z]{6}\+/, ''),
      };
    });
    pages.push({ width: mm(width), height: mm(height), runs });
  }
  const marks = await file.getMarkInfo();
  return { pages, missingFonts: [...missing], isTagged: marks?.Marked === true };
}

/** The text of runs on one line, in reading order. */
export function linesOf({ runs }: PdfPage): Run[] {
  const lines: Run[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    const goesOn =
      last && Math.abs(last.baseline - run.baseline) < 0.5 && run.left - last.right < 3;
    if (!goesOn) lines.push({ ...run });
    else {
      if (run.left - last.right > 0.3 && !last.text.endsWith(' ')) last.text += ' ';
      last.text += run.text;
      last.right = run.right;
    }
  }
  return lines;
}

/** The smallest PDF with one line of text, which is also its title. */
export function pdfWith(words: string): string {
  const stream = `BT /F1 12 Tf 72 720 Td (${words}) Tj ET`;
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${stream.length}>>stream
${stream}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
6 0 obj<</Title(${words})>>endobj
trailer<</Root 1 0 R/Info 6 0 R>>
%%EOF`;
}

/** Sizes of printed pages, in points. */
export async function printedPages(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/Type \/Page\b[\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`,
  );
}
