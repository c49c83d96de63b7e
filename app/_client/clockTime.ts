// Times of day as people write them, on this device's own clock.

/** `16:05`, from milliseconds since 1970. */
export function clockTime(at: number): string {
  const then = new Date(at)
  return `${String(then.getHours()).padStart(2, '0')}:${String(then.getMinutes()).padStart(2, '0')}`
}

/** `Tuesday 1 December, 09:00`, in this device's own time. */
export const dayTime = (at: number, locale: string): string =>
  new Date(at).toLocaleString(locale, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })

/** The next time it is that o'clock; null when the text is none. Milliseconds since 1970. */
export function nextTime(text: string, now: number): number | null {
  const read = /^(\d{1,2}):(\d{2})$/.exec(text)
  if (!read) return null
  const [hours, minutes] = [Number(read[1]), Number(read[2])]
  if (hours > 23 || minutes > 59) return null
  const then = new Date(now)
  then.setHours(hours, minutes, 0, 0)
  if (then.getTime() <= now) then.setDate(then.getDate() + 1)
  return then.getTime()
}
