/** Of two names that are linked, which one joins the other: what the link is told as, and what a person would split off. */
import type { NameNode } from './name-nodes.ts'

/** Known things first, then what an entity would be called by: full names, in Latin letters, used much. */
function standing({ lexicon, name, people, mentions }: NameNode): [known: number, form: number, mentions: number] {
  const full = people.length > 0 ? people.some(({ parts }) => parts.length > 1) : /\s/u.test(name)
  const latin = /^[\p{Script=Latin}\p{P}\s]+$/u.test(name)
  return [lexicon === null ? 0 : 1, (full ? 2 : 0) + (latin ? 1 : 0), mentions]
}

/** Whether `a` joins `b` rather than `b` joins `a`; of equals the one whose key comes later does. */
export function joins(a: NameNode, b: NameNode): boolean {
  const [x, y] = [standing(a), standing(b)]
  for (const [index, value] of x.entries()) if (value !== y[index]) return value < (y[index] ?? 0)
  return a.key > b.key
}
