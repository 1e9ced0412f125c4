# The kg command with Neo4j's official driver (routing, clusters, cloud).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY cypher/ cypher/
COPY src/ src/
RUN dotnet publish src/KnowledgeGraph.Cli -c Release -o /app --use-current-runtime --self-contained false -p:PublishReadyToRun=true -p:Neo4jDriver=official -p:RunAnalyzers=false

# kg serve brings the web server along, so the image is the one with ASP.NET Core.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /srv/kg
COPY --from=build /app /app
COPY cypher/ /srv/kg/cypher/
ENTRYPOINT ["dotnet", "/app/kg.dll"]
CMD ["load", "/srv/kg/seeds"]
