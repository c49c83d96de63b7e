// The scenario's dials as they stand in a room, for whoever turns them.
import type { RoomState, Settings } from '../game/state.ts'
import { byKey, rememberedOfTwo } from '../rules/remember.ts'
import { paramsWith } from '../scenario/catalogue.ts'
import { paramsSchema } from '../scenario/params.ts'
import type { Scenario } from '../scenario/schema.ts'

/** One of the scenario's dials, as it stands. */
export interface KnobView {
  id: string
  name: string
  group: string
  text: string
  min: number
  max: number
  /** Whether it counts something: 1, 2, 3. */
  whole: boolean
  value: number
  /** As the scenario has it, at the tempo of this room. */
  usual: number
  /** Whether it can be turned now. */
  open: boolean
}

export const knobViews = (scenario: Scenario, { settings, status }: Pick<RoomState, 'settings' | 'status'>): KnobView[] =>
  knobsIn(scenario, settings)[status === 'lobby' ? 'before' : 'during']

/** As they can be turned before play, and while it goes on. */
const knobsIn = rememberedOfTwo((scenario: Scenario, settings: Settings) => ({
  before: knobsAs('lobby', scenario, settings),
  during: knobsAs('playing', scenario, settings),
}))

/** Whether a parameter takes no fractions. */
const isWhole = byKey(
  (param: keyof Settings['params']): boolean =>
    !paramsSchema.shape[param].safeParse(0.5).success && !paramsSchema.shape[param].safeParse(1.5).success,
)

function knobsAs(status: RoomState['status'], scenario: Scenario, settings: Settings): KnobView[] {
  const usual = paramsWith(scenario.params, scenario.presets.find(({ id }) => id === settings.preset)?.params)
  return scenario.knobs.map(({ id, name, group, text, param, min, max, live }) => ({
    id,
    name,
    group,
    text,
    min,
    max,
    whole: isWhole(param),
    value: settings.params[param],
    usual: usual[param],
    open: live || status === 'lobby',
  }))
}
