import type { Rule } from '../kit/rule.ts';
import { approvalBasis } from './approval/approval-basis.ts';
import { approvalBeforeAward } from './approval/approval-before-award.ts';
import { approverAuthor } from './approval/approver-author.ts';
import { approverCompetence } from './approval/approver-competence.ts';
import { consent } from './approval/consent.ts';
import { consentGiver } from './approval/consent-giver.ts';
import { consentKin } from './approval/consent-kin.ts';
import { consentScope } from './approval/consent-scope.ts';
import { consentWithheld } from './approval/consent-withheld.ts';
import { digest } from './approval/digest.ts';
import { bodyAlike } from './body/body-alike.ts';
import { bodyLength } from './body/body-length.ts';
import { evidence } from './body/evidence.ts';
import { headingOrder } from './body/heading-order.ts';
import { modelHeadings } from './body/model-headings.ts';
import { rawHtml } from './body/raw-html.ts';
import { beforeMovement } from './days/before-movement.ts';
import { day } from './days/day.ts';
import { dayFuture } from './days/day-future.ts';
import { dayOrder } from './days/day-order.ts';
import { decisionTwoDates } from './days/decision-two-dates.ts';
import { validity } from './days/validity.ts';
import { awardClass } from './decisions/award-class.ts';
import { cancelReason } from './decisions/cancel-reason.ts';
import { cancellingDecision } from './decisions/cancelling-decision.ts';
import { counts } from './decisions/counts.ts';
import { duplicateDecision } from './decisions/duplicate-decision.ts';
import { extractWording } from './decisions/extract-wording.ts';
import { formIssuer } from './decisions/form-issuer.ts';
import { normativeNumber } from './decisions/normative-number.ts';
import { numberForm } from './decisions/number-form.ts';
import { numberZero } from './decisions/number-zero.ts';
import { repeatNumber } from './decisions/repeat-number.ts';
import { rowUnit } from './decisions/row-unit.ts';
import { scanMissing } from './decisions/scan-missing.ts';
import { signatureLines } from './decisions/signature-lines.ts';
import { successorLoop } from './decisions/successor-loop.ts';
import { symbolForm } from './decisions/symbol-form.ts';
import { symbolIssuer } from './decisions/symbol-issuer.ts';
import { twoForms } from './decisions/two-forms.ts';
import { unknownIssuer } from './decisions/unknown-issuer.ts';
import { unknownUnit } from './decisions/unknown-unit.ts';
import { decisionFileName } from './files/decision-file-name.ts';
import { fileName } from './files/file-name.ts';
import { filePlace } from './files/file-place.ts';
import { fileSize } from './files/file-size.ts';
import { missingList } from './files/missing-list.ts';
import { recordMdx } from './files/record-mdx.ts';
import { reservedSlug } from './files/reserved-slug.ts';
import { slugClash } from './files/slug-clash.ts';
import { slugPerson } from './files/slug-person.ts';
import { strayFile } from './files/stray-file.ts';
import { symbolicLink } from './files/symbolic-link.ts';
import { yearFolder } from './files/year-folder.ts';
import { choice } from './front-matter/choice.ts';
import { duplicateId } from './front-matter/duplicate-id.ts';
import { format } from './front-matter/format.ts';
import { frontMatter } from './front-matter/front-matter.ts';
import { leadingZero } from './front-matter/leading-zero.ts';
import { placeholder } from './front-matter/placeholder.ts';
import { repeatItem } from './front-matter/repeat-item.ts';
import { required } from './front-matter/required.ts';
import { tooLong } from './front-matter/too-long.ts';
import { unknownKey } from './front-matter/unknown-key.ts';
import { valueType } from './front-matter/value-type.ts';
import { yaml } from './front-matter/yaml.ts';
import { encoding } from './letters/encoding.ts';
import { invisibleCharacter } from './letters/invisible-character.ts';
import { legacyEncoding } from './letters/legacy-encoding.ts';
import { lookAlike } from './letters/look-alike.ts';
import { noBreakSpace } from './letters/no-break-space.ts';
import { cancelledAward } from './links/cancelled-award.ts';
import { deadLink } from './links/dead-link.ts';
import { draftLink } from './links/draft-link.ts';
import { unknownCommendation } from './links/unknown-commendation.ts';
import { unsafeLink } from './links/unsafe-link.ts';
import { withheldLink } from './links/withheld-link.ts';
import { nameForm } from './names/name-form.ts';
import { nameMismatch } from './names/name-mismatch.ts';
import { nameTitle } from './names/name-title.ts';
import { nameTwice } from './names/name-twice.ts';
import { photoAlt } from './photos/photo-alt.ts';
import { photoMetadata } from './photos/photo-metadata.ts';
import { photoMissing } from './photos/photo-missing.ts';
import { photoSize } from './photos/photo-size.ts';
import { photoType } from './photos/photo-type.ts';
import { photoUnused } from './photos/photo-unused.ts';
import { remoteImage } from './photos/remote-image.ts';
import { closedOrder } from './plan/closed-order.ts';
import { planBlank } from './plan/plan-blank.ts';
import { planClause } from './plan/plan-clause.ts';
import { planLog } from './plan/plan-log.ts';
import { planMdx } from './plan/plan-mdx.ts';
import { planText } from './plan/plan-text.ts';
import { health } from './privacy/health.ts';
import { personalData } from './privacy/personal-data.ts';

/** Rules by what they look at; every rule stands in one group. */
export const groups: readonly { title: string; rules: readonly Rule[] }[] = [
  {
    title: 'Tên tệp và thư mục',
    rules: [
      fileName,
      filePlace,
      decisionFileName,
      yearFolder,
      reservedSlug,
      slugClash,
      slugPerson,
      recordMdx,
      symbolicLink,
      strayFile,
      fileSize,
      missingList,
    ],
  },
  {
    title: 'Chữ và bảng mã',
    rules: [encoding, legacyEncoding, lookAlike, invisibleCharacter, noBreakSpace],
  },
  {
    title: 'Phần đầu tệp',
    rules: [
      frontMatter,
      yaml,
      required,
      unknownKey,
      valueType,
      choice,
      format,
      leadingZero,
      duplicateId,
      repeatItem,
      tooLong,
      placeholder,
    ],
  },
  {
    title: 'Ngày tháng',
    rules: [day, dayFuture, dayOrder, beforeMovement, validity, decisionTwoDates],
  },
  {
    title: 'Họ tên',
    rules: [nameForm, nameTitle, nameTwice, nameMismatch],
  },
  {
    title: 'Quyết định khen thưởng',
    rules: [
      numberForm,
      numberZero,
      normativeNumber,
      symbolForm,
      symbolIssuer,
      formIssuer,
      unknownIssuer,
      signatureLines,
      awardClass,
      extractWording,
      counts,
      repeatNumber,
      rowUnit,
      unknownUnit,
      successorLoop,
      duplicateDecision,
      twoForms,
      cancellingDecision,
      cancelReason,
      scanMissing,
    ],
  },
  {
    title: 'Duyệt bài và sự đồng ý',
    rules: [
      approverAuthor,
      approverCompetence,
      approvalBasis,
      approvalBeforeAward,
      digest,
      consent,
      consentGiver,
      consentKin,
      consentScope,
      consentWithheld,
    ],
  },
  {
    title: 'Dữ liệu cá nhân',
    rules: [personalData, health],
  },
  {
    title: 'Thân bài',
    rules: [bodyLength, bodyAlike, headingOrder, modelHeadings, evidence, rawHtml],
  },
  {
    title: 'Liên kết và mã dẫn',
    rules: [deadLink, draftLink, unsafeLink, withheldLink, unknownCommendation, cancelledAward],
  },
  {
    title: 'Ảnh',
    rules: [photoMissing, photoType, photoSize, photoMetadata, photoAlt, photoUnused, remoteImage],
  },
  {
    title: 'Kế hoạch',
    rules: [planText, planLog, planBlank, planClause, planMdx, closedOrder],
  },
];

/** Every rule of the check. */
export const rules: readonly Rule[] = groups.flatMap((group) => group.rules);
