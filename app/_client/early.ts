// Connects, and asks for the catalogue, as soon as a seated page's code runs: a slow phone still builds the page meanwhile.
import { languages } from '../../lib/words/languages.ts'
import { fetchCatalogue } from './catalogue.ts'
import { audienceAsked } from './looking.ts'
import { seatOfPage } from './seats.ts'
import { clientOf } from './useRoom.ts'

/** By then the page listens for itself; milliseconds. */
const takenOver = 20_000

/** Once for a page, in a browser. */
export function connectEarly(): void {
  const seat = seatOfPage()
  const language = languages.find(({ locale }) => locale === document.documentElement.lang)?.id
  if (!seat || !language) return
  const client = clientOf(seat, audienceAsked(new URLSearchParams(location.search).getAll('as')), language)
  let fetching = false
  const leave = client.subscribe(() => {
    const { view } = client.get()
    if (!view || fetching) return
    fetching = true
    fetchCatalogue(view.room.scenario, language)
  })
  setTimeout(leave, takenOver)
}
