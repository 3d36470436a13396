import { getImage } from 'astro:assets';
import { absolute, address } from '../addresses.ts';
import type { Entry } from '../exports/feeds.ts';
import { getCommendationsByDecision } from '../queries/commendations.ts';
import { getDecisions } from '../queries/decisions.ts';
import { type Exemplar, getExemplars } from '../queries/exemplars.ts';
import { once } from '../queries/once.ts';
import { awardSentence } from './award-told.ts';
import { decisionHtml, escaped, wholeHtml } from './feed-text.ts';
import { awardsOf, storyImage } from './images.ts';
import { picture } from './picture.ts';
import { whoIn } from './who.ts';

/** An entry with what feeds choose by. */
export interface FeedEntry extends Entry {
  units: readonly string[];
  criteria: readonly string[];
}

/** Every story and decision that is no sample, as feeds tell it. */
export const getFeedEntries = once(
  async (): Promise<FeedEntry[]> => [
    ...(await Promise.all(
      (
        await getExemplars()
      )
        .filter(({ sample }) => !sample)
        .map((exemplar) => storyEntry(exemplar)),
    )),
    ...(await decisionEntries()),
  ],
);

async function storyEntry(exemplar: Exemplar): Promise<FeedEntry> {
  const awards = await awardsOf(exemplar);
  const [photo] = exemplar.photos;
  const shown = photo && (await getImage({ src: photo.file, width: 1200 }));
  const image = await storyImage(exemplar);
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
      length: (await picture(image.card, image.shape, image.photo)).length,
    },
    units: exemplar.honourees.flatMap(({ unit }) => (unit ? [unit.id] : [])),
    criteria: exemplar.criteria,
  };
}

async function decisionEntries(): Promise<FeedEntry[]> {
  const rowsByDecision = await getCommendationsByDecision();
  return (await getDecisions())
    .filter(({ sample }) => !sample)
    .map((decision) => {
      const rows = rowsByDecision.get(decision.id) ?? [];
      return {
        title: `Quyết định số ${decision.label}`,
        address: absolute(decision.address),
        summary: decision.subjectLine,
        html: decisionHtml(decision, rows),
        published: decision.signed,
        changed: decision.provenance.checked,
        categories: [decision.formLabel],
        units: rows.flatMap((row) => (!row.withheld && row.unit ? [row.unit.id] : [])),
        criteria: [],
      };
    });
}
