// What a bot answers when an event asks it: one of the options, drawn by its own chance.
import { draw } from '../rules/draw.ts'
import type { Play } from './bot.ts'
import type { Seat } from './seat.ts'

export function choices(seat: Seat): Play[] {
  return seat.view.injects
    .filter((inject) => !inject.answers.some(({ party }) => party === seat.me))
    .flatMap((inject): Play[] => {
      const options = inject.choices.filter((choice) => choice.parties.includes(seat.me)).flatMap((choice) => choice.options)
      const option = options[Math.floor(draw(seat.seed, seat.turn, 'inject', inject.id) * options.length)]
      if (!option) return []
      return [
        {
          intent: { type: 'answerInject', inject: inject.id, option: option.id },
          why: { code: 'answersInject', with: { option: option.text } },
        },
      ]
    })
}
