using System.CommandLine;
using System.Net;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Security;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>The options of <c>kg serve</c>, and what they come to.</summary>
internal sealed class ServeOptions
{
    private readonly Option<string> _bolt = new("--bolt")
    {
        Description = "Address and port of Bolt, TCP and WebSocket.",
        DefaultValueFactory = _ => "127.0.0.1:7687",
    };

    private readonly Option<string> _http = new("--http")
    {
        Description = "Address and port of HTTP (discovery for Neo4j Browser and drivers).",
        DefaultValueFactory = _ => "127.0.0.1:7474",
    };

    private readonly Option<string?> _certificate = new("--certificate")
    {
        Description =
            "Serve over TLS with this certificate: PEM, or PFX (.pfx, .p12; KG_CERTIFICATE_PASSWORD opens it).",
        HelpName = "FILE",
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = "The PEM file with the certificate's private key, where it is not in the same file.",
        HelpName = "FILE",
    };

    private readonly Option<int> _maximumConnections = new("--max-connections")
    {
        Description = "Connections open at a time; further ones are closed at once.",
        HelpName = "COUNT",
        DefaultValueFactory = _ => new ServerOptions().MaximumConnections,
    };

    private readonly Option<bool> _insecure = new("--insecure")
    {
        Description = "Listen on an address that others reach although user or TLS are missing.",
    };

    private readonly Option<int> _stopWithin = new("--stop-within")
    {
        Description = "Seconds that open transactions have to end when the server is stopped.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => (int)new ServerOptions().StopDeadline.TotalSeconds,
    };

    /// <summary>The folder to load from while serving, or null.</summary>
    public Option<string?> Watch { get; } =
        new("--watch") { Description = "Load what lies in this folder and what is dropped into it." };

    /// <summary>The file of the users.</summary>
    public UsersOption Users { get; } = new();

    public void AddTo(Command command)
    {
        command.Options.Add(_bolt);
        command.Options.Add(_http);
        command.Options.Add(_certificate);
        command.Options.Add(_key);
        command.Options.Add(Users);
        command.Options.Add(_maximumConnections);
        command.Options.Add(_stopWithin);
        command.Options.Add(_insecure);
        command.Options.Add(Watch);
    }

    public ServerOptions Read(CommandContext context)
    {
        var parsed = context.Parsed;
        var connections = Count(parsed, _maximumConnections);

        return new ServerOptions
        {
            Bolt = Endpoint("--bolt", parsed.GetValue(_bolt)!),
            Http = Endpoint("--http", parsed.GetValue(_http)!),
            Insecure = parsed.GetValue(_insecure),
            MaximumConnections = connections,
            StopDeadline = TimeSpan.FromSeconds(Count(parsed, _stopWithin)),
            Certificate = parsed.GetValue(_certificate) is { } file
                ? ServerCertificate.Load(
                    file,
                    parsed.GetValue(_key),
                    context.Settings.CertificatePassword,
                    context.Time.GetUtcNow()
                )
                : null,
        };
    }

    /// <summary>
    /// The users of the file, and the one that KG_USER and KG_PASSWORD name, as a writer; nobody: then no password is
    /// asked for.
    /// </summary>
    public Dictionary<string, ServerUser> ReadUsers(CommandContext context)
    {
        var users = UserFile.Load(Users.FileFor(context));
        var (name, password) = (context.Settings.User, context.Settings.Password);
        if (name is null != password is null)
        {
            throw new CliException(
                ExitCode.WrongUsage,
                name is null ? CliMessages.PasswordWithoutUser : CliMessages.UserWithoutPassword
            );
        }

        if (name is not null)
        {
            UserFile.CheckName(name);
            users[name] = new ServerUser(name, PasswordHash.Create(password!), ServerRole.Writer);
        }

        return users;
    }

    private static int Count(ParseResult parsed, Option<int> option) =>
        parsed.GetValue(option) is > 0 and < 1_000_000 and var count
            ? count
            : throw new CliException(ExitCode.WrongUsage, CliMessages.NotACount(option.Name, parsed.GetValue(option)));

    private static IPEndPoint Endpoint(string option, string text) =>
        IPEndPoint.TryParse(text, out var endpoint) && text.Contains(':', StringComparison.Ordinal)
            ? endpoint
            : throw new CliException(ExitCode.WrongUsage, CliMessages.BadEndpoint(option, text));
}
