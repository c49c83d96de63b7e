// What a language does not say yet is said in the base language, key by key.

export interface WordTree {
  [name: string]: string | WordTree
}

/** The base's keys, each in the language's words where it has them; what the base does not know is left out. */
export function filled(base: WordTree, spoken: WordTree | undefined): WordTree {
  if (!spoken) return base
  return Object.fromEntries(
    Object.entries(base).map(([name, word]) => {
      const own = spoken[name]
      if (typeof word === 'string') return [name, typeof own === 'string' ? own : word]
      return [name, typeof own === 'object' ? filled(word, own) : word]
    }),
  )
}
