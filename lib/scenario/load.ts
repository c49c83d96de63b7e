// The scenarios this build knows, by their id.
import type { Scenario } from './schema.ts'
import { sixParty } from './six-party/scenario.ts'

/** In the order in which the door offers them. */
export const scenarios: readonly Scenario[] = [sixParty]

/** The scenario of that id, or undefined when there is none. */
export function scenarioOf(id: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.id === id)
}
