using System.Collections.Concurrent;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Security;

/// <summary>Decides who may log on. Without users everybody may, as a writer: only for the loopback.</summary>
/// <param name="users">The users by name; empty where no password is asked for.</param>
/// <param name="time">The clock by which failures are delayed.</param>
public sealed class Authenticator(IReadOnlyDictionary<string, ServerUser> users, TimeProvider time)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);

    /// <summary>Whether a password is asked for.</summary>
    public bool IsEnabled => users.Count > 0;

    /// <summary>Checks the map of a LOGON (or of a HELLO before 5.1).</summary>
    /// <returns>The user and what he may do, or null where he is not let in.</returns>
    public async Task<(string Name, ServerRole Role)?> LogOnAsync(MapValue auth, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(auth);
        if (!IsEnabled)
        {
            return (string.Empty, ServerRole.Writer);
        }

        var (name, password) = (Text(auth, "principal"), Text(auth, "credentials"));
        if (users.TryGetValue(name, out var user) && PasswordHash.Verify(password, user.PasswordHash))
        {
            _failures.TryRemove(name, out _);
            return (user.Name, user.Role);
        }

        await DelayAsync(user is null ? string.Empty : name, cancellation);
        return null;
    }

    private static string Text(MapValue auth, string key) =>
        auth.GetOrNull(key) is { Kind: ValueKind.String } text ? text.AsString : string.Empty;

    /// <summary>Each wrong password doubles the wait, so that guessing is slow. Unknown names share one counter: memory
    /// stays bounded by the number of users.</summary>
    private Task DelayAsync(string name, CancellationToken cancellation)
    {
        var failures = _failures.AddOrUpdate(name, 1, static (_, count) => Math.Min(count + 1, 10));
        var delay = TimeSpan.FromMilliseconds(50 * Math.Pow(2, failures));
        return Task.Delay(delay < LongestDelay ? delay : LongestDelay, time, cancellation);
    }
}
