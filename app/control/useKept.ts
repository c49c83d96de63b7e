// A text that outlives a reload of the page and a change of tab, until it is sent.
import { useEffect, useState } from 'react'

const place = (key: string) => `overture.text.${key}`

/** The text kept under a key in this browser tab, and how to change it; an empty text is forgotten. */
export function useKept(key: string): [string, (text: string) => void] {
  const [text, setText] = useState('')
  useEffect(() => setText(read(key)), [key])
  const keep = (next: string) => {
    setText(next)
    try {
      if (next) sessionStorage.setItem(place(key), next)
      else sessionStorage.removeItem(place(key))
    } catch {
      // No storage in this window: the text lives as long as the page.
    }
  }
  return [text, keep]
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(place(key)) ?? ''
  } catch {
    return ''
  }
}
