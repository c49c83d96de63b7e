// The process that plays the seats; its parent tells it what to do, one thing after another.
import { contenderOf } from '../contenders/all.ts'
import { type Crowd, crowdOf } from './crowd.ts'
import type { Asked, Told } from './generator.ts'

let crowd: Crowd | null = null

async function done(asked: Asked): Promise<unknown> {
  if (asked.do === 'enter') {
    crowd?.leave()
    crowd = crowdOf(contenderOf(asked.contender).dialect, asked.rooms)
    const began = performance.now()
    await crowd.enter()
    return performance.now() - began
  }
  if (!crowd) throw new Error('Nobody has entered yet.')
  if (asked.do === 'play') return crowd.play(asked.pace)
  if (asked.do === 'storm') return crowd.storm()
  return crowd.leave()
}

process.on('message', (asked: Asked) => {
  done(asked).then(
    (result) => process.send?.({ result } satisfies Told),
    (error: Error) => process.send?.({ error: error.message } satisfies Told),
  )
})
process.on('disconnect', () => process.exit(0))
