using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.Server.Security;

namespace KnowledgeGraph.Server.Tests;

/// <summary>A self-signed certificate for localhost, made for one test, in the forms that people have them in.</summary>
internal sealed class TestCertificate : IDisposable
{
    public const string Password = "streng geheim";

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-tls-").FullName;

    public TestCertificate(DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(from ?? now.AddHours(-1), until ?? now.AddDays(7));
        var key64 = key.ExportPkcs8PrivateKeyPem();
        var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000);
        File.WriteAllText(PemFile, $"{certificate.ExportCertificatePem()}\n{key64}\n");
        File.WriteAllText(CertificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(KeyFile, key64);
        File.WriteAllText(EncryptedKeyFile, key.ExportEncryptedPkcs8PrivateKeyPem(Password, parameters));
        File.WriteAllBytes(PfxFile, certificate.Export(X509ContentType.Pfx, Password));
    }

    /// <summary>Certificate and key in one file.</summary>
    public string PemFile => Path.Combine(_folder, "server.pem");

    /// <summary>The certificate alone.</summary>
    public string CertificateFile => Path.Combine(_folder, "server.crt");

    /// <summary>The key alone.</summary>
    public string KeyFile => Path.Combine(_folder, "server.key");

    /// <summary>The key alone, encrypted with the password.</summary>
    public string EncryptedKeyFile => Path.Combine(_folder, "encrypted.key");

    /// <summary>Both, encrypted with the password.</summary>
    public string PfxFile => Path.Combine(_folder, "server.pfx");

    public string WriteFile(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public ServerCertificate Load() => ServerCertificate.Load(PemFile, null, null, DateTimeOffset.UtcNow);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Whether a server shows a certificate made here: nobody else vouches for those.</summary>
    public static bool IsOurs(System.Security.Cryptography.X509Certificates.X509Certificate? shown) =>
        shown?.Subject == "CN=localhost";
}
