// How Next builds and serves the pages. Nothing here reaches the network, and types are checked by `npm run check`.

/** The build by what it was made from, so that servers built apart from the same sources are of one build. Empty: of no known one. */
const build = process.env.OVERTURE_BUILD ?? ''

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  devIndicators: false,
  // The server packs the pages (server/pages.ts), after it has put something into them.
  compress: false,
  generateBuildId: () => build || null,
  env: { OVERTURE_BUILD: build },
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Few pieces, each as large as it gets: a slow phone pays for every one with a turn of its own, and packs them better together.
    turbopackChunking: { firstPageLoadPriority: 1, requestCost: 20_000_000, minChunkSize: 1_000_000, maxMergeChunkSize: 3_000_000 },
  },
  turbopack: {
    root: import.meta.dirname,
    // Words are compiled on the server (app/_parts/Words.tsx): the browser formats them without a parser, 8 kB lighter.
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
}

export default config
