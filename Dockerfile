# The kg command with Neo4j's official driver (routing, clusters, cloud).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY cypher/ cypher/
COPY src/ src/
RUN dotnet publish src/KnowledgeGraph.Cli -c Release -o /app -p:Neo4jDriver=official -p:RunAnalyzers=false

FROM mcr.microsoft.com/dotnet/runtime:10.0
WORKDIR /work
COPY --from=build /app /app
COPY cypher/ /work/cypher/
ENTRYPOINT ["dotnet", "/app/kg.dll"]
CMD ["load", "/work/seeds"]
