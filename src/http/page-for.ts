import { type Representation, representationOf } from '../render/representation.ts'
import type { Templates } from '../render/templates.ts'
import type { ViewContext } from '../views/answer.ts'
import { noticeOn } from '../views/notice.ts'
import type { View } from '../views/view.ts'

/** A page that is made for one answer, and kept by no one. */
export function pageFor(
  { sheetOf, pageOf }: Templates,
  view: View,
  context: ViewContext,
): Representation {
  const page = pageOf(sheetOf(view), noticeOn(view.frame, context))
  return representationOf(page, 'text/html; charset=utf-8')
}
