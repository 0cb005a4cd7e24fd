/**
 * Makes something once for each of many things, and keeps it as long as the thing itself. What else
 * is handed over helps to make it: for the same thing it comes to the same.
 */
export function onceForEach<Thing extends WeakKey, Made, Help extends readonly unknown[] = []>(
  make: (thing: Thing, ...help: Help) => Made,
): (thing: Thing, ...help: Help) => Made {
  const kept = new WeakMap<Thing, { readonly made: Made }>()
  return (thing, ...help) => {
    const known = kept.get(thing)
    if (known !== undefined) return known.made
    const made = make(thing, ...help)
    kept.set(thing, { made })
    return made
  }
}
