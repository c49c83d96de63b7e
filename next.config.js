// How Next builds and serves the pages. Nothing here reaches the network, and types are checked by `npm run check`.

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  devIndicators: false,
  compress: true,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: import.meta.dirname,
    // Words are compiled on the server (app/_parts/Words.tsx): the browser formats them without a parser, 8 kB lighter.
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
}

export default config
