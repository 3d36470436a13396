/** A part of an annex: rows below one heading, “A. TẬP THỂ”. */
export interface Section {
  /** Its anchor on the page. */
  anchor: string;
  /** The heading as printed; absent above rows without one. */
  title: string | undefined;
  /** Index of its first row, and number of rows. */
  start: number;
  count: number;
}

/** The parts of a list in official order. */
export function sectionsOf(rows: readonly { section?: string | undefined }[]): Section[] {
  const sections: Section[] = [];
  for (const [start, { section: title }] of rows.entries()) {
    const last = sections.at(-1);
    if (last && last.title === title) last.count += 1;
    else sections.push({ anchor: `muc-${sections.length + 1}`, title, start, count: 1 });
  }
  return sections;
}
