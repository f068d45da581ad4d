# One build, three images: `app` (api, worker, command line), `web` and `proxy`. None runs as root.
# docker compose builds and starts them all; docs/operations.md says how.

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./

# Everything that builds needs.
FROM packages AS build
RUN npm ci --no-audit --no-fund
COPY . .
RUN node --input-type=module --eval "import { build } from './scripts/build.mjs'; build();" \
  && node node_modules/vite/bin/vite.js build --config apps/web/vite.config.ts

# Only what runs. The image has its own Node, so that the pinned one of the checkout is left out.
FROM packages AS runtime-packages
RUN npm ci --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/node node_modules/.bin/node

FROM node:24-slim AS app
ENV NODE_ENV=production NODE_OPTIONS="--enable-source-maps --import=/app/node_modules/.libraries/use.mjs"
WORKDIR /app
COPY --from=runtime-packages /app/node_modules node_modules
COPY --from=build /app/node_modules/.libraries node_modules/.libraries
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
# The volume of the attachments takes its owner from here.
RUN mkdir /files && chown node:node /files
USER node
CMD ["node", "dist/apps/api/src/main.js"]

FROM node:24-slim AS web
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/apps/web/build ./
COPY LICENSE ./
USER node
CMD ["node", "index.js"]

FROM caddy:2 AS proxy
COPY docker/proxy/Caddyfile /etc/caddy/Caddyfile
# Certificates and their keys are kept in volumes that take their owner from here.
RUN mkdir -p /data/caddy /config/caddy && chown -R 1000:1000 /data /config
USER 1000:1000
