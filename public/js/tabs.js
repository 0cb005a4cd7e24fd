// Stops what a visitor no longer allows in every tab of this site that they have open. Only pages
// for visitors who have agreed to something hold this file.
{
  const element = /** @type {HTMLScriptElement} */ (document.currentScript)
  const allowed = (element.dataset['allows'] ?? '').split(' ')
  const addresses = (element.dataset['settings'] ?? '').split(' ')
  const channel = new BroadcastChannel('kakor')

  /**
   * What a form that is being sent leaves allowed; undefined for forms that choose nothing.
   * @param {SubmitEvent} event
   */
  const leftBy = ({ target, submitter }) => {
    if (!(target instanceof HTMLFormElement)) return undefined
    if (!addresses.includes(new URL(target.action).pathname)) return undefined
    const form = new FormData(target, submitter)
    switch (form.get('choice')) {
      case 'all':
        return allowed
      case 'necessary':
        return []
      default:
        return allowed.filter((category) => form.get(category) === 'on')
    }
  }

  /**
   * Nothing of others is asked for from here on, and nothing that was begun goes on.
   * The rest of the page can still be read.
   */
  const stop = () => {
    const policy = document.createElement('meta')
    policy.httpEquiv = 'Content-Security-Policy'
    policy.content = "default-src 'self'; frame-src 'none'; form-action 'self'"
    document.head.append(policy)
    for (const frame of document.querySelectorAll('iframe')) frame.remove()
    const newest = Number(setTimeout(() => undefined))
    for (let timer = 1; timer <= newest; timer += 1) {
      clearTimeout(timer)
      clearInterval(timer)
    }
  }

  /** What the server lets this very page hold now; a page without this file holds nothing. */
  const allowedNow = async () => {
    const answer = await fetch(location.pathname + location.search, { cache: 'no-store' })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const script = page.querySelector('script[data-allows]')
    return script instanceof HTMLElement ? (script.dataset['allows'] ?? '') : ''
  }

  /** A reload at once would still carry the old cookie, and bring back what was stopped. */
  const reloadWhenChanged = async (tries = 20) => {
    const isSame = await allowedNow().then(
      (now) => now === allowed.join(' '),
      () => true,
    )
    if (isSame && tries > 0) setTimeout(() => void reloadWhenChanged(tries - 1), 250)
    else location.reload()
  }

  document.addEventListener('submit', (event) => {
    const left = leftBy(event)
    if (left === undefined || left.length === allowed.length) return
    stop()
    channel.postMessage(left)
  })

  channel.addEventListener('message', ({ data }) => {
    if (!Array.isArray(data) || allowed.every((category) => data.includes(category))) return
    window.stop()
    stop()
    void reloadWhenChanged()
  })

  // Some browsers bring back a page that says `no-store` as it was.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}
