import type { PagesModel } from './reports.ts'

/** The row of page numbers: first, last and those around the current one. Null for a single page. */
export function pagesOf(
  current: number,
  total: number,
  pathOf: (page: number) => string,
): PagesModel | null {
  if (total < 2) return null
  const isShown = (page: number) => page === 1 || page === total || Math.abs(page - current) <= 1
  const links: PagesModel['links'][number][] = []
  for (let page = 1; page <= total; page++) {
    if (isShown(page))
      links.push({ text: String(page), href: pathOf(page), current: page === current })
    else if (links.at(-1)?.href !== '') links.push({ text: '…', href: '', current: false })
  }
  return {
    current,
    total,
    links,
    previous: current > 1 ? pathOf(current - 1) : '',
    next: current < total ? pathOf(current + 1) : '',
  }
}
