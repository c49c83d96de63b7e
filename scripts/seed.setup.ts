// Gives fast-check the run's seed, so that OVERTURE_SEED repeats every generated example.
import { configureGlobal } from 'fast-check'

configureGlobal({ seed: Number(process.env.OVERTURE_SEED) | 0 })
