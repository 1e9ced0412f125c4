using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Security;

/// <summary>Decides who may log on. Without users everybody may, as a writer: only for the loopback.</summary>
/// <remarks>
/// Guessing is slow: each wrong password doubles the wait of its user, and while there are wrong ones the attempts for
/// that user go one by one. Names that nobody has share one counter, so that memory stays bounded by the number of users.
/// </remarks>
/// <param name="users">The users by name; empty where no password is asked for.</param>
/// <param name="time">The clock by which failures are delayed.</param>
public sealed class Authenticator(IReadOnlyDictionary<string, ServerUser> users, TimeProvider time)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, Attempts> _attempts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> _known = new(StringComparer.Ordinal);
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>What an unknown name is checked against, so that it takes as long as a known one.</summary>
    private readonly Lazy<string> _nobody = new(() => PasswordHash.Create(string.Empty));

    private sealed class Attempts
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public int Wrong { get; set; }
    }

    /// <summary>Whether a password is asked for.</summary>
    public bool IsEnabled => users.Count > 0;

    /// <summary>Checks the map of a LOGON (or of a HELLO before 5.1).</summary>
    /// <returns>The user, or null where he is not let in.</returns>
    public async Task<LoggedOnUser?> LogOnAsync(MapValue auth, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(auth);
        if (!IsEnabled)
        {
            return LoggedOnUser.Anybody;
        }

        var (name, password) = (Text(auth, "principal"), Text(auth, "credentials"));
        var user = users.GetValueOrDefault(name);
        if (user is not null && IsKnown(user, password))
        {
            return new LoggedOnUser(user.Name, user.Role);
        }

        var attempts = _attempts.GetOrAdd(user is null ? string.Empty : name, static _ => new Attempts());
        await attempts.Turn.WaitAsync(cancellation);
        try
        {
            if (PasswordHash.Verify(password, user?.PasswordHash ?? _nobody.Value) && user is not null)
            {
                attempts.Wrong = 0;
                _known[name] = Fingerprint(user, password);
                return new LoggedOnUser(user.Name, user.Role);
            }

            attempts.Wrong = Math.Min(attempts.Wrong + 1, 10);
            var delay = TimeSpan.FromMilliseconds(50 * Math.Pow(2, attempts.Wrong));
            await Task.Delay(delay < LongestDelay ? delay : LongestDelay, time, cancellation);
            return null;
        }
        finally
        {
            attempts.Turn.Release();
        }
    }

    private static string Text(MapValue auth, string key) =>
        auth.GetOrNull(key) is { Kind: ValueKind.String } text ? text.AsString : string.Empty;

    /// <summary>
    /// Whether this very password was right before. HTTP sends it with every request, and the slow hash is meant for
    /// guessers; what is kept is a keyed digest that says nothing outside this process.
    /// </summary>
    private bool IsKnown(ServerUser user, string password) =>
        _known.TryGetValue(user.Name, out var known)
        && CryptographicOperations.FixedTimeEquals(known, Fingerprint(user, password));

    private byte[] Fingerprint(ServerUser user, string password) =>
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{user.PasswordHash}\n{password}"));
}
