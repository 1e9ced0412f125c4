using System.CommandLine;
using System.Net;
using System.Security.Cryptography.X509Certificates;
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
        Description = "A PEM file with certificate and private key: serve over TLS.",
    };

    private readonly Option<bool> _insecure = new("--insecure")
    {
        Description = "Listen on an address that others reach although user or TLS are missing.",
    };

    /// <summary>The folder to load from while serving, or null.</summary>
    public Option<string?> Watch { get; } =
        new("--watch") { Description = "Load what lies in this folder and what is dropped into it." };

    public void AddTo(Command command)
    {
        command.Options.Add(_bolt);
        command.Options.Add(_http);
        command.Options.Add(_certificate);
        command.Options.Add(_insecure);
        command.Options.Add(Watch);
    }

    public ServerOptions Read(ParseResult parsed) =>
        new()
        {
            Bolt = Endpoint("--bolt", parsed.GetValue(_bolt)!),
            Http = Endpoint("--http", parsed.GetValue(_http)!),
            Insecure = parsed.GetValue(_insecure),
            Certificate = parsed.GetValue(_certificate) is { } file ? LoadCertificate(file) : null,
        };

    /// <summary>The one user that KG_USER and KG_PASSWORD name, or nobody: then no password is asked for.</summary>
    public static IReadOnlyDictionary<string, ServerUser> Users(CommandContext context)
    {
        var users = new Dictionary<string, ServerUser>(StringComparer.Ordinal);
        var (name, password) = (context.Settings.User, context.Settings.Password);
        if (name is null && password is not null)
        {
            throw new CliException(ExitCode.WrongUsage, CliMessages.PasswordWithoutUser);
        }

        if (name is not null)
        {
            users[name] = new ServerUser(name, PasswordHash.Create(password ?? string.Empty), ServerRole.Writer);
        }

        return users;
    }

    private static IPEndPoint Endpoint(string option, string text) =>
        IPEndPoint.TryParse(text, out var endpoint) && text.Contains(':', StringComparison.Ordinal)
            ? endpoint
            : throw new CliException(ExitCode.WrongUsage, CliMessages.BadEndpoint(option, text));

    private static X509Certificate2 LoadCertificate(string file)
    {
        if (!File.Exists(file))
        {
            throw new CliException(ExitCode.WrongUsage, CliMessages.NoSuchFile(file));
        }

        try
        {
            return X509Certificate2.CreateFromPemFile(file);
        }
        catch (System.Security.Cryptography.CryptographicException e)
        {
            throw new CliException(ExitCode.WrongUsage, $"{file}: {e.Message}");
        }
    }
}
