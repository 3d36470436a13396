import { getImage } from 'astro:assets';
import { statSync } from 'node:fs';
import { absolute, address } from '../../addresses.ts';
import { whoIn } from '../../model/who.ts';
import { type Commendation, getCommendationsByDecision } from '../../queries/commendations.ts';
import { type Decision, getDecisions } from '../../queries/decisions.ts';
import { awardsOf } from '../../queries/exemplar-awards.ts';
import { type Exemplar, getExemplars } from '../../queries/exemplars.ts';
import { memoise } from '../../queries/memoise.ts';
import { getLineageById } from '../../queries/units.ts';
import { awardSentence } from '../captions/award-sentence.ts';
import { photoIn, photoWidths } from '../photo-size.ts';
import { exemplarImage } from '../share-images/images.ts';
import { pictureFile } from '../share-images/picture.ts';
import { decisionHtml, escaped, wholeHtml } from './feed-text.ts';
import type { Entry } from './formats.ts';

/** The data by which feeds select an entry; its full text is only built for feeds that contain it. */
export interface FeedEntry extends Pick<Entry, 'address' | 'changed'> {
  units: readonly string[];
  /** Keys with their movement, `m/dung-hen`. */
  criteria: readonly string[];
  movement: string | undefined;
  entry: () => Promise<Entry>;
}

/** Every exemplar and decision except samples. */
export const getFeedEntries = memoise(async (): Promise<FeedEntry[]> => {
  const rowsByDecision = await getCommendationsByDecision();
  const lineage = await getLineageById();
  const exemplars = (await getExemplars()).filter(({ sample }) => !sample);
  const decisions = (await getDecisions()).filter(({ sample }) => !sample);
  return [
    ...exemplars.map((exemplar) => ({
      address: absolute(exemplar.address),
      changed: exemplar.changed,
      units: exemplar.honourees.flatMap(({ unit }) => (unit ? [unit.id] : [])),
      criteria: exemplar.criteria.map((id) => `${exemplar.movement.id}/${id}`),
      movement: exemplar.movement.id,
      entry: memoise(() => exemplarEntry(exemplar)),
    })),
    ...decisions.map((decision) => {
      const rows = rowsByDecision.get(decision.id) ?? [];
      return {
        address: absolute(decision.address),
        changed: decision.provenance.checked,
        units: rows.flatMap((row) =>
          row.withheld || !row.unit ? [] : (lineage.get(row.unit.id) ?? []).map(({ id }) => id),
        ),
        criteria: [],
        movement: decision.movement?.id,
        entry: async () => decisionEntry(decision, rows),
      };
    }),
  ];
});

async function exemplarEntry(exemplar: Exemplar): Promise<Entry> {
  const awards = awardsOf(exemplar);
  const [photo] = exemplar.photos;
  const shown = photo && (await getImage(photoIn(photoWidths.feed, photo.file)));
  const image = await exemplarImage(exemplar);
  return {
    title: exemplar.title,
    address: absolute(exemplar.address),
    summary: exemplar.summary,
    html: [
      `<p><strong>${escaped(exemplar.summary)}</strong></p>`,
      shown && `<p><img src="${absolute(shown.src)}" alt="${escaped(photo.alt)}"></p>`,
      wholeHtml(exemplar.entry.rendered?.html ?? ''),
      `<p>${escaped(whoIn(exemplar.honourees, exemplar.honourees.length))}.</p>`,
      ...awards.map((award) => `<p>${escaped(awardSentence(award))}.</p>`),
    ]
      .filter(Boolean)
      .join(''),
    published: exemplar.published,
    changed: exemplar.changed,
    categories: [exemplar.kindLabel],
    image: {
      url: absolute(address.shareImage(image.file)),
      type: image.type,
      length: statSync(await pictureFile(image)).size,
    },
  };
}

function decisionEntry(decision: Decision, rows: readonly Commendation[]): Entry {
  return {
    title: `Quyết định số ${decision.label}`,
    address: absolute(decision.address),
    summary: decision.subjectLine,
    html: decisionHtml(decision, rows),
    published: decision.signed,
    changed: decision.provenance.checked,
    categories: [decision.formLabel],
  };
}
