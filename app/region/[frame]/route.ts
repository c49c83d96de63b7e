// The land of a region as drawn paths: the world's borders stay on the server, a browser gets the few kilobytes it shows.
import { geoMercator, geoPath } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-50m.json' with { type: 'json' }
import { mapSize, type RegionDrawing, readFrame } from '../../_parts/map/region.ts'

type Land = Feature<Polygon | MultiPolygon>
let lands: Land[] | null = null

/** `/region/west,south,east,north` in degrees. */
export async function GET(_request: Request, context: { params: Promise<{ frame: string }> }): Promise<Response> {
  const frame = readFrame(decodeURIComponent((await context.params).frame))
  if (!frame) return new Response(null, { status: 404 })
  const topology = world as unknown as Topology<{ countries: GeometryCollection }>
  lands ??= feature(topology, topology.objects.countries).features as Land[]
  const { width, height, scale, west, top } = mapSize(frame)
  const projection = geoMercator()
    .scale(scale)
    .center([west, 0])
    .translate([0, top])
    // More than the frame: a panel of another shape shows more land, not an edge of nothing.
    .clipExtent([
      [-0.3 * width, -0.6 * height],
      [1.3 * width, 1.6 * height],
    ])
  const path = geoPath(projection).digits(0)
  const drawing: RegionDrawing = {
    lands: lands.flatMap((land) => {
      // In whole units many points fall on their neighbour.
      const d = path(land)?.replaceAll(/(L-?\d+,-?\d+)\1+/g, '$1')
      return d ? [{ id: String(land.id ?? ''), d }] : []
    }),
  }
  return Response.json(drawing, { headers: { 'cache-control': 'public, max-age=86400' } })
}
