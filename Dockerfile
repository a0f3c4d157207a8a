# syntax=docker/dockerfile:1
# The program with its pages, built from a clean clone: docker build -t edugraph .

FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The pages are built by npm as a part of the program.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /source
COPY . .
RUN dotnet publish src/EduGraph.Cli -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
COPY seed-data /seed-data
# A store of SQLite, where that is used, and nothing else is written.
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
ENV EDUGRAPH_STORE=sqlite:/data/edugraph.db EDUGRAPH_SEED=/seed-data EDUGRAPH_URLS=http://0.0.0.0:5080
VOLUME /data
EXPOSE 5080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/5080 && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "edugraph.dll"]
CMD ["serve"]
