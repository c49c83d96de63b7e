// Single keys for what must be quick. They sleep while somebody types, while a dialog is open, and when switched off.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { createStore } from '../_client/store.ts'

const place = 'overture.shortcuts'
const wanted = createStore(true, () => {
  try {
    wanted.set(localStorage.getItem(place) !== 'off')
  } catch {
    // No storage: they stay on.
  }
  return () => {}
})

/** Whether single keys are wanted on this device (WCAG 2.1.4: they can be switched off). */
export function useShortcutsOn(): [boolean, (state: 'on' | 'off') => void] {
  const on = useSyncExternalStore(wanted.subscribe, wanted.get, () => true)
  const choose = (state: 'on' | 'off') => {
    wanted.set(state === 'on')
    try {
      localStorage.setItem(place, state)
    } catch {
      // Holds for this page only.
    }
  }
  return [on, choose]
}

/** Keys by their lower-case letter. A held key fires once. */
export function useShortcuts(keys: Record<string, () => void>): void {
  const [on] = useShortcutsOn()
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return
      const act = current.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [on])
}

/** Letters belong to whoever types or chooses: text fields, lists, and an open dialog. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type)
  return target.isContentEditable || target.closest('textarea, select, [role=combobox], [role=listbox]') !== null
}
