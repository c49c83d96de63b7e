// Words that come after their page, for what is opened later: a slow phone need not wait for them.
'use client'
import { createContext } from 'react'
import { askWords } from './http.ts'
import { inLanguage } from './inLanguage.ts'

/** The files that the page has for later, with commas between; null where all its words are here. */
export const LaterNamesContext = createContext<string | null>(null)

export const { use: useLaterWords } = inLanguage(askWords)
