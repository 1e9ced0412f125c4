using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Server.Security;

/// <summary>
/// The users of a server in a text file: a line is name, role and hash, apart by spaces; <c>#</c> opens a comment.
/// </summary>
public static class UserFile
{
    private const int LongestName = 64;

    private const string Header =
        "# Users of 'kg serve': name, role (reader or writer), salted hash of the password. 'kg user' writes this file.";

    /// <summary>Reads the users; none where there is no file.</summary>
    /// <exception cref="ServerRefusedException">A line is not in the form; the message says which and why.</exception>
    public static Dictionary<string, ServerUser> Load(string file)
    {
        var users = new Dictionary<string, ServerUser>(StringComparer.Ordinal);
        if (!File.Exists(file))
        {
            return users;
        }

        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            var user = Parse(line) ?? throw Bad(file, index, $"'{line.Split(' ')[0]} …' is no user.");
            if (!users.TryAdd(user.Name, user))
            {
                throw Bad(file, index, $"the user '{user.Name}' is there twice.");
            }
        }

        return users;
    }

    /// <summary>Writes the users, sorted by name: to a new file that then takes the old one's place.</summary>
    public static void Save(string file, IEnumerable<ServerUser> users)
    {
        ArgumentNullException.ThrowIfNull(users);
        var text = new StringBuilder(Header).Append('\n');
        foreach (var user in users.OrderBy(user => user.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{user.Name} {RoleName(user.Role)} {user.PasswordHash}\n");
        }

        var full = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = $"{full}.new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // Hashes are slow to guess, not impossible: nobody else on the machine needs to read them.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(temporary, options))
        {
            stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, full, overwrite: true);
    }

    /// <summary>Refuses a name that the file could not hold.</summary>
    /// <exception cref="ServerRefusedException">The name is empty, too long, or has spaces.</exception>
    public static void CheckName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (
            name.Length is 0 or > LongestName
            || name[0] == '#'
            || name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        )
        {
            throw new ServerRefusedException(ServerErrorMessages.BadUserName(name));
        }
    }

    /// <summary>The role as the file names it.</summary>
    public static string RoleName(ServerRole role) => role == ServerRole.Writer ? "writer" : "reader";

    /// <summary>The role of a name, or null.</summary>
    public static ServerRole? RoleOf(string name) =>
        name switch
        {
            "reader" => ServerRole.Reader,
            "writer" => ServerRole.Writer,
            _ => null,
        };

    private static ServerUser? Parse(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var name, var roleName, var hash]
        && RoleOf(roleName) is { } role
        && PasswordHash.IsHash(hash)
            ? new ServerUser(name, hash, role)
            : null;

    private static ServerRefusedException Bad(string file, int index, string why) =>
        new(ServerErrorMessages.BadUserLine(file, index + 1, why));
}
