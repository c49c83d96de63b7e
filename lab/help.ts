// What the lab can do, as it says itself.
const usage = `The lab: the model of trust at a terminal.

npm run -s lab -- COMMAND [options]

  price FILE       What a package asks of each party and gives it. FILE is JSON, "-" standard input; the answer is JSON.

  play             Many games of one line-up of bots, and a table of what came of them.
                   --profile NAME          a line-up of the scenario (wait, grand, coerce, incr …)
                   --bots PARTY=STRATEGY,… single seats otherwise, or every seat without --profile
                   --turns N               1–16; default: the preset's
                   --games N               default 500
                   --seed S                to play the same games again; default: a fresh one, printed
                   --set PARAM=VALUE       a parameter of the model, as often as needed
                   --trust T               trust at the start between the two sides, 0.01–0.99
                   --preset ID             tempo; default: the one whose length is nearest to --turns
                   --json | --csv          instead of the table; shares from 0 to 1
                   Ctrl-C prints what has been played by then.

  validate         The claims of the model, each on seeds that nothing was tuned with. Exit 1 when one does not hold.
                   --games N               a run, default 2000
                   --seeds A,B,C           default 20260101,20260102,20260103
                   --only V6,V7            these alone
                   --json | --markdown     instead of the list

  sweep            A parameter moved step by step: a CSV and a picture.
                   --param NAME            or startTrust, the trust between the two sides at the start
                   --from A --to B         both ends included
                   --steps N               default 6
                   --profile NAME          as often as needed
                   --out DIR               default lab-out
                   and --games (300), --turns, --seed, --set, --trust, --preset, --bots as for play

  perturb          Every judgment in the model moved by up to a fifth, again and again: how often its conclusions hold.
                   --draws N               default 100
                   --games N               a run and draw, default 100
                   --seed S, --out DIR

  roads            The three roads of the debate as bots walk them, as the JSON that the review stands beside
                   (lib/scenario/six-party/roads.json was made by it).
                   --games N               a road, default 60
                   --seed S                default 20260101
                   --turns N, --preset ID  as for play

  help             This.

Every command but help takes --scenario FILE: a scenario as JSON instead of the one that is built in.
Exit codes: 0 done, 1 a claim does not hold, 2 bad input (one line says what), 130 interrupted.
`

export function help(): number {
  process.stdout.write(usage)
  return 0
}
