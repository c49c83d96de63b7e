// A soft sound before a phase ends, made by the browser itself; off until somebody on this device wants it.
import { useSyncExternalStore } from 'react'
import { createStore } from './store.ts'

const place = 'overture.chime'
const wanted = createStore(false, () => {
  try {
    wanted.set(localStorage.getItem(place) === 'on')
  } catch {
    // No storage: it stays off.
  }
  return () => {}
})

let context: AudioContext | null = null

/** Plays one soft tone, or two; silent where the browser does not let a page sound before somebody has touched it. */
export function chime(tones: 1 | 2): void {
  try {
    context ??= new AudioContext()
    void context.resume()
    for (let at = 0; at < tones; at++) tone(context, context.currentTime + at * 0.28, at === 0 ? 523 : 659)
  } catch {
    // No sound on this device.
  }
}

function tone(on: AudioContext, from: number, frequency: number): void {
  const voice = on.createOscillator()
  const loudness = on.createGain()
  voice.frequency.value = frequency
  loudness.gain.setValueAtTime(0, from)
  loudness.gain.linearRampToValueAtTime(0.12, from + 0.03)
  loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.6)
  voice.connect(loudness).connect(on.destination)
  voice.start(from)
  voice.stop(from + 0.65)
}

/** Whether this device sounds, and the switch; switched on, it sounds once. */
export function useChime(): [boolean, (state: 'on' | 'off') => void] {
  const on = useSyncExternalStore(wanted.subscribe, wanted.get, () => false)
  const choose = (state: 'on' | 'off') => {
    wanted.set(state === 'on')
    if (state === 'on') chime(1)
    try {
      localStorage.setItem(place, state)
    } catch {
      // Holds for this page only.
    }
  }
  return [on, choose]
}
