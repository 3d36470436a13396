import type { Rule } from '../rule.ts';
import { approvalBasis } from './approval-basis.ts';
import { approvalBeforeAward } from './approval-before-award.ts';
import { approverAuthor } from './approver-author.ts';
import { approverCompetence } from './approver-competence.ts';
import { awardClass } from './award-class.ts';
import { beforeMovement } from './before-movement.ts';
import { bodyAlike } from './body-alike.ts';
import { bodyLength } from './body-length.ts';
import { cancelReason } from './cancel-reason.ts';
import { cancelledAward } from './cancelled-award.ts';
import { cancellingDecision } from './cancelling-decision.ts';
import { choice } from './choice.ts';
import { closedOrder } from './closed-order.ts';
import { consent } from './consent.ts';
import { consentGiver } from './consent-giver.ts';
import { consentKin } from './consent-kin.ts';
import { consentScope } from './consent-scope.ts';
import { consentWithheld } from './consent-withheld.ts';
import { counts } from './counts.ts';
import { day } from './day.ts';
import { dayFuture } from './day-future.ts';
import { dayOrder } from './day-order.ts';
import { deadLink } from './dead-link.ts';
import { decisionFileName } from './decision-file-name.ts';
import { decisionTwoDates } from './decision-two-dates.ts';
import { digest } from './digest.ts';
import { draftLink } from './draft-link.ts';
import { duplicateDecision } from './duplicate-decision.ts';
import { duplicateId } from './duplicate-id.ts';
import { encoding } from './encoding.ts';
import { evidence } from './evidence.ts';
import { extractWording } from './extract-wording.ts';
import { fileName } from './file-name.ts';
import { filePlace } from './file-place.ts';
import { fileSize } from './file-size.ts';
import { formIssuer } from './form-issuer.ts';
import { format } from './format.ts';
import { frontMatter } from './front-matter.ts';
import { headingOrder } from './heading-order.ts';
import { health } from './health.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { leadingZero } from './leading-zero.ts';
import { legacyEncoding } from './legacy-encoding.ts';
import { lookAlike } from './look-alike.ts';
import { missingList } from './missing-list.ts';
import { modelHeadings } from './model-headings.ts';
import { nameForm } from './name-form.ts';
import { nameMismatch } from './name-mismatch.ts';
import { nameTitle } from './name-title.ts';
import { nameTwice } from './name-twice.ts';
import { noBreakSpace } from './no-break-space.ts';
import { normativeNumber } from './normative-number.ts';
import { numberForm } from './number-form.ts';
import { numberZero } from './number-zero.ts';
import { personalData } from './personal-data.ts';
import { photoAlt } from './photo-alt.ts';
import { photoMetadata } from './photo-metadata.ts';
import { photoMissing } from './photo-missing.ts';
import { photoSize } from './photo-size.ts';
import { photoType } from './photo-type.ts';
import { photoUnused } from './photo-unused.ts';
import { placeholder } from './placeholder.ts';
import { planBlank } from './plan-blank.ts';
import { planClause } from './plan-clause.ts';
import { planLog } from './plan-log.ts';
import { planMdx } from './plan-mdx.ts';
import { planText } from './plan-text.ts';
import { rawHtml } from './raw-html.ts';
import { recordMdx } from './record-mdx.ts';
import { remoteImage } from './remote-image.ts';
import { repeatItem } from './repeat-item.ts';
import { repeatNumber } from './repeat-number.ts';
import { required } from './required.ts';
import { reservedSlug } from './reserved-slug.ts';
import { rowUnit } from './row-unit.ts';
import { scanMissing } from './scan-missing.ts';
import { signatureLines } from './signature-lines.ts';
import { slugClash } from './slug-clash.ts';
import { slugPerson } from './slug-person.ts';
import { strayFile } from './stray-file.ts';
import { successorLoop } from './successor-loop.ts';
import { symbolForm } from './symbol-form.ts';
import { symbolIssuer } from './symbol-issuer.ts';
import { symbolicLink } from './symbolic-link.ts';
import { tooLong } from './too-long.ts';
import { twoForms } from './two-forms.ts';
import { unknownCommendation } from './unknown-commendation.ts';
import { unknownIssuer } from './unknown-issuer.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownUnit } from './unknown-unit.ts';
import { unsafeLink } from './unsafe-link.ts';
import { validity } from './validity.ts';
import { valueType } from './value-type.ts';
import { withheldLink } from './withheld-link.ts';
import { yaml } from './yaml.ts';
import { yearFolder } from './year-folder.ts';

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
