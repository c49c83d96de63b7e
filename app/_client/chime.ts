// Soft tones made by the browser itself. A page may sound only once somebody has touched it: until then they are left out.
import { useEffect, useSyncExternalStore } from 'react'
import { createStore } from './store.ts'

const pitches = [523, 659, 784]
/** Later than that a tone would no longer be about what it was for, milliseconds. */
const fresh = 1000

let context: AudioContext | null = null
const audible = createStore(false)

/** Plays one soft tone, two, or the three of an end. */
export function chime(tones: 1 | 2 | 3): void {
  const asked = performance.now()
  void awake().then((on) => {
    if (!on || performance.now() - asked > fresh) return
    for (let at = 0; at < tones; at++) tone(on, on.currentTime + at * 0.28, pitches[at] ?? 523)
  })
}

/** The device's voice once it may be used; null where it cannot. */
async function awake(): Promise<AudioContext | null> {
  try {
    context ??= new AudioContext()
    if (context.state !== 'running') await context.resume()
    audible.set(context.state === 'running')
    return context
  } catch {
    return null
  }
}

function tone(on: AudioContext, from: number, frequency: number): void {
  const voice = on.createOscillator()
  const loudness = on.createGain()
  voice.frequency.value = frequency
  loudness.gain.setValueAtTime(0, from)
  loudness.gain.linearRampToValueAtTime(0.18, from + 0.03)
  loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.6)
  voice.connect(loudness).connect(on.destination)
  voice.start(from)
  voice.stop(from + 0.65)
}

/** Whether tones would be heard; where they are wanted, the first touch or key on the page lets them. */
export function useAudible(sound: 'on' | 'off'): boolean {
  const can = useSyncExternalStore(audible.subscribe, audible.get, () => false)
  useEffect(() => {
    if (sound === 'off' || can) return
    const touched = () => void awake()
    addEventListener('pointerdown', touched)
    addEventListener('keydown', touched)
    return () => {
      removeEventListener('pointerdown', touched)
      removeEventListener('keydown', touched)
    }
  }, [sound, can])
  return can
}
