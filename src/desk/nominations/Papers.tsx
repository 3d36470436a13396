import type { RoundFacts } from '../../report/round-facts.ts';
import { awardsProposed, type RoundPaper, roundPapers } from '../../report/round-papers.ts';
import { toDocx } from '../../report/to-docx.ts';
import { toXlsx } from '../../report/to-xlsx.ts';
import { hrefOf } from '../route.ts';
import { Save } from './Save.tsx';

/** Every document of a round as Word and Excel; those by award are enabled once someone is proposed. */
export function Papers({ facts }: { facts: RoundFacts }) {
  const forms = awardsProposed(facts);
  const { body, name, code } = facts.letterhead;
  const office = 'co-quan.yml';
  return (
    <section class="part">
      <h2>Giấy tờ</h2>
      <p class="help">
        Điều gì chưa ai ghi thì in dấu chấm để điền tay, không tự điền.
        {!(body && name && code) && (
          <>
            {' '}
            Đầu văn bản còn trống:{' '}
            <a href={hrefOf({ at: 'file', file: office, field: 'letterhead' })}>
              ghi tên cơ quan, người ký
            </a>
            .
          </>
        )}
      </p>
      <ul class="records papers">
        {Object.entries(roundPapers).flatMap(([word, paper]) =>
          paper.byAward
            ? forms.map((form) => (
                <PaperLine
                  key={`${word} ${form}`}
                  name={`${word}-${form}`}
                  title={`${paper.title}: ${facts.awardOf(form)}`}
                  paper={paper}
                  make={() => paper.make(facts, form)}
                />
              ))
            : [
                <PaperLine
                  key={word}
                  name={word}
                  title={paper.title}
                  paper={paper}
                  make={() => paper.make(facts)}
                />,
              ],
        )}
      </ul>
      {forms.length === 0 && (
        <p class="help">
          Tờ trình, danh sách kèm theo, dự thảo quyết định có khi ít nhất một trường hợp đạt phiếu
          hoặc được chọn “Đề nghị khen thưởng”.
        </p>
      )}
    </section>
  );
}

function PaperLine({
  name,
  title,
  paper,
  make,
}: {
  name: string;
  title: string;
  paper: RoundPaper;
  make: () => ReturnType<RoundPaper['make']>;
}) {
  return (
    <li>
      <span>{title}</span>
      <span class="badges">
        <Save
          name={name}
          title={title}
          make={(kind) => (kind === 'docx' ? toDocx(make()) : toXlsx(make(), paper.title))}
        />
      </span>
    </li>
  );
}
