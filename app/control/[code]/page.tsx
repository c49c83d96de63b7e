// The control room; its key comes from the device that opened the room, or in the link’s fragment.
import type { Metadata } from 'next'
import bots from '../../../lib/words/en/bots.json' with { type: 'json' }
import common from '../../../lib/words/en/common.json' with { type: 'json' }
import control from '../../../lib/words/en/control.json' with { type: 'json' }
import injects from '../../../lib/words/en/injects.json' with { type: 'json' }
import mel from '../../../lib/words/en/mel.json' with { type: 'json' }
import powers from '../../../lib/words/en/powers.json' with { type: 'json' }
import preflight from '../../../lib/words/en/preflight.json' with { type: 'json' }
import refusals from '../../../lib/words/en/refusals.json' with { type: 'json' }
import { Seated } from '../../_client/Seated.tsx'
import { Words } from '../../_parts/Words.tsx'
import { Control } from '../Control.tsx'

export const metadata: Metadata = { title: control.title }

export default async function ControlPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  return (
    <Words messages={{ bots, common, control, injects, mel, powers, preflight, refusals }}>
      <Seated code={code} kinds={['facilitator']}>
        <Control />
      </Seated>
    </Words>
  )
}
