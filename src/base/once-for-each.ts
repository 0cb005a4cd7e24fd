/** Makes something once for each of many things, and keeps it as long as the thing itself. */
export function onceForEach<Thing extends WeakKey, Made>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const kept = new WeakMap<Thing, { readonly made: Made }>()
  return (thing) => {
    const known = kept.get(thing)
    if (known !== undefined) return known.made
    const made = make(thing)
    kept.set(thing, { made })
    return made
  }
}
