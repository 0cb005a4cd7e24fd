import { Html } from '../../src/base/html.ts'

/** The report carries its look along: it is opened from a folder, years later. */
export const style = Html.trust(`
:root { color-scheme: light dark; --rule: light-dark(#767676, #8f8f8f); --faded: light-dark(#4a4a4a, #c4c4c4) }
body { max-inline-size: 72rem; margin: 0 auto; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: light-dark(#1a1a1a, #eee); background: light-dark(#fff, #161616) }
h1 { font-size: 2rem; line-height: 1.2; margin-block: 0 1rem }
h2 { font-size: 1.375rem; margin-block: 2.5rem 0.5rem }
p { max-inline-size: 44rem }
.verdict { padding: 0.75rem 1rem; border-inline-start: 0.5rem solid; font-size: 1.25rem; font-weight: 600 }
.passed { border-color: light-dark(#14662f, #5fc27e) }
.failed { border-color: light-dark(#a4161a, #ff8a8d) }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1.5rem }
.facts dt { color: var(--faded) }
.facts dd { margin: 0 }
.wide { overflow-x: auto; margin-block: 1rem }
table { border-collapse: collapse; inline-size: 100%; font-size: 0.9375rem; font-variant-numeric: tabular-nums }
caption { text-align: start; color: var(--faded); padding-block-end: 0.5rem }
th, td { text-align: start; vertical-align: top; padding: 0.375rem 1rem 0.375rem 0; border-block-end: 1px solid var(--rule) }
th { font-weight: 600 }
code { font: 0.9375em ui-monospace, monospace; overflow-wrap: anywhere }
summary { cursor: pointer; padding-block: 0.5rem }
@media (width < 40rem) { .facts { grid-template-columns: 1fr } .facts dt { margin-block-start: 0.5rem } }
@media print { .wide { overflow: visible } }
`)
