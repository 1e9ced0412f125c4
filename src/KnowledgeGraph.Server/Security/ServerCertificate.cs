using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.Server.Security;

/// <summary>The certificate that a server shows, with the certificates between it and its authority.</summary>
public sealed class ServerCertificate
{
    private ServerCertificate(X509Certificate2 certificate, X509Certificate2Collection chain)
    {
        Certificate = certificate;
        Chain = chain;
    }

    /// <summary>The certificate itself, with its private key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Further certificates of the file, which clients may need to follow the chain.</summary>
    public X509Certificate2Collection Chain { get; }

    /// <summary>Loads a certificate from a PEM file, or from a PFX file (ending in .pfx or .p12).</summary>
    /// <param name="file">The file; a PEM file may hold the key and the chain as well.</param>
    /// <param name="keyFile">A PEM file with the private key, or null where it stands in <paramref name="file"/>.</param>
    /// <param name="password">The password of the PFX file or of an encrypted PEM key, or null.</param>
    /// <param name="now">The time at which the certificate has to be valid.</param>
    /// <exception cref="ServerRefusedException">The file is missing or no certificate, has no key, or is out of date.</exception>
    public static ServerCertificate Load(string file, string? keyFile, string? password, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        foreach (var needed in new[] { file, keyFile })
        {
            if (needed is not null && !File.Exists(needed))
            {
                throw new ServerRefusedException(ServerErrorMessages.NoCertificateFile(needed));
            }
        }

        try
        {
            var loaded = IsPfx(file) ? LoadPfx(file, password) : LoadPem(file, keyFile ?? file, password);
            return Check(loaded, file, now);
        }
        catch (Exception e)
            when (e is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            // ArgumentException is how the platform says that key and certificate do not belong together.
            throw new ServerRefusedException(ServerErrorMessages.BadCertificate(file, e.Message), e);
        }
    }

    private static bool IsPfx(string file) => Path.GetExtension(file).ToUpperInvariant() is ".PFX" or ".P12";

    private static ServerCertificate LoadPfx(string file, string? password)
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password);
        var own =
            all.FirstOrDefault(certificate => certificate.HasPrivateKey)
            ?? throw new CryptographicException(ServerErrorMessages.NoPrivateKey);
        all.Remove(own);
        return new ServerCertificate(own, all);
    }

    private static ServerCertificate LoadPem(string file, string keyFile, string? password)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(file);
        if (!File.ReadAllText(keyFile).Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            throw new CryptographicException(ServerErrorMessages.NoPrivateKey);
        }

        using var own = password is null
            ? X509Certificate2.CreateFromPemFile(file, keyFile)
            : X509Certificate2.CreateFromEncryptedPemFile(file, password, keyFile);
        if (all.Count > 0)
        {
            all.RemoveAt(0);
        }

        // A key that came from PEM lives in memory alone, which TLS on Windows does not take; once through PFX it does.
        var pfx = own.Export(X509ContentType.Pfx);
        return new ServerCertificate(X509CertificateLoader.LoadPkcs12(pfx, password: null), all);
    }

    private static ServerCertificate Check(ServerCertificate loaded, string file, DateTimeOffset now)
    {
        var (from, until) = (
            loaded.Certificate.NotBefore.ToUniversalTime(),
            loaded.Certificate.NotAfter.ToUniversalTime()
        );
        if (until < now.UtcDateTime || from > now.UtcDateTime)
        {
            var why =
                until < now.UtcDateTime
                    ? ServerErrorMessages.CertificateExpired(until)
                    : ServerErrorMessages.CertificateNotYetValid(from);
            throw new ServerRefusedException(ServerErrorMessages.BadCertificate(file, why));
        }

        return loaded;
    }
}
