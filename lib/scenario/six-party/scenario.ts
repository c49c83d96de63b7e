// The six-party scenario of December 2017, put together from its data files.
import { type Scenario, scenarioSchema } from '../schema.ts'
import acts from './acts.json' with { type: 'json' }
import briefs from './briefs.json' with { type: 'json' }
import guide from './guide.json' with { type: 'json' }
import injects from './injects.json' with { type: 'json' }
import ladder from './ladder.json' with { type: 'json' }
import lineups from './lineups.json' with { type: 'json' }
import map from './map.json' with { type: 'json' }
import measures from './measures.json' with { type: 'json' }
import objectives from './objectives.json' with { type: 'json' }
import packages from './packages.json' with { type: 'json' }
import params from './params.json' with { type: 'json' }
import parties from './parties.json' with { type: 'json' }
import prior from './prior.json' with { type: 'json' }
import roads from './roads.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import situation from './situation.json' with { type: 'json' }
import surveys from './surveys.json' with { type: 'json' }

export const sixParty: Scenario = scenarioSchema.parse({
  id: 'six-party',
  version: 1,
  title: situation.title,
  summary: situation.summary,
  situation: situation.situation,
  turnLasts: situation.turnLasts,
  principals: ['DPRK', 'USA'],
  yields: [
    { party: 'DPRK', pressure: {} },
    { party: 'USA', pressure: { DPRK: -20 } },
  ],
  parties,
  prior,
  startTension: 62,
  measures,
  acts,
  ladder,
  packages,
  roads: settings.roads,
  injects,
  objectives: objectives.dealt,
  exploiterObjectives: objectives.exploiter,
  objectivesDealt: 3,
  params,
  presets: settings.presets,
  defaultPreset: settings.defaultPreset,
  phaseMinutes: settings.phaseMinutes,
  knobs: settings.knobs,
  lineups,
  defaultLineup: settings.defaultLineup,
  briefs,
  guide,
  surveys,
  roadMap: roads,
  map: { frame: map.frame, focus: map.focus, places: map.places },
  eventPlaces: map.events,
})
