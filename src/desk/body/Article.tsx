import { withPullQuote } from '../../markdown/pull-quote.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { awardClasses } from '../../model/schema/award.ts';
import { anchorsOf } from '../../model/schema/commendation.ts';
import type { RecipientType } from '../../model/schema/recipient-type.ts';
import { isSample } from '../../model/schema/sample.ts';
import { type Named, whoIn } from '../../model/who.ts';
import { listOf } from '../../model/withholding/withheld.ts';
import { documentLabel } from '../../text/decision-number.ts';
import { unbroken } from '../../text/unbroken.ts';
import { choicesFor, labelFor, movementFor } from '../choose/referred.ts';
import { recordsOf } from '../state/contents.ts';
import { bodyHtml, figureHtml } from './body-html.ts';

type Facts = Record<string, unknown>;

/**
 * An exemplar in the site's layout (`components/exemplar/ExemplarArticle.astro`): who and which award in
 * one line, the picture, the text with its pull quote, then its facts.
 * @param photos addresses by file name
 */
export function Article({
  entry,
  photos,
}: {
  entry: PlainEntry;
  photos: ReadonlyMap<string, string>;
}) {
  const data = (entry.data ?? {}) as Facts;
  const movement = movementFor(entry.file, data);
  const honourees = listOf<Facts>(data.honourees).map(
    ({ name, recipientType, honorific, position, unit, unitAsWritten }): Named => ({
      name: text(name),
      recipientType: text(recipientType) as RecipientType,
      honorific: text(honorific),
      position: text(position),
      unitName: text(unitAsWritten) || (unit ? labelFor(['unit'], text(unit)) : ''),
    }),
  );
  const awards = (Array.isArray(data.commendations) ? data.commendations : []).flatMap(awardOf);
  const [first = '', ...others] = listOf<Facts>(data.photos).map(({ file, alt, caption, credit }) =>
    figureHtml({
      address: photos.get(text(file)) ?? '',
      alt: text(alt),
      caption: [text(caption), `(${text(credit) || 'chưa ghi nguồn ảnh'})`]
        .filter(Boolean)
        .join(' '),
    }),
  );
  const body = bodyHtml(entry.body, (id) => criterionNumber(movement, id));
  const html = first + withPullQuote(body, text(data.pullQuote)) + others.join('');
  return (
    <main class="wrap">
      <article class="exemplar">
        <header class="exemplar-head">
          <h1>{unbroken(text(data.title) || '(chưa có tiêu đề)')}</h1>
          <p class="who">
            {unbroken(whoIn(honourees, 2))}{' '}
            {awards[0] && <span class="award">{unbroken(awards[0].label)}</span>}
          </p>
          <p class="byline">
            <span>
              {text(data.author)} · {text(data.published) || 'chưa đăng'}
            </span>
          </p>
          {isSample(entry) && <p class="muted small">Dữ liệu minh họa</p>}
        </header>
        <div class="prose exemplar-body" dangerouslySetInnerHTML={{ __html: html }} />
        <aside class="record" aria-label="Thông tin khen thưởng">
          <h2>Thông tin khen thưởng</h2>
          <dl class="facts-list">
            {honourees.map(({ name, honorific, position, unitName }) => (
              <Fact key={name} title="Tập thể, cá nhân">
                <b>{[honorific, name].filter(Boolean).join(' ')}</b>{' '}
                <span class="muted detail">{[position, unitName].filter(Boolean).join(', ')}</span>
              </Fact>
            ))}
            {awards.map(({ label, decision, signed }) => (
              <Fact key={label + decision} title="Hình thức khen thưởng">
                <b>{label}</b>{' '}
                <span class="detail">
                  Quyết định số {decision}, <span class="nowrap">ngày {signed}</span>
                </span>
              </Fact>
            ))}
            {awards.length === 0 && (
              <Fact title="Hình thức khen thưởng">
                <span class="muted">Chưa có quyết định khen thưởng trên trang này</span>
              </Fact>
            )}
            <Chosen
              title="Thể hiện tiêu chí"
              values={data.criteria}
              of="criterion-word"
              movement={movement}
            />
            <Chosen
              title="Thực hiện nội dung"
              values={data.clauses}
              of="clause"
              movement={movement}
            />
            <Fact title="Duyệt đăng">{approvalOf(data.approval)}</Fact>
          </dl>
        </aside>
      </article>
    </main>
  );
}

const text = (value: unknown) => (value === undefined || value === null ? '' : String(value));

function Fact({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Chosen({
  title,
  values,
  of,
  movement,
}: {
  title: string;
  values: unknown;
  of: 'criterion-word' | 'clause';
  movement: string | undefined;
}) {
  if (!Array.isArray(values) || values.length === 0) return null;
  return (
    <Fact title={title}>
      <ul>
        {values.map((value) => (
          <li key={text(value)}>{labelFor([of], text(value), movement)}</li>
        ))}
      </ul>
    </Fact>
  );
}

/** The award of the row cited by a commendation, if both exist. */
function awardOf(id: unknown) {
  const [decisionId = '', anchor = ''] = text(id).split('#');
  const decision = recordsOf('decision').find((each) => each.id === decisionId);
  if (!decision) return [];
  const { number, symbol, signed, form, recipients } = (decision.data ?? {}) as Facts;
  const rows = listOf<Facts & { recipientType: RecipientType }>(recipients);
  const row = rows[anchorsOf(rows).indexOf(anchor)];
  if (!row) return [];
  const awardClass = awardClasses[text(row.class) as keyof typeof awardClasses]?.label;
  return [
    {
      label: [labelFor(['award'], text(row.form ?? form)), awardClass].filter(Boolean).join(' '),
      decision: documentLabel({ number: text(number), symbol: text(symbol) }),
      signed: text(signed),
    },
  ];
}

function criterionNumber(movement: string | undefined, id: string): number | undefined {
  const { byValue } = choicesFor(['criterion-word'], movement);
  const entry = recordsOf('criterion').find((each) => each.id === `${movement}/${id}`);
  return byValue.has(id) ? Number((entry?.data as Facts | undefined)?.number) : undefined;
}

function approvalOf(approval: unknown) {
  if (!approval) return 'Bản nháp, chưa duyệt';
  const { position, on, basis, delegation } = approval as Facts;
  return (
    <>
      {[text(position), text(on)].filter(Boolean).join(', ')}{' '}
      <span class="muted detail">{[basis, delegation].filter(Boolean).map(text).join('; ')}</span>
    </>
  );
}
