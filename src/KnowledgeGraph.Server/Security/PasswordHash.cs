using System.Globalization;
using System.Security.Cryptography;

namespace KnowledgeGraph.Server.Security;

/// <summary>
/// Passwords as salted, slow hashes: <c>pbkdf2-sha256$iterations$salt$hash</c>, salt and hash in Base64.
/// </summary>
/// <remarks>PBKDF2 with 600,000 rounds of SHA-256, the count that OWASP's password storage cheat sheet (2023) names.</remarks>
public static class PasswordHash
{
    private const string Scheme = "pbkdf2-sha256";
    private const int Iterations = 600_000;
    private const int SaltLength = 16;
    private const int HashLength = 32;

    /// <summary>Hashes a password with a new salt.</summary>
    public static string Create(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var hash = Derive(password, salt, Iterations);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Scheme}${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}"
        );
    }

    /// <summary>Whether a text has the form of a hash.</summary>
    public static bool IsHash(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('$') is [Scheme, var iterations, var salt, var hash]
            && int.TryParse(iterations, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > 0
            && Convert.TryFromBase64String(salt, new byte[salt.Length], out _)
            && Convert.TryFromBase64String(hash, new byte[hash.Length], out _);
    }

    /// <summary>Whether a password is the one hashed; takes equally long either way.</summary>
    /// <exception cref="FormatException">The hash is not one that <see cref="Create"/> made.</exception>
    public static bool Verify(string password, string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        var parts = hash.Split('$');
        if (parts is not [Scheme, _, _, _] || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var iterations))
        {
            throw new FormatException($"The stored password is not in the form {Scheme}$iterations$salt$hash.");
        }

        var wanted = Convert.FromBase64String(parts[3]);
        return CryptographicOperations.FixedTimeEquals(
            Derive(password, Convert.FromBase64String(parts[2]), iterations),
            wanted
        );
    }

    private static byte[] Derive(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, HashLength);
}
