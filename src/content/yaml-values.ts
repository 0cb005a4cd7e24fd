import yaml from 'js-yaml'

/**
 * The quick way: plain values with every scalar as text, an empty one as null. Undefined where
 * something is or might be wrong, and `diagnoseYaml` should look.
 */
export function yamlValues(text: string): unknown {
  if (mayNeedALook.test(text) && needsALook.test(text)) return undefined
  try {
    const values: unknown = yaml.load(text, { schema: yaml.FAILSAFE_SCHEMA })
    // Written anew: cut from the front matter, each value would keep all of that in memory.
    return JSON.parse(JSON.stringify(values ?? null)) as unknown
  } catch {
    return undefined
  }
}

// A class of letters is looked for ten times as fast as the choices below.
const mayNeedALook = /[&*\t?#_]/

// Aliases and anchors, tabs, complex keys, comments that may have cut a value short, and the one key that objects do not take as they should.
const needsALook = /[&*\t]|__proto__|^\s*\?|[^\s#] +#/m
