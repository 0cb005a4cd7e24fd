import { disagreeingNumber } from './figures/disagreeing-number.ts'
import { doubledAbout } from './figures/doubled-about.ts'
import { feedMeasure } from './figures/feed-measure.ts'
import { futurePeriod } from './figures/future-period.ts'
import { impossibleShare } from './figures/impossible-share.ts'
import { otherLanguageFigures } from './figures/other-language-figures.ts'
import { doubledHeading } from './headings/doubled-heading.ts'
import { doubledTitle } from './headings/doubled-title.ts'
import { emoji } from './headings/emoji.ts'
import { emptyHeading } from './headings/empty-heading.ts'
import { falseHeading } from './headings/false-heading.ts'
import { fullStop } from './headings/full-stop.ts'
import { longHeading } from './headings/long-heading.ts'
import { noHeadings } from './headings/no-headings.ts'
import { shouting } from './headings/shouting.ts'
import { bareAddress } from './links/bare-address.ts'
import { brokenMarkdown } from './links/broken-markdown.ts'
import { brokenRedirect } from './links/broken-redirect.ts'
import { insecure } from './links/insecure.ts'
import { mail } from './links/mail.ts'
import { ownAddress } from './links/own-address.ts'
import { sameWords } from './links/same-words.ts'
import { telephone } from './links/telephone.ts'
import { attachmentTitle } from './media/attachment-title.ts'
import { emptyAlt } from './media/empty-alt.ts'
import { heavyPicture } from './media/heavy-picture.ts'
import { longAlt } from './media/long-alt.ts'
import { smallPicture } from './media/small-picture.ts'
import { tableHead } from './media/table-head.ts'
import { unusedFile } from './media/unused-file.ts'
import { hardText } from './readability/hard-text.ts'
import { longParagraph } from './readability/long-paragraph.ts'
import { longSentence } from './readability/long-sentence.ts'
import { officialese } from './readability/officialese.ts'
import { euProject } from './settings/eu-project.ts'
import { euStatement } from './settings/eu-statement.ts'
import { menuDraft } from './settings/menu-draft.ts'
import { oneLanguage } from './settings/one-language.ts'
import { unrecordedPolicy } from './settings/unrecorded-policy.ts'
import { backwardProject } from './time/backward-project.ts'
import { earlyNote } from './time/early-note.ts'
import { futureDate } from './time/future-date.ts'
import { futureMilestone } from './time/future-milestone.ts'
import { olderTranslation } from './time/older-translation.ts'
import { overdueReview } from './time/overdue-review.ts'
import { unnotedChange } from './time/unnoted-change.ts'
import { wrongWeekday } from './time/wrong-weekday.ts'
import { descriptionAsTitle } from './words/description-as-title.ts'
import { doubledSpace } from './words/doubled-space.ts'
import { doubledWord } from './words/doubled-word.ts'
import { emptyText } from './words/empty-text.ts'
import { leftOverMark } from './words/left-over-mark.ts'
import { missingSummary } from './words/missing-summary.ts'
import { numberForm } from './words/number-form.ts'
import { personalNumber } from './words/personal-number.ts'
import { placeholder } from './words/placeholder.ts'
import { shoutedMarks } from './words/shouted-marks.ts'
import { spaceBeforeMark } from './words/space-before-mark.ts'
import { statusWithoutWords } from './words/status-without-words.ts'
import { unmarkedHeading } from './words/unmarked-heading.ts'
import { wrongLanguage } from './words/wrong-language.ts'
import type { Rule } from './rule.ts'

/** What an editor can break, besides what is found when files are read and rendered. */
export const rules: readonly Rule[] = [
  disagreeingNumber,
  doubledAbout,
  feedMeasure,
  futurePeriod,
  impossibleShare,
  otherLanguageFigures,
  backwardProject,
  earlyNote,
  futureDate,
  futureMilestone,
  olderTranslation,
  overdueReview,
  unnotedChange,
  wrongWeekday,
  descriptionAsTitle,
  doubledSpace,
  doubledWord,
  emptyText,
  leftOverMark,
  missingSummary,
  numberForm,
  personalNumber,
  placeholder,
  shoutedMarks,
  spaceBeforeMark,
  statusWithoutWords,
  unmarkedHeading,
  wrongLanguage,
  doubledHeading,
  doubledTitle,
  emoji,
  emptyHeading,
  falseHeading,
  fullStop,
  longHeading,
  noHeadings,
  shouting,
  bareAddress,
  brokenMarkdown,
  brokenRedirect,
  insecure,
  mail,
  ownAddress,
  sameWords,
  telephone,
  attachmentTitle,
  emptyAlt,
  heavyPicture,
  longAlt,
  smallPicture,
  tableHead,
  unusedFile,
  euProject,
  euStatement,
  menuDraft,
  oneLanguage,
  unrecordedPolicy,
  hardText,
  longParagraph,
  longSentence,
  officialese,
]
