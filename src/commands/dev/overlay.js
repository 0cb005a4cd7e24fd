// The editor's overlay: what is wrong, what readers cannot see yet, and a new page when something
// has changed on disk. Only `npm run dev` serves it.

/** @typedef {{ file: string, line: number, column: number, code: string, severity: 'error' | 'warning' | 'advice', message: string, hint: string, frame: string, isHere: boolean }} Problem */
/** @typedef {{ page: { file: string, state: string, isLive: boolean } | null, marks: { href: string, text: string }[], problems: Problem[], faults: string[] }} Overlay */

{
  const severities = { error: 'Fel', warning: 'Varning', advice: 'Råd' }

  /**
   * @param {string} name
   * @param {Record<string, string>} [attributes]
   * @param {(Node | string)[]} children
   */
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.append(...children)
    return element
  }

  /** @param {Problem} problem */
  const itemOf = ({ file, line, column, code, severity, message, hint, frame }) =>
    make(
      'li',
      { class: severity },
      make('p', { class: 'place' }, `${file}:${line}:${column}`, ' ', make('code', {}, code)),
      make('p', {}, make('strong', {}, `${severities[severity]}:`), ` ${message} ${hint}`),
      ...(frame === '' ? [] : [make('pre', { tabindex: '0' }, frame)]),
    )

  /**
   * @param {string} heading
   * @param {HTMLElement[]} items
   */
  const sectionOf = (heading, items) =>
    items.length === 0
      ? []
      : [make('h2', {}, `${heading} (${items.length})`), make('ul', {}, ...items)]

  /** @param {Overlay} overlay */
  const show = ({ page, marks, problems, faults }) => {
    const here = problems.filter(({ isHere }) => isHere)
    const elsewhere = problems.filter(({ isHere }) => !isHere)
    const count = problems.length + faults.length
    const label =
      count === 0
        ? 'Inga problem'
        : `${count} problem${here.length > 0 ? `, ${here.length} här` : ''}`
    const button = make('button', { type: 'button', 'aria-controls': 'panel' }, label)
    const panel = make(
      'section',
      { id: 'panel', 'aria-label': 'Redigering' },
      ...(page === null ? [] : [make('p', {}, make('code', {}, page.file), ` – ${page.state}`)]),
      ...sectionOf(
        'Mallar och filer',
        faults.map((fault) =>
          make('li', { class: 'error' }, make('pre', { tabindex: '0' }, fault)),
        ),
      ),
      ...sectionOf('Den här sidan', here.map(itemOf)),
      ...sectionOf('Resten av webbplatsen', elsewhere.map(itemOf)),
      ...(count === 0 ? [make('p', {}, 'Allt är rätt skrivet.')] : []),
    )
    /** @param {boolean} isOpen */
    const open = (isOpen) => {
      panel.hidden = !isOpen
      button.setAttribute('aria-expanded', String(isOpen))
    }
    open(faults.length > 0 || here.some(({ severity }) => severity === 'error'))
    button.addEventListener('click', () => open(panel.hidden !== false))
    panel.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return
      open(false)
      button.focus()
    })
    const host = make('div', { id: 'nulage-overlay', lang: 'sv' })
    const root = host.attachShadow({ mode: 'open' })
    root.append(make('link', { rel: 'stylesheet', href: '/-/dev/overlay.css' }))
    if (page !== null && !page.isLive) root.append(make('p', { class: 'state' }, page.state))
    root.append(button, panel)
    document.body.append(host)
    for (const { href, text } of marks)
      for (const link of document.querySelectorAll(`a[href="${CSS.escape(href)}"]`))
        link.after(' ', markOf(text))
  }

  /** @param {string} text */
  const markOf = (text) => {
    const mark = make('small', { 'data-nulage-mark': '' }, `[${text}]`)
    mark.style.fontWeight = 'bold'
    return mark
  }

  const changes = new EventSource('/-/dev/changes')
  /** @type {string | undefined} */
  let process
  changes.addEventListener('process', ({ data }) => {
    if (process !== undefined && process !== data) location.reload()
    process = data
  })
  changes.addEventListener('change', () => location.reload())
  // A connection that is left open keeps the next page from being shown from the back button.
  addEventListener('pagehide', () => changes.close())
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })

  fetch(`/-/dev/overlay.json?path=${encodeURIComponent(location.pathname)}`)
    .then((response) => response.json())
    .then(show, () => {})
}
